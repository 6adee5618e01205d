import { expect, it } from 'vitest';
import { heldDoes, heldPace } from '../../../src/talk/held.ts';
import type { Action } from '../../../src/talk/keys.ts';
import { pace } from '../../../src/talk/pace.ts';

it('a picture takes the longer to change the more of it changes', () => {
  expect([pace(1), pace(0.5), pace(0)]).toEqual([400, 650, 900]);
  expect([pace(2), pace(-1)]).toEqual([400, 900]);
});

it('a key that is held turns on at a pace, and does everything else once', () => {
  for (const action of ['next', 'previous', 'down', 'up', 'erase'] as Action[]) {
    expect(heldDoes(action, heldPace, false)).toBe(true);
    expect(heldDoes(action, heldPace - 1, false)).toBe(false);
    // What lay over the slides went with the first press; the same press turns nothing.
    expect(heldDoes(action, 10_000, true)).toBe(false);
  }
  for (const action of [
    'black',
    'white',
    'fullscreen',
    'overview',
    'auto',
    'digit',
    'leave',
    'go',
  ] as Action[])
    expect(heldDoes(action, 10_000, false)).toBe(false);
});

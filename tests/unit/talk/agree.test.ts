import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Agreed,
  begun,
  change,
  claim,
  confirm,
  merge,
  messageFrom,
  type Shared,
  sharedOf,
  withShared,
} from '../../../src/talk/agree.ts';
import { modes, press, type State, startState } from '../../../src/talk/model.ts';

const count = 12;
const slides = fc.integer({ min: 0, max: count - 1 });
// Nobody says of the slide that is shown that a detour began there and led nowhere.
const shared: fc.Arbitrary<Shared> = fc
  .record({
    slide: slides,
    dark: fc.constantFrom('black', 'white', null),
    auto: fc.boolean(),
    origin: fc.option(fc.record({ slide: slides, auto: fc.boolean(), at: slides })),
    startedAt: fc.option(fc.integer({ min: 0, max: 2e12 })),
  })
  .filter(({ slide, origin }) => origin?.slide !== slide || origin.at !== slide);
// Few counters and windows, so that stamps meet.
const agreed: fc.Arbitrary<Agreed> = fc.record({
  counter: fc.integer({ min: 0, max: 3 }),
  by: fc.constantFrom('a', 'b'),
  value: shared,
});

describe('merging', () => {
  it('does not care for order, grouping or repetition', () => {
    fc.assert(
      fc.property(agreed, agreed, agreed, (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(a, { ...a })).toBe(a);
        expect([a, b]).toContain(merge(a, b));
      }),
    );
  });

  it('ends with one value in all windows, whatever each did and however late messages come', () => {
    const step = fc.record({
      window: fc.integer({ min: 0, max: 2 }),
      value: shared,
      now: fc.nat({ max: 5 }),
      /** Which of the messages under way come next, and whether they come again. */
      delivered: fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const windows: Agreed[] = ['a', 'b', 'c'].map((by) => ({
          ...{ counter: 0, by },
          value: sharedOf(startState(count), null),
        }));
        const under: { to: number; agreed: Agreed }[] = [];
        const deliver = (at: number, again: boolean) => {
          const message = under[at % Math.max(1, under.length)];
          if (message === undefined) return;
          const known = windows[message.to];
          if (known !== undefined) windows[message.to] = merge(known, message.agreed);
          if (!again) under.splice(at % under.length, 1);
        };
        for (const { window, value, now, delivered } of steps) {
          const before = windows[window];
          if (before === undefined) continue;
          const after = change(before, value, String(window), now);
          windows[window] = after;
          if (after !== before) {
            for (const to of [0, 1, 2]) if (to !== window) under.push({ to, agreed: after });
          }
          for (const [at, again] of delivered) deliver(at, again);
        }
        while (under.length > 0) deliver(0, false);
        expect(new Set(windows.map(({ value }) => JSON.stringify(value))).size).toBe(1);
        if (steps.length === 1) expect(windows[0]?.value).toEqual(steps[0]?.value);
      }),
    );
  });

  it('prefers what anybody has seen to what a window opened with', () => {
    const value = sharedOf(startState(count, 7), null);
    const here = claim({ counter: 0, by: 'a', value });
    const late: Agreed = { counter: 0, by: 'z', value: sharedOf(startState(count), null) };
    expect(merge(late, here).value.slide).toBe(7);
    expect(claim(here)).toBe(here);
    expect(change(here, { ...value }, 'b', 50)).toBe(here);
    const changed = change(here, { ...value, auto: true }, 'b', 50);
    expect(changed).toMatchObject({ counter: 50, by: 'b' });
    // A clock that was set back takes nothing back.
    expect(change(changed, value, 'a', 20)).toEqual({ counter: 51, by: 'a', value });
    // Who has the last word need not have changed anything.
    expect(merge(changed, confirm(here, 'a', 60)).value).toEqual(value);
  });
});

describe('a state and what is shared of it', () => {
  const state: fc.Arbitrary<State> = fc
    .array(fc.constantFrom('PageDown', 'b', 'w', 'o', 'e', '?', 'i', 'a', '4', 'Enter', 'End', 'Escape'))
    .map((keys) => keys.reduce(press, startState(count, 3)));

  it('say the same after agreeing, and agreeing again is nothing', () => {
    fc.assert(
      fc.property(state, shared, (before, value) => {
        const after = withShared(before, value);
        expect(sharedOf(after, value.startedAt)).toEqual(value);
        expect(withShared(after, value)).toBe(after);
        expect(modes).toContain(after.mode);
        expect(after.count).toBe(count);
      }),
    );
  });

  it('leave what lies over the slides here alone', () => {
    const looking = press(startState(count, 3), 'o');
    const value = sharedOf(startState(count, 5), null);
    expect(withShared(looking, value)).toMatchObject({ mode: 'overview', slide: 5, chosen: 3 });
    expect(withShared(press(startState(count, 3), 'b'), value)).toMatchObject({ mode: 'slides', chosen: 5 });
    expect(withShared(looking, { ...value, dark: 'black' }).mode).toBe('black');
  });

  it('keep to themselves that somebody looks into the slide that is shown', () => {
    const turning = press(startState(count, 3), 'a');
    const looking = press(turning, 'e');
    expect(looking).toMatchObject({ auto: false, origin: { slide: 3 } });
    expect(sharedOf(looking, 7)).toEqual(sharedOf(turning, 7));
    expect(withShared(looking, sharedOf(turning, 7))).toBe(looking);
    expect(sharedOf(press(looking, 'PageDown'), 7).origin).toEqual(looking.origin);
  });

  it('tell the talk from its first turn', () => {
    const value = sharedOf(startState(count), null);
    expect(begun(value, 0, 99)).toBeNull();
    expect(begun(value, 1, 99)).toBe(99);
    expect(begun({ ...value, startedAt: 5 }, 1, 99)).toBe(5);
  });
});

describe('a message from another window', () => {
  const message = { kind: 'state', role: 'speaker', counter: 3, by: 'abc', talk: 'any' } as const;

  it('is taken as it was sent', () => {
    fc.assert(
      fc.property(shared, (value) => {
        const { talk, ...taken } = { ...message, value };
        expect(messageFrom({ ...taken, talk }, count, 0)).toEqual(taken);
      }),
    );
  });

  const value = sharedOf(startState(count, 2), null);
  const origin = { slide: 1, auto: false, at: 2 };
  it.each([
    null,
    'hello',
    [],
    {},
    { ...message, value: null },
    { ...message, value, kind: 'reload' },
    { ...message, value, role: 'admin' },
    { ...message, value, by: 'x'.repeat(41) },
    { ...message, value, counter: -1 },
    { ...message, value, counter: 1.5 },
    { ...message, value, counter: Number.MAX_SAFE_INTEGER },
    { ...message, value: { ...value, slide: count } },
    { ...message, value: { ...value, slide: '2' } },
    { ...message, value: { ...value, slide: Number.NaN } },
    { ...message, value: { ...value, dark: 'red' } },
    { ...message, value: { ...value, auto: 1 } },
    { ...message, value: { ...value, startedAt: Number.POSITIVE_INFINITY } },
    { ...message, value: { ...value, startedAt: undefined } },
    { ...message, value: { ...value, origin: undefined } },
    { ...message, value: { ...value, origin: { ...origin, at: -1 } } },
    { ...message, value: { ...value, origin: { ...origin, auto: null } } },
  ])('is nothing when any of it is wrong: %j', (data) => {
    expect(messageFrom(data, count, 0)).toBeNull();
  });

  it('never breaks anything and never brings in what nobody checked', () => {
    const near = fc.record(
      {
        kind: fc.oneof(fc.constantFrom('hello', 'state', 'bye'), fc.anything()),
        role: fc.oneof(fc.constantFrom('slides', 'speaker'), fc.anything()),
        counter: fc.oneof(fc.nat(), fc.anything()),
        by: fc.oneof(fc.string(), fc.anything()),
        value: fc.oneof(shared, fc.anything(), fc.record({ slide: fc.anything(), origin: fc.anything() })),
        more: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(near, fc.anything()), (data) => {
        const found = messageFrom(data, count, 0);
        if (found === null) return;
        expect(Object.keys(found).sort()).toEqual(['by', 'counter', 'kind', 'role', 'value']);
        expect(sharedOf(withShared(startState(count), found.value), found.value.startedAt)).toEqual(
          found.value,
        );
      }),
      { numRuns: 2000 },
    );
  });
});

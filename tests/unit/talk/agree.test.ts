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
    { value: null },
    { kind: 'reload' },
    { role: 'admin' },
    { by: 'x'.repeat(41) },
    { counter: -1 },
    { counter: 1.5 },
    { counter: Number.MAX_SAFE_INTEGER },
    { value: { ...value, slide: count } },
    { value: { ...value, slide: '2' } },
    { value: { ...value, dark: 'red' } },
    { value: { ...value, auto: 1 } },
    { value: { ...value, startedAt: Number.POSITIVE_INFINITY } },
    { value: { ...value, startedAt: undefined } },
    { value: { ...value, origin: undefined } },
    { value: { ...value, origin: { ...origin, at: -1 } } },
    { value: { ...value, origin: { ...origin, auto: null } } },
  ])('is nothing with %j', (wrong) => {
    expect(messageFrom({ ...message, value, ...wrong }, count, 0)).toBeNull();
  });

  it('never breaks anything and never brings in what nobody checked', () => {
    const part = fc.anything();
    const near = fc.record({
      ...{ counter: fc.nat(), by: fc.string(), value: fc.oneof(shared, part) },
      more: part,
    });
    fc.assert(
      fc.property(fc.oneof(part, near), (data) => {
        const found = messageFrom(typeof data === 'object' ? { ...message, ...data } : data, count, 0);
        if (found === null) return;
        expect(Object.keys(found).sort()).toEqual(['by', 'counter', 'kind', 'role', 'value']);
        const after = withShared(startState(count), found.value);
        expect(sharedOf(after, found.value.startedAt)).toEqual(found.value);
      }),
      { numRuns: 1000 },
    );
  });
});

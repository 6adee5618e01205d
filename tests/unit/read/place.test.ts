import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Layout } from '../../../src/elements/old-read/scroll/measure.ts';
import {
  offsetOfPlace,
  placeAt,
  readPlace,
  steadyAround,
} from '../../../src/elements/old-read/scroll/place.ts';
import { positionAt } from '../../../src/elements/stage/position.ts';

/** The same page laid out by some factor longer or shorter. */
function layout(factor: number, height = 800): Layout {
  const px = (value: number) => value * factor;
  return {
    staged: true,
    height,
    bar: 48,
    rests: [
      { id: 'a', scene: 0, from: px(1000), to: px(1400) },
      { id: 'b', scene: 0, from: px(1800), to: px(2200) },
      { id: 'c', scene: 1, from: px(4000), to: px(4300) },
    ],
    scenes: [],
    skipped: [],
    blocks: [0, 900, 2300, 3900, 4400].map((top) => ({ top: px(top), height: px(500) })),
  };
}

it('a place on a stage is the same step and the same share of its rest or movement in any other layout', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1000, max: 2199, noNaN: true }),
      fc.double({ min: 0.5, max: 3, noNaN: true }),
      (offset, factor) => {
        const place = placeAt(offset, layout(1));
        expect(place.kind).toBe('step');
        const there = offsetOfPlace(place, layout(factor, 500));
        expect(there).toBeCloseTo(offset * factor, 3);
        expect(readPlace(JSON.parse(JSON.stringify(place)))).toEqual(place);
      },
    ),
  );
});

it('a place between stages is a block and a share of it', () => {
  const place = placeAt(2400, layout(1));
  expect(place).toEqual({ kind: 'block', index: 2, share: (2400 + 320 - 2300) / 500 });
  expect(offsetOfPlace(place, layout(1))).toBeCloseTo(2400, 6);
  expect(offsetOfPlace({ kind: 'block', index: 99, share: 0 }, layout(1))).toBeNull();
  expect(offsetOfPlace({ kind: 'step', id: 'gone', t: 0, rested: 0 }, layout(1))).toBeNull();
});

it('around an offset all is the same: the step, its picture at rest or on its way, the block beyond the stages', () => {
  const page = layout(1);
  const what = (offset: number) => {
    const { step, t } = positionAt(offset, page.rests);
    const place = placeAt(offset, page);
    return { step, moves: t > 0, place: place.kind === 'step' ? place.id : place.index };
  };
  fc.assert(
    fc.property(
      fc.oneof(fc.double({ min: 0, max: 6000, noNaN: true }), fc.constantFrom(1000, 1400, 1800, 2200, 3900)),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (offset, share) => {
        const [from, to] = steadyAround(offset, page);
        expect(from).toBeLessThanOrEqual(offset);
        expect(to).toBeGreaterThanOrEqual(offset);
        const [low, high] = [Math.max(from, 0), Math.min(to, 9000)];
        const other = low + share * (high - low);
        // A way begins where the rest before it ends.
        if (other < to && (other > from || !what(offset).moves)) expect(what(other)).toEqual(what(offset));
      },
    ),
  );
  expect(steadyAround(1200, page)).toEqual([1000, 1400]);
  expect(steadyAround(1600, page)).toEqual([1400, 1800]);
  expect(steadyAround(1400, page)).toEqual([1400, 1400]);
  expect(steadyAround(3000, page)).toEqual([2200, 3580]);
});

it('what is no place is not read as one', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const place = readPlace(value);
      if (place !== null) expect(['step', 'block']).toContain(place.kind);
    }),
  );
  for (const broken of [
    { kind: 'step', id: 'a', t: 2, rested: 0 },
    { kind: 'step', id: 3, t: 0, rested: 0 },
    { kind: 'block', index: 1.5, share: 0 },
    { kind: 'block', index: 1, share: Number.NaN },
  ]) {
    expect(readPlace(broken)).toBeNull();
  }
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type MeasuredStep,
  offsetOf,
  positionAt,
  type Rest,
  restsOf,
  shownIn,
} from '../../../../src/elements/stage/position.ts';

const rests: readonly Rest[] = [
  { id: 'a', scene: 0, from: 100, to: 300 },
  { id: 'b', scene: 0, from: 500, to: 700 },
  { id: 'c', scene: 1, from: 1500, to: 1600 },
];

describe('position at an offset', () => {
  it.each([
    [0, { step: -1, t: 0, rested: 0 }],
    [100, { step: 0, t: 0, rested: 0 }],
    [200, { step: 0, t: 0, rested: 0.5 }],
    [300, { step: 0, t: 0, rested: 1 }],
    [400, { step: 0, t: 0.5, rested: 1 }],
    [500, { step: 1, t: 0, rested: 0 }],
    [900, { step: 1, t: 0, rested: 1 }],
    [1500, { step: 2, t: 0, rested: 0 }],
    [99_999, { step: 2, t: 0, rested: 1 }],
  ])('%d', (offset, position) => {
    expect(positionAt(offset, rests)).toEqual(position);
  });

  it('is before the first step where there is none', () => {
    expect(positionAt(10, [])).toEqual({ step: -1, t: 0, rested: 0 });
    expect(offsetOf({ step: 0, t: 0, rested: 0 }, [])).toBeNull();
  });
});

/** Steps one below the other, of any heights, in scenes of any lengths. */
const measured = fc
  .array(
    fc.record({
      newScene: fc.boolean(),
      gap: fc.double({ min: 0, max: 2000, noNaN: true }),
      height: fc.double({ min: 20, max: 3000, noNaN: true }),
      enter: fc.double({ min: 200, max: 900, noNaN: true }),
      leave: fc.double({ min: 0, max: 190, noNaN: true }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((steps) => {
    let [y, scene] = [0, 0];
    return steps.map(({ newScene, gap, height, enter, leave }, index): MeasuredStep => {
      if (newScene) scene += 1;
      const top = y + gap;
      y = top + height;
      return { id: `s${index}`, scene, top, bottom: y, enter, leave };
    });
  });

describe('rests', () => {
  it('follow each other, with room to move between two steps of a scene', () => {
    fc.assert(
      fc.property(measured, (steps) => {
        const list = restsOf(steps);
        for (const [index, rest] of list.entries()) {
          expect(rest.to).toBeGreaterThanOrEqual(rest.from);
          const next = list[index + 1];
          if (next === undefined) continue;
          expect(next.from).toBeGreaterThanOrEqual(rest.to);
          if (next.scene === rest.scene) expect(next.from - rest.to).toBeGreaterThan(79.9);
        }
      }),
    );
  });

  it('hold while a text is between its lines', () => {
    const [rest] = restsOf([{ id: 'a', scene: 0, top: 1000, bottom: 1200, enter: 600, leave: 300 }]);
    expect(rest).toEqual({ id: 'a', scene: 0, from: 400, to: 900 });
  });
});

describe('position and offset', () => {
  it('are each other’s inverse on a stage, and move on with the scroll', () => {
    fc.assert(
      fc.property(measured, fc.double({ min: 0, max: 1, noNaN: true }), (steps, share) => {
        const list = restsOf(steps);
        const [start, end] = [(list[0]?.from ?? 0) - 500, (list.at(-1)?.to ?? 0) + 500];
        const offset = start + share * (end - start);
        const position = positionAt(offset, list);
        expect(position.t).toBeGreaterThanOrEqual(0);
        expect(position.t).toBeLessThan(1);
        const rest = list[position.step];
        const between = position.t > 0 || (rest !== undefined && offset <= rest.to);
        if (between) expect(offsetOf(position, list)).toBeCloseTo(offset, 5);
        const later = positionAt(offset + 1, list);
        expect(later.step + later.t).toBeGreaterThanOrEqual(position.step + position.t);
      }),
    );
  });
});

describe('what a stage shows', () => {
  const scene = { first: 3, last: 5 };
  it.each([
    [
      { step: 0, t: 0.5, rested: 1 },
      { step: 0, t: 0 },
    ],
    [
      { step: 4, t: 0.5, rested: 1 },
      { step: 1, t: 0.5 },
    ],
    [
      { step: 5, t: 0, rested: 1 },
      { step: 2, t: 0 },
    ],
    [
      { step: 9, t: 0.2, rested: 1 },
      { step: 2, t: 0 },
    ],
  ])('%j', (position, shown) => {
    expect(shownIn(scene, position)).toEqual(shown);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knotsOf, progressAt, restsOf } from './rests.ts';

/** Steps one below the other, as a scene lays them out: words that stay for a while, then leave. */
const timings = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 600 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((sizes) => {
    let y = 1000;
    const steps = sizes.map(([stays, words]) => {
      const step = { arrives: y, leaves: y + stays };
      y += stays + words;
      return step;
    });
    const rests = restsOf(steps, 940);
    return { rests, knots: knotsOf({ from: 700, to: 940 }, rests) };
  });

describe('progress', () => {
  const steps = [
    { arrives: 240, leaves: 640 },
    { arrives: 840, leaves: 1240 },
  ];
  const knots = knotsOf({ from: 100, to: 200 }, restsOf(steps, 200));

  it('comes with the headline, rests while words are read, moves between them', () => {
    const at = (offset: number) => progressAt(offset, knots);
    expect([0, 100, 150, 200, 640].map(at)).toEqual([-1, -1, -0.5, 0, 0]);
    expect([710, 780, 1240, 9999].map(at)).toEqual([0.5, 1, 1, 1]);
  });

  it('never runs backwards or jumps, and ends at the last step', () => {
    fc.assert(
      fc.property(timings, ({ rests, knots }) => {
        let before = progressAt(0, knots);
        expect(before).toBe(-1);
        for (let offset = 0; offset < 14_000; offset += 10) {
          const now = progressAt(offset, knots);
          expect(now).toBeGreaterThanOrEqual(before);
          expect(now - before).toBeLessThanOrEqual(1.01);
          before = now;
        }
        expect(before).toBe(rests.length - 1);
      }),
      { numRuns: 40 },
    );
  });

  it('stands within every rest', () => {
    fc.assert(
      fc.property(timings, ({ rests, knots }) => {
        rests.forEach(({ from, to }, step) => {
          expect(from).toBeLessThanOrEqual(to);
          if (to - from > 1) expect(progressAt((from + to) / 2, knots)).toBe(step);
        });
      }),
    );
  });
});

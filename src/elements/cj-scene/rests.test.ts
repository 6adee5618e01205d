import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressAt, restsOf, type Timing } from './rests.ts';

/** Steps one below the other, as a scene lays them out: words that stay for a while, then leave. */
const timings = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 600 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((sizes): Timing => {
    let y = 1000;
    const steps = sizes.map(([stays, words]) => {
      const step = { arrives: y, leaves: y + stays };
      y += stays + words;
      return step;
    });
    return { entrance: { from: 700, to: 940 }, rests: restsOf(steps, 940) };
  });

describe('progress', () => {
  const timing: Timing = {
    entrance: { from: 100, to: 200 },
    rests: restsOf(
      [
        { arrives: 240, leaves: 640 },
        { arrives: 840, leaves: 1240 },
      ],
      200,
    ),
  };

  it('comes with the headline, rests while words are read, moves between them', () => {
    const at = (offset: number) => progressAt(offset, timing);
    expect([0, 100, 150, 200, 640].map(at)).toEqual([-1, -1, -0.5, 0, 0]);
    expect([710, 780, 1240, 9999].map(at)).toEqual([0.5, 1, 1, 1]);
  });

  it('never runs backwards or jumps, and ends at the last step', () => {
    fc.assert(
      fc.property(timings, (each) => {
        let before = progressAt(0, each);
        expect(before).toBe(-1);
        for (let offset = 0; offset < 14_000; offset += 10) {
          const now = progressAt(offset, each);
          expect(now).toBeGreaterThanOrEqual(before);
          expect(now - before).toBeLessThanOrEqual(1.01);
          before = now;
        }
        expect(before).toBe(each.rests.length - 1);
      }),
      { numRuns: 40 },
    );
  });

  it('stands within every rest', () => {
    fc.assert(
      fc.property(timings, (each) => {
        each.rests.forEach(({ from, to }, step) => {
          expect(from).toBeLessThanOrEqual(to);
          if (to - from > 1) expect(progressAt((from + to) / 2, each)).toBe(step);
        });
      }),
    );
  });
});

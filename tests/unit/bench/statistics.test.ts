import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockingTime, framesOf, quantile, spread } from '../../bench/statistics.ts';

describe('spread', () => {
  it('tells the middle and the ends', () => {
    expect(spread([3, 1, 2])).toEqual({ median: 2, low: 1, high: 3 });
    expect(spread([4, 1, 2, 3]).median).toBe(2.5);
    expect(() => spread([])).toThrow('no values');
  });

  it('keeps quantiles in order and inside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, a, b) => {
          const sorted = [...values].sort((x, y) => x - y);
          const [low, high] = [quantile(sorted, Math.min(a, b)), quantile(sorted, Math.max(a, b))];
          expect(low).toBeLessThanOrEqual(high + 1e-9);
          expect(low).toBeGreaterThanOrEqual((sorted[0] ?? 0) - 1e-9);
          expect(high).toBeLessThanOrEqual((sorted.at(-1) ?? 0) + 1e-9);
        },
      ),
    );
  });
});

describe('frames', () => {
  it('are slow when they miss more than one beat of 60 Hz', () => {
    const frames = framesOf([0, 16.7, 33.4, 66.7, 116.7]);
    expect(frames).toMatchObject({ count: 4, slow: 0.25 });
    expect(frames.worst).toBeCloseTo(50);
  });
});

describe('blocking time', () => {
  it('counts what tasks last beyond 50 ms from the first paint on', () => {
    const tasks = [
      { start: 0, duration: 400 },
      { start: 900, duration: 150 },
      { start: 1200, duration: 50 },
      { start: 1300, duration: 80 },
    ];
    expect(blockingTime(tasks, 1000)).toBe(130);
  });
});

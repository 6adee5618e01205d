import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Pacer, pacer } from '../../../src/elements/old-read/scroll/pacer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A pacer whose every frame costs so much, ms. */
function paced(cost: number, free = () => {}): Pacer {
  return pacer({
    now: () => performance.now(),
    afterFrame: (done) => {
      vi.advanceTimersByTime(cost);
      done();
    },
    free,
  });
}

/** Frames `every` ms, each of which costs `cost` ms when it is drawn; when each drawing began. */
function drawn(cost: number, every: number, frames = 120): number[] {
  const start = performance.now();
  const pace = paced(cost);
  const began: number[] = [];
  for (let frame = 0; frame < frames; frame++) {
    vi.advanceTimersByTime(Math.max(0, start + frame * every - performance.now()));
    const now = performance.now();
    if (pace.begin()) began.push(now);
  }
  return began;
}

describe('a pacer', () => {
  it('has every frame drawn where that is cheap', () => {
    expect(drawn(3, 17)).toHaveLength(120);
    expect(drawn(1, 8)).toHaveLength(120);
  });

  it('leaves the most of the time to the rest where it is not, and never lets anything stand still', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (cost) => {
        const began = drawn(cost, 17);
        const gaps = began.slice(1).map((time, i) => time - (began[i] ?? 0));
        for (const gap of gaps) {
          expect(gap).toBeGreaterThanOrEqual(Math.min(cost, 16) * 5);
          expect(gap).toBeLessThan(80 + 17 + 60);
        }
      }),
    );
  });

  it('says when it may be drawn again, once', () => {
    const free = vi.fn();
    const pace = paced(10, free);
    expect(pace.begin()).toBe(true);
    vi.advanceTimersByTime(39);
    expect(pace.begin()).toBe(false);
    expect(free).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(free).toHaveBeenCalledOnce();
    expect(pace.begin()).toBe(true);
  });
});

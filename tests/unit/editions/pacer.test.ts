import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pacer } from '../../../src/editions/read/scroll/pacer.ts';

/** Frames `every` ms, each of which costs `cost` ms when it is drawn; when each drawing began. */
function drawn(cost: number, every = 1000 / 60, frames = 120): number[] {
  let now = 0;
  let done = () => {};
  const pace = pacer(
    () => now,
    (then) => {
      done = then;
    },
  );
  const began: number[] = [];
  for (let frame = 0; frame < frames; frame++) {
    const start = Math.max(now, frame * every);
    now = start;
    if (!pace.begin()) continue;
    began.push(start);
    now += cost;
    done();
  }
  return began;
}

describe('a pacer', () => {
  it('has every frame drawn where that is cheap', () => {
    expect(drawn(3)).toHaveLength(120);
    expect(drawn(1.5, 1000 / 120)).toHaveLength(120);
  });

  it('leaves the most of the time to the rest where it is not, and never lets anything stand still', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 60, noNaN: true }), (cost) => {
        const began = drawn(cost);
        const gaps = began.slice(1).map((time, i) => time - (began[i] ?? 0));
        for (const gap of gaps) {
          expect(gap).toBeGreaterThanOrEqual(Math.min(cost, 14) * 5 - 1e-6);
          expect(gap).toBeLessThan(70 + 1000 / 60 + 60);
        }
      }),
    );
  });

  it('draws a frame that was asked for as soon as it may', () => {
    let now = 0;
    const pace = pacer(
      () => now,
      (then) => {
        now += 10;
        then();
      },
    );
    expect(pace.begin()).toBe(true);
    const answers = [15, 32, 49, 66].map((time) => {
      now = time;
      return pace.begin();
    });
    expect(answers).toEqual([false, false, false, true]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationText, offPlan, plannedSeconds, plannedStarts } from '../../../src/talk/schedule.ts';

const lengths = fc.array(fc.nat({ max: 600 }), { minLength: 1, maxLength: 80 });

describe('the plan', () => {
  it('is as long as the minutes, gives every slide some, and more where more is said, in any language', () => {
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 180 }), (said, minutes) => {
        const planned = plannedSeconds(said, minutes);
        expect(planned.reduce((sum, seconds) => sum + seconds, 0)).toBeCloseTo(minutes * 60, 6);
        const longer = said.map((length) => 3 * length);
        plannedSeconds(longer, minutes).forEach((seconds, index) => {
          expect(seconds).toBeCloseTo(planned[index] ?? 0, 6);
          expect(seconds).toBeGreaterThan(0);
          if ((said[index] ?? 0) > (said[0] ?? 0)) expect(seconds).toBeGreaterThan(planned[0] ?? 0);
        });
      }),
    );
  });

  it('begins each slide where the one before ends', () => {
    expect(plannedStarts([10, 20, 5])).toEqual([0, 10, 30]);
    expect(plannedSeconds([], 10)).toEqual([]);
  });
});

describe('a talk', () => {
  const planned = [60, 120, 60];
  it.each([
    // While the slide's own time lasts.
    [1, 60, 0],
    [1, 180, 0],
    // A little is nothing.
    [1, 50, 0],
    [1, 190, 0],
    [1, 30, -30],
    [1, 200, 20],
    [2, 0, -180],
    [2, 600, 360],
  ])('at slide %i after %i s is %i s off the plan', (slide, elapsed, off) => {
    expect(offPlan(planned, slide, elapsed)).toBe(off);
  });
});

it.each([
  [0, '0:00'],
  [59.9, '0:59'],
  [605, '10:05'],
  [3600, '1:00:00'],
  [3661, '1:01:01'],
  [-5, '0:00'],
])('%d s are written %s', (seconds, text) => {
  expect(durationText(seconds)).toBe(text);
});

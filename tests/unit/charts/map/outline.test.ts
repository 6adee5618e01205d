import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { banks, bled } from '../../../../src/charts/map/bleed.ts';
import {
  along,
  distance,
  extent,
  smoothPath,
  straightPath,
  within,
} from '../../../../src/charts/map/outline.ts';
import { fromSide, thinned } from '../../../../src/charts/map/thin.ts';
import { classBounds, classOf } from '../../../../src/charts/map/values.ts';

const anyPoints = (minLength: number) =>
  fc.array(fc.record({ x: fc.integer({ min: -500, max: 1500 }), y: fc.integer({ min: -500, max: 1500 }) }), {
    minLength,
    maxLength: 40,
  });
const square = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
];

describe('outlines', () => {
  it('go straight or bent through every point', () => {
    fc.assert(
      fc.property(anyPoints(1), fc.boolean(), (points, closed) => {
        for (const d of [straightPath([{ points, closed }]), smoothPath([{ points, closed }])]) {
          const numbers = (d.match(/-?[\d.]+/gu) ?? []).map(Number);
          const found = new Set<string>();
          for (let i = 0; i + 1 < numbers.length; i += 2) found.add(`${numbers[i]} ${numbers[i + 1]}`);
          for (const { x, y } of points) expect(found.has(`${x} ${y}`)).toBe(true);
        }
      }),
    );
  });

  it('lose points that no one sees, and no others', () => {
    fc.assert(
      fc.property(anyPoints(2), fc.double({ min: 0.1, max: 40, noNaN: true }), (points, tolerance) => {
        const thin = thinned({ points, closed: false }, tolerance).points;
        expect(thin[0]).toEqual(points[0]);
        expect(thin.at(-1)).toEqual(points.at(-1));
        for (const point of points) {
          const off = Math.min(...thin.slice(1).map((b, i) => fromSide(point, thin[i] ?? b, b)));
          expect(off).toBeLessThanOrEqual(tolerance + 1e-9);
        }
      }),
    );
    expect(thinned({ points: square, closed: true }, 100).points).toEqual(square);
  });

  it('know what is inside, how long they are, and what is around them', () => {
    const runs = [{ points: square, closed: true }];
    expect(within({ x: 5, y: 5 }, runs)).toBe(true);
    expect(within({ x: 15, y: 5 }, runs)).toBe(false);
    expect(along(square, 0.5)).toEqual({ point: { x: 10, y: 5 }, length: 30 });
    expect(extent(square)).toEqual({ x: 0, y: 0, width: 10, height: 10 });
    expect(extent([])).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  });
});

describe('what leaves the sheet', () => {
  const sheet = { x: 0, y: 0, width: 1000, height: 750 };

  it('goes on beyond it at the edge it reaches, and only there', () => {
    const road = bled(
      {
        points: [
          { x: 0, y: 300 },
          { x: 400, y: 320 },
          { x: 600, y: 300 },
        ],
        closed: false,
      },
      sheet,
    );
    expect(extent(road.points).x).toBeLessThan(-1000);
    expect(road.points.at(-1)).toEqual({ x: 600, y: 300 });
    const pond = { points: square.map(({ x, y }) => ({ x: x + 400, y: y + 300 })), closed: true };
    expect(bled(pond, sheet)).toEqual(pond);
  });

  it('as a strip with both its banks, between which lines flow', () => {
    const strip = [
      { x: 400, y: 0 },
      { x: 450, y: 0 },
      { x: 480, y: 400 },
      { x: 450, y: 750 },
      { x: 400, y: 750 },
      { x: 430, y: 400 },
    ];
    const river = bled({ points: strip, closed: true }, sheet);
    const box = extent(river.points);
    expect(box.y).toBeLessThan(-1000);
    expect(box.y + box.height).toBeGreaterThan(1750);
    const flow = banks(river, sheet);
    expect(flow).toHaveLength(3);
    for (const { points } of flow) {
      for (const point of points.slice(1, -1)) expect(within(point, [river])).toBe(true);
      expect(points.slice(1).every((point, i) => distance(point, points[i] ?? point) > 0)).toBe(true);
    }
    expect(banks({ points: square, closed: true }, sheet)).toEqual([]);
  });
});

describe('classes of values', () => {
  it('hold every value, in order, five at most', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e9, noNaN: true }), { minLength: 1 }), (values) => {
        const bounds = classBounds(values);
        expect(bounds.length).toBeLessThanOrEqual(5);
        expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
        expect(bounds.at(-1)).toBe(Math.max(...values));
        for (const value of values) {
          const index = classOf(value, bounds);
          expect(value).toBeLessThanOrEqual(bounds[index] ?? Number.NaN);
          if (index > 0) expect(value).toBeGreaterThan(bounds[index - 1] ?? Number.NaN);
        }
      }),
    );
  });
});

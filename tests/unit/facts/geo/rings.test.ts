import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meetings } from '../../../../src/facts/geo/meetings.ts';
import { type Point, signedArea, unwrapped } from '../../../../src/facts/geo/rings.ts';

const crossings = (rings: readonly (readonly Point[])[], most = Number.POSITIVE_INFINITY) =>
  meetings(rings, most).crossings;

/** A ring around (x, y) whose points lie in all directions in turn: it cannot cross itself. */
const star = fc
  .tuple(
    fc.integer({ min: -50, max: 50 }),
    fc.integer({ min: -50, max: 50 }),
    fc.array(fc.integer({ min: 10, max: 1000 }), { minLength: 3, maxLength: 40 }),
  )
  .map(([x, y, radii]): Point[] => {
    const points = radii.map((radius, i): Point => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [x + (radius / 100) * Math.cos(angle), y + (radius / 100) * Math.sin(angle)];
    });
    return [...points, points[0] as Point];
  });

describe('crossings', () => {
  test('of a bow tie: which edges, and where', () => {
    const bow: Point[] = [
      [0, 0],
      [4, 4],
      [4, 0],
      [0, 4],
      [0, 0],
    ];
    expect(crossings([bow], 9)).toEqual([
      { how: 'cross', a: { ring: 0, point: 0 }, b: { ring: 0, point: 2 }, at: [2, 2] },
    ]);
  });

  test('edges that touch do not cross', () => {
    const eight: Point[] = [
      [0, 0],
      [2, 2],
      [4, 0],
      [4, 4],
      [2, 2],
      [0, 4],
      [0, 0],
    ];
    expect(crossings([eight], 9)).toEqual([]);
  });

  test('a star has none, nor has it when it is turned, moved or mirrored', () => {
    fc.assert(
      fc.property(star, fc.integer(), (ring, by) => {
        expect(crossings([ring], 9)).toEqual([]);
        expect(crossings([ring.toReversed()], 9)).toEqual([]);
        expect(crossings([ring.map(([x, y]): Point => [y + (by % 100), -x])], 9)).toEqual([]);
      }),
    );
  });

  test('of any rings, as many as comparing each edge with each other finds', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }));
    const ring = fc
      .array(point, { minLength: 3, maxLength: 14 })
      .map((points) => [...points, points[0] as Point]);
    fc.assert(
      fc.property(fc.array(ring, { maxLength: 3 }), (rings) => {
        const found = crossings(rings, Number.POSITIVE_INFINITY);
        expect(found.map(({ a, b }) => `${a.ring}.${a.point}-${b.ring}.${b.point}`).sort()).toEqual(
          eachWithEach(rings).sort(),
        );
      }),
    );
  });
});

describe('area', () => {
  test('turn and size of a star do not depend on where it stands', () => {
    fc.assert(
      fc.property(star, (ring) => {
        const area = signedArea(ring);
        expect(area).toBeGreaterThan(0);
        expect(signedArea(ring.toReversed())).toBeCloseTo(-area, 9);
        const far = ring.map(([x, y]): Point => [x + 1e6, y - 1e6]);
        expect(signedArea(far) / area).toBeCloseTo(1, 5);
      }),
    );
  });

  test('a ring across the antimeridian goes on beyond it', () => {
    const ring: Point[] = [
      [179, 0],
      [-179, 0],
      [-179, 2],
      [179, 2],
      [179, 0],
    ];
    expect(unwrapped(ring)).toEqual([
      [179, 0],
      [181, 0],
      [181, 2],
      [179, 2],
      [179, 0],
    ]);
    expect(signedArea(unwrapped(ring))).toBe(4);
  });
});

function eachWithEach(rings: readonly (readonly Point[])[]): string[] {
  const edges = rings.flatMap((ring, number) =>
    ring.slice(1).map((to, point) => ({ number, point, from: ring[point] as Point, to })),
  );
  const side = (a: Point, b: Point, p: Point) =>
    Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
  return edges.flatMap((e, i) =>
    edges
      .slice(i + 1)
      .filter(
        (f) =>
          side(e.from, e.to, f.from) * side(e.from, e.to, f.to) < 0 &&
          side(f.from, f.to, e.from) * side(f.from, f.to, e.to) < 0,
      )
      .map((f) => `${e.number}.${e.point}-${f.number}.${f.point}`),
  );
}

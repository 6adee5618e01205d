import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cuts, type Meeting, meetings } from '../../../../src/facts/geo/meetings.ts';
import type { Point } from '../../../../src/facts/geo/rings.ts';

const square: Point[] = [
  [0, 0],
  [8, 0],
  [8, 8],
  [0, 8],
  [0, 0],
];

/** A small diamond whose left point is at (x, y). */
const diamond = (x: number, y: number): Point[] => [
  [x, y],
  [x + 1, y + 1],
  [x + 2, y],
  [x + 1, y - 1],
  [x, y],
];

const touches = (rings: readonly (readonly Point[])[], most?: number) => meetings(rings, most).touches;

const told = (rings: readonly (readonly Point[])[]) =>
  touches(rings).map(({ how, a, b, at }) => `${how} ${a.ring}.${a.point} ${b.ring}.${b.point} at ${at}`);

describe('a ring and itself', () => {
  test('meets at a point without going through', () => {
    const eight: Point[] = [
      [0, 0],
      [2, 2],
      [4, 0],
      [4, 4],
      [2, 2],
      [0, 4],
      [0, 0],
    ];
    expect(told([eight])).toEqual(['touch 0.1 0.4 at 2,2']);
    expect(told([eight.toReversed()])).toEqual(['touch 0.2 0.5 at 2,2']);
  });

  test('goes through itself at one of its own points, which no two edges cross properly', () => {
    const bow: Point[] = [
      [0, 0],
      [2, 2],
      [4, 4],
      [4, 0],
      [2, 2],
      [0, 4],
      [0, 0],
    ];
    expect(told([bow])).toEqual(['cross 0.1 0.4 at 2,2']);
  });

  test('touches one of its edges with a point', () => {
    const notched: Point[] = [
      [0, 0],
      [8, 0],
      [8, 8],
      [4, 0],
      [0, 8],
      [0, 0],
    ];
    expect(told([notched])).toEqual(['touch 0.0 0.3 at 4,0']);
  });

  test('runs back along itself, wherever it begins', () => {
    const points: Point[] = [
      [0, 0],
      [4, 0],
      [4, 4],
      [4, 9],
      [4, 4],
      [0, 4],
    ];
    for (let i = 0; i < points.length; i++) {
      const turned = [...points.slice(i), ...points.slice(0, i)];
      const found = touches([[...turned, turned[0] as Point]]);
      expect(found.length).toBeGreaterThan(0);
      expect(found.every(({ how }) => how === 'along')).toBe(true);
    }
  });
});

describe('rings and each other', () => {
  test('a hole hangs on the outer ring by one point, at its point or its edge', () => {
    expect(told([square, diamond(0, 4)])).toEqual(['touch 0.3 1.0 at 0,4']);
    expect(cuts(touches([square, diamond(0, 4)]))).toEqual([]);
  });

  test('holes that hang on each other in a row leave the area whole; a row from side to side cuts it', () => {
    const row = [0, 2, 4].map((x) => diamond(x, 4));
    expect(cuts(touches([square, ...row]))).toEqual([]);
    const whole = [...row, diamond(6, 4)];
    expect(cuts(touches([square, ...whole]))).toHaveLength(1);
  });

  test('holes that share one point of the outer ring leave the area whole', () => {
    const fan: Point[][] = [
      [
        [0, 0],
        [1, 2],
        [2, 2],
        [0, 0],
      ],
      [
        [0, 0],
        [2, 1],
        [3, 1],
        [0, 0],
      ],
    ];
    const met = touches([square, ...fan]);
    expect(met).toHaveLength(3);
    expect(cuts(met)).toEqual([]);
  });

  test('side by side they share a piece of line', () => {
    const beside = square.map(([x, y]): Point => [x + 8, y + 3]);
    expect(told([square, beside])[0]).toMatch(/^along 0\.1 1\./u);
  });

  test('thousands of times the same points end soon', () => {
    const [a, b, c]: Point[] = [
      [0, 0],
      [5, 0],
      [0, 5],
    ];
    const ring = Array.from({ length: 30_001 }, (_, i) => [a, b, c][i % 3] as Point);
    const found = touches([ring]).length;
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(500 * 500);
  });
});

const point = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
const ring = fc
  .array(point, { minLength: 3, maxLength: 10 })
  .map((points) => points.filter((p, i) => String(p) !== String(points[i === 0 ? points.length - 1 : i - 1])))
  .filter((points) => points.length > 2)
  .map((points): Point[] => [...points, points[0] as Point]);

describe('of any rings', () => {
  test('what meets, and how, is what comparing each point with everything finds', () => {
    fc.assert(
      fc.property(fc.array(ring, { minLength: 1, maxLength: 3 }), (rings) => {
        const found = touches(rings, Number.POSITIVE_INFINITY).filter(({ how }) => how !== 'along');
        const names = found.map(
          ({ how, a, b, at }) => `${how} ${a.ring}.${a.point} ${b.ring}.${b.point} ${at}`,
        );
        expect(names.sort()).toEqual(eachWithEach(rings).sort());
      }),
      { numRuns: 400 },
    );
  });

  test('none that is turned, mirrored or read backwards meets another way', () => {
    const counts = (rings: readonly (readonly Point[])[]) => {
      const all = touches(rings, Number.POSITIVE_INFINITY).map(({ how }) => how);
      return [...all].sort().join(' ');
    };
    fc.assert(
      fc.property(fc.array(ring, { minLength: 1, maxLength: 3 }), (rings) => {
        const expected = counts(rings);
        expect(counts(rings.map((one) => one.toReversed()))).toBe(expected);
        expect(counts(rings.map((one) => one.map(([x, y]): Point => [-y, x])))).toBe(expected);
        expect(counts(rings.map((one) => one.map(([x, y]): Point => [-x, y])))).toBe(expected);
      }),
    );
  });

  test('an area is cut where rings and the points they share form a circle, and only there', () => {
    const meeting = fc.record({
      a: fc.integer({ min: 0, max: 5 }),
      b: fc.integer({ min: 0, max: 5 }),
      at: fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constant(0)),
    });
    fc.assert(
      fc.property(fc.array(meeting, { maxLength: 8 }), (list) => {
        const met = list.map(
          ({ a, b, at }): Meeting => ({
            how: 'touch',
            a: { ring: a, point: 0 },
            b: { ring: b, point: 0 },
            at,
          }),
        );
        expect(cuts(met).length > 0).toBe(hasCircle(met));
      }),
      { numRuns: 300 },
    );
  });
});

/** Every point with every point and edge; how two ways meet is read off the order of their four directions. */
function eachWithEach(rings: readonly (readonly Point[])[]): string[] {
  const spots = new Map(rings.flat().map((p) => [String(p), p]));
  return [...spots.values()].flatMap((at) => {
    const passing = rings.flatMap((points, number) =>
      points.slice(1).flatMap((to, i) => {
        const from = points[i] as Point;
        const before = points[i === 0 ? points.length - 2 : i - 1] as Point;
        if (String(from) === String(at)) return [{ number, i, own: true, ways: [before, to] }];
        return isWithin(at, from, to) ? [{ number, i, own: false, ways: [from, to] }] : [];
      }),
    );
    return passing.flatMap((one, k) =>
      passing.slice(k + 1).flatMap((other) => {
        if (!one.own && !other.own) return [];
        const angles = [one, other].flatMap(({ ways }, who) =>
          ways.map((p) => ({ who, angle: Math.atan2(p[1] - at[1], p[0] - at[0]) })),
        );
        const [a, b] = [0, 1].map((who) => angles.filter((way) => way.who === who).map(({ angle }) => angle));
        if (a?.some((angle) => b?.some((second) => Math.abs(angle - second) < 1e-9))) return [];
        const order = angles
          .sort((x, y) => x.angle - y.angle)
          .map(({ who }) => who)
          .join('');
        const how = order === '0101' || order === '1010' ? 'cross' : 'touch';
        return [`${how} ${one.number}.${one.i} ${other.number}.${other.i} ${at}`];
      }),
    );
  });
}

/** Strictly between two others, on the line. */
function isWithin(p: Point, a: Point, b: Point): boolean {
  const [ab, ap, bp] = [
    [b[0] - a[0], b[1] - a[1]],
    [p[0] - a[0], p[1] - a[1]],
    [p[0] - b[0], p[1] - b[1]],
  ] as const;
  return ab[0] * ap[1] - ab[1] * ap[0] === 0 && ap[0] * bp[0] + ap[1] * bp[1] < 0;
}

/** By walking: whether a way from ring to point to ring comes back. */
function hasCircle(met: readonly Meeting[]): boolean {
  const links = new Map<string, Set<string>>();
  const link = (a: string, b: string) => links.set(a, (links.get(a) ?? new Set()).add(b));
  for (const { a, b, at } of met) {
    if (a.ring === b.ring) continue;
    for (const { ring: one } of [a, b]) {
      link(`ring ${one}`, `at ${at}`);
      link(`at ${at}`, `ring ${one}`);
    }
  }
  const seen = new Set<string>();
  const walk = (node: string, from: string): boolean => {
    if (seen.has(node)) return true;
    seen.add(node);
    return [...(links.get(node) ?? [])].some((next) => next !== from && walk(next, node));
  };
  return [...links.keys()].some((node) => !seen.has(node) && walk(node, ''));
}

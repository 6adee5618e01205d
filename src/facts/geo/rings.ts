import { extent, polygonArea } from 'd3';

/** A place on the plane: x, y, or longitude, latitude. */
export type Point = [x: number, y: number];

/** The area of a closed ring, positive when it turns anticlockwise (y up). */
export function signedArea(ring: readonly Point[]): number {
  // From the first point, so that small rings far from zero lose no digits.
  const [x0, y0] = ring[0] ?? [0, 0];
  return -polygonArea(ring.map(([x, y]): Point => [x - x0, y - y0]));
}

/** The ring without jumps from 180 to -180: longitudes go on beyond them. */
export function unwrapped(ring: readonly Point[]): Point[] {
  let turns = 0;
  let last = ring[0]?.[0] ?? 0;
  return ring.map(([x, y]) => {
    if (x - last > 180) turns -= 360;
    else if (x - last < -180) turns += 360;
    last = x;
    return [x + turns, y];
  });
}

/** An unwrapped ring moved by whole turns to where another one is. */
export function beside(ring: readonly Point[], other: readonly Point[]): readonly Point[] {
  const middle = (points: readonly Point[]): number => {
    const [low = 0, high = 0] = extent(points, ([x]) => x);
    return (low + high) / 2;
  };
  const turns = Math.round((middle(other) - middle(ring)) / 360);
  return turns === 0 ? ring : ring.map(([x, y]): Point => [x + 360 * turns, y]);
}

export function same([ax, ay]: Point, [bx, by]: Point): boolean {
  return ax === bx && ay === by;
}

/** Whether a ring comes back to where it began. */
export function isClosed(ring: readonly Point[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return first !== undefined && last !== undefined && same(first, last);
}

/** Whether all points of a ring lie on one line. */
export function isFlat(ring: readonly Point[]): boolean {
  const [first] = ring;
  const other = ring.find((point) => first !== undefined && !same(first, point));
  return !first || !other || ring.every((point) => side(first, other, point) === 0);
}

/** Positive when `p` is left of the line from `a` to `b`. */
export function side(a: Point, b: Point, p: Point): number {
  return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
}

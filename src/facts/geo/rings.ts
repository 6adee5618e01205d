/** A place on the plane: x, y, or longitude, latitude. */
export type Point = readonly [number, number];

/** Half the sum of cross products: the area, positive when the ring turns anticlockwise (y up). The ring is closed. */
export function signedArea(ring: readonly Point[]): number {
  let twice = 0;
  // From the first point, so that small rings far from zero lose no digits.
  const [x0, y0] = ring[0] ?? [0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as Point;
    const [bx, by] = ring[i] as Point;
    twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return twice / 2;
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
  const turns = Math.round((middle(other) - middle(ring)) / 360);
  return turns === 0 ? ring : ring.map(([x, y]): Point => [x + 360 * turns, y]);
}

/** Half way between the least and the greatest x. */
function middle(ring: readonly Point[]): number {
  const range = ring.reduce(([low, high], [x]) => [Math.min(low, x), Math.max(high, x)] as const, [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as const);
  return (range[0] + range[1]) / 2;
}

export function same([ax, ay]: Point, [bx, by]: Point): boolean {
  return ax === bx && ay === by;
}

/** Whether all points of a ring lie on one line. */
export function isFlat(ring: readonly Point[]): boolean {
  const [first] = ring;
  const other = ring.find((point) => first !== undefined && !same(first, point));
  return !first || !other || ring.every((point) => side(first, other, point) === 0);
}

/** Whether a point is inside a closed ring (even-odd; on the line either). */
export function inside([x, y]: Point, ring: readonly Point[]): boolean {
  let within = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as Point;
    const [bx, by] = ring[i] as Point;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) within = !within;
  }
  return within;
}

/** Two edges that cross: rings and the numbers of the points they start from, and where. */
export interface Crossing {
  readonly a: { readonly ring: number; readonly point: number };
  readonly b: { readonly ring: number; readonly point: number };
  readonly at: Point;
}

/** One side of a ring: from its point of that number to the next. */
export interface Edge {
  readonly ring: number;
  readonly point: number;
  readonly from: Point;
  readonly to: Point;
  readonly left: number;
  readonly right: number;
}

/**
 * Pairs of edges of closed rings whose extents meet, until `visit` returns true. Edges are taken from left to right
 * and compared with those still open there.
 */
export function edgePairs(
  rings: readonly (readonly Point[])[],
  visit: (one: Edge, other: Edge) => boolean | undefined,
): void {
  const edges = rings
    .flatMap((ring, number) =>
      ring.slice(1).map((to, index): Edge => {
        const from = ring[index] as Point;
        const [left, right] = from[0] < to[0] ? [from[0], to[0]] : [to[0], from[0]];
        return { ring: number, point: index, from, to, left, right };
      }),
    )
    .sort((a, b) => a.left - b.left);
  let open: Edge[] = [];
  for (const edge of edges) {
    open = open.filter(({ right }) => right >= edge.left);
    for (const other of open) {
      const apart =
        Math.max(edge.from[1], edge.to[1]) < Math.min(other.from[1], other.to[1]) ||
        Math.max(other.from[1], other.to[1]) < Math.min(edge.from[1], edge.to[1]);
      if (!apart && visit(edge, other)) return;
    }
    open.push(edge);
  }
}

/** Up to `most` proper crossings among the edges of closed rings; edges that only touch do not count. */
export function crossings(rings: readonly (readonly Point[])[], most: number): Crossing[] {
  const found: Crossing[] = [];
  edgePairs(rings, (edge, other) => {
    const at = crossing(edge, other);
    if (at === null) return false;
    const [a, b] = inOrder(edge, other) ? [edge, other] : [other, edge];
    found.push({ a: { ring: a.ring, point: a.point }, b: { ring: b.ring, point: b.point }, at });
    return found.length >= most;
  });
  return found;
}

function inOrder(a: Edge, b: Edge): boolean {
  return a.ring - b.ring < 0 || (a.ring === b.ring && a.point < b.point);
}

/** Where two edges cross each other, ends not counted; null when they do not. */
function crossing(e: Edge, f: Edge): Point | null {
  const [e1, e2, f1, f2] = [e.from, e.to, f.from, f.to];
  const a = side(f1, f2, e1);
  const b = side(f1, f2, e2);
  if (a * b >= 0 || side(e1, e2, f1) * side(e1, e2, f2) >= 0) return null;
  const share = a / (a - b);
  return [e1[0] + share * (e2[0] - e1[0]), e1[1] + share * (e2[1] - e1[1])];
}

/** Positive when `p` is left of the line from `a` to `b`. */
export function side(a: Point, b: Point, p: Point): number {
  return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
}

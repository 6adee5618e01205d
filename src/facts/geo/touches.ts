import { type Edge, edgePairs, type Point, same, side } from './rings.ts';

/** Where a ring passes a point: at one of its own points, or between two. Numbers count from 0. */
export interface Passage {
  readonly ring: number;
  /** The point itself, or the one before. */
  readonly point: number;
}

/**
 * A point that two passages share. At `cross` one goes through the other, at `along` both have a piece of line in
 * common, at `touch` they only meet.
 */
export interface Touch {
  readonly how: 'cross' | 'along' | 'touch';
  readonly a: Passage;
  readonly b: Passage;
  readonly at: Point;
}

interface Strand extends Passage {
  /** At the ring's own point. */
  readonly own: boolean;
  readonly before: Point;
  readonly after: Point;
}

/** Rings of the same few points, thousands of times, are told soon enough. */
const mostMeetings = 500;

/**
 * Where closed rings without repeated points meet themselves or each other, other than by edges that cross properly
 * (see `crossings`). Exact: what comes close does not touch. In the order of the rings and their points.
 */
export function touches(rings: readonly (readonly Point[])[], most = mostMeetings): Touch[] {
  const places = new Map<string, { readonly at: Point; readonly strands: Map<string, Strand> }>();
  const along = new Map<string, Touch>();
  let meetings = 0;
  edgePairs(rings, (one, other) => {
    const shared = sharedPoints(one, other);
    const [at] = shared;
    if (!at) return false;
    if (shared.length > 1) {
      const [a, b] = ordered(one, other);
      along.set(`${a.ring} ${a.point} ${b.ring} ${b.point}`, { how: 'along', a: bare(a), b: bare(b), at });
      return ++meetings >= most;
    }
    const key = String(at);
    const place = places.get(key) ?? { at, strands: new Map<string, Strand>() };
    places.set(key, place);
    for (const edge of [one, other]) {
      const strand = strandOf(edge, at, rings[edge.ring] ?? []);
      place.strands.set(`${strand.ring} ${strand.point} ${strand.own}`, strand);
    }
    if (place.strands.size > 1) meetings++;
    return meetings >= most;
  });
  const found = [...places.values()].flatMap(({ at, strands }) => {
    const list = [...strands.values()];
    return list.flatMap((one, i) =>
      list.slice(i + 1).flatMap((other): Touch[] => {
        // Two edges that cross between their ends are no touch.
        const how = one.own || other.own ? howTheyMeet(one, other, at) : 'along';
        if (how === 'along') return [];
        const [a, b] = ordered(one, other);
        return [{ how, a: bare(a), b: bare(b), at }];
      }),
    );
  });
  return [...along.values(), ...found].sort(
    (x, y) => x.a.ring - y.a.ring || x.a.point - y.a.point || x.b.ring - y.b.ring || x.b.point - y.b.point,
  );
}

/** Ends of two edges that lie on the other one; two of them: the edges share a piece of line. */
function sharedPoints(e: Edge, f: Edge): Point[] {
  const found: Point[] = [];
  const add = (p: Point, a: Point, b: Point): void => {
    if (side(a, b, p) === 0 && isBetween(p, a, b) && !found.some((other) => same(other, p))) found.push(p);
  };
  add(e.from, f.from, f.to);
  add(e.to, f.from, f.to);
  add(f.from, e.from, e.to);
  add(f.to, e.from, e.to);
  return found;
}

function isBetween([x, y]: Point, a: Point, b: Point): boolean {
  return (
    x >= Math.min(a[0], b[0]) &&
    x <= Math.max(a[0], b[0]) &&
    y >= Math.min(a[1], b[1]) &&
    y <= Math.max(a[1], b[1])
  );
}

/** How a ring passes a point of one of its edges. */
function strandOf({ ring, point, from, to }: Edge, at: Point, points: readonly Point[]): Strand {
  const count = points.length - 1;
  const vertex = same(at, from) ? point : same(at, to) ? (point + 1) % count : -1;
  if (vertex < 0) return { ring, point, own: false, before: from, after: to };
  const [before = from, after = to] = [points[(vertex + count - 1) % count], points[vertex + 1]];
  return { ring, point: vertex, own: true, before, after };
}

function howTheyMeet(one: Strand, other: Strand, at: Point): Touch['how'] {
  const toward = (p: Point): number => Math.atan2(p[1] - at[1], p[0] - at[0]);
  const ways = [one.before, one.after];
  const others = [other.before, other.after];
  const alike = ways.some((p) => others.some((q) => side(at, p, q) === 0 && ahead(at, p, q)));
  if (alike) return 'along';
  // Turned so that the first way is at 0, the second at the wedge's other side.
  const [start, end] = [toward(one.before), turned(toward(one.after), toward(one.before))];
  const [p, q] = others.map((point) => turned(toward(point), start) < end);
  return p === q ? 'touch' : 'cross';
}

function turned(angle: number, from: number): number {
  return (angle - from + 4 * Math.PI) % (2 * Math.PI);
}

/** Whether two points on a line through `at` lie at the same side of it. */
function ahead(at: Point, p: Point, q: Point): boolean {
  return (p[0] - at[0]) * (q[0] - at[0]) + (p[1] - at[1]) * (q[1] - at[1]) > 0;
}

function ordered<T extends Passage>(one: T, other: T): [T, T] {
  return one.ring < other.ring || (one.ring === other.ring && one.point <= other.point)
    ? [one, other]
    : [other, one];
}

function bare({ ring, point }: Passage): Passage {
  return { ring, point };
}

/**
 * Touches between different rings that cut the area in pieces: rings and the points they share form a circle. Each
 * ring may hang on the others by one point.
 */
export function cuts(list: readonly Touch[]): Touch[] {
  const group = new Map<string, string>();
  const top = (node: string): string => {
    const up = group.get(node);
    return up === undefined ? node : top(up);
  };
  const joined = new Set<string>();
  /** Joins a ring and a point; whether they hung together already in another way. */
  const join = (ring: number, point: string): boolean => {
    if (joined.has(`${ring} ${point}`)) return false;
    joined.add(`${ring} ${point}`);
    const [a, b] = [top(`ring ${ring}`), top(point)];
    if (a === b) return true;
    group.set(a, b);
    return false;
  };
  return list.filter(({ how, a, b, at }) => {
    if (how !== 'touch' || a.ring === b.ring) return false;
    const point = String(at);
    const first = join(a.ring, point);
    return join(b.ring, point) || first;
  });
}

import { type Point, same, side } from './rings.ts';

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
export interface Meeting {
  readonly how: 'cross' | 'along' | 'touch';
  readonly a: Passage;
  readonly b: Passage;
  readonly at: Point;
}

/** One side of a ring: from its point of that number to the next. */
interface Edge extends Passage {
  readonly from: Point;
  readonly to: Point;
}

interface Strand extends Passage {
  /** At the ring's own point. */
  readonly own: boolean;
  readonly ways: readonly [before: Point, after: Point];
}

type Rings = readonly (readonly Point[])[];

/**
 * Where closed rings without repeated points meet themselves or each other: edges that cross between their ends, and
 * all other meetings in the order of the rings and their points. Exact: what comes close does not touch.
 * @param most of each kind; rings of the same few points, thousands of times, are told soon enough
 */
export function meetings(rings: Rings, most = 500): { crossings: Meeting[]; touches: Meeting[] } {
  const crossings: Meeting[] = [];
  const touches: Meeting[] = [];
  const places = new Map<string, { readonly at: Point; readonly strands: Map<string, Strand> }>();
  let left = most;
  for (const [one, other] of edgePairs(rings)) {
    const crossing = crossingOf(one, other);
    if (crossing) crossings.push(meeting('cross', one, other, crossing));
    if (crossings.length >= most || left <= 0) break;
    const [at, second] = sharedPoints(one, other);
    if (at && second) {
      touches.push(meeting('along', one, other, at));
      left--;
    } else if (at) {
      const place = places.get(String(at)) ?? { at, strands: new Map<string, Strand>() };
      places.set(String(at), place);
      for (const edge of [one, other]) {
        const strand = strandOf(edge, at, rings[edge.ring] ?? []);
        place.strands.set(`${strand.ring} ${strand.point} ${strand.own}`, strand);
      }
      if (place.strands.size > 1) left--;
    }
  }
  for (const { at, strands } of places.values()) {
    const list = [...strands.values()];
    for (const [i, one] of list.entries()) {
      for (const other of list.slice(i + 1)) {
        // Two edges that cross between their ends are no touch; what runs along is told of its edges.
        const how = one.own || other.own ? howTheyMeet(one, other, at) : 'along';
        if (how !== 'along') touches.push(meeting(how, one, other, at));
      }
    }
  }
  return { crossings, touches: touches.sort((x, y) => inOrder(x.a, y.a) || inOrder(x.b, y.b)) };
}

function inOrder(a: Passage, b: Passage): number {
  return a.ring - b.ring || a.point - b.point;
}

function meeting(how: Meeting['how'], one: Passage, other: Passage, at: Point): Meeting {
  const bare = ({ ring, point }: Passage): Passage => ({ ring, point });
  const [a, b] = inOrder(one, other) <= 0 ? [one, other] : [other, one];
  return { how, a: bare(a), b: bare(b), at };
}

/** Pairs of edges whose extents meet. Edges are taken from left to right and compared with those still open there. */
function* edgePairs(rings: Rings): Generator<[Edge, Edge]> {
  const edges = rings
    .flatMap((ring, number) =>
      ring.slice(1).map((to, point): Edge => ({ ring: number, point, from: ring[point] as Point, to })),
    )
    .map((edge) => ({ edge, x: span(edge, 0), y: span(edge, 1) }))
    .sort((a, b) => a.x.low - b.x.low);
  let open: typeof edges = [];
  for (const next of edges) {
    open = open.filter(({ x }) => x.high >= next.x.low);
    for (const { edge, y } of open) {
      if (y.high >= next.y.low && y.low <= next.y.high) yield [next.edge, edge];
    }
    open.push(next);
  }
}

function span({ from, to }: Edge, axis: 0 | 1): { low: number; high: number } {
  return { low: Math.min(from[axis], to[axis]), high: Math.max(from[axis], to[axis]) };
}

/** Where two edges cross each other, ends not counted; null when they do not. */
function crossingOf(e: Edge, f: Edge): Point | null {
  const a = side(f.from, f.to, e.from);
  const b = side(f.from, f.to, e.to);
  if (a * b >= 0 || side(e.from, e.to, f.from) * side(e.from, e.to, f.to) >= 0) return null;
  const share = a / (a - b);
  return [e.from[0] + share * (e.to[0] - e.from[0]), e.from[1] + share * (e.to[1] - e.from[1])];
}

/** Ends of two edges that lie on the other one; two of them: the edges share a piece of line. */
function sharedPoints(e: Edge, f: Edge): Point[] {
  const ends = [e.from, e.to].filter((p) => isOn(p, f)).concat([f.from, f.to].filter((p) => isOn(p, e)));
  return ends.filter((p, i) => ends.findIndex((other) => same(other, p)) === i);
}

function isOn(p: Point, edge: Edge): boolean {
  const within = (axis: 0 | 1) => p[axis] >= span(edge, axis).low && p[axis] <= span(edge, axis).high;
  return side(edge.from, edge.to, p) === 0 && within(0) && within(1);
}

/** How a ring passes a point of one of its edges. */
function strandOf({ ring, point, from, to }: Edge, at: Point, points: readonly Point[]): Strand {
  const count = points.length - 1;
  const vertex = same(at, from) ? point : same(at, to) ? (point + 1) % count : -1;
  if (vertex < 0) return { ring, point, own: false, ways: [from, to] };
  const [before = from, after = to] = [points[(vertex + count - 1) % count], points[vertex + 1]];
  return { ring, point: vertex, own: true, ways: [before, after] };
}

function howTheyMeet(one: Strand, other: Strand, at: Point): Meeting['how'] {
  if (one.ways.some((p) => other.ways.some((q) => isSameWay(at, p, q)))) return 'along';
  const angle = (p: Point) => Math.atan2(p[1] - at[1], p[0] - at[0]);
  // Turned so that the first way is at 0, the second at the wedge's other side.
  const turned = (p: Point) => (angle(p) - angle(one.ways[0]) + 4 * Math.PI) % (2 * Math.PI);
  const [p, q] = other.ways.map((way) => turned(way) < turned(one.ways[1]));
  return p === q ? 'touch' : 'cross';
}

/** Whether two points lie in the same direction. */
function isSameWay(at: Point, p: Point, q: Point): boolean {
  return side(at, p, q) === 0 && (p[0] - at[0]) * (q[0] - at[0]) + (p[1] - at[1]) * (q[1] - at[1]) > 0;
}

/**
 * Touches between different rings that cut the area in pieces: rings and the points they share form a circle. Each
 * ring may hang on the others by one point.
 */
export function cuts(list: readonly Meeting[]): Meeting[] {
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
    if (a !== b) group.set(a, b);
    return a === b;
  };
  return list.filter(({ how, a, b, at }) => {
    if (how !== 'touch' || a.ring === b.ring) return false;
    const first = join(a.ring, String(at));
    return join(b.ring, String(at)) || first;
  });
}

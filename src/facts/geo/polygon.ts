import { extent, least, polygonArea } from 'd3';
import Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';
import Fault from 'jsts/org/locationtech/jts/operation/valid/TopologyValidationError.js';

/** A place on the plane: x, y, or longitude, latitude. */
export type Point = [x: number, y: number];
/** Points from the first to the first again. */
export type Ring = readonly Point[];

/** What is wrong with a polygon, in the words of the messages. */
type FaultKey = 'crossedRing' | 'crossedRings' | 'touchedRing' | 'cutArea' | 'holeOutside';

interface PolygonFault {
  readonly key: FaultKey;
  readonly at: Point;
  /** Number of the ring that is wrong and of its point before the place; the other ring there, if there is one. */
  readonly ring: number;
  readonly point: number;
  readonly other: number | null;
}

const keys: Readonly<Record<number, FaultKey>> = {
  [Fault.HOLE_OUTSIDE_SHELL]: 'holeOutside',
  [Fault.NESTED_HOLES]: 'holeOutside',
  [Fault.DISCONNECTED_INTERIOR]: 'cutArea',
  [Fault.RING_SELF_INTERSECTION]: 'touchedRing',
};

const factory = new GeometryFactory();

/** The first thing that JTS, like QGIS and PostGIS, finds wrong with a polygon of closed rings; null when it is simple. */
export function polygonFault(rings: readonly Ring[]): PolygonFault | null {
  const [outer, ...holes] = rings.map((ring) =>
    factory.createLinearRing(ring.map(([x, y]) => new Coordinate(x, y))),
  );
  const fault = new IsValidOp(factory.createPolygon(outer, holes)).getValidationError();
  if (!fault) return null;
  const { x, y } = fault.getCoordinate() as { x: number; y: number };
  // JTS tells where, not which rings meet there.
  const near = rings.map((ring, number) => ({ ring: number, ...nearestEdge(ring, [x, y]) }));
  const first = least(near, ({ gap }) => gap);
  const last = near.findLast(({ gap }) => gap <= (first?.gap ?? 0) + 1e-9);
  const other = first === last ? null : (first?.ring ?? null);
  const crossed = other === null ? 'crossedRing' : 'crossedRings';
  const { ring = 0, point = 0 } = last ?? {};
  return { key: keys[fault.getErrorType()] ?? crossed, at: [x, y], ring, point, other };
}

function nearestEdge(ring: Ring, [x, y]: Point): { point: number; gap: number } {
  const gaps = ring.slice(1).map(([toX, toY], point) => {
    const [fromX, fromY] = ring[point] ?? [toX, toY];
    const [dx, dy] = [toX - fromX, toY - fromY];
    const along = ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy || 1);
    const part = Math.max(0, Math.min(1, along));
    return { point, gap: Math.hypot(fromX + part * dx - x, fromY + part * dy - y) };
  });
  return least(gaps, ({ gap }) => gap) ?? { point: 0, gap: Number.POSITIVE_INFINITY };
}

/**
 * A ring without the points from which it runs straight back, and the first of these. JTS calls them crossings; of a
 * ring that has no area nothing is left.
 */
export function unfolded(ring: Ring): { readonly ring: Ring; readonly fold: Point | null } {
  let open = ring.slice(0, -1);
  let fold: Point | null = null;
  // Past the end, since what goes there may make a fold of the first points.
  for (let i = 0; i < open.length + 2; i++) {
    const at = i % open.length;
    const [before, point, after] = [open.at(at - 1), open[at], open[(at + 1) % open.length]];
    if (!before || !point || !after || !runsBack(before, point, after)) continue;
    if (open.length < 4) return { ring: [], fold: point };
    if (!same(before, point) && !same(point, after)) fold ??= point;
    open = open.toSpliced(at, 1);
    i = Math.max(-1, at - 3);
  }
  return { ring: [...open, ...open.slice(0, 1)], fold };
}

/** Whether the way from `a` to `b` to `c` goes back on itself, or stays where it is. */
function runsBack(a: Point, b: Point, c: Point): boolean {
  const [ax, ay, cx, cy] = [a[0] - b[0], a[1] - b[1], c[0] - b[0], c[1] - b[1]];
  return ax * cy - ay * cx === 0 && ax * cx + ay * cy >= 0;
}

/** Whether a ring goes round anticlockwise (y up). */
export function turnsLeft(ring: Ring): boolean {
  // From the first point, so that small rings far from zero lose no digits.
  const [x0, y0] = ring[0] ?? [0, 0];
  return polygonArea(ring.map(([x, y]): Point => [x - x0, y - y0])) < 0;
}

/** The ring without jumps from 180 to -180: longitudes go on beyond them. */
export function unwrapped(ring: Ring): Ring {
  let turns = 0;
  let last = ring[0]?.[0] ?? 0;
  return ring.map(([x, y]): Point => {
    if (Math.abs(x - last) > 180) turns -= 360 * Math.sign(x - last);
    last = x;
    return [x + turns, y];
  });
}

/** An unwrapped ring moved by whole turns to where another one is. */
export function beside(ring: Ring, other: Ring): Ring {
  const middle = (points: Ring): number => {
    const [low = 0, high = 0] = extent(points, ([x]) => x);
    return (low + high) / 2;
  };
  const turns = Math.round((middle(other) - middle(ring)) / 360);
  return ring.map(([x, y]): Point => [x + 360 * turns, y]);
}

export function same(a: Point | undefined, b: Point | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}

import type { Box } from '../picture.ts';
import { along, type Point, type Run } from './outline.ts';

// A schematic's sheet is smaller than many a frame: what leaves it at an edge goes on beyond, so that a river does
// not end in the middle of a wide wall.

/** How far it goes on, as parts of the sheet's width. */
const reach = 2.2;

/** The sheet's edge that a point lies on, as the direction out of it; null for a point inside. */
function edgeOf({ x, y }: Point, sheet: Box): Point | null {
  const near = 0.004 * sheet.width;
  if (y <= sheet.y + near) return { x: 0, y: -1 };
  if (y >= sheet.y + sheet.height - near) return { x: 0, y: 1 };
  if (x <= sheet.x + near) return { x: -1, y: 0 };
  if (x >= sheet.x + sheet.width - near) return { x: 1, y: 0 };
  return null;
}

/** The run with its ends at the sheet's edges drawn out beyond them: lines and strips swing on, gently. */
export function bled(run: Run, sheet: Box): Run {
  const { points, closed } = run;
  if (!closed) {
    const [first, last] = [points[0], points.at(-1)];
    const before = first ? beyond(first, points[1] ?? first, sheet).reverse() : [];
    const after = last ? beyond(last, points.at(-2) ?? last, sheet) : [];
    return { closed, points: [...before, ...points, ...after] };
  }
  const ends = stripEnds(points, sheet);
  if (ends === null) return run;
  const list: Point[] = [];
  for (const [i, point] of points.entries()) {
    list.push(point);
    const next = points[(i + 1) % points.length];
    if (!next || !ends.includes(i)) continue;
    const inner = points[(i + points.length - 1) % points.length] ?? point;
    const innerNext = points[(i + 2) % points.length] ?? next;
    // Both banks swing alike: along the mean of their directions.
    const middle = mean(point, next);
    const out = beyond(middle, mean(inner, innerNext), sheet);
    const shifted = (from: Point) =>
      out.map((p) => ({ x: p.x + from.x - middle.x, y: p.y + from.y - middle.y }));
    list.push(...shifted(point), ...shifted(next).reverse());
  }
  return { closed, points: list };
}

/** Points beyond an end that lies on the sheet's edge, coming from `before`; none for an end inside the sheet. */
function beyond(end: Point, before: Point, sheet: Box): Point[] {
  const out = edgeOf(end, sheet);
  if (!out) return [];
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  // Sideways drift as it leaves, which dies away.
  const drift = out.x === 0 ? (end.x - before.x) / length : (end.y - before.y) / length;
  // Where it leaves decides how it swings: no two lines run side by side like rails.
  const phase = (end.x + 1.7 * end.y) / (0.13 * sheet.width);
  const swing = 0.055 * sheet.width;
  return [0.14, 0.34, 0.58, 0.9, 1.3, 1.75, reach].map((part) => {
    const far = part * sheet.width;
    const sway = Math.sin(5 * part + phase) - Math.sin(phase);
    const side =
      drift * 0.12 * sheet.width * (1 - Math.exp(-8 * part)) + swing * sway * Math.min(1, 2 * part);
    return out.x === 0
      ? { x: end.x + side, y: end.y + out.y * far }
      : { x: end.x + out.x * far, y: end.y + side };
  });
}

/** Indices of the ring's sides that lie along the sheet's edge, where a strip enters and leaves; null for other areas. */
function stripEnds(points: readonly Point[], sheet: Box): number[] | null {
  const ends = points.flatMap((point, i) => {
    const next = points[(i + 1) % points.length];
    const [a, b] = [edgeOf(point, sheet), next ? edgeOf(next, sheet) : null];
    return a && b && a.x === b.x && a.y === b.y ? [i] : [];
  });
  return ends.length === 2 ? ends : null;
}

/** Lines within a strip that `bled` drew out, at equal parts of its width. */
export function banks(run: Run, sheet: Box): Run[] {
  const ring = run.points;
  const edge = (reach - 0.1) * sheet.width;
  const outside = (p: Point | undefined): boolean =>
    p !== undefined &&
    (p.y < sheet.y - edge ||
      p.y > sheet.y + sheet.height + edge ||
      p.x < sheet.x - edge ||
      p.x > sheet.x + sheet.width + edge);
  const far = ring.flatMap((point, i) => (outside(point) && outside(ring[(i + 1) % ring.length]) ? [i] : []));
  const [a, b] = far;
  if (far.length !== 2 || a === undefined || b === undefined) return [];
  const left = ring.slice(a + 1, b + 1);
  const right = [...ring.slice(b + 1), ...ring.slice(0, a + 1)].reverse();
  // Banks of as many points were drawn as pairs; others are matched by their length.
  const paired = left.length === right.length;
  const steps = paired ? Math.ceil((left.length - 1) / 2) : 24;
  const bankAt = (bank: readonly Point[], i: number): Point =>
    (paired ? bank[Math.min(bank.length - 1, 2 * i)] : undefined) ?? along(bank, i / steps).point;
  return [0.27, 0.5, 0.73].map((part) => ({
    closed: false,
    points: Array.from({ length: steps + 1 }, (_, i) => {
      const [p, q] = [bankAt(left, i), bankAt(right, i)];
      return { x: p.x + (q.x - p.x) * part, y: p.y + (q.y - p.y) * part };
    }),
  }));
}

function mean(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

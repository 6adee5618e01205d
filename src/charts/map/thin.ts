import { distance, type Point, type Run } from './outline.ts';

/** Fewer points that stay within `tolerance` of the run (Douglas and Peucker 1973). A ring keeps its two farthest points. */
export function thinned({ points, closed }: Run, tolerance: number): Run {
  if (points.length < 5) return { points, closed };
  if (!closed) return { points: kept(points, tolerance), closed };
  const first = points[0];
  if (!first) return { points, closed };
  const far = points.reduce(
    (best, point, i) => (distance(first, point) > distance(first, points[best] ?? first) ? i : best),
    0,
  );
  const there = kept(points.slice(0, far + 1), tolerance);
  const back = kept([...points.slice(far), first], tolerance);
  const ring = [...there, ...back.slice(1, -1)];
  return { points: ring.length < 3 ? points : ring, closed };
}

function kept(points: readonly Point[], tolerance: number): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  let [worst, at] = [tolerance, 0];
  for (let i = 1; i < points.length - 1; i++) {
    const off = fromSide(points[i] ?? first, first, last);
    if (off > worst) [worst, at] = [off, i];
  }
  if (at === 0) return [first, last];
  return [...kept(points.slice(0, at + 1), tolerance), ...kept(points.slice(at), tolerance).slice(1)];
}

/** How far a point is from the side between two others. */
export function fromSide(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const t = ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const part = Math.min(1, Math.max(0, t));
  const [x, y] = [a.x + part * dx - p.x, a.y + part * dy - p.y];
  // Many times as fast as Math.hypot.
  return Math.sqrt(x * x + y * y);
}

import type { Box } from '../picture.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A run of points of a line, or a ring of an area (closed: the first point is not repeated). */
export interface Run {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** Path data through the points of each run; numbers rounded to tenths. */
export function straightPath(runs: readonly Run[]): string {
  return runs
    .map(({ points, closed }) => {
      const [first, ...rest] = points;
      if (!first) return '';
      return `M${pair(first)}${rest.length > 0 ? `L${rest.map((point) => pair(point)).join(' ')}` : ''}${closed ? 'Z' : ''}`;
    })
    .join('');
}

/** The same, bent smoothly through every point (uniform Catmull-Rom as cubic Béziers); numbers rounded to `unit`. */
export function smoothPath(runs: readonly Run[], unit = 0.1): string {
  return runs
    .map(({ points, closed }) => {
      const n = points.length;
      const first = points[0];
      if (!first || n < 3) return straightPath([{ points, closed }]);
      const at = (i: number): Point =>
        (closed ? points[(i + n) % n] : points[Math.min(n - 1, Math.max(0, i))]) ?? first;
      let d = `M${pair(first, unit)}`;
      for (let i = 0; i < (closed ? n : n - 1); i++) {
        const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
        const out = { x: b.x + (c.x - a.x) / 6, y: b.y + (c.y - a.y) / 6 };
        const into = { x: c.x - (e.x - b.x) / 6, y: c.y - (e.y - b.y) / 6 };
        // It leaves every point but the first as it came: S says so.
        d += i === 0 ? `C${pair(out, unit)} ` : i === 1 ? 'S' : ' ';
        d += `${pair(into, unit)} ${pair(c, unit)}`;
      }
      return closed ? `${d}Z` : d;
    })
    .join('');
}

function pair({ x, y }: Point, unit = 0.1): string {
  const [a, b] = [rounded(x, unit), rounded(y, unit)];
  return b.startsWith('-') ? `${a}${b}` : `${a} ${b}`;
}

/** Written from whole numbers: many times as fast as writing fractions. */
function rounded(value: number, unit: number): string {
  const per = Math.round(1 / unit);
  const parts = Math.round(value * per);
  const rest = Math.abs(parts % per);
  const whole = (Math.abs(parts) - rest) / per;
  const sign = parts < 0 ? '-' : '';
  return rest === 0 ? `${sign}${whole}` : `${sign}${whole}.${(rest * 10) / per}`;
}

/** Extent of all points; of none, an empty box at the origin. */
export function extent(points: Iterable<Point>): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return right < left
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/** The smallest box around boxes. */
export function around(boxes: readonly Box[]): Box {
  return extent(
    boxes.flatMap((box) => [
      { x: box.x, y: box.y },
      { x: box.x + box.width, y: box.y + box.height },
    ]),
  );
}

/** The point at a part (0..1) of a line's length, and the line's length. */
export function along(
  points: readonly Point[],
  part: number,
): { readonly point: Point; readonly length: number } {
  const steps = points.slice(1).map((point, i) => distance(points[i] ?? point, point));
  const length = steps.reduce((sum, step) => sum + step, 0);
  let rest = part * length;
  for (const [i, step] of steps.entries()) {
    const [a, b] = [points[i], points[i + 1]];
    if (!a || !b) break;
    if (rest <= step || i === steps.length - 1) {
      const t = step > 0 ? Math.min(1, rest / step) : 0;
      return { point: { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }, length };
    }
    rest -= step;
  }
  return { point: points[0] ?? { x: 0, y: 0 }, length };
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Whether a point lies within rings, by the even-odd rule. */
export function within({ x, y }: Point, runs: readonly Run[]): boolean {
  let inside = false;
  for (const { points } of runs) {
    for (const [i, b] of points.entries()) {
      const a = points[(i + points.length - 1) % points.length];
      if (a && a.y > y !== b.y > y && x < ((a.x - b.x) * (y - b.y)) / (a.y - b.y) + b.x) inside = !inside;
    }
  }
  return inside;
}

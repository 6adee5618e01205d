import { parseOutline } from '../../charts/outline-path.ts';
import { type Point, type Run, runsOf } from '../../charts/outline-points.ts';
import type { PathMark } from '../../charts/picture.ts';

/**
 * How far a point of the picture is from an outline, px: 0 within a closed one (by the nonzero rule, as it is painted)
 * and on a stroke. Null where its data have arcs or are not understood.
 */
export function outlineDistance(mark: PathMark, x: number, y: number): number | null {
  const runs = runsIn(mark.d);
  if (runs === null) return null;
  const { x: left, y: top, scale } = mark.at ?? unplaced;
  const point = { x: (x - left) / scale, y: (y - top) / scale };
  if (windings(runs, point) !== 0) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (const { points, closed } of runs) {
    eachSide(points, closed, (from, to) => {
      least = Math.min(least, sideDistance(from, to, point));
    });
  }
  const half = mark.stroke === undefined ? 0 : (mark.strokeWidth ?? 1) / 2;
  return Math.max(0, least * scale - half);
}

/** Whether an outline is a line, and no area. Arcs are taken for areas. */
export function isLine(mark: PathMark): boolean {
  return runsIn(mark.d)?.every(({ closed }) => !closed) ?? false;
}

const unplaced = { x: 0, y: 0, scale: 1 };

/** The last outlines asked for: a pointer asks for the same ones again and again. */
const known = new Map<string, readonly Run[] | null>();
const mostKnown = 4000;

function runsIn(d: string): readonly Run[] | null {
  const found = known.get(d);
  if (found !== undefined) return found;
  const outline = parseOutline(d);
  const runs = outline && runsOf(outline.commands, outline.numbers);
  if (known.size >= mostKnown) known.clear();
  known.set(d, runs);
  return runs;
}

/** How often the closed lines go round a point, one way less the other. */
function windings(runs: readonly Run[], { x, y }: Point): number {
  let count = 0;
  for (const { points, closed } of runs) {
    if (!closed) continue;
    eachSide(points, true, (from, to) => {
      if (from.y <= y === to.y <= y) return;
      const crossing = from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
      if (crossing > x) count += to.y > from.y ? 1 : -1;
    });
  }
  return count;
}

function eachSide(points: readonly Point[], closed: boolean, use: (from: Point, to: Point) => void): void {
  for (let i = 0; i < points.length; i++) {
    const from = points[i];
    const to = points[i + 1] ?? (closed || points.length === 1 ? points[0] : undefined);
    if (from && to) use(from, to);
  }
}

function sideDistance(from: Point, to: Point, { x, y }: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length));
  return Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
}

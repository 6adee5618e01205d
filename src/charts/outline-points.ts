export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fewest corners of an outline that turns into another one. */
const fewest = 32;

/**
 * The corners of two closed outlines, made equal in number and paired so that all ways together are shortest.
 * Both keep their own corners; the rest is spread along their sides by length. (Idea: Noah Veltman's flubber, after
 * Mike Bostock's shape tweening.)
 */
export function pairCorners(a: readonly Point[], b: readonly Point[]): readonly [Point[], Point[]] {
  const count = Math.max(a.length, b.length, fewest);
  const from = withCorners(a, count);
  const same = Math.sign(area(a)) * Math.sign(area(b)) >= 0;
  const to = withCorners(same ? b : [...b].reverse(), count);
  return [from, turned(to, bestTurn(from, to))];
}

/** The outline with points added on its sides, the longest first, until it has `count`. */
function withCorners(points: readonly Point[], count: number): Point[] {
  const sides = points.map((point, i) => {
    const next = points[(i + 1) % points.length] ?? point;
    return { point, next, length: Math.hypot(next.x - point.x, next.y - point.y) };
  });
  const around = sides.reduce((sum, side) => sum + side.length, 0);
  const extra = count - points.length;
  let walked = 0;
  let given = 0;
  return sides.flatMap(({ point, next, length }) => {
    walked += length;
    const upTo = around > 0 ? Math.round((extra * walked) / around) : 0;
    const parts = upTo - given + 1;
    given = upTo;
    return Array.from({ length: parts }, (_, k) => ({
      x: point.x + ((next.x - point.x) * k) / parts,
      y: point.y + ((next.y - point.y) * k) / parts,
    }));
  });
}

function bestTurn(from: readonly Point[], to: readonly Point[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < to.length; turn++) {
    let sum = 0;
    for (let i = 0; i < from.length && sum < least; i++) {
      const p = from[i];
      const q = to[(i + turn) % to.length];
      if (p && q) sum += (p.x - q.x) ** 2 + (p.y - q.y) ** 2;
    }
    if (sum < least) {
      least = sum;
      best = turn;
    }
  }
  return best;
}

function turned(points: readonly Point[], turn: number): Point[] {
  return [...points.slice(turn), ...points.slice(0, turn)];
}

function area(points: readonly Point[]): number {
  return points.reduce((sum, p, i) => {
    const q = points[(i + 1) % points.length] ?? p;
    return sum + p.x * q.y - q.x * p.y;
  }, 0);
}

/** Steps a curve is walked in. */
const steps = 8;

/** Corners of a single closed outline, curves in short steps; null for arcs and for more than one outline. */
export function corners(commands: string, numbers: readonly number[]): Point[] | null {
  if (!/^M[LHVCSQT]*Z$/.test(commands)) return null;
  const points = runsOf(commands, numbers)?.[0]?.points ?? [];
  return points.length > 2 ? [...points] : null;
}

/** One line of an outline. */
export interface Run {
  readonly points: readonly Point[];
  /** From the last point back to the first. */
  readonly closed: boolean;
}

/** The lines of an outline, curves in short steps; null for arcs. */
export function runsOf(commands: string, numbers: readonly number[]): Run[] | null {
  if (commands.includes('A')) return null;
  const runs: { points: Point[]; closed: boolean }[] = [];
  let points: Point[] = [];
  let [x, y, at] = [0, 0, 0];
  let last: { readonly x: number; readonly y: number; readonly of: string } | null = null;
  const take = () => numbers[at++] ?? 0;
  for (const command of commands) {
    const now = runs[runs.length - 1];
    if (command === 'Z') {
      if (now) now.closed = true;
      continue;
    }
    if (command === 'M') {
      points = [];
      runs.push({ points, closed: false });
    }
    if (command === 'H') x = take();
    else if (command === 'V') y = take();
    else if (command === 'M' || command === 'L') [x, y] = [take(), take()];
    if ('MLHV'.includes(command)) {
      points.push({ x, y });
      last = null;
      continue;
    }
    const cubic = command === 'C' || command === 'S';
    const family = cubic ? 'CS' : 'QT';
    const mirrored = last && family.includes(last.of) ? { x: 2 * x - last.x, y: 2 * y - last.y } : { x, y };
    const smooth = command === 'S' || command === 'T';
    const first: Point = smooth ? mirrored : { x: take(), y: take() };
    const second: Point = cubic ? { x: take(), y: take() } : first;
    const end: Point = { x: take(), y: take() };
    for (let k = 1; k <= steps; k++) {
      const t = k / steps;
      const s = 1 - t;
      const along = (axis: keyof Point, start: number) =>
        cubic
          ? s ** 3 * start + 3 * s * s * t * first[axis] + 3 * s * t * t * second[axis] + t ** 3 * end[axis]
          : s * s * start + 2 * s * t * first[axis] + t * t * end[axis];
      points.push({ x: along('x', x), y: along('y', y) });
    }
    last = { ...second, of: command };
    [x, y] = [end.x, end.y];
  }
  return runs;
}

import type { Joined } from './between-join.ts';
import { manyMarks, moving, type Span, spreadOf, staggered } from './between-time.ts';
import type { Mark } from './picture.ts';
import { shapeBox } from './shape-box.ts';

interface Way {
  readonly mark: Mark;
  /** Middle at the start and at the end. */
  readonly from: Point;
  readonly to: Point;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * When each mark of a large family moves that is in both pictures, by its mark in the first. A flock: those in
 * front in the direction of the whole move first; where the whole stays in place, the inner ones when it gathers
 * and the outer ones when it spreads. On the way back the order is the other way round.
 */
export function stayDelays(joined: readonly Joined[]): Map<Mark, Span> {
  const families = new Map<string, Way[]>();
  for (const { a, b } of joined) {
    if (!a || !b || a.kind === 'text' || b.kind === 'text' || a.datum === undefined) continue;
    const way = { mark: a, from: middle(a), to: middle(b) };
    const family = families.get(a.datum);
    if (family) family.push(way);
    else families.set(a.datum, [way]);
  }
  const spans = new Map<Mark, Span>();
  for (const family of families.values()) {
    if (family.length < manyMarks) continue;
    const ranks = family.map(rankIn(family));
    const least = ranks.reduce((low, rank) => Math.min(low, rank), Number.POSITIVE_INFINITY);
    const most = ranks.reduce((high, rank) => Math.max(high, rank), Number.NEGATIVE_INFINITY);
    family.forEach(({ mark }, i) => {
      const delay = most > least ? ((ranks[i] ?? least) - least) / (most - least) : 0.5;
      spans.set(mark, staggered(moving, delay, 0.4 * spreadOf(family.length)));
    });
  }
  return spans;
}

/** Ranks by who moves first; the negative of the rank on the way back, up to a constant. */
function rankIn(family: readonly Way[]): (way: Way) => number {
  const from = mean(family.map((way) => way.from));
  const to = mean(family.map((way) => way.to));
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const spread = (end: 'from' | 'to', centre: Point) =>
    family.reduce((sum, way) => sum + Math.hypot(way[end].x - centre.x, way[end].y - centre.y), 0) /
    family.length;
  const before = spread('from', from);
  const after = spread('to', to);
  if (Math.hypot(dx, dy) > 0.1 * (before + after))
    return ({ from: p, to: q }) => -((p.x + q.x) * dx + (p.y + q.y) * dy);
  const sign = Math.sign(before - after);
  return ({ from: p, to: q }) =>
    sign * (Math.hypot(p.x - from.x, p.y - from.y) + Math.hypot(q.x - to.x, q.y - to.y));
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

function middle(mark: Exclude<Mark, { kind: 'text' }>): Point {
  const { x, y, width, height } = shapeBox(mark);
  return { x: x + width / 2, y: y + height / 2 };
}

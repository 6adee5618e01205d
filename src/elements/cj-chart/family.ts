import { mean } from 'd3';
import { attribute } from './paint.ts';
import { numbersIn } from './path-data.ts';
import {
  mirrored,
  moving,
  type Setter,
  type Span,
  settled,
  shapes,
  spreadOf,
  staggered,
  through,
} from './time.ts';

/** One member's shape: a box with rounded corners, which is a rect, a circle or anything between. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly r: number;
}

/** The numbers of the members in a path, in the order of its subpaths: "0-99,237". */
export function numbersOf(path: Element): number[] {
  return (path.getAttribute('data-m') ?? '').split(',').flatMap((run) => {
    const [first, last = first] = run.split('-').map(Number);
    if (run === '' || first === undefined || last === undefined) return [];
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

/** The members of a path by number; null where one is neither rect nor circle, or a number is missing. */
export function membersOf(path: Element): ReadonlyMap<number, Box> | null {
  const read = known.get(path);
  if (read !== undefined) return read;
  const members = readMembers(path);
  known.set(path, members);
  return members;
}

/** Pictures of the page do not change: each path is read once. */
const known = new WeakMap<Element, ReadonlyMap<number, Box> | null>();

function readMembers(path: Element): ReadonlyMap<number, Box> | null {
  const boxes = boxesOf(path);
  const numbers = numbersOf(path);
  if (boxes.length !== numbers.length) return null;
  const members = new Map<number, Box>();
  boxes.forEach((box, i) => {
    const n = numbers[i];
    if (box && n !== undefined) members.set(n, box);
  });
  return members.size === numbers.length ? members : null;
}

/** The members' boxes in the order of their subpaths, which begin with `M`, or with `m` counted from the last start. */
export function boxesOf(path: Element): (Box | null)[] {
  let [left, top] = [0, 0];
  return (path.getAttribute('d')?.match(/m[^m]*/gi) ?? []).map((outline) => {
    const [x = 0, y = 0, ...rest] = numbersIn(outline);
    const relative = outline.startsWith('m');
    [left, top] = relative ? [left + x, top + y] : [x, y];
    return boxOf(outline.replace('m', 'M'), left, top, rest);
  });
}

/** Reads what `draw` writes: M with relative sides, corners as arcs; a circle begins at its right. */
function boxOf(
  outline: string,
  x: number,
  y: number,
  [a = 0, b = 0, ...rest]: readonly number[],
): Box | null {
  switch (outline.replace(/[^a-z]/gi, '')) {
    case 'Mhvhz':
      return { x, y, w: a, h: b, r: 0 };
    case 'Maaz':
      return { x: x - 2 * a, y: y - a, w: 2 * a, h: 2 * a, r: a };
    case 'Mhavahavaz':
      return { x: x - b, y, w: a + 2 * b, h: (rest[6] ?? 0) + 2 * b, r: b };
    default:
      return null;
  }
}

const round = (value: number) => Math.round(value * 100) / 100;

/** What follows the start of a member's outline. */
function sides(w: number, h: number, r: number): string {
  if (r < 0.01) return `h${round(w)}v${round(h)}h${round(-w)}z`;
  const c = round(r);
  if (2 * r >= w - 0.01 && 2 * r >= h - 0.01)
    return `a${c} ${c} 0 1 1 ${round(-2 * r)} 0a${c} ${c} 0 1 1 ${round(2 * r)} 0z`;
  const corner = (x: number, y: number) => `a${c} ${c} 0 0 1 ${x * c} ${y * c}`;
  const [across, down] = [round(w - 2 * r), round(h - 2 * r)];
  return `h${across}${corner(1, 1)}v${down}${corner(-1, 1)}h${-across}${corner(-1, -1)}v${-down}${corner(1, -1)}z`;
}

/** Where the outline begins, from the box's left and top. */
function startOf(w: number, h: number, r: number): readonly [number, number] {
  if (r < 0.01) return [0, 0];
  return 2 * r >= w - 0.01 && 2 * r >= h - 0.01 ? [2 * r, r] : [r, 0];
}

/** A member's outline at `t`, appended by the family's path. */
type Outline = (t: number) => string;

export interface Flight {
  readonly from: Box | null;
  readonly to: Box | null;
  readonly span: Span;
}

/** The path data of members on their way. */
export function flights(list: readonly Flight[]): (t: number) => string {
  const outlines = list.map(outlineOf);
  return (t) => {
    let d = '';
    for (const outline of outlines) d += outline(t);
    return d;
  };
}

function outlineOf({ from, to, span }: Flight): Outline {
  if (from === null || to === null)
    return scaling(from ?? to ?? { x: 0, y: 0, w: 0, h: 0, r: 0 }, from === null, span);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const resized = from.w !== to.w || from.h !== to.h || from.r !== to.r;
  const [sx, sy] = startOf(from.w, from.h, from.r);
  const tail = sides(from.w, from.h, from.r);
  const start = `M${round(from.x + sx)} ${round(from.y + sy)}`;
  if (dx === 0 && dy === 0 && !resized) return () => start + tail;
  return (t) => {
    const p = eased(through(span, t));
    const [x, y] = [from.x + dx * p, from.y + dy * p];
    if (!resized) return `M${round(x + sx)} ${round(y + sy)}${tail}`;
    return written(
      x,
      y,
      from.w + (to.w - from.w) * p,
      from.h + (to.h - from.h) * p,
      from.r + (to.r - from.r) * p,
    );
  };
}

/** Grows from its middle or shrinks into it. */
function scaling(box: Box, grows: boolean, span: Span): Outline {
  const whole = written(box.x, box.y, box.w, box.h, box.r);
  return (t) => {
    const p = grows ? settled(through(span, t)) : settled(1 - through(span, t));
    if (p === 1) return whole;
    if (p === 0) return '';
    return written(
      box.x + (box.w * (1 - p)) / 2,
      box.y + (box.h * (1 - p)) / 2,
      box.w * p,
      box.h * p,
      box.r * p,
    );
  };
}

const eased = (p: number) => p * p * (3 - 2 * p);

function written(x: number, y: number, w: number, h: number, r: number): string {
  const [sx, sy] = startOf(w, h, r);
  return `M${round(x + sx)} ${round(y + sy)}${sides(w, h, r)}`;
}

/** From so many on a family moves as a flock. */
const many = 24;

/** When each member that stays moves: a small family by number, a large one as a flock. */
export function stayDelays(ways: ReadonlyMap<number, readonly [Box, Box]>): Map<number, Span> {
  const numbers = [...ways.keys()].sort((a, b) => a - b);
  const ranks =
    numbers.length < many ? numbers.map((_, i) => i) : flock(numbers.map((n) => ways.get(n) as [Box, Box]));
  const [least, most] = [Math.min(...ranks), Math.max(...ranks)];
  const spread = 0.5 * spreadOf(numbers.length);
  return new Map(
    numbers.map((n, i) => [
      n,
      staggered(moving, most > least ? ((ranks[i] ?? least) - least) / (most - least) : 0, spread),
    ]),
  );
}

/**
 * Those in front in the direction of the whole move first; where the whole stays in place, the inner ones when it
 * gathers and the outer ones when it spreads.
 */
function flock(ways: readonly (readonly [Box, Box])[]): number[] {
  const middles = ways.map((way) => way.map(({ x, y, w, h }) => ({ x: x + w / 2, y: y + h / 2 })));
  const points = middles.map(([a = { x: 0, y: 0 }, b = a]) => ({ a, b }));
  const centre = (end: 'a' | 'b') => ({
    x: mean(points, (p) => p[end].x) ?? 0,
    y: mean(points, (p) => p[end].y) ?? 0,
  });
  const [a, b] = [centre('a'), centre('b')];
  const far = (end: 'a' | 'b', from: { x: number; y: number }) => (p: (typeof points)[number]) =>
    Math.hypot(p[end].x - from.x, p[end].y - from.y);
  const [before, after] = [mean(points, far('a', a)) ?? 0, mean(points, far('b', b)) ?? 0];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  if (Math.hypot(dx, dy) > 0.1 * (before + after))
    return points.map((p) => -((p.a.x + p.b.x) * dx + (p.a.y + p.b.y) * dy));
  return points.map((p) => Math.sign(before - after) * (far('a', a)(p) + far('b', b)(p)));
}

/** When each of the members that come (or leave, mirrored) does so, in the order of their numbers. */
export function comeDelays(numbers: readonly number[], span: Span = shapes): Map<number, Span> {
  const spread = spreadOf(numbers.length);
  return new Map(
    numbers.map((n, i) => [n, staggered(span, numbers.length > 1 ? i / (numbers.length - 1) : 0, spread)]),
  );
}

export function leaveDelays(numbers: readonly number[]): Map<number, Span> {
  return comeDelays(numbers, mirrored(shapes));
}

/** The members of a path sown one after the other; null for other paths. */
export function sow(path: SVGElement, span: Span): Setter | null {
  const members = membersOf(path);
  if (!members) return null;
  const delays = comeDelays([...members.keys()], span);
  const d = flights([...members].map(([n, to]) => ({ from: null, to, span: delays.get(n) ?? span })));
  const whole = path.getAttribute('d') ?? '';
  return attribute(path, 'd', (t) => (t >= span.from + span.length ? whole : d(t)));
}

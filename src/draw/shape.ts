import type { CircleMark, Mark, Picture, Place } from '../charts/picture.ts';
import { entrance } from './entrance.ts';
import { type Drawn, number, precise, round, transformOf } from './svg-syntax.ts';

/** One element of a picture: a mark, or those members of a family that look alike. */
export interface Shape {
  readonly tag: 'rect' | 'circle' | 'line' | 'path' | 'text';
  readonly style: Drawn;
  readonly geometry: Readonly<Record<string, number | string>>;
  readonly text?: string;
  /** `data-*` attributes of inline pictures; exported files have none. */
  readonly data: Readonly<Record<string, string>>;
}

/** The elements of a picture, in layers from below to above. */
export interface Layers {
  readonly below: readonly Shape[];
  /** What a map's camera scales, in ground coordinates. */
  readonly ground: readonly Shape[];
  /** What stands on the ground and keeps its size. */
  readonly riders: readonly Shape[];
  readonly above: readonly Shape[];
}

/** Members of a family with at least this many are written with one digit after the point. */
const large = 60;

export function layersOf({ marks, camera }: Picture): Layers {
  if (!camera) return { below: [], ground: [], riders: [], above: shapesOf(marks) };
  const first = marks.findIndex((mark) => mark.ground);
  const [from, to] = first < 0 ? [0, 0] : [first, marks.findLastIndex((mark) => mark.ground) + 1];
  const land = marks.slice(from, to);
  return {
    below: shapesOf(marks.slice(0, from)),
    ground: land.filter((mark) => isScaled(mark, camera)).map((mark) => markShape(mark, camera)),
    riders: shapesOf(
      land.filter((mark) => !isScaled(mark, camera)),
      camera,
    ),
    above: shapesOf(marks.slice(to)),
  };
}

/** Marks in painting order. Members of a family stand where the first one like them stands. */
function shapesOf(marks: readonly Mark[], camera?: Place): Shape[] {
  const families = new Map<string, Map<string, Mark[]>>();
  const runs = marks.flatMap((mark): (Mark | readonly Mark[])[] => {
    if (mark.family === undefined) return [mark];
    const looks = families.get(mark.family) ?? new Map<string, Mark[]>();
    families.set(mark.family, looks);
    const look = lookOf(mark);
    const known = looks.get(look);
    if (known) {
      known.push(mark);
      return [];
    }
    const members = [mark];
    looks.set(look, members);
    return [members];
  });
  const written = new Map<string, number>();
  return runs.map((run) => {
    if (!isRun(run)) return markShape(run, camera);
    const family = run[0]?.family ?? '';
    const part = (written.get(family) ?? 0) + 1;
    written.set(family, part);
    return familyShape(run, (families.get(family)?.size ?? 1) > 1 ? `${family}/${part}` : family);
  });
}

function isRun(run: Mark | readonly Mark[]): run is readonly Mark[] {
  return Array.isArray(run);
}

function lookOf({ fill, stroke, strokeWidth, dashed, opacity, datum }: Mark): string {
  return [fill, stroke, strokeWidth, dashed, opacity, datum].join();
}

function familyShape(run: readonly Mark[], key: string): Shape {
  const [first] = run;
  if (first === undefined) throw new Error('A family without members.');
  const digits = run.length < large ? 2 : 1;
  return {
    tag: 'path',
    style: styleOf(first),
    geometry: { d: outlines(run, digits) },
    data: {
      'data-k': key,
      ...(first.datum ? { 'data-d': first.datum } : {}),
      'data-f': first.family ?? '',
      'data-m': ranges(run.map((mark) => mark.member ?? 0)),
      ...entrance(first),
    },
  };
}

/** Numbers as runs: `0-99,237`. */
function ranges(members: readonly number[]): string {
  const list: [number, number][] = [];
  for (const member of members) {
    const last = list.at(-1);
    if (last && member === last[1] + 1) last[1] = member;
    else list.push([member, member]);
  }
  return list.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join();
}

/**
 * The members as closed subpaths: the same commands for all rects, and for all circles. Rects count from the one before,
 * so that a row of cells is one text again and again, which compresses well.
 */
function outlines(run: readonly Mark[], digits: number): string {
  const at = (value: number) => Number(value.toFixed(digits));
  let before: readonly [number, number] | null = null;
  return run
    .map((mark) => {
      if (mark.kind === 'circle') return circleOutline(mark, at);
      if (mark.kind !== 'rect')
        throw new Error(`${mark.key}: a family has rects or circles, not ${mark.kind}.`);
      const [x, y] = [at(mark.x), at(mark.y)];
      const start = before
        ? `m${number(x - before[0])} ${number(y - before[1])}`
        : `M${number(x)} ${number(y)}`;
      before = [x, y];
      return `${start}h${number(mark.width)}v${number(mark.height)}h${number(-mark.width)}z`;
    })
    .join('');
}

function circleOutline(mark: CircleMark, at: (value: number) => number): string {
  const r = number(mark.r);
  const half = (across: number) => `a${r} ${r} 0 1 1 ${number(across)} 0`;
  const wide = 2 * round(mark.r);
  return `M${number(at(mark.x + mark.r))} ${number(at(mark.y))}${half(-wide)}${half(wide)}z`;
}

function markShape(mark: Mark, camera?: Place): Shape {
  const scaled = camera !== undefined && isScaled(mark, camera);
  return {
    tag: mark.kind,
    style: styleOf(mark),
    geometry: geometryOf(mark, scaled),
    ...(mark.kind === 'text' ? { text: mark.text } : {}),
    data: {
      'data-k': mark.key,
      ...(mark.datum ? { 'data-d': mark.datum } : {}),
      ...(mark.ground && camera && !scaled ? { 'data-g': '' } : {}),
      ...entrance(mark),
    },
  };
}

function isScaled(mark: Mark, { x, y, scale }: Place): boolean {
  const at = mark.kind === 'path' && mark.ground ? mark.at : undefined;
  return at?.x === x && at.y === y && at.scale === scale;
}

function geometryOf(mark: Mark, scaled: boolean): Record<string, number | string> {
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height, radius = 0 } = mark;
      return { x, y, width, height, ...(radius > 0 ? { rx: radius } : {}) };
    }
    case 'circle':
      return { cx: mark.x, cy: mark.y, r: mark.r };
    case 'line':
      return { x1: mark.x1, y1: mark.y1, x2: mark.x2, y2: mark.y2 };
    case 'path':
      return { d: mark.d, ...(mark.at && !scaled ? { transform: transformOf(mark.at) } : {}) };
    case 'text':
      return { x: mark.x, y: mark.y, 'font-size': mark.size };
  }
}

/** Dash and gap of dashed outlines, px of the picture. */
const dashPattern: readonly number[] = [5, 4];

/**
 * What a mark's classes and attributes say besides its geometry. Strokes and dashes of a path with a place of its
 * own count in local units, so that they are as long in the picture as anywhere else: not every renderer knows
 * `vector-effect`. A text without an ink of its own is set in ink.
 */
function styleOf(mark: Mark): Drawn {
  const { fill, stroke, strokeWidth, dashed, opacity } = mark;
  const base: Drawn = {
    ...(fill ? { fill } : {}),
    ...(stroke ? { stroke } : {}),
    ...(opacity === undefined ? {} : { opacity }),
  };
  if (mark.kind === 'path' && mark.at && stroke) {
    const local = (length: number) => precise(length / Math.max(mark.at?.scale ?? 1, 1e-6));
    return {
      ...base,
      strokeWidth: shortened(local(strokeWidth ?? 1)),
      ...(dashed ? { dashes: dashPattern.map((length) => shortened(local(length))).join(' ') } : {}),
    };
  }
  const lines: Drawn = {
    ...base,
    ...(strokeWidth === undefined ? {} : { strokeWidth }),
    ...(dashed ? { dashed } : {}),
  };
  if (mark.kind !== 'text') return lines;
  const { anchor, face, bold, halo } = mark;
  return {
    fill: 'ink',
    ...lines,
    text: { anchor, face, ...(bold ? { bold } : {}), ...(halo ? { halo } : {}) },
  };
}

function shortened(value: number): string {
  return String(Number(value.toPrecision(4))).replace(/^0\./, '.');
}

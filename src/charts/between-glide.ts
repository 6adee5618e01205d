import { type MovingPlace, samePlace } from './between-camera.ts';
import { blendOutlines } from './outline-path.ts';
import type { Box, Mark, PathMark, Place } from './picture.ts';

const styled = ['strokeWidth', 'opacity'] as const;

/** Numbers of a mark that move. */
const fields = {
  rect: ['x', 'y', 'width', 'height', 'radius', ...styled],
  circle: ['x', 'y', 'r', ...styled],
  line: ['x1', 'y1', 'x2', 'y2', ...styled],
  path: styled,
  text: ['x', 'y', 'size', ...styled],
} as const;
type Field = (typeof fields)[Mark['kind']][number];
type Numbers = { [name in Field]?: number };

/** What a field is taken for where a mark leaves it out. */
const unsaid: Numbers = { radius: 0, strokeWidth: 1, opacity: 1 };

/**
 * Moves the numbers of `target` from those of `a` (p = 0) to those of `b` (p = 1); null where all are
 * equal, undefined where its outline cannot follow. */
export function glide(target: object, a: Mark, b: Mark): ((p: number) => void) | null | undefined {
  const names: Field[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  collect(fields[a.kind], a, b, names, starts, ends);
  const own: Numbers = target;
  const path = a.kind === 'path' && b.kind === 'path' ? pathGlide(target, a, b) : null;
  if (path === undefined) return undefined;
  if (names.length === 0 && path === null) return null;
  let last = Number.NaN;
  return (p) => {
    if (p === last) return;
    last = p;
    for (let i = 0; i < names.length; i++) {
      const name = names[i];
      const start = starts[i] ?? 0;
      const end = ends[i] ?? 0;
      if (name !== undefined) own[name] = p <= 0 ? start : p >= 1 ? end : start + (end - start) * p;
    }
    path?.(p);
  };
}

function collect(
  of: readonly Field[],
  a: Numbers,
  b: Numbers,
  names: Field[],
  starts: number[],
  ends: number[],
): void {
  for (const name of of) {
    const start = a[name] ?? unsaid[name];
    const end = b[name] ?? unsaid[name];
    if (start === undefined || end === undefined || start === end) continue;
    names.push(name);
    starts.push(start);
    ends.push(end);
  }
}

/** Null where the outlines are the same in the same place. */
function pathGlide(
  target: { d?: string; box?: Box; at?: Place },
  a: PathMark,
  b: PathMark,
): ((p: number) => void) | null | undefined {
  // Numbers of another plane say something else.
  if ((a.at === undefined) !== (b.at === undefined)) return undefined;
  const outline = a.d === b.d ? null : blendOutlines(a.d, b.d);
  if (outline === null && a.d !== b.d) return undefined;
  const place = a.at && b.at && !samePlace(a.at, b.at) ? { ...a.at } : null;
  if (outline === null && place === null) return null;
  const box = { ...a.box };
  const moveBox = glide(box, { ...boxMark, ...a.box }, { ...boxMark, ...b.box });
  target.box = box;
  if (place) target.at = place;
  return (p) => {
    if (outline) target.d = outline(p);
    if (place && a.at && b.at) mixPlace(place, a.at, b.at, p);
    moveBox?.(p);
  };
}

function mixPlace(place: MovingPlace, a: Place, b: Place, p: number): void {
  place.x = p >= 1 ? b.x : a.x + (b.x - a.x) * p;
  place.y = p >= 1 ? b.y : a.y + (b.y - a.y) * p;
  place.scale = p >= 1 ? b.scale : a.scale + (b.scale - a.scale) * p;
}

const boxMark = { kind: 'rect', key: '', role: 'decoration' } as const;

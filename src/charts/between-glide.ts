import { blendOutlines } from './outline-path.ts';
import type { Box, Mark } from './picture.ts';

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
  const path = a.kind === 'path' && b.kind === 'path' && a.d !== b.d ? pathGlide(target, a, b) : null;
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

function pathGlide(
  target: { d?: string; box?: Box },
  a: Mark & { kind: 'path' },
  b: Mark & { kind: 'path' },
): ((p: number) => void) | undefined {
  const outline = blendOutlines(a.d, b.d);
  if (outline === null) return undefined;
  const box = { ...a.box };
  const moveBox = glide(box, { ...boxMark, ...a.box }, { ...boxMark, ...b.box });
  target.box = box;
  return (p) => {
    target.d = outline(p);
    moveBox?.(p);
  };
}

const boxMark = { kind: 'rect', key: '', role: 'decoration' } as const;

import { corners, pairCorners } from './outline-points.ts';
import type { Box } from './picture.ts';

/** Path data taken apart: letters of its commands and all their numbers in order. */
interface Outline {
  readonly commands: string;
  readonly numbers: readonly number[];
}

/** How many numbers each command takes. */
const counts: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/** Takes path data in absolute commands apart; null where it is anything else. */
export function parseOutline(d: string): Outline | null {
  let commands = '';
  const numbers: number[] = [];
  const parts = d.match(/[A-Za-z][^A-Za-z]*/g) ?? [];
  if (parts.join('') !== d.trim()) return null;
  for (const part of parts) {
    let command = part.charAt(0) === 'z' ? 'Z' : part.charAt(0);
    const count = counts[command];
    const values = (part.slice(1).match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number);
    if (count === undefined || (count === 0 ? values.length > 0 : values.length % count !== 0)) return null;
    if (count > 0 && values.length === 0) return null;
    const times = count === 0 ? 1 : values.length / count;
    for (let i = 0; i < times; i++) {
      commands += command;
      if (command === 'M') command = 'L';
    }
    numbers.push(...values);
  }
  return commands.startsWith('M') ? { commands, numbers } : null;
}

/** Path data from commands and numbers, rounded to hundredths of a px. */
function write(commands: string, numberAt: (i: number) => number): string {
  let d = '';
  let at = 0;
  for (const command of commands) {
    d += command;
    const count = counts[command] ?? 0;
    for (let k = 0; k < count; k++, at++) d += `${k > 0 ? ' ' : ''}${Math.round(numberAt(at) * 100) / 100}`;
  }
  return d;
}

/** The same outline, drawn in `to` as it was drawn in `from`; unchanged where it is not understood. */
export function fitOutline(d: string, from: Box, to: Box): string {
  const outline = parseOutline(d);
  if (outline === null) return d;
  const sx = from.width > 0.01 ? to.width / from.width : 1;
  const sy = from.height > 0.01 ? to.height / from.height : 1;
  const x = (value: number) => to.x + (value - from.x) * sx;
  const y = (value: number) => to.y + (value - from.y) * sy;
  const numbers: number[] = [];
  let at = 0;
  for (const command of outline.commands) {
    const count = counts[command] ?? 0;
    for (let k = 0; k < count; k++, at++) {
      const value = outline.numbers[at] ?? 0;
      if (command === 'A' && k < 5) numbers.push(k === 0 ? value * sx : k === 1 ? value * sy : value);
      else if (command === 'A') numbers.push(k === 5 ? x(value) : y(value));
      else numbers.push(command === 'V' || (command !== 'H' && k % 2 === 1) ? y(value) : x(value));
    }
  }
  return write(outline.commands, (i) => numbers[i] ?? 0);
}

/**
 * Path data on the way from `a` (p = 0) to `b` (p = 1), or null where neither numbers nor outlines agree. Equal
 * commands: their numbers move. Two single closed outlines of other commands: their corners move.
 */
export function blendOutlines(a: string, b: string): ((p: number) => string) | null {
  if (a === b) return () => a;
  // One way and the way back must show the same outlines.
  if (a > b) {
    const back = blendOutlines(b, a);
    return back && ((p) => back(1 - p));
  }
  const from = parseOutline(a);
  const to = parseOutline(b);
  if (from === null || to === null) return null;
  const ends = (between: (p: number) => string) => (p: number) => (p <= 0 ? a : p >= 1 ? b : between(p));
  if (from.commands === to.commands && sameFlags(from, to)) {
    const mixed = (p: number) =>
      write(from.commands, (i) => {
        const start = from.numbers[i] ?? 0;
        return start + ((to.numbers[i] ?? 0) - start) * p;
      });
    return ends(mixed);
  }
  const cornersA = corners(from.commands, from.numbers);
  const cornersB = corners(to.commands, to.numbers);
  if (cornersA === null || cornersB === null) return null;
  const [starts, stops] = pairCorners(cornersA, cornersB);
  const commands = `M${'L'.repeat(starts.length - 1)}Z`;
  return ends((p) =>
    write(commands, (i) => {
      const axis = i % 2 === 0 ? 'x' : 'y';
      const start = starts[i >> 1]?.[axis] ?? 0;
      return start + ((stops[i >> 1]?.[axis] ?? 0) - start) * p;
    }),
  );
}

/** Arcs' flags cannot be mixed. */
function sameFlags(a: Outline, b: Outline): boolean {
  let at = 0;
  for (const command of a.commands) {
    if (
      command === 'A' &&
      (a.numbers[at + 3] !== b.numbers[at + 3] || a.numbers[at + 4] !== b.numbers[at + 4])
    )
      return false;
    at += counts[command] ?? 0;
  }
  return true;
}

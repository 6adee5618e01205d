import type { Status } from '../facts/fact.ts';
import { textWidth } from '../lib/text-measure.ts';
import type { Box, Ink, Mark, MarkStyle, TextMark } from './picture.ts';

/**
 * The form a status takes, in every chart alike: reported is solid, derived and converted have a dashed
 * outline, planned is hollow, not published is a dashed gap in the colour of notes.
 */
export function statusStyle(status: Status, ink: Ink): MarkStyle {
  switch (status) {
    case 'reported':
      return { fill: ink };
    case 'derived':
    case 'converted':
      return { fill: 'paper', stroke: ink, strokeWidth: 1.5, dashed: true };
    case 'planned':
      return { fill: 'paper', stroke: ink, strokeWidth: 1.5 };
    case 'not-published':
      return { stroke: 'ink-3', strokeWidth: 1.5, dashed: true };
  }
}

/** A straight line that shows no datum: of a scale, a grid, a rule between things. */
export function axisLine(
  key: string,
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  style: MarkStyle = {},
): Mark {
  return { kind: 'line', key, role: 'axis', x1, y1, x2, y2, stroke: 'line', ...style };
}

/** A place on a line, in the form of its status. */
export function nodeMark(
  key: string,
  { id, status }: { readonly id: string; readonly status: Status },
  circle: { readonly x: number; readonly y: number; readonly r: number },
  ink: Ink,
): Mark {
  const style = statusStyle(status, ink);
  return {
    kind: 'circle',
    key,
    role: 'data',
    datum: id,
    status,
    ...circle,
    ...style,
    ...(style.stroke ? { strokeWidth: 2 } : {}),
    enter: { kind: 'press' },
  };
}

/** The marks as they enter from `start` on; `spread` is how much of their own order is kept. */
export function entersAt<M extends Mark>(marks: readonly M[], start: number, spread = 1): M[] {
  return marks.map((mark) => {
    const own = mark.enter?.start ?? 0;
    return { ...mark, enter: { ...mark.enter, start: Math.round(100 * (start + spread * own)) / 100 } };
  });
}

/** Extent of a text mark in px; the line is taken to reach 0.88 em above and 0.22 em below its baseline. */
export function textBox(mark: TextMark): Box {
  const width = textWidth(mark.text, mark.size, mark.face, mark.bold ?? false);
  const x = mark.anchor === 'start' ? mark.x : mark.anchor === 'middle' ? mark.x - width / 2 : mark.x - width;
  return { x, y: mark.y - 0.88 * mark.size, width, height: 1.1 * mark.size };
}

/** Extent of any mark in px, without its stroke. */
export function markBox(mark: Mark): Box {
  switch (mark.kind) {
    case 'text':
      return textBox(mark);
    case 'rect':
      return mark;
    case 'path':
      return mark.box;
    case 'circle':
      return { x: mark.x - mark.r, y: mark.y - mark.r, width: 2 * mark.r, height: 2 * mark.r };
    case 'line': {
      const { x1, x2, y1, y2 } = mark;
      return {
        x: Math.min(x1, x2),
        y: Math.min(y1, y2),
        width: Math.abs(x2 - x1),
        height: Math.abs(y2 - y1),
      };
    }
  }
}

import { type Face, textWidth, wrapText } from '../lib/text-measure.ts';
import type { Frame } from './frame.ts';
import type { Ink, Role, TextMark } from './picture.ts';

/** How a text is set. */
export interface TextStyle {
  readonly size: number;
  readonly face?: Face;
  readonly bold?: boolean;
}

/** A text broken into lines, with its extent in px; empty texts have no lines and no height. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly style: TextStyle;
  /** From one baseline to the next. */
  readonly leading: number;
  readonly width: number;
  readonly height: number;
  /** The text did not fit and ends in an ellipsis. */
  readonly cut: boolean;
  /** A word was too wide and had to be broken. */
  readonly broken: boolean;
}

/** The smallest size a text may have in a frame. */
export function smallestText(frame: Frame): number {
  return Math.max(12, 0.85 * frame.text);
}

/** Ordinary text size, grown where the frame is much larger than its text. */
export function roomyText(frame: Frame): number {
  return Math.max(12, frame.text, Math.min(frame.width / 60, frame.height / 36));
}

const lineHeight = 1.34;

/** Breaks a text into at most `most` lines no wider than `width`; what is left over becomes an ellipsis. */
export function textBlock(
  text: string,
  width: number,
  style: TextStyle,
  most = Number.POSITIVE_INFINITY,
): TextBlock {
  const { size, face = 'sans', bold = false } = style;
  const measure = (line: string): number => textWidth(line, size, face, bold);
  const whole = text.trim() === '' ? [] : wrapText(text.trim(), width, size, face, bold);
  const all = whole.flatMap((line) => breakWord(line, width, measure));
  const cut = all.length > most;
  const lines = cut
    ? [...all.slice(0, most - 1), ellipsis(all.slice(most - 1).join(''), width, measure)]
    : all;
  const leading = size * lineHeight;
  return {
    lines,
    style,
    leading,
    width: Math.max(0, ...lines.map(measure)),
    height: lines.length * leading,
    cut,
    broken: all.length > whole.length,
  };
}

/** A text on one line, cut with an ellipsis where it is too wide. */
export function fitLine(text: string, width: number, style: TextStyle): string {
  return textBlock(text, width, style, 1).lines[0] ?? '';
}

/** Where a block goes: `y` is its top, `x` its left, middle or right as `anchor` says. */
export interface BlockPlace {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly anchor?: TextMark['anchor'];
  readonly ink?: Ink;
  readonly role?: Role;
  readonly datum?: string;
}

/** The lines of a block as marks, keyed `key`, `key-1`, `key-2`… */
export function blockMarks(block: TextBlock, place: BlockPlace): TextMark[] {
  const { key, x, y, anchor = 'start', ink = 'ink', role = 'label', datum } = place;
  const { size, face = 'sans', bold = false } = block.style;
  return block.lines.map((text, i) => ({
    kind: 'text',
    key: i === 0 ? key : `${key}-${i}`,
    role,
    x,
    y: y + i * block.leading + (block.leading - 1.1 * size) / 2 + 0.88 * size,
    text,
    size,
    anchor,
    face,
    fill: ink,
    ...(bold ? { bold } : {}),
    ...(datum === undefined ? {} : { datum }),
  }));
}

/** Cuts a line that has no place to break into pieces that fit. */
function breakWord(line: string, width: number, measure: (line: string) => number): string[] {
  if (measure(line) <= width) return [line];
  const pieces: string[] = [];
  let piece = '';
  for (const sign of line) {
    if (piece !== '' && measure(piece + sign) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...pieces, piece];
}

function ellipsis(text: string, width: number, measure: (line: string) => number): string {
  const signs = [...text];
  while (signs.length > 0 && measure(`${signs.join('').trimEnd()}…`) > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

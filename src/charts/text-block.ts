import { max } from 'd3';
import { type Face, textWidth } from '../lib/text-measure.ts';
import { breakEvenly, breakLines, cutLine, quotedWord } from '../lib/text-wrap.ts';
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
  /** The whole text, and the width it was given. */
  readonly text: string;
  readonly room: number;
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

/** Whether a frame has so few letters to a line that words under and over the marks need more lines. */
export function isSlim(frame: Frame): boolean {
  return frame.width < 18 * roomyText(frame);
}

const lineHeight = 1.34;

/** A layout tries many settings, and the steps of a scene try the same ones: blocks are kept. */
const kept = new Map<string, TextBlock>();
const mostKept = 20_000;

/** Breaks a text into at most `most` lines no wider than `width`; what is left over becomes an ellipsis. */
export function textBlock(
  text: string,
  width: number,
  style: TextStyle,
  most = Number.POSITIVE_INFINITY,
): TextBlock {
  const { size, face = 'sans', bold = false } = style;
  const key = `${width} ${size} ${face} ${bold} ${most} ${text}`;
  const found = kept.get(key);
  if (found) return found;
  if (kept.size >= mostKept) kept.clear();
  const block = setBlock(text, width, { size, face, bold }, most);
  kept.set(key, block);
  return block;
}

function setBlock(text: string, width: number, style: Required<TextStyle>, most: number): TextBlock {
  const { size, face, bold } = style;
  const measure = (line: string): number => textWidth(line, size, face, bold);
  const whole = text.trim();
  const all =
    whole === '' || (measure(whole) <= width && !whole.includes('\n'))
      ? [whole].filter(Boolean)
      : breakLines(whole, width, measure);
  const cut = all.length > most;
  const starts = lineStarts(text, all);
  const rest = text.slice(starts[most - 1]).trim();
  const lines = cut ? [...all.slice(0, most - 1), cutLine(rest, width, measure)] : all;
  const leading = size * lineHeight;
  return {
    text,
    room: width,
    lines,
    style,
    leading,
    width: max(lines, measure) ?? 0,
    height: lines.length * leading,
    cut,
    broken: starts.some((start) => insideWord(text, start)),
  };
}

/** The same block on as many lines, these as even as they can be: no lone last character. */
export function balanced(block: TextBlock): TextBlock {
  const even = evened.get(block) ?? evenly(block);
  evened.set(block, even);
  return even;
}

const evened = new WeakMap<TextBlock, TextBlock>();

function evenly(block: TextBlock): TextBlock {
  if (block.lines.length < 2 || block.cut || block.broken) return block;
  const { size, face = 'sans', bold = false } = block.style;
  const measure = (line: string) => textWidth(line, size, face, bold);
  const lines = breakEvenly(block.text.trim(), block.room, measure);
  return lines.length === block.lines.length ? { ...block, lines, width: max(lines, measure) ?? 0 } : block;
}

/** A name in even lines; a list of names (甲、乙、丙) parts between two of them where that takes two lines. */
export function nameBlock(text: string, width: number, style: TextStyle, most: number): TextBlock {
  const block = textBlock(text, width, style, most);
  if (block.lines.length !== 2) return balanced(block);
  const parted = [...text.matchAll(/、/gu)]
    .map(({ index }) =>
      textBlock(`${text.slice(0, index + 1)}\n${text.slice(index + 1)}`, width, style, most),
    )
    .filter(({ lines, cut }) => lines.length === 2 && !cut)
    .sort((a, b) => a.width - b.width);
  return parted[0] ?? balanced(block);
}

/** A printed figure in the display face on one line, as large as `size` or as its room allows. */
export function figureBlock(text: string, room: number, size: number, least: number): TextBlock {
  const style = { face: 'display', bold: true } as const;
  const fitting = (room / Math.max(1, textWidth(text, 100, 'display', true))) * 99;
  return textBlock(text, room, { ...style, size: Math.max(least, Math.min(size, fitting)) }, 1);
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

/** Where each line begins in its text. */
function lineStarts(text: string, lines: readonly string[]): number[] {
  let end = 0;
  return lines.map((line) => {
    const start = Math.max(end, text.indexOf(line, end));
    end = start + line.length;
    return start;
  });
}

/** Whether a place in a text is between two letters or figures of a word that is not Chinese, or in a short quoted one. */
function insideWord(text: string, at: number): boolean {
  if (at > 0 && /[A-Za-z0-9\u00c0-\u024f]{2}/u.test(text.slice(at - 1, at + 1))) return true;
  return [...text.matchAll(quotedWord)].some(({ 0: word, index }) => index < at && at < index + word.length);
}

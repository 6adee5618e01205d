import type { Locale } from '../lib/locale.ts';
import { textWidth } from '../lib/text-measure.ts';
import type { Datum } from './datum.ts';
import type { Frame } from './frame.ts';
import type { Ink, TextMark } from './picture.ts';
import { blockMarks, roomyText, smallestText, type TextBlock, textBlock } from './text-block.ts';

/** A datum's printed value, large, with its label and further lines under it: a block to be placed. */
export interface Caption {
  readonly width: number;
  readonly height: number;
  /** Whether words had to be left out. */
  readonly cut: boolean;
  /** The marks with the block's top left corner at (x, y). */
  readonly at: (x: number, y: number, anchor?: 'start' | 'middle') => TextMark[];
}

export interface CaptionStyle {
  readonly width: number;
  readonly height: number;
  /** Size of the figure where there is room for it. */
  readonly figure: number;
  /** Ink of the figure. */
  readonly ink?: Ink;
  /** Lines below the label, in order of weight; the last ones are left out first. */
  readonly extras?: readonly string[];
}

/** The size of the one large figure of a picture. */
export function largeFigure(frame: Frame): number {
  return Math.max(1.7 * roomyText(frame), 0.125 * Math.min(frame.width, frame.height));
}

/** Sets a caption as generously as its space allows: the figure shrinks before words are cut. */
export function caption(datum: Datum, frame: Frame, style: CaptionStyle): Caption {
  const extras = (style.extras ?? []).filter((line) => line !== '');
  const all = extras.length;
  const attempts = [
    [1, 4, all, 3],
    [0.8, 4, all, 2],
    [0.65, 3, all, 2],
    [0.8, 4, 1, 2],
    [0.8, 4, 0, 1],
    [0.65, 4, 0, 1],
    [0.5, 5, 0, 1],
    [0.4, 6, 0, 1],
    [0.4, 2, 0, 1],
    [0.3, 1, 0, 1],
    [0, 1, 0, 1],
    [0, 0, 0, 1],
  ] as const;
  const sets = attempts.map((next) => () => attempt(datum, frame, style, extras, next));
  let fitting: Caption | null = null;
  for (const set of sets) {
    const block = set();
    if (block.height > style.height) continue;
    if (!block.cut) return fitting !== null && block.bare ? fitting : block;
    fitting ??= block;
  }
  return fitting ?? attempt(datum, frame, style, extras, [0, 0, 0, 1]);
}

function attempt(
  datum: Datum,
  frame: Frame,
  style: CaptionStyle,
  extras: readonly string[],
  [scale, labelLines, extraCount, extraLines]: readonly [number, number, number, number],
): Caption & { readonly bare: boolean } {
  const text = roomyText(frame);
  const small = Math.max(smallestText(frame), 0.87 * text);
  const head = figure(datum.text, Math.max(scale * style.figure, text), style.width, frame, style.height);
  const label = textBlock(
    labelLines === 0 ? '' : datum.label,
    style.width,
    { size: text },
    Math.max(1, labelLines),
  );
  const more = extras
    .slice(0, extraCount)
    .map((line) => textBlock(line, style.width, { size: small }, extraLines));
  const gap = 0.3 * text;
  const height =
    head.height +
    (label.height > 0 ? gap / 2 + label.height : 0) +
    more.reduce((sum, block) => sum + gap / 2 + block.height, 0);
  const width = Math.max(head.width, label.width, ...more.map((block) => block.width));
  const at = (x: number, y: number, anchor: 'start' | 'middle' = 'start'): TextMark[] => {
    const marks = head.at(x, y, `${datum.id}-value`, datum.id, style.ink ?? 'ink', anchor);
    let top = y + head.height + gap / 2;
    const put = (block: TextBlock, key: string, ink: Ink) => {
      marks.push(...blockMarks(block, { key, x, y: top, anchor, ink, datum: datum.id }));
      top += block.height + gap / 2;
    };
    if (label.height > 0) put(label, `${datum.id}-label`, 'ink-2');
    more.forEach((block, i) => {
      put(block, `${datum.id}-more-${i}`, 'ink-3');
    });
    return marks;
  };
  return { width, height, at, cut: label.cut || more.some((block) => block.cut), bare: labelLines === 0 };
}

/** A printed value set large: its digits in the display face, what stands before and after them in the sans. */
export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly at: (
    x: number,
    y: number,
    key: string,
    datum: string,
    ink: Ink,
    anchor?: 'start' | 'middle',
  ) => TextMark[];
}

/** Sets a value as large as `size`, smaller where the width demands it; very long ones become ordinary lines. */
export function figure(
  text: string,
  size: number,
  width: number,
  frame: Frame,
  height = Number.POSITIVE_INFINITY,
): Figure {
  const least = Math.max(smallestText(frame), roomyText(frame));
  if (text === '') return { width: 0, height: 0, at: () => [] };
  const parts = partsOf(text);
  const steps = 12;
  const from = Math.max(size, least);
  for (let i = 0; i <= steps; i++) {
    const s = least + (from - least) * (1 - i / steps);
    const runs = runsOf(parts, s, least, frame.locale);
    const whole = runs.reduce((sum, run) => sum + run.width, 0);
    if (whole <= width) return figureOf(runs, whole, s);
  }
  const lineSize = Math.max(least, Math.min(size, least * 1.3));
  const two = 2 * 1.34 * lineSize <= height;
  const block = textBlock(text, width, { size: two ? lineSize : least, face: 'display' }, two ? 2 : 1);
  return {
    width: block.width,
    height: block.height,
    at: (x, y, key, datum, ink, anchor = 'start') => blockMarks(block, { key, x, y, anchor, ink, datum }),
  };
}

interface Run {
  readonly text: string;
  readonly size: number;
  readonly face: 'sans' | 'display';
  readonly width: number;
  /** Distance from the end of the run before. */
  readonly gap: number;
}

function figureOf(runs: readonly Run[], whole: number, size: number): Figure {
  return {
    width: whole,
    height: 1.14 * size,
    at: (x, y, key, datum, ink, anchor = 'start') => {
      let left = anchor === 'middle' ? x - whole / 2 : x;
      return runs.map((run, i) => {
        const start = left + run.gap;
        left += run.width;
        return {
          kind: 'text',
          key: i === 0 ? key : `${key}-${i}`,
          role: 'label',
          datum,
          x: start,
          y: y + 0.9 * size,
          text: run.text,
          size: run.size,
          anchor: 'start',
          face: run.face,
          fill: run.face === 'display' ? ink : 'ink-2',
        };
      });
    },
  };
}

/** What stands before the digits, the digits, what stands after them; a text without digits stands for them. */
function partsOf(text: string): readonly [string, string, string] {
  const found = /^(\D*?)([+−-]?\d[\d.,]*(?:\s?[%‰]|st|nd|rd|th)?)(.*)$/u.exec(text);
  if (!found) return ['', text.trim(), ''];
  const [, before = '', digits = '', after = ''] = found;
  return [before.trim(), digits.trim(), after.trim()];
}

function runsOf(
  [before, digits, after]: readonly [string, string, string],
  size: number,
  least: number,
  locale: Locale,
): Run[] {
  const side = Math.max(least, 0.4 * size);
  const runs: Run[] = [];
  let gap = 0;
  const add = (text: string, runSize: number, face: Run['face']) => {
    if (text === '') return;
    const width = textWidth(text, runSize, face);
    runs.push({ text, size: runSize, face, width: gap + width, gap });
    // Where this language's face is narrower than the room kept for the text, the difference is space enough.
    const slack = width - textWidth(text, runSize, face, false, locale);
    gap = Math.max(0.01 * size, 0.09 * size - slack);
  };
  add(before, side, 'sans');
  add(digits, size, 'display');
  add(after, side, 'sans');
  return runs;
}

import { range, sum } from 'd3';
import type { Locale } from '../lib/locale.ts';
import type { Size } from '../lib/size.ts';
import { textWidth } from '../lib/text-measure.ts';
import type { Datum } from './datum.ts';
import { firstFit } from './fit.ts';
import type { Frame } from './frame.ts';
import type { Ink, TextMark } from './picture.ts';
import { type BlockPlace, blockMarks, roomyText, smallestText, textBlock } from './text-block.ts';

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

/** How a caption may be set, best first: share of the figure's size, lines of the label, extra lines and lines of each. */
const tries: readonly (readonly [figure: number, label: number, extras: number, extra: number])[] = [
  [1, 4, 99, 3],
  [0.8, 4, 99, 2],
  [0.65, 3, 99, 2],
  [0.8, 4, 1, 2],
  [0.8, 4, 0, 1],
  [0.65, 4, 0, 1],
  [0.5, 5, 0, 1],
  [0.4, 6, 0, 1],
  [0.4, 2, 0, 1],
  [0.3, 1, 0, 1],
  [0, 1, 0, 1],
];

/** Sets a caption as generously as its space allows: the figure shrinks before words are cut. */
export function caption(datum: Datum, frame: Frame, style: CaptionStyle): Caption {
  const fitting = (mayCut: boolean) =>
    firstFit(tries, (next) => {
      const set = captionOf(datum, frame, style, next);
      return set.height <= style.height && (mayCut || !set.cut) ? set : null;
    });
  return fitting(false) ?? fitting(true) ?? captionOf({ ...datum, label: '' }, frame, style, [0, 1, 0, 1]);
}

function captionOf(
  datum: Datum,
  frame: Frame,
  { width, height, figure, extras = [], ink: figureInk = 'ink' }: CaptionStyle,
  [share, labelLines, extraCount, extraLines]: (typeof tries)[number],
): Caption {
  const { id } = datum;
  const text = roomyText(frame);
  const small = Math.max(smallestText(frame), 0.87 * text);
  const gap = 0.15 * text;
  const head = figureOf(datum.text, Math.max(share * figure, text), { width, height }, frame);
  const label = textBlock(datum.label, width, { size: text }, labelLines);
  const more = extras
    .filter((line) => line !== '')
    .slice(0, extraCount)
    .map((line) => textBlock(line, width, { size: small }, extraLines));
  const blocks = [label, ...more].filter((block) => block.height > 0);
  return {
    width: Math.max(head.width, ...blocks.map((block) => block.width)),
    height: head.height + sum(blocks, (block) => gap + block.height),
    cut: blocks.some((block) => block.cut),
    at: (x, y, anchor = 'start') => {
      const marks = head.at({ key: `${id}-value`, x, y, anchor, ink: figureInk, datum: id });
      let top = y + head.height + gap;
      for (const block of blocks) {
        const [key, ink] =
          block === label
            ? [`${id}-label`, 'ink-2' as const]
            : [`${id}-more-${more.indexOf(block)}`, 'ink-3' as const];
        marks.push(...blockMarks(block, { key, x, y: top, anchor, ink, datum: id }));
        top += block.height + gap;
      }
      return marks;
    },
  };
}

interface Figure extends Size {
  readonly at: (place: BlockPlace) => TextMark[];
}

/** A value as large as `size`, smaller where the width demands it; a very long one becomes ordinary lines. */
function figureOf(text: string, size: number, room: Size, frame: Frame): Figure {
  if (text === '') return { width: 0, height: 0, at: () => [] };
  const least = roomyText(frame);
  const shrinking = range(13).map((i) => least + (Math.max(size, least) - least) * (1 - i / 12));
  const set = firstFit(shrinking, (next) => {
    const runs = runsOf(text, next, least, frame.locale);
    return sum(runs, (run) => run.width) <= room.width ? { runs, size: next } : null;
  });
  if (set) return runsFigure(set.runs, set.size);
  const line = Math.min(Math.max(size, least), least * 1.3);
  const two = 2 * 1.34 * line <= room.height;
  const block = textBlock(text, room.width, { size: two ? line : least, face: 'display' }, two ? 2 : 1);
  return { width: block.width, height: block.height, at: (place) => blockMarks(block, place) };
}

/** A part of a printed value. */
interface Run {
  readonly text: string;
  readonly size: number;
  readonly face: 'sans' | 'display';
  /** With the gap before it. */
  readonly width: number;
  readonly gap: number;
}

/** The digits in the display face, what stands before and after them in the sans; a text without digits stands for them. */
function runsOf(text: string, size: number, least: number, locale: Locale): Run[] {
  const found = /^(\D*?)([+−-]?\d[\d.,]*(?:\s?[%‰]|st|nd|rd|th)?)(.*)$/u.exec(text);
  const parts = found ? found.slice(1) : ['', text, ''];
  let gap = 0;
  return parts.flatMap((part, i) => {
    const said = part.trim();
    if (said === '') return [];
    const [face, own] =
      i === 1 ? (['display', size] as const) : (['sans', Math.max(least, 0.4 * size)] as const);
    const width = textWidth(said, own, face);
    const run = { text: said, size: own, face, gap, width: gap + width };
    // Where this language's face is narrower than the room kept for the text, the difference is space enough.
    const slack = width - textWidth(said, own, face, false, locale);
    gap = Math.max(0.01 * size, 0.09 * size - slack);
    return [run];
  });
}

function runsFigure(runs: readonly Run[], size: number): Figure {
  const width = sum(runs, (run) => run.width);
  return {
    width,
    height: 1.14 * size,
    at: ({ key, x, y, anchor, ink = 'ink', datum = '' }) => {
      let end = anchor === 'middle' ? x - width / 2 : x;
      return runs.map((run, i) => {
        const start = end + run.gap;
        end += run.width;
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

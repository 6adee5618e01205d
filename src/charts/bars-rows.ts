import { max, range, scaleLinear } from 'd3';
import type { Locale, Localized } from '../lib/locale.ts';
import type { BarsOptions } from './bars.ts';
import type { Datum } from './datum.ts';
import { moreWords } from './empty.ts';
import { firstFit, sizes } from './fit.ts';
import type { Frame } from './frame.ts';
import { statusStyle } from './marks.ts';
import type { Ink, Mark } from './picture.ts';
import {
  balanced,
  blockMarks,
  figureBlock,
  roomyText,
  smallestText,
  type TextBlock,
  textBlock,
} from './text-block.ts';

/** One bar with its words. */
export interface BarRow {
  readonly id: string;
  readonly name: string;
  /** What the bar shows. */
  readonly datum: Datum;
  /** How far it reaches; null where that is not published. */
  readonly end: number | null;
  /** What is printed large at its end. */
  readonly printed: string;
}

type Layout = BarsOptions['layout'];

/** How the words are set: `lines` 1 puts a bar's printed value on the line of its name. */
interface Setting {
  readonly size: number;
  /** Size of the printed value. */
  readonly figure: number;
  readonly lines: number;
}

const yearBefore: Localized = { zh: '上年', en: 'year before' };

/** The year before a datum's, by its number where the datum is of one year. */
export function beforeOf({ year }: Datum, locale: Locale): string {
  return year === undefined ? yearBefore[locale] : `${year - 1}`;
}

/** Bars on one ruler, each below its name; those that find no place are counted in the last line. */
export function barRows(
  rows: readonly BarRow[],
  layout: Layout,
  ruler: readonly [number, number],
  frame: Frame,
): Mark[] {
  const least = smallestText(frame);
  const all = sizes(roomyText(frame) * 1.4, least);
  const tries: Setting[] = [
    ...all.map((size) => ({ size, figure: 2.2 * size, lines: 2 })),
    ...all.map((size) => ({ size, figure: 1.2 * size, lines: 3 })),
    { size: least, figure: least, lines: 1 },
  ];
  const set = firstFit(tries, (setting) => placed(rows, layout, ruler, frame, setting));
  if (set) return set;
  const line = 1.34 * least;
  const rest = firstFit(range(rows.length - 1, 0, -1), (n) => {
    const above = { ...frame, height: frame.height - line };
    const marks = placed(rows.slice(0, n), layout, ruler, above, { size: least, figure: least, lines: 1 });
    return marks && { n, marks };
  });
  const { n, marks } = rest ?? { n: 0, marks: [] };
  const more = textBlock(moreWords[frame.locale](rows.length - n), frame.width, { size: least }, 1);
  return [...marks, ...blockMarks(more, { key: 'more', x: 0, y: frame.height - line, ink: 'ink-2' })];
}

/** The marks of all rows in one setting; null when they do not fit. */
function placed(
  rows: readonly BarRow[],
  layout: Layout,
  ruler: readonly [number, number],
  frame: Frame,
  setting: Setting,
): Mark[] | null {
  const { size, lines } = setting;
  const { width, height } = frame;
  const tight = lines === 1;
  const index = layout === 'index';
  const texts = rows.map((row) => textsOf(row, layout, frame, setting));
  if (!tight && texts.some(({ name }) => name.cut)) return null;

  const high = (part: keyof RowTexts) => max(texts, (row) => row[part].height) ?? 0;
  const value = tight ? 0 : high('value') + 0.2 * size;
  // Growth stands below its bars, nearest to this year's.
  const head = Math.max(high('name'), tight ? high('value') : 0) + 0.25 * size + (index ? 0 : value);
  const under = Math.max(high('under'), high('whole'));
  const foot = index ? value : under > 0 ? under + 0.3 * size : 0;
  const thin = tight ? 0.6 * size : index ? 3.4 * size : 0.8 * setting.figure;
  const gap = 0.7 * size;
  const most = (height + gap) / rows.length;
  const room = most - gap - head - foot;
  if (room < thin) return null;

  const thick = tight ? thin : Math.min(room, Math.max(thin, 0.3 * height));
  const row = head + thick + foot;
  const step = Math.min(most, row + gap + 2 * size);
  const first = (height - (rows.length - 1) * step - row) / 2;
  const x = scaleLinear(ruler, [0, width]);
  return rows.flatMap((bar, i) => {
    const [start, set] = [first + i * step, texts[i]];
    const place = { start, top: start + head, bottom: start + head + thick };
    if (!set) return [];
    return [...barMarks(bar, layout, place, x), ...textMarks(bar, set, layout, place, x, setting, frame)];
  });
}

interface RowTexts {
  readonly name: TextBlock;
  readonly value: TextBlock;
  /** Below a share's bar: what is not published, and where the whole ends. */
  readonly under: TextBlock;
  readonly whole: TextBlock;
}

function textsOf(
  { name, printed, datum, end }: BarRow,
  layout: Layout,
  frame: Frame,
  setting: Setting,
): RowTexts {
  const { size, figure, lines } = setting;
  const { width, locale } = frame;
  const least = smallestText(frame);
  const tight = lines === 1;
  const small = { size: Math.max(least, 0.78 * size) };
  const value = figureBlock(printed, width * (tight ? 0.45 : 1), end === null ? size : figure, least);
  const room = tight ? width - value.width - size : width;
  const hundred = `${beforeOf(datum, locale)}${locale === 'zh' ? '＝' : ' = '}100`;
  const whole = layout === 'index' ? hundred : layout === 'share' ? '100%' : '';
  const missing = layout === 'share' ? datum.missing : '';
  return {
    value,
    name: textBlock(name, room, { size, bold: !tight }, lines),
    under: textBlock(tight ? '' : missing, width - 4 * size, small, 6),
    whole: textBlock(tight ? '' : whole, width, small, 1),
  };
}

/** Top of a row, and top and bottom of its bar. */
interface Place {
  readonly start: number;
  readonly top: number;
  readonly bottom: number;
}

type X = (value: number) => number;

/** The bar, and what measures it: the year before, the whole, or zero. */
function barMarks({ id, datum, end }: BarRow, layout: Layout, { top, bottom }: Place, x: X): Mark[] {
  const key = `bar-${id}`;
  const shown = { kind: 'rect', role: 'data', datum: datum.id } as const;
  if (end === null) {
    // A square, so that it has no length to be read as a value.
    const none = { ...statusStyle('not-published', 'azurite'), status: 'not-published' } as const;
    return [{ ...shown, key, ...none, x: 0, y: top, width: bottom - top, height: bottom - top }];
  }
  const whole = { kind: 'rect', key: `${key}-whole`, role: 'reference', x: 0, width: x(100) } as const;
  const piece = (name: string, from: number, to: number, y: number, ink: Ink, start: number): Mark => ({
    ...shown,
    key: key + name,
    status: datum.status,
    ...statusStyle(datum.status, ink),
    x: x(Math.min(from, to)),
    y,
    width: x(Math.max(from, to)) - x(Math.min(from, to)),
    height: bottom - y,
    enter: { kind: 'grow-x', origin: { x: x(from), y }, start },
  });
  switch (layout) {
    case 'index': {
      const y = top + 0.4 * (bottom - top);
      return [
        { ...whole, ...statusStyle('derived', 'azurite'), y: top, height: 0.9 * (y - top) },
        piece('', 0, Math.min(end, 100), y, 'azurite', 0.15),
        ...(end > 100 ? [piece('-more', 100, end, y, 'ochre', 0.55)] : []),
      ];
    }
    case 'share': {
      const open = { stroke: 'ink-3', strokeWidth: 1.5, dashed: true } as const;
      const style = datum.missing === '' ? ({ fill: 'line' } as const) : open;
      return [{ ...whole, ...style, y: top, height: bottom - top }, piece('', 0, end, top, 'azurite', 0)];
    }
    case 'absolute': {
      const zero = {
        kind: 'line',
        key: `${key}-zero`,
        role: 'axis',
        stroke: 'ink-2',
        strokeWidth: 1,
      } as const;
      return [piece('', 0, end, top, 'azurite', 0), { ...zero, x1: x(0), y1: top, x2: x(0), y2: bottom }];
    }
  }
}

/** The name above, the printed value at the bar's end, and what stands below a share or in the year before. */
function textMarks(
  { id, datum, end }: BarRow,
  { name, value, under, whole }: RowTexts,
  layout: Layout,
  { start, top, bottom }: Place,
  x: X,
  { size, lines }: Setting,
  frame: Frame,
): Mark[] {
  const key = `bar-${id}`;
  const tight = lines === 1;
  const index = layout === 'index';
  const [left, right] = [x(Math.min(0, end ?? 0)), x(Math.max(0, end ?? 0))];
  const atEnd = tight || value.width <= right;
  const valueTop = tight ? start : index ? bottom + 0.2 * size : top - 0.25 * size - value.height;
  const below = bottom + 0.3 * size;
  const fits = under.width + whole.width + size <= x(100);
  return [
    ...blockMarks(balanced(name), { key: `${key}-label`, x: 0, y: start, datum: id }),
    ...blockMarks(value, {
      key: `${key}-value`,
      x: tight ? frame.width : atEnd ? right : Math.min(left, frame.width - value.width),
      y: valueTop,
      anchor: atEnd ? 'end' : 'start',
      ink: end === null ? 'ink-2' : index && end > 100 ? 'ochre' : 'azurite',
      datum: datum.id,
    }),
    ...blockMarks(balanced(under), { key: `${key}-missing`, x: 0, y: below, ink: 'ink-2', role: 'note' }),
    ...(fits && end !== null
      ? blockMarks(whole, {
          key: `${key}-hundred`,
          x: index ? 0.6 * size : x(100),
          y: index ? top + (0.36 * (bottom - top) - whole.height) / 2 : below,
          anchor: index ? 'start' : 'end',
          ink: 'ink-2',
          role: 'axis',
        })
      : []),
  ];
}

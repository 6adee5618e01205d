import { max, min } from 'd3';
import type { Localized } from '../lib/locale.ts';
import { type BarRow, barRows, beforeOf } from './bars-rows.ts';
import type { Datum } from './datum.ts';
import { datumTable } from './datum-table.ts';
import { emptyMarks, emptyWords } from './empty.ts';
import type { Frame } from './frame.ts';
import type { Picture } from './picture.ts';
import { unsaid } from './status-notes.ts';

export interface BarsData {
  /** Levels (index, absolute) or shares in percent (share). */
  readonly bars: readonly Datum[];
  /** Growth in percent on the year before, in the same order as the bars; used by the layout index. */
  readonly growth: readonly Datum[];
}

export interface BarsOptions {
  readonly layout: 'index' | 'share' | 'absolute';
}

const words: Localized<{
  readonly index: (before: string) => string;
  /** The year before inside a sentence. */
  readonly before: (before: string) => string;
  readonly unknown: string;
  readonly unknownGrowth: string;
  readonly rise: (label: string, level: string, growth: string, before: string) => string;
  readonly pair: (label: string, text: string) => string;
  readonly join: string;
  readonly stop: string;
}> = {
  zh: {
    index: (before) => `虚线：${before}画作100，实条按公布的增速画；${before}的数额未公布，也没有倒推。`,
    before: (before) => (/^\d/.test(before) ? `${before}年` : before),
    unknown: '未公布',
    unknownGrowth: '增速未公布',
    rise: (label, level, growth, before) => `${label}${level}，比${before}${growth}`,
    pair: (label, text) => `${label}${text}`,
    join: '；',
    stop: '。',
  },
  en: {
    index: (before) =>
      `Dashed: ${before} is drawn as 100, the bar below it by the published growth; the amount of ${before} is not published and not worked back.`,
    before: (before) => (/^\d/.test(before) ? before : `the ${before}`),
    unknown: 'not published',
    unknownGrowth: 'growth not published',
    rise: (label, level, growth, before) => `${label}: ${level}, ${growth} on ${before}`,
    pair: (label, text) => `${label}: ${text}`,
    join: '; ',
    stop: '.',
  },
};

/** Bars from zero: growth on the year before as 100, shares of a whole, or amounts. */
export function bars({ bars: data, growth }: BarsData, { layout }: BarsOptions, frame: Frame): Picture {
  const { width, height, locale } = frame;
  const text = words[locale];
  const index = layout === 'index';
  const base = { width, height, table: datumTable(index ? [...data, ...growth] : data, locale) };
  if (data.length === 0) return { ...base, marks: emptyMarks(frame), summary: emptyWords[locale], notes: [] };
  const printed = (datum: Datum) => datum.text || text.unknown;
  const before = (datum: Datum) => text.before(beforeOf(datum, locale));
  const rows = data.map((datum, i): BarRow => {
    const { id, label, value } = datum;
    if (!index) return { id, name: label, datum, end: value, printed: printed(datum) };
    // The amount stands by the name: on the ruler of growth it has no length.
    const rate = growth[i];
    return {
      id,
      name: `${label} ${datum.text}`.trim(),
      datum: rate ?? datum,
      end: rate?.value == null ? null : Math.max(0, 100 + rate.value),
      printed: (rate && signed(rate)) || text.unknownGrowth,
    };
  });
  const ends = rows.map(({ end }) => end ?? 0);
  const least = layout === 'absolute' ? 0 : 100;
  const ruler = [min([0, ...ends]) ?? 0, max([least, ...ends]) || 1] as const;
  const marks = barRows(rows, layout, ruler, frame);
  const said = data.map((datum, i) => {
    const rate = index ? growth[i] : undefined;
    return rate
      ? text.rise(datum.label, printed(datum), signed(rate) || text.unknown, before(rate))
      : text.pair(datum.label, printed(datum));
  });
  return {
    ...base,
    marks,
    summary: `${said.join(text.join)}${text.stop}`,
    notes: [
      ...new Set(index ? growth.map((rate) => text.index(before(rate))) : []),
      ...new Set(unsaid(data, marks).map(({ missing }) => missing)),
    ],
  };
}

/** A growth as printed, with its sign; empty where none is published. */
function signed({ value, text }: Datum): string {
  const bare = value !== null && value > 0 && text !== '' && !/^[+＋−-]/.test(text);
  return bare ? `+${text}` : text;
}

import type { Localized } from '../lib/locale.ts';
import { type IndexSeries, indexBars, signedGrowth } from './bars-index.ts';
import { barRows } from './bars-rows.ts';
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

const defaults: BarsOptions = { layout: 'absolute' };

const words: Localized<{
  readonly index: string;
  readonly unknown: string;
  readonly rise: (label: string, level: string, growth: string) => string;
  readonly pair: (label: string, text: string) => string;
  readonly join: string;
  readonly stop: string;
}> = {
  zh: {
    index: '虚线：上年画作100，今年按公布的增速画；上年的数额未公布，也没有倒推。',
    unknown: '未公布',
    rise: (label, level, growth) => `${label}${level}，比上年${growth}`,
    pair: (label, text) => `${label}${text}`,
    join: '；',
    stop: '。',
  },
  en: {
    index:
      'Dashed: the year before is drawn as 100 and this year by its published growth; the year before’s amount is not published and not worked back.',
    unknown: 'not published',
    rise: (label, level, growth) => `${label}: ${level}, ${growth} on the year before`,
    pair: (label, text) => `${label}: ${text}`,
    join: '; ',
    stop: '.',
  },
};

/** Bars from zero: levels against the year before as 100, shares of a whole, or amounts. */
export function bars(data: BarsData, options: Partial<BarsOptions>, frame: Frame): Picture {
  const { layout } = { ...defaults, ...options };
  const used = layout === 'index' ? [...data.bars, ...data.growth] : data.bars;
  const series: IndexSeries[] = data.bars.map((level, i) => ({ level, growth: data.growth[i] ?? null }));
  const text = words[frame.locale];
  const printed = (datum: Datum): string => datum.text || text.unknown;
  const parts =
    layout === 'index'
      ? series.map(({ level, growth }) =>
          growth
            ? text.rise(level.label, printed(level), signedGrowth(growth, text.unknown))
            : text.pair(level.label, printed(level)),
        )
      : data.bars.map((datum) => text.pair(datum.label, printed(datum)));
  const marks =
    data.bars.length === 0
      ? emptyMarks(frame)
      : layout === 'index'
        ? indexBars(series, frame)
        : barRows(data.bars, layout, frame);
  const missing = new Set(unsaid(data.bars, marks).map((datum) => datum.missing));
  return {
    width: frame.width,
    height: frame.height,
    marks,
    summary: data.bars.length === 0 ? emptyWords[frame.locale] : `${parts.join(text.join)}${text.stop}`,
    table: datumTable(used, frame.locale),
    notes: data.bars.length === 0 ? [] : [...(layout === 'index' ? [text.index] : []), ...missing],
  };
}

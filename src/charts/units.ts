import type { Locale, Localized } from '../lib/locale.ts';
import type { Datum } from './datum.ts';
import { datumTable } from './datum-table.ts';
import { emptyMarks, emptyWords } from './empty.ts';
import type { Frame } from './frame.ts';
import type { Picture } from './picture.ts';
import { statusNotes } from './status-notes.ts';
import { packLayout, ringLayout, waffleLayout } from './units-dots.ts';
import { emptyLayout, gridLayout } from './units-grid.ts';
import type { Layout, UnitsLayout, UnitsOptions, UnitsSettings } from './units-layout.ts';
import { openLayout, rowLayout } from './units-rows.ts';

const layouts: Readonly<
  Record<UnitsLayout, (data: readonly Datum[], settings: UnitsSettings, frame: Frame) => Layout>
> = {
  grid: gridLayout,
  empty: emptyLayout,
  row: rowLayout,
  pack: packLayout,
  ring: ringLayout,
  waffle: waffleLayout,
  open: openLayout,
};

/** Quantities as countable marks, one for each `per` base units. */
export function units(data: readonly Datum[], options: UnitsOptions, frame: Frame): Picture {
  const { layout, beside, total, notes = [] } = options;
  const { width, height, locale } = frame;
  const used = [data, beside?.datum ?? [], total ?? []].flat();
  const base = { width, height, table: datumTable(used, locale) };
  if (data.length === 0) return { ...base, marks: emptyMarks(frame), summary: emptyWords[locale], notes: [] };
  const per = options.per !== undefined && options.per > 0 && Number.isFinite(options.per) ? options.per : 1;
  const amount = layout === 'ring' ? items[locale] : (options.amount ?? String);
  const drawn = layouts[layout](data, { ...options, per, amount }, frame);
  // Two kinds of things share a ring: that a dot is one of them needs no saying.
  const each = layout === 'ring' && drawn.each === 1 ? '' : eachNote(drawn, amount, locale);
  const shown = layout === 'empty' ? said(data) : data;
  // A grid draws its first datum only; the others are words beside it.
  const drawnData = layout === 'grid' ? data.slice(0, 1) : shown;
  return {
    ...base,
    marks: drawn.marks,
    summary: summaryOf(shown, total, locale) + each,
    notes: [
      ...new Set([
        each,
        ...(layout === 'empty' ? [] : notes),
        ...statusNotes([drawnData, total ?? []].flat(), drawn.marks, locale),
      ]),
    ].filter((line) => line !== ''),
  };
}

/** Rings hold two kinds of things, so their dots stand for things in general. */
const items: Localized<(value: number) => string> = {
  zh: (value) => `${value}个`,
  en: (value) => (value === 1 ? 'one' : String(value)),
};

const eachWords: Localized<Readonly<Record<'cell' | 'dot', string>>> = {
  zh: { cell: '每格', dot: '每点' },
  en: { cell: 'Each cell', dot: 'Each dot' },
};

function eachNote({ shape, each }: Layout, amount: (value: number) => string, locale: Locale): string {
  if (shape === 'none' || each === 0) return '';
  const words = eachWords[locale][shape];
  return locale === 'zh' ? `${words}代表${amount(each)}。` : `${words} stands for ${amount(each)}.`;
}

function summaryOf(data: readonly Datum[], total: Datum | undefined, locale: Locale): string {
  const list = [...data, ...(total ? [total] : [])].map((datum) =>
    locale === 'zh' ? `${datum.label}：${datum.text}` : `${datum.label}: ${datum.text}`,
  );
  return locale === 'zh' ? `${list.join('；')}。` : `${list.join('; ')}. `;
}

/** The data that an empty outline speaks of: those that are nought. */
function said(data: readonly Datum[]): readonly Datum[] {
  const nought = data.filter((datum) => datum.value === 0);
  return nought.length > 0 ? nought : data.slice(0, 1);
}

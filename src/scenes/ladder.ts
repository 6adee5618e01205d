import { ladder } from '../charts/ladder.ts';
import type { FactBook, Row } from '../facts/fact.ts';
import type { Locale, Localized } from '../lib/locale.ts';
import type { ChartAdapter } from './adapter.ts';
import { words } from './fact-data.ts';
import { columnTerms, rowStatus, rowText, termName, viewRows } from './row-data.ts';

/** How being first or only reads; `n` is how many share it. */
const scopeWords: Localized<{
  readonly first: (where: string) => string;
  readonly only: (where: string) => string;
  readonly onlyFew: (where: string, n: string) => string;
  readonly numbers: readonly string[];
}> = {
  zh: {
    first: (where) => `${where}首个`,
    only: (where) => `${where}唯一`,
    onlyFew: (where, n) => `${where}仅有的${n}家之一`,
    numbers: ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'],
  },
  en: {
    first: (where) => `first in ${where}`,
    only: (where) => `only one in ${where}`,
    onlyFew: (where, n) => `one of only ${n} in ${where}`,
    numbers: ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  },
};

/** Recognitions on a ladder of levels. */
export const ladderAdapter: ChartAdapter = {
  entry: {
    layouts: ['rungs'],
    data: 'table',
    columns: ['name', 'holder_zh', 'holder_en', 'level', 'part', 'scope_kind', 'scope', 'count'],
    options: { where: { kind: 'filter' }, focus: { kind: 'cells', of: 'level' } },
  },
  draw(view, book, frame) {
    const { locale } = frame;
    const rows = viewRows(view, book);
    const data = {
      levels: columnTerms(book, 'level', rows, locale),
      kinds: columnTerms(book, 'part', book.tables.get(view.data[0] ?? '')?.rows ?? rows, locale),
      recognitions: rows.map((row) => ({
        id: row.cells.id ?? '',
        name: rowText(row, 'name', locale),
        holder: rowText(row, 'holder', locale),
        level: row.cells.level ?? '',
        kind: row.cells.part ?? '',
        scope: scopeOf(row, book, locale),
        year: row.cells.year ?? '',
        note: rowText(row, 'note', locale),
        status: rowStatus(row),
      })),
    };
    return ladder(data, { focus: words(view.options.focus) }, frame);
  },
};

function scopeOf(row: Row, book: FactBook, locale: Locale): string {
  const { scope_kind: kind = '', scope = '', count = '' } = row.cells;
  if (kind === '') return '';
  const text = scopeWords[locale];
  const where = termName(book, 'scope', scope, locale);
  if (kind === 'first') return text.first(where);
  const n = Number(count);
  return n > 1 ? text.onlyFew(where, text.numbers[n] ?? count) : text.only(where);
}

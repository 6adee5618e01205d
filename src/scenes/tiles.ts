import { tiles } from '../charts/tiles.ts';
import type { FactBook, Row } from '../facts/fact.ts';
import type { Locale } from '../lib/locale.ts';
import type { ChartAdapter } from './adapter.ts';
import { factDatum, words } from './fact-data.ts';
import { columnTerms, glyphOf, rowStatus, rowText, viewRows } from './row-data.ts';

/** The line about a row, closed by the fact it names, if it names one. */
function aboutRow(row: Row, book: FactBook, locale: Locale): string {
  const about = rowText(row, 'about', locale);
  const id = row.cells.fact ?? '';
  if (id === '') return about;
  return [about, factDatum(book, id, locale).text].filter((part) => part !== '').join(' ');
}

/** Rows of any table with names as plaques. */
export const tilesAdapter: ChartAdapter = {
  entry: {
    layouts: ['row', 'groups'],
    data: 'table',
    columns: ['name'],
    options: {
      group: { kind: 'column' },
      focus: { kind: 'cells', of: 'group' },
      where: { kind: 'filter' },
      open: { kind: 'word', values: ['yes'] },
      state: { kind: 'column' },
    },
  },
  draw(view, book, frame) {
    const { group = '', state = '' } = view.options;
    const rows = viewRows(view, book);
    const data = {
      groups: group === '' || view.layout === 'row' ? [] : columnTerms(book, group, rows, frame.locale),
      tiles: rows.map((row) => ({
        id: row.cells.id ?? '',
        name: rowText(row, 'name', frame.locale),
        about: aboutRow(row, book, frame.locale),
        group: row.cells[group] ?? '',
        status: rowStatus(row),
        state: glyphOf[row.cells[state] ?? ''] ?? null,
        stateWords: state === '' ? '' : rowText(row, state, frame.locale),
      })),
    };
    const options = {
      focus: words(view.options.focus),
      open: view.options.open === 'yes',
    } as const;
    return tiles(data, options, frame);
  },
};

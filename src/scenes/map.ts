import { map } from '../charts/map.ts';
import type { FactBook } from '../facts/fact.ts';
import type { Locale } from '../lib/locale.ts';
import type { View } from '../story/story.ts';
import type { ChartAdapter } from './adapter.ts';
import { factDatum, words } from './fact-data.ts';
import { glyphOf, rowStatus, rowText, termName, viewRows } from './row-data.ts';

const layouts = ['places', 'works', 'values'] as const;

/** The story's map: rows of a table where their features stand. `land` names a fact whose place is not published. */
export const mapAdapter: ChartAdapter = {
  entry: {
    layouts,
    data: 'table',
    map: true,
    columns: ['name'],
    options: {
      land: { kind: 'fact' },
      group: { kind: 'column' },
      focus: { kind: 'cells', of: 'group' },
      state: { kind: 'column' },
      value: { kind: 'column' },
      where: { kind: 'filter' },
    },
  },
  draw(view, book, frame) {
    const { zone } = book;
    if (!zone) throw new Error('The story has no map: its data folder holds no zone.geojson.');
    const layout = layouts.find((name) => name === view.layout) ?? 'places';
    const { land, value = '' } = view.options;
    return map(
      {
        zone,
        items: items(view, book, frame.locale),
        kinds: placeKinds(book),
        land: land === undefined ? null : factDatum(book, land, frame.locale),
      },
      { layout, focus: words(view.options.focus), measure: value },
      frame,
    );
  },
};

function items(view: View, book: FactBook, locale: Locale) {
  const { group = 'kind', state = '', value = '' } = view.options;
  return viewRows(view, book).map((row) => {
    const kind = row.cells[group] ?? '';
    const printed = row.cells[value] ?? '';
    const number = Number(printed.replace(/,/gu, ''));
    return {
      id: row.cells.id ?? '',
      name: rowText(row, 'name', locale),
      kind,
      kindName: kind === '' ? '' : termName(book, 'kind', kind, locale),
      picture: row.cells.picture ?? '',
      places: words((row.cells.places ?? '').replace(/;/gu, ' ')),
      state: glyphOf[row.cells[state] ?? ''] ?? null,
      stateWords: state === '' ? '' : rowText(row, state, locale),
      status: rowStatus(row),
      value: printed === '' || !Number.isFinite(number) ? null : number,
      valueText: printed,
    };
  });
}

/** Kinds of places by id, from every table that names features of the map and their kind. */
function placeKinds(book: FactBook): Map<string, string> {
  const rows = book.tables.get('places')?.rows ?? [];
  return new Map(rows.map((row) => [row.cells.id ?? '', row.cells.kind ?? '']));
}

import { scroll } from '../charts/scroll.ts';
import type { Row } from '../facts/fact.ts';
import type { ChartAdapter } from './adapter.ts';
import { factDatum, words } from './fact-data.ts';
import { rowStatus, rowText, viewRows } from './row-data.ts';

const layouts = ['begun', 'whole'] as const;

/** Rows of a table on a handscroll: those of the groups `panels` are its lengths, the others its aims. */
export const scrollAdapter: ChartAdapter = {
  entry: {
    layouts,
    data: 'table',
    columns: ['name', 'group'],
    options: { panels: { kind: 'cells', of: 'group' }, field: { kind: 'fact' }, where: { kind: 'filter' } },
  },
  draw(view, book, frame) {
    const panels = words(view.options.panels);
    const isPanel = (row: Row) => panels.includes(row.cells.group ?? '');
    const item = (row: Row) => ({
      id: row.cells.id ?? '',
      name: rowText(row, 'name', frame.locale),
      about: rowText(row, 'about', frame.locale),
      status: rowStatus(row),
    });
    const rows = viewRows(view, book);
    const { field } = view.options;
    const datum = field === undefined ? null : factDatum(book, field, frame.locale);
    return scroll(
      {
        panels: rows.filter(isPanel).map(item),
        aims: rows.filter((row) => !isPanel(row)).map(item),
        field: datum?.value ? { datum, cells: datum.value } : null,
      },
      { layout: layouts.find((name) => name === view.layout) ?? 'whole' },
      frame,
    );
  },
};

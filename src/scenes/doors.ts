import { doors } from '../charts/doors.ts';
import type { ChartAdapter } from './adapter.ts';
import { factDatum } from './fact-data.ts';
import { rowStatus, rowText, viewRows } from './row-data.ts';

const layouts = ['shut', 'open'] as const;

/** A move from an old door to a new one: `years` names how long the old one was open, the rows are the stages. */
export const doorsAdapter: ChartAdapter = {
  entry: {
    layouts,
    data: 'table',
    columns: ['name'],
    options: { years: { kind: 'fact' }, where: { kind: 'filter' } },
  },
  draw(view, book, frame) {
    const { years } = view.options;
    const data = {
      years: years === undefined ? undefined : factDatum(book, years, frame.locale),
      stages: viewRows(view, book).map((row) => ({
        id: row.cells.id ?? '',
        name: rowText(row, 'name', frame.locale),
        status: rowStatus(row),
      })),
    };
    return doors(data, { layout: layouts.find((name) => name === view.layout) ?? 'open' }, frame);
  },
};

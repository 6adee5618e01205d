import { path } from '../charts/path.ts';
import type { ChartAdapter } from './adapter.ts';
import { words } from './fact-data.ts';
import { rowStatus, rowText, viewRows } from './row-data.ts';

/** Stages of the paths that `path` names, lane by lane. */
export const pathAdapter: ChartAdapter = {
  entry: {
    layouts: ['lanes'],
    data: 'table',
    columns: ['path', 'lane', 'name'],
    options: {
      path: { kind: 'cells', of: 'path' },
      lanes: { kind: 'cells', of: 'lane' },
      year: { kind: 'word', values: ['yes'] },
      where: { kind: 'filter' },
    },
  },
  draw(view, book, frame) {
    const paths = words(view.options.path);
    const rows = viewRows(view, book).filter(
      (row) => paths.length === 0 || paths.includes(row.cells.path ?? ''),
    );
    const lanes = new Map(
      rows.map((row) => [row.cells.lane ?? '', rowText(row, 'lane', frame.locale)] as const),
    );
    const data = {
      lanes: [...lanes].map(([id, name]) => ({ id, name })),
      stages: rows.map((row) => ({
        id: row.cells.id ?? '',
        lane: row.cells.lane ?? '',
        name: rowText(row, 'name', frame.locale),
        status: rowStatus(row),
      })),
    };
    return path(data, { lanes: words(view.options.lanes), year: view.options.year === 'yes' }, frame);
  },
};

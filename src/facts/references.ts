import { columnInfo, listItems, type Reference, referenceName } from './columns.ts';
import type { ReadTable } from './csv.ts';
import { tell } from './messages.ts';
import type { Report } from './report.ts';
import { columnOf, tableSchema } from './schema.ts';

/** Ids that cells may refer to. */
export interface Known {
  readonly tables: ReadonlyMap<string, ReadTable>;
  /** Null: not known, as something is wrong with them. */
  readonly sources: ReadonlySet<string> | null;
  readonly units: ReadonlySet<string>;
}

/** Checks that each id a table's cells name exists where it should. */
export function checkReferences(table: ReadTable, known: Known, report: Report): void {
  const schema = tableSchema(table.name);
  for (const name of table.columns) {
    const column = columnOf(schema, name);
    if (column === undefined) continue;
    const info = columnInfo(column);
    // Levels are a fixed list, and need their names in terms.csv all the same.
    const refers = info.refers ?? (name === 'level' ? ({ kind: 'term', column: 'level' } as const) : null);
    if (refers === null) continue;
    const ids = idsOf(refers, known);
    if (ids === null) continue;
    for (const row of table.rows) {
      if (row.ragged || row.refused.has(name)) continue;
      const cell = row.cells[name] ?? '';
      for (const item of info.type === 'list' ? listItems(cell) : cell === '' ? [] : [cell]) {
        if (ids.has(item)) continue;
        const start = row.startOf(name);
        report.at(start.line, start.column, () =>
          tell('unknownReference', {
            column: name,
            found: item,
            where: referenceName(refers),
            known: [...first(ids, 25)],
            near: report.nearest(item, ids),
          }),
        );
      }
    }
  }
}

/** The ids of one kind, the same set each time it is asked for; null where the file itself is missing. */
function idsOf(refers: Reference, known: Known): ReadonlySet<string> | null {
  switch (refers.kind) {
    case 'source':
      return known.sources;
    case 'unit':
      return known.units;
    case 'term':
      return new Set(
        known.tables
          .get('terms')
          ?.rows.filter((row) => row.cells.column === refers.column)
          .map((row) => row.cells.id ?? ''),
      );
    case 'table':
      return new Set(known.tables.get(refers.table)?.rows.map((row) => row.cells.id ?? ''));
  }
}

function* first<T>(values: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const value of values) {
    if (left-- <= 0) return;
    yield value;
  }
}

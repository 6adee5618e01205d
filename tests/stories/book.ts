import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { DataTable, Fact, FactBook, Unit } from '../../src/facts/fact.ts';
import { builtInUnits } from '../../src/facts/units.ts';

/** The data of a test case, read plainly: what is wrong with data is tested elsewhere. */
export function bookFrom(folder: string, name = folder): FactBook {
  const facts = new Map<string, Fact>();
  const units = new Map<string, Unit>(builtInUnits.map((unit) => [unit.id, unit]));
  const tables = new Map<string, DataTable>();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.csv')) continue;
    const [columns = [], ...lines] = parse(readFileSync(join(folder, file), 'utf8'), {
      bom: true,
    }) as string[][];
    const rows = lines.map((cells, index) => ({
      place: { file: `${name}/${file}`, line: index + 2, column: 1 },
      cells: Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])),
    }));
    if (file === 'facts.csv') {
      for (const row of rows) {
        const fact = factFrom(row.cells, row.place);
        facts.set(fact.id, fact);
      }
    } else if (file === 'units.csv') {
      for (const { cells } of rows) {
        const { id = '', kind, zh = '', en_one: one = '', en_other: other = '' } = cells;
        units.set(id, { id, kind: kind as Unit['kind'], zh, en: { one, other } });
      }
    } else {
      const table = basename(file, '.csv');
      tables.set(table, { name: table, columns, rows });
    }
  }
  return { facts, units, tables, sources: new Map(), corrections: [], zone: null };
}

function factFrom(cells: Record<string, string>, place: Fact['place']): Fact {
  const cell = (column: string): string => cells[column] ?? '';
  const both = (column: string) => ({ zh: cell(`${column}_zh`), en: cell(`${column}_en`) });
  return {
    id: cell('id'),
    label: both('label'),
    value: cell('value') === '' ? null : Number(cell('value')),
    unit: cell('unit'),
    published: cell('published'),
    qualifier: cell('qualifier') as Fact['qualifier'],
    period: cell('period'),
    periodWorded: both('period'),
    status: (cell('status') || 'reported') as Fact['status'],
    formula: cell('formula'),
    source: cell('source'),
    locator: cell('locator'),
    note: both('note'),
    missing: both('missing'),
    decimals: Number(cell('decimals') || 0),
    place,
  };
}

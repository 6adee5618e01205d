import type { DataTable, Fact, FactBook } from '../../../src/facts/fact.ts';
import { builtInUnits } from '../../../src/facts/units.ts';

const place = { file: 'test.csv', line: 1, column: 1 };

/** A fact of a test; what is left out is plain and reported. */
export function testFact(id: string, part: Partial<Fact>): Fact {
  const empty = { zh: '', en: '' };
  return {
    id,
    label: { zh: `${id}的名称`, en: `name of ${id}` },
    value: 1,
    unit: 'CNY',
    published: '',
    publishedEn: '',
    qualifier: '',
    period: '2021',
    periodWorded: { zh: '全年', en: 'the whole year' },
    status: 'reported',
    formula: '',
    source: 'article',
    locator: '1.1',
    note: empty,
    missing: empty,
    decimals: 1,
    place,
    ...part,
  };
}

/** A table of a test from lines of CSV without quotes. */
export function testTable(name: string, csv: string): DataTable {
  const [head = '', ...lines] = csv.trim().split('\n');
  const columns = head.trim().split(',');
  const rows = lines.map((line) => {
    const cells = line.trim().split(',');
    return { place, cells: Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])) };
  });
  return { name, columns, rows };
}

/** A book of the given facts and tables. */
export function testBook(facts: readonly Fact[], tables: readonly DataTable[]): FactBook {
  return {
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    units: new Map(builtInUnits.map((unit) => [unit.id, unit])),
    tables: new Map(tables.map((table) => [table.name, table])),
    sources: new Map(),
    corrections: [],
    zone: null,
  };
}

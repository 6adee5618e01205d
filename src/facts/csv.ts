import * as v from 'valibot';
import type { Message } from '../lib/messages.ts';
import { halfWidth } from '../lib/number-text.ts';
import { type ColumnInfo, columnInfo, largestNumber } from './columns.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import type { Row } from './fact.ts';
import { tell } from './messages.ts';
import { publishedNumbers } from './published.ts';
import type { Report } from './report.ts';
import { columnOf, type TableSchema } from './schema.ts';

/** A table as read, with the place of each cell. Rows whose number of cells is wrong are `ragged`: read no further. */
export interface ReadTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly ReadRow[];
}

export interface ReadRow extends Row {
  readonly ragged: boolean;
  /** Column names whose cell was refused; in `cells` they stand as written. */
  readonly refused: ReadonlySet<string>;
  /** Line and column of a cell; of the row where the column is missing. */
  startOf(column: string): { readonly line: number; readonly column: number };
}

const none: ReadonlySet<string> = new Set();

/**
 * Reads CSV text as the table `name` and checks it against the schema.
 * 1. column names; 2. rows and their number of cells; 3. each cell; 4. keys used twice.
 */
export function readTable(name: string, text: string, schema: TableSchema, report: Report): ReadTable {
  const rows = csvRows(text, report);

  // 1
  const first = rows.next();
  if (first.done) {
    report.at(0, 0, tell('emptyFile'));
    return { name, columns: [], rows: [] };
  }
  const header = readHeader(first.value, schema, report);
  if (header === null) return { name, columns: [], rows: [] };
  const checks = header.map((column) => cellCheck(column, schema));
  const positions = new Map(header.map((column, index) => [column, index]));
  const absent = Object.keys(schema.columns).filter((column) => !positions.has(column));

  const read: ReadRow[] = [];
  for (const raw of rows) {
    // 2
    const ragged = isRagged(raw, header.length, report);
    if (ragged && report.full()) continue;

    // 3
    const cells: Record<string, string> = {};
    for (const column of absent) cells[column] = '';
    let refused: Set<string> | null = null;
    for (let i = 0; i < header.length; i++) {
      const column = header[i] ?? '';
      const check = checks[i];
      if (column === '' || check === undefined) continue;
      const cell = check.normal(raw.cells[i] ?? '');
      cells[column] = cell;
      if (ragged || check.passes(cell)) continue;
      refused ??= new Set();
      refused.add(column);
      report.at(raw.starts[2 * i] ?? 0, raw.starts[2 * i + 1] ?? 0, () => check.message(cell, report));
    }
    if (refused !== null && report.full()) continue;
    const { starts } = raw;
    const place = { file: report.file, line: starts[0] ?? 0, column: starts[1] ?? 0 };
    const startOf = (column: string) => {
      const index = 2 * (positions.get(column) ?? 0);
      return { line: starts[index] ?? place.line, column: starts[index + 1] ?? 1 };
    };
    read.push({ place, cells, ragged, refused: refused ?? none, startOf });
  }

  // 4
  checkKeys(read, schema.key, report);
  return { name, columns: header.filter((column) => column !== ''), rows: read };
}

/** Column names in order, '' for columns to skip; null when the line cannot be column names at all. */
function readHeader(row: CsvRow, schema: TableSchema, report: Report): string[] | null {
  const names = row.cells.map((cell) => halfWidth(cell).trim());
  const line = row.starts[0] ?? 1;
  const only = names[0] ?? '';
  const separator = names.length === 1 ? /[;\t]/u.exec(row.cells[0]?.trim() ?? '')?.[0] : undefined;
  if (separator !== undefined || (names.length === 1 && only.includes(','))) {
    report.at(line, 1, tell('wrongSeparator', { shown: separator === '\t' ? 'Tab' : (separator ?? '，') }));
    return null;
  }
  while (names.length > 1 && names.at(-1) === '') names.pop();

  const known = Object.keys(schema.columns);
  const missing = known.filter((column) => !names.includes(column));
  const seen = new Map<string, number>();
  const header = names.map((name, index) => {
    const column = row.starts[2 * index + 1] ?? 1;
    const earlier = seen.get(name);
    if (name === '') report.at(line, column, tell('emptyHeader', { number: index + 1 }));
    else if (earlier !== undefined)
      report.at(line, column, tell('duplicateHeader', { name, first: earlier }));
    else {
      seen.set(name, index + 1);
      if (known.includes(name)) return name;
      // A column of the author's own is welcome in a list, unless it looks like a slip of one that is missing.
      const near = report.nearest(name, schema.open ? missing : known);
      if (!schema.open || near !== null)
        report.at(line, column, tell('unknownColumn', { name, known, near }));
      else if (!/^[a-z][a-z0-9_]*$/u.test(name)) report.at(line, column, tell('badColumnName', { name }));
      else return name;
    }
    return '';
  });
  const strange = names.filter((name) => name !== '' && !known.includes(name));
  for (const column of missing) {
    const needed = columnOf(schema, column);
    const info = needed && columnInfo(needed);
    if (info?.required) {
      const named = { name: column, title: info.title };
      const found = report.nearest(column, strange);
      report.at(
        line,
        1,
        found === null ? tell('missingColumn', named) : tell('misspeltColumn', { ...named, found }),
      );
    }
  }
  return header;
}

function isRagged(row: CsvRow, wanted: number, report: Report): boolean {
  const found = row.cells.length;
  if (found === wanted) return false;
  // Excel pads rows with empty cells; that is no mistake of the author's.
  if (found > wanted && row.cells.slice(wanted).every((cell) => cell.trim() === '')) return false;
  const line = row.starts[0] ?? 0;
  if (found < wanted) report.at(line, 1, () => tell('tooFewCells', { found, wanted }));
  else report.at(line, row.starts[2 * wanted + 1] ?? 1, () => tell('tooManyCells', { found, wanted }));
  return true;
}

interface CellCheck {
  normal(cell: string): string;
  passes(cell: string): boolean;
  message(cell: string, report: Report): Message;
}

function cellCheck(name: string, schema: TableSchema): CellCheck {
  const column = columnOf(schema, name);
  if (column === undefined) {
    return { normal: trimmed, passes: () => true, message: () => tell('emptyFile') };
  }
  const info = columnInfo(column);
  return {
    normal: info.verbatim ? trimmed : (cell) => (cell === '' ? '' : halfWidth(cell).trim()),
    passes: (cell) => v.is(column, cell),
    message: (cell, report) => cellMessage(name, cell, info, report),
  };
}

function cellMessage(name: string, cell: string, info: ColumnInfo, report: Report): Message {
  if (cell === '') return tell('emptyCell', { column: name, title: info.title, accepted: info.accepted });
  if (info.type === 'number') {
    const value = Number(cell);
    if (/^[+-]?[\d.]/u.test(cell) && !Number.isNaN(value) && !(Math.abs(value) <= largestNumber)) {
      return tell('numberOutOfRange', { column: name, found: cell });
    }
    const named = { column: name, found: cell };
    const suggested = suggestedNumber(cell);
    return suggested === null ? tell('notANumber', named) : tell('numberInWords', { ...named, suggested });
  }
  return tell('badCell', {
    column: name,
    found: cell,
    accepted: info.accepted,
    near: report.nearest(cell, info.values),
    advice: { zh: '照可用的写法改', en: 'write it as accepted' },
  });
}

/** 138亿元 → 13800000000, 1,234 → 1234: the number the author most likely means. */
function suggestedNumber(cell: string): string | null {
  const [number, ...more] = publishedNumbers(cell);
  if (number === undefined || more.length > 0) return null;
  return String(number.value);
}

function trimmed(cell: string): string {
  return cell.trim();
}

function checkKeys(rows: readonly ReadRow[], key: readonly string[], report: Report): void {
  const seen = new Map<string, number>();
  for (const row of rows) {
    if (row.ragged || key.some((column) => row.refused.has(column))) continue;
    const parts = key.map((column) => row.cells[column] ?? '');
    if (parts.some((part) => part === '')) continue;
    const name = parts.join(' ');
    const start = row.startOf(key.at(-1) ?? '');
    const earlier = seen.get(name);
    if (earlier === undefined) seen.set(name, start.line);
    else report.at(start.line, start.column, () => tell('duplicateKey', { key: name, line: earlier }));
  }
}

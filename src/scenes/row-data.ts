import type { Glyph } from '../charts/cards.ts';
import { type FactBook, type Row, type Status, statuses } from '../facts/fact.ts';
import type { Locale } from '../lib/locale.ts';
import type { View } from '../story/story.ts';

/** A code used in a table's column with its name in one language. */
export interface Term {
  readonly id: string;
  readonly name: string;
}

/** How far a work has come, by the codes of a column `state`. */
export const glyphOf: Readonly<Record<string, Glyph>> = { done: 'full', partly: 'half', begun: 'quarter' };

/** The rows a view asks for: the table it names, narrowed by its `where` (`column=value`). */
export function viewRows(view: View, book: FactBook): readonly Row[] {
  const name = view.data[0] ?? '';
  const table = book.tables.get(name);
  if (!table) throw new Error(`No table "${name}" in the book.`);
  const [column = '', ...value] = (view.options.where ?? '').split('=');
  return column === ''
    ? table.rows
    : table.rows.filter((row) => row.cells[column.trim()] === value.join('=').trim());
}

/** A row's text in one language; empty when the table has no such column. */
export function rowText(row: Row, column: string, locale: Locale): string {
  return row.cells[`${column}_${locale}`] ?? '';
}

/** A row's status; reported when the cell is empty or missing. */
export function rowStatus(row: Row): Status {
  return statuses.find((status) => status === row.cells.status) ?? 'reported';
}

/**
 * The codes that occur in a column, with their names and in the order of the table `terms`; codes it does not
 * name come last under their own id.
 */
export function columnTerms(
  book: FactBook,
  column: string,
  rows: readonly Row[],
  locale: Locale,
): readonly Term[] {
  const used = new Set(rows.map((row) => row.cells[column] ?? ''));
  const named = termList(book, column, locale).filter((term) => used.has(term.id));
  const known = new Set(named.map((term) => term.id));
  const rest = [...used].filter((id) => id !== '' && !known.has(id));
  return [...named, ...rest.map((id) => ({ id, name: id }))];
}

/** The name of one code, or the code itself where `terms` does not name it. */
export function termName(book: FactBook, column: string, id: string, locale: Locale): string {
  return termList(book, column, locale).find((term) => term.id === id)?.name ?? id;
}

function termList(book: FactBook, column: string, locale: Locale): Term[] {
  const rows = book.tables.get('terms')?.rows ?? [];
  return rows
    .filter((row) => row.cells.column === column)
    .map((row) => ({ id: row.cells.id ?? '', name: rowText(row, 'name', locale) }));
}

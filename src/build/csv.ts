import type { DataTable, Fact, FactBook } from '../facts/fact.ts';

/** A table as a CSV file: UTF-8 with a byte order mark and CRLF, so that Excel on Windows opens it right. */
export function csvText(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** Facts with the columns of facts.csv; computed values stand where the author gave a formula. */
export function factsCsv(book: FactBook): string {
  const columns = Object.entries(factColumns);
  return csvText(
    columns.map(([name]) => name),
    [...book.facts.values()].map((fact) => columns.map(([, read]) => read(fact))),
  );
}

export function tableCsv(table: DataTable): string {
  return csvText(
    table.columns,
    table.rows.map((row) => table.columns.map((column) => row.cells[column] ?? '')),
  );
}

/** All units a story may use: the built-in ones, too, so that the file explains every fact. */
export function unitsCsv(book: FactBook): string {
  return csvText(
    ['id', 'kind', 'zh', 'en_one', 'en_other'],
    [...book.units.values()].map(({ id, kind, zh, en }) => [id, kind, zh, en.one, en.other]),
  );
}

const factColumns: Readonly<Record<string, (fact: Fact) => string>> = {
  id: (fact) => fact.id,
  label_zh: (fact) => fact.label.zh,
  label_en: (fact) => fact.label.en,
  value: (fact) => (fact.value === null ? '' : plainNumber(fact.value)),
  unit: (fact) => fact.unit,
  published: (fact) => fact.published,
  published_en: (fact) => fact.publishedEn,
  qualifier: (fact) => fact.qualifier,
  period: (fact) => fact.period,
  period_zh: (fact) => fact.periodWorded.zh,
  period_en: (fact) => fact.periodWorded.en,
  status: (fact) => fact.status,
  formula: (fact) => fact.formula,
  source: (fact) => fact.source,
  locator: (fact) => fact.locator,
  note_zh: (fact) => fact.note.zh,
  note_en: (fact) => fact.note.en,
  missing_zh: (fact) => fact.missing.zh,
  missing_en: (fact) => fact.missing.en,
  decimals: (fact) => String(fact.decimals),
};

/** 12 significant digits drop the noise of binary fractions (0.1 + 0.2) and never go into exponents here. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

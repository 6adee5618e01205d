import { tell } from './messages.ts';
import type { Report } from './report.ts';

/** One line of a CSV file (several when a cell holds line ends). */
export interface CsvRow {
  readonly cells: readonly string[];
  /** Line and column of each cell in turn, counted from 1 in UTF-16 units: line of cell 0, column of cell 0, … */
  readonly starts: readonly number[];
}

const comma = 44;
const quote = 34;
const newline = 10;
const carriageReturn = 13;

/**
 * The rows of a CSV text, one at a time; lines with nothing in them are left out. Written here, because csv-parse
 * tells a row's line but not a cell's column, and needs Node's Buffer. Linear in the length of the text.
 * Line ends LF, CRLF or CR; inside quotes they become LF. A quote inside an unquoted cell is kept.
 */
export function* csvRows(text: string, report: Report): Generator<CsvRow> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  let lineStart = at;
  while (at < text.length) {
    const cells: string[] = [];
    const starts: number[] = [];
    for (;;) {
      starts.push(line, at - lineStart + 1);
      let cell = '';
      let end = at;
      if (text.charCodeAt(at) === quote) {
        const closing = closingQuote(text, at + 1);
        if (closing < 0) {
          report.at(line, at - lineStart + 1, tell('unclosedQuote'));
          end = cellEnd(text, at + 1);
          cell = text.slice(at + 1, end);
        } else {
          const raw = text.slice(at + 1, closing);
          cell = raw.includes('"') ? raw.replaceAll('""', '"') : raw;
          if (/[\r\n]/u.test(raw)) {
            cell = cell.replace(/\r\n?/gu, '\n');
            for (const lineEnd of raw.matchAll(/\r\n?|\n/gu)) {
              line++;
              lineStart = at + 1 + lineEnd.index + lineEnd[0].length;
            }
          }
          end = cellEnd(text, closing + 1);
          const rest = text.slice(closing + 1, end);
          if (rest.trim() !== '') {
            report.at(line, closing - lineStart + 2, tell('textAfterQuote', { text: rest }));
            cell += rest;
          }
        }
      } else {
        end = cellEnd(text, at);
        cell = text.slice(at, end);
      }
      cells.push(cell);
      at = end + 1;
      if (text.charCodeAt(end) !== comma) break;
    }
    if (text.charCodeAt(at - 1) === carriageReturn && text.charCodeAt(at) === newline) at++;
    line++;
    lineStart = at;
    if (cells.some((cell) => cell !== '' && cell.trim() !== '')) yield { cells, starts };
  }
}

/** Position of the comma or line end (or the text's end) at or after `from`. */
function cellEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === comma || code === newline || code === carriageReturn) break;
    at++;
  }
  return at;
}

/** Position of the quote that ends a cell whose text begins at `from`; -1 when there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2);
  return at;
}

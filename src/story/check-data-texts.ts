import type { FactBook } from '../facts/fact.ts';
import { locales } from '../lib/locale.ts';
import type { Place, Problem } from '../lib/problem.ts';
import { problem } from './messages.ts';
import type { QuantityFinder } from './quantities.ts';

/**
 * Quantities typed into the prose of the data: labels, notes, what is not published, what a row is about. They would go on
 * saying the old number when the fact beside them is mended. Names and calendar years are none.
 */
export function checkDataTexts(book: FactBook, quantities: QuantityFinder): Problem[] {
  const problems: Problem[] = [];
  const check = (place: Place, column: string, text: string) => {
    for (const { start, end } of quantities(text)) {
      const found = text.slice(start, end);
      if (!/^(?:19|20)\d\d年?$/u.test(found))
        problems.push(problem(place, 'quantityInData', { column, found }));
    }
  };
  for (const { place, label, note, missing } of book.facts.values()) {
    for (const locale of locales) {
      check(place, `label_${locale}`, label[locale]);
      check(place, `note_${locale}`, note[locale]);
      check(place, `missing_${locale}`, missing[locale]);
    }
  }
  for (const { columns, rows } of book.tables.values()) {
    const prose = columns.filter((column) => /^(?:about|note)(?:_|$)/u.test(column));
    for (const { place, cells } of rows)
      for (const column of prose) check(place, column, cells[column] ?? '');
  }
  return problems;
}

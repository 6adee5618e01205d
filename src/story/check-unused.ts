import type { FactBook } from '../facts/fact.ts';
import type { Problem } from '../lib/problem.ts';
import { wholeFile } from '../lib/source-text.ts';
import { servingTables } from './limits.ts';
import { problem } from './messages.ts';

/** Facts that nothing tells or draws. One that another's formula names is used. */
export function unusedFacts(book: FactBook, used: ReadonlySet<string>): Problem[] {
  const facts = [...book.facts.values()];
  const inFormulas = new Set(facts.flatMap(({ formula }) => formula.match(/[A-Za-z][\w-]*/gu) ?? []));
  return facts
    .filter(({ id }) => !used.has(id) && !inFormulas.has(id))
    .map(({ id, place }) => problem(place, 'unusedFact', { id }));
}

/** Tables that no picture draws, apart from those that serve other tables. */
export function unusedTables(book: FactBook, used: ReadonlySet<string>): Problem[] {
  return [...book.tables.values()]
    .filter(({ name }) => !used.has(name) && !servingTables.includes(name))
    .map(({ name, rows }) =>
      problem(wholeFile(rows[0]?.place.file ?? `${name}.csv`), 'unusedTable', { table: name }),
    );
}

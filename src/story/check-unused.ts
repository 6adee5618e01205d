import type { FactBook } from '../facts/fact.ts';
import type { Problem } from '../lib/problem.ts';
import { servingTables } from './limits.ts';
import { unusedFact } from './messages.ts';
import { wholeFile } from './source-text.ts';
import { unusedTable } from './view-messages.ts';

/** Facts and tables that nothing tells or draws. A fact that another one's formula names is used. */
export function checkUnused(
  book: FactBook,
  facts: ReadonlySet<string>,
  tables: ReadonlySet<string>,
): Problem[] {
  const inFormulas = new Set(
    [...book.facts.values()].flatMap(({ formula }) => formula.match(/[A-Za-z][\w-]*/gu) ?? []),
  );
  const idle = [...book.facts.values()].filter(({ id }) => !facts.has(id) && !inFormulas.has(id));
  const idleTables = [...book.tables.values()].filter(
    ({ name }) => !tables.has(name) && !servingTables.includes(name),
  );
  return [
    ...idle.map(({ id, place }) => unusedFact(place, id)),
    ...idleTables.map(({ name, rows }) => unusedTable(wholeFile(rows[0]?.place.file ?? `${name}.csv`), name)),
  ];
}

import { inWords, type Judged } from './table.ts';

/** `CHANGJUAN_BENCH=quick`: one run of everything and shorter ways, to work on the bench itself. */
export const quick = process.env.CHANGJUAN_BENCH === 'quick';
const usualRuns = 3;
const mostRounds = quick ? 1 : 2;

/**
 * Measures each of `names` in turn, `runs` times over, so that what else the machine does hits all alike. Where a
 * ratio then lies within 5% of its budget, as many runs are added to those before, once.
 */
export async function interleaved<Name extends string, Result>(
  names: readonly Name[],
  measure: (name: Name) => Promise<Result>,
  judged: (results: Readonly<Record<Name, readonly Result[]>>) => readonly Judged[],
  runs = usualRuns,
): Promise<{ rows: readonly Judged[]; results: Readonly<Record<Name, readonly Result[]>> }> {
  const results = Object.fromEntries(names.map((name) => [name, [] as Result[]])) as Record<Name, Result[]>;
  for (let round = 1; ; round++) {
    for (let run = 0; run < (quick ? 1 : runs); run++) {
      // Whoever goes first in one run goes last in the next.
      const order = run % 2 === 0 ? names : [...names].reverse();
      for (const name of order) results[name].push(await measure(name));
    }
    const rows = judged(results);
    const near = rows.filter((row) => row.near).map(inWords);
    if (round === mostRounds || near.length === 0) return { rows, results };
    const limited = rows.filter(({ row }) => row.budget.kind !== 'none').map(inWords);
    process.stdout.write(`\nafter round ${round}: ${limited.join('; ')}\n`);
    process.stdout.write(`near its budget, once more: ${near.join('; ')}\n`);
  }
}

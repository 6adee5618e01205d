/** `CHANGJUAN_BENCH=quick`: one run of everything and shorter ways, to work on the bench itself. */
export const quick = process.env.CHANGJUAN_BENCH === 'quick';

/** Measures each of `names` in turn, `runs` times over, so that what else the machine does hits all alike. */
export async function interleaved<Name extends string, Result>(
  names: readonly Name[],
  measure: (name: Name) => Promise<Result>,
  runs = 3,
): Promise<Readonly<Record<Name, readonly Result[]>>> {
  const results = Object.fromEntries(names.map((name) => [name, [] as Result[]])) as Record<Name, Result[]>;
  for (let run = 0; run < (quick ? 1 : runs); run++) {
    // Whoever goes first in one run goes last in the next.
    const order = run % 2 === 0 ? names : [...names].reverse();
    for (const name of order) results[name].push(await measure(name));
  }
  return results;
}

import { group } from 'd3';
import type { Message } from '../lib/messages.ts';
import type { Fact, Unit } from './fact.ts';
import type { FactRow } from './fact-rows.ts';
import { evaluateFormula, type Formula, type Input, readFormula } from './formula.ts';
import { tell } from './messages.ts';
import type { Report } from './report.ts';

/**
 * Works out the facts that have a formula, whatever the order of the rows, and gives all facts in row order.
 * 1. Read the formulas; 2. evaluate those that wait for no other; 3. name the circles that remain.
 * Only the cause is reported: a fact that needs a faulty one is left without a value.
 */
export function computeFacts(
  rows: ReadonlyMap<string, FactRow>,
  units: ReadonlyMap<string, Unit>,
  report: Report,
): Map<string, Fact> {
  const values = new Map<string, Input>();
  const pending = new Map<string, Formula>();
  const problem: Tell = (id, column, message) => {
    const start = rows.get(id)?.row.startOf(column);
    report.at(start?.line ?? 0, start?.column ?? 0, message);
  };

  // 1
  for (const [id, { fact, row }] of rows) {
    const unit = units.get(fact.unit);
    if (!isComputed(fact) || row.ragged) {
      if (fact.value !== null && unit !== undefined) values.set(id, { value: fact.value, unit });
      continue;
    }
    const read = readFormula(fact.formula);
    if ('problem' in read) {
      problem(id, 'formula', read.problem);
      continue;
    }
    if (namesOnlyFacts(id, read.value, rows, report, problem)) pending.set(id, read.value);
  }

  // 2
  const pairs = [...pending].flatMap(([id, { ids }]) => ids.map((need) => ({ need, id })));
  const needed = group(pairs, ({ need }) => need);
  const isReady = (id: string) => pending.get(id)?.ids.some((need) => pending.has(need)) === false;
  const ready = [...pending.keys()].filter(isReady);
  for (const id of ready) {
    const formula = pending.get(id);
    const fact = rows.get(id)?.fact;
    if (!formula || !fact) continue;
    const input = evaluated(fact, formula, values, units, (...told) => problem(id, ...told));
    if (input) values.set(id, input);
    pending.delete(id);
    for (const next of needed.get(id) ?? []) if (isReady(next.id)) ready.push(next.id);
  }

  // 3
  for (const ring of rings(pending)) {
    problem(ring[0] ?? '', 'formula', tell('formulaCycle', { ring: [...ring, ring[0]].join(' → ') }));
  }

  return new Map(
    [...rows].map(([id, { fact }]) => [
      id,
      isComputed(fact) ? { ...fact, value: values.get(id)?.value ?? null } : fact,
    ]),
  );
}

type Tell = (id: string, column: string, message: Message | (() => Message)) => void;

function isComputed(fact: Fact): boolean {
  return fact.formula !== '' && (fact.status === 'derived' || fact.status === 'converted');
}

function namesOnlyFacts(
  id: string,
  formula: Formula,
  rows: ReadonlyMap<string, FactRow>,
  report: Report,
  problem: Tell,
): boolean {
  let good = true;
  for (const need of formula.ids) {
    const fact = rows.get(need)?.fact;
    if (fact === undefined) {
      problem(id, 'formula', () =>
        tell('formulaUnknownFact', { id: need, near: report.nearest(need, rows.keys()) }),
      );
      good = false;
    } else if (fact.status === 'not-published') {
      problem(id, 'formula', tell('formulaUnpublished', { id: need }));
      good = false;
    }
  }
  return good;
}

function evaluated(
  fact: Fact,
  formula: Formula,
  values: ReadonlyMap<string, Input>,
  units: ReadonlyMap<string, Unit>,
  problem: (column: string, message: Message) => void,
): Input | null {
  const unit = units.get(fact.unit);
  const only = formula.ids[0];
  if (fact.status === 'converted' && only !== undefined && formula.parts.some(isArithmetic)) {
    problem('formula', tell('formulaConversionFactor', { id: only }));
    return null;
  }
  if (unit === undefined || !formula.ids.every((id) => values.has(id))) return null;
  const result = evaluateFormula(formula, values, unit);
  if ('problem' in result) {
    problem('formula', result.problem);
    return null;
  }
  const { value } = result;
  if (fact.value !== null && !agree(value, fact.value, fact.decimals)) {
    problem('value', tell('formulaContradicts', { computed: String(value), value: String(fact.value) }));
  }
  return { value, unit };
}

function isArithmetic(part: Formula['parts'][number]): boolean {
  return part.kind === 'text' && part.text.trim() !== '';
}

/** A value given beside a formula may be rounded to the decimals that are shown. */
function agree(computed: number, given: number, decimals: number): boolean {
  return Math.abs(computed - given) <= Math.max(0.5 * 10 ** -decimals, 1e-9 * Math.abs(computed));
}

/** Circles among formulas that wait for each other, each once, beginning with the first of them in row order. */
function rings(formulas: ReadonlyMap<string, Formula>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  for (const start of formulas.keys()) {
    const path: string[] = [];
    const places = new Map<string, number>();
    let id: string | undefined = start;
    while (id !== undefined && !done.has(id) && !places.has(id)) {
      places.set(id, path.length);
      path.push(id);
      id = formulas.get(id)?.ids.find((need) => formulas.has(need));
    }
    if (id !== undefined && places.has(id)) found.push(path.slice(places.get(id)));
    for (const seen of path) done.add(seen);
  }
  return found;
}

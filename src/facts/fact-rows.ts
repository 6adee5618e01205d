import * as v from 'valibot';
import type { Message } from '../lib/messages.ts';
import type { ReadRow, ReadTable } from './csv.ts';
import type { Fact, Unit } from './fact.ts';
import { tell } from './messages.ts';
import { englishNumbers, publishedNumbers, publishedQualifiers, sameNumber } from './published.ts';
import type { Report } from './report.ts';
import { factsSchema, type RowOf, unitsSchema } from './schema.ts';
import { builtInUnits, convert } from './units.ts';

/** A fact with the row it came from. */
export interface FactRow {
  readonly fact: Fact;
  readonly row: ReadRow;
}

/** The columns whose cells are more than text. */
const factRow = v.pick(v.object(factsSchema.columns), ['value', 'qualifier', 'status', 'decimals']);
const unitRow = v.object(unitsSchema.columns);

/** Built-in units and those of units.csv, which may not take a built-in one's id. */
export function readUnits(table: ReadTable | null, report: Report | null): Map<string, Unit> {
  const units = new Map(builtInUnits.map((unit) => [unit.id, unit]));
  for (const row of table?.rows ?? []) {
    if (row.ragged || row.refused.size > 0) continue;
    const unit: RowOf<typeof unitsSchema> = v.parse(unitRow, row.cells);
    if (builtInUnits.some((builtIn) => builtIn.id === unit.id)) {
      const { line, column } = row.startOf('id');
      report?.at(line, column, tell('builtInUnit', { id: unit.id }));
    } else if (!units.has(unit.id)) {
      units.set(unit.id, {
        id: unit.id,
        kind: unit.kind,
        zh: unit.zh,
        en: { one: unit.en_one, other: unit.en_other },
      });
    }
  }
  return units;
}

/** A table with only its first row of each id; a row with refused cells gives a fact as far as it goes. */
export function readFacts(table: ReadTable): Map<string, FactRow> {
  const facts = new Map<string, FactRow>();
  for (const row of table.rows) {
    const id = row.cells.id ?? '';
    if (id === '' || row.refused.has('id') || facts.has(id)) continue;
    facts.set(id, { row, fact: factOf(row) });
  }
  return facts;
}

function factOf(row: ReadRow): Fact {
  const cells: Record<string, string> = { ...row.cells };
  // What was refused is reported already: go on with something harmless, so that nothing else seems wrong.
  for (const column of row.refused) cells[column] = column === 'status' ? 'reported' : '';
  const read = v.safeParse(factRow, { ...cells, ...(row.ragged ? raggedCells : {}) });
  const given: Partial<v.InferOutput<typeof factRow>> = read.success ? read.output : {};
  return {
    id: row.cells.id ?? '',
    label: { zh: cells.label_zh ?? '', en: cells.label_en ?? '' },
    value: given.value ?? null,
    unit: cells.unit ?? '',
    published: cells.published ?? '',
    publishedEn: cells.published_en ?? '',
    qualifier: given.qualifier ?? '',
    period: cells.period ?? '',
    periodWorded: { zh: cells.period_zh ?? '', en: cells.period_en ?? '' },
    status: given.status ?? 'reported',
    formula: cells.formula ?? '',
    source: cells.source ?? '',
    locator: cells.locator ?? '',
    note: { zh: cells.note_zh ?? '', en: cells.note_en ?? '' },
    missing: { zh: cells.missing_zh ?? '', en: cells.missing_en ?? '' },
    decimals: given.decimals ?? 0,
    place: row.place,
  };
}

const raggedCells = { value: '', qualifier: '', status: 'reported', decimals: '' };

/**
 * Checks that the columns of one fact agree: status with value, formula and published string; published string with
 * value, unit and qualifier; both languages filled in. Cells that were refused are left alone.
 */
export function checkFact({ fact, row }: FactRow, units: ReadonlyMap<string, Unit>, report: Report): void {
  if (row.ragged) return;
  const problem = (column: string, message: Message) => {
    if (row.refused.has(column)) return;
    const start = row.startOf(column);
    report.at(start.line, start.column, message);
  };
  const noValue = fact.value === null && !row.refused.has('value');

  switch (row.refused.has('status') ? '' : fact.status) {
    case 'not-published':
      if (fact.value !== null) problem('value', tell('unpublishedWithValue', { found: String(fact.value) }));
      if (fact.formula !== '') problem('formula', tell('unpublishedWithValue', { found: fact.formula }));
      break;
    case 'derived':
    case 'converted':
      if (fact.formula === '') problem('formula', tell('formulaMissing', { status: fact.status }));
      if (fact.published !== '')
        problem('published', tell('publishedOfComputed', { status: fact.status, found: fact.published }));
      if (fact.publishedEn !== '')
        problem(
          'published_en',
          tell('publishedOfComputed', { status: fact.status, found: fact.publishedEn }),
        );
      break;
    case 'reported':
    case 'planned':
      if (fact.formula !== '') problem('formula', tell('formulaOfReported', { status: fact.status }));
      else if (noValue) problem('value', tell('valueMissing', { status: fact.status }));
      if (fact.published === '') problem('published', tell('publishedMissing', { status: fact.status }));
      if (fact.locator === '') {
        problem(
          'locator',
          tell('emptyCell', { column: 'locator', title: factsTitles.locator, accepted: factsTitles.locator }),
        );
      }
      break;
  }

  if (fact.status !== 'not-published') checkPublished(fact, units, problem);
  for (const [zh, en] of pairs) {
    if ((row.cells[zh] === '') === (row.cells[en] === '')) continue;
    const [filled, empty] = row.cells[zh] === '' ? [en, zh] : [zh, en];
    problem(empty, tell('halfTranslated', { filled, empty }));
  }
}

const factsTitles = {
  locator: { zh: '在来源里的位置，如 1.3 或 lead', en: 'where in the source, such as 1.3 or lead' },
};

const pairs = [
  ['period_zh', 'period_en'],
  ['note_zh', 'note_en'],
  ['missing_zh', 'missing_en'],
] as const;

function checkPublished(
  fact: Fact,
  units: ReadonlyMap<string, Unit>,
  problem: (column: string, message: Message) => void,
): void {
  const numbers = publishedNumbers(fact.published);
  const unit = units.get(fact.unit);
  const { value } = fact;
  if (value !== null) checkEnglish(fact, value, problem);
  if (numbers.length === 0 || unit === undefined || value === null) return;

  const readings = numbers.map((number) => {
    const printed = printedUnit(fact.published.slice(number.end), units) ?? unit;
    return { value: convert(number.value, printed, unit), printed, plain: number.value };
  });
  if (!readings.some((reading) => reading.value !== null && sameNumber(reading.value, value))) {
    const [first] = readings;
    if (first === undefined) return;
    if (first.value === null) {
      problem(
        'unit',
        tell('publishedOtherUnit', { published: fact.published, unit: unit.id, right: first.printed.id }),
      );
    } else {
      const read = `${Number(first.value.toPrecision(12))}`;
      problem(
        'value',
        tell('publishedContradicts', { published: fact.published, read, value: String(value) }),
      );
    }
  }

  const said = publishedQualifiers(fact.published);
  if (said.length > 0 && !said.includes(fact.qualifier)) {
    problem('qualifier', tell('qualifierContradicts', { ...fact, wanted: said, first: said[0] ?? '' }));
  } else if (said.length === 0 && fact.qualifier !== '') {
    problem('qualifier', tell('qualifierUnsaid', { published: fact.published, qualifier: fact.qualifier }));
  }
}

/** Digits in the English print say the value; words without digits are taken as they are. */
function checkEnglish(
  { publishedEn: published }: Fact,
  value: number,
  problem: (column: string, message: Message) => void,
): void {
  const numbers = englishNumbers(published);
  const read = numbers[0];
  if (read === undefined || numbers.some((number) => sameNumber(number, value))) return;
  const found = { published, read: String(read), value: String(value) };
  problem('published_en', tell('publishedContradicts', found));
}

/** The built-in unit that a text begins with (after 多 and the like), the longest that fits; null when none does. */
function printedUnit(text: string, units: ReadonlyMap<string, Unit>): Unit | null {
  const rest = text.replace(/^[\s多余几来]+/u, '').replace(/^％/u, '%');
  let best: Unit | null = null;
  for (const unit of units.values()) {
    const counted = unit.kind === 'count' || unit.kind === 'number';
    if (unit.zh === '' || !rest.startsWith(unit.zh)) continue;
    if (unit.zh.length > (best?.zh.length ?? 0)) best = counted ? null : unit;
    if (counted && best === null && unit.zh.length > 0) return null;
  }
  return best;
}

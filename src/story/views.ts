import type { DataTable, FactBook } from '../facts/fact.ts';
import { both } from '../lib/messages.ts';
import type { Place, Problem } from '../lib/problem.ts';
import type { Attribute, Attributes } from './attributes.ts';
import type { Catalogue, ChartEntry, OptionKind } from './catalogue.ts';
import { problem, type Tell, telling } from './messages.ts';
import { type Setting, stageNames, type View } from './story.ts';

/** What a step's view is checked against. */
export interface ViewContext {
  readonly book: FactBook;
  readonly catalogue: Catalogue;
}

const fixed = ['chart', 'data', 'layout'];

/** What a scene says of itself; none of its steps' views. */
const ofScene = ['stage', 'seal'];

/** The stage a scene asks for (`beside` when it does not say) and the row of the seals' table it stands under. */
export function readSetting(
  scene: Attributes,
  seals: readonly string[],
): { setting: Setting; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <Name extends string>(key: string, values: readonly Name[]): Name | undefined => {
    const attribute = find(scene, key);
    const value = values.find((name) => name === attribute?.value);
    if (attribute && value === undefined)
      problems.push(problem(attribute.place, 'unknownOptionValue', { key, value: attribute.value, values }));
    return value;
  };
  const [stage, seal] = [read('stage', stageNames), read('seal', seals)];
  return { setting: { stage: stage ?? 'beside', ...(seal === undefined ? {} : { seal }) }, problems };
}

/**
 * The view a step asks for: the scene's attributes overridden by the step's. A step that changes the chart leaves the
 * scene's layout and options behind, and its data when the kind differs. Null when it cannot be drawn.
 */
export function readView(
  scene: Attributes,
  step: Attributes,
  context: ViewContext,
): { view: View | null; problems: Problem[] } {
  const { catalogue } = context;
  const problems: Problem[] = [];
  const tell = telling(problems);
  const charts = Object.keys(catalogue);
  const chartOf = (attributes: Attributes): Attribute | undefined => find(attributes, 'chart');
  const own = chartOf(step);
  const chart = own ?? chartOf(scene);
  if (!chart) return { view: null, problems: [problem(scene.place, 'missingChart', { charts })] };
  const entry = Object.hasOwn(catalogue, chart.value) ? catalogue[chart.value] : undefined;
  if (!entry)
    return {
      view: null,
      problems: [problem(chart.place, 'unknownChart', { chart: chart.value, charts })],
    };

  const changed = own !== undefined && own.value !== chartOf(scene)?.value;
  const sceneEntry = catalogue[chartOf(scene)?.value ?? ''];
  const inherited = scene.rest.filter(({ key }) => {
    if (ofScene.includes(key)) return false;
    if (key === 'data') return !changed || sceneEntry?.data === entry.data;
    return !changed;
  });
  const all = new Map([...inherited, ...step.rest].map((attribute) => [attribute.key, attribute]));

  const layout = readLayout(chart.value, entry, all.get('layout'), step.place, tell);
  const { data, table } = readData(chart.value, entry, all.get('data'), step.place, context, tell);
  const options: Record<string, string> = {};
  const accepted = [...fixed, ...Object.keys(entry.options)];
  for (const [key, attribute] of all) {
    if (fixed.includes(key)) continue;
    const kind = Object.hasOwn(entry.options, key) ? entry.options[key] : undefined;
    if (!kind) tellUnknown(attribute, accepted, tell);
    // An empty value takes back what the scene set.
    else if (attribute.value !== '') {
      options[key] = isList(kind) ? split(attribute.value).join(' ') : attribute.value;
      checkOption(kind, attribute, all, table, context, tell);
    } else if (!scene.rest.some((other) => other.key === key)) {
      const others = accepted.filter((word) => word !== key);
      tellUnknown(attribute, others, tell);
    }
  }
  const usable = layout !== null && data.length > 0 && problems.length === 0;
  return { view: usable ? { chart: chart.value, data, layout, options } : null, problems };
}

const find = (attributes: Attributes, key: string): Attribute | undefined =>
  attributes.rest.find((attribute) => attribute.key === key);

function tellUnknown({ key, value, place }: Attribute, accepted: readonly string[], tell: Tell): void {
  tell(place, value === '' ? 'emptyOption' : 'unknownOption', { key, accepted });
}

function readLayout(
  chart: string,
  { layouts }: ChartEntry,
  attribute: Attribute | undefined,
  place: Place,
  tell: Tell,
): string | null {
  const [only, second] = layouts;
  if (!attribute || attribute.value === '') {
    if (only !== undefined && second === undefined) return only;
    tell(place, 'missingLayout', { chart, layouts });
    return null;
  }
  if (layouts.includes(attribute.value)) return attribute.value;
  tell(attribute.place, 'unknownLayout', { chart, layout: attribute.value, layouts });
  return null;
}

function readData(
  chart: string,
  entry: ChartEntry,
  attribute: Attribute | undefined,
  place: Place,
  { book }: ViewContext,
  tell: Tell,
): { data: string[]; table: DataTable | null } {
  const words = split(attribute?.value ?? '');
  if (!attribute || words.length === 0) {
    tell(attribute?.place ?? place, entry.data === 'facts' ? 'missingFacts' : 'missingTable', { chart });
    return { data: [], table: null };
  }
  if (entry.data === 'facts') {
    for (const id of words) {
      if (book.facts.has(id)) continue;
      if (book.tables.has(id)) tell(attribute.place, 'tableForFacts', { chart, table: id });
      else tell(attribute.place, 'unknownFact', { id, ids: [...book.facts.keys()] });
    }
    return { data: words, table: null };
  }
  const [name = ''] = words;
  const table = book.tables.get(name) ?? null;
  const tables = [...book.tables.keys()];
  if (words.length > 1) tell(attribute.place, 'oneTable', { chart, found: words.join(' ') });
  else if (!table && book.facts.has(name)) tell(attribute.place, 'factsForTable', { chart, found: name });
  else if (!table) tell(attribute.place, 'unknownTable', { table: name, tables });
  if (table) {
    const missing = (entry.columns ?? [])
      .flatMap((column) => (column === 'name' ? ['name_zh', 'name_en'] : [column]))
      .filter((column) => !table.columns.includes(column));
    const words = { chart, table: name, missing: both(missing.join('、'), missing.join(', ')) };
    if (missing.length > 0) tell(attribute.place, 'missingColumns', words);
  }
  return { data: words, table };
}

function checkOption(
  kind: OptionKind,
  { key, value, place }: Attribute,
  all: ReadonlyMap<string, Attribute>,
  table: DataTable | null,
  { book }: ViewContext,
  tell: Tell,
): void {
  switch (kind.kind) {
    case 'word':
      if (!kind.values.includes(value))
        tell(place, 'unknownOptionValue', { key, value, values: kind.values });
      break;
    case 'number':
      if (!/^\d+(?:\.\d+)?$/u.test(value) || Number(value) <= 0) tell(place, 'badNumber', { key, value });
      break;
    case 'fact':
    case 'facts':
      for (const id of kind.kind === 'fact' ? [value] : split(value)) {
        if (!book.facts.has(id)) tell(place, 'unknownFact', { id, ids: [...book.facts.keys()] });
      }
      break;
    case 'column':
      if (table) checkColumn(value, place, table, tell);
      break;
    case 'cells': {
      const column = all.get(kind.of)?.value ?? (table?.columns.includes(kind.of) ? kind.of : '');
      if (!table) break;
      if (column === '') tell(place, 'columnFirst', { key, of: kind.of });
      else if (table.columns.includes(column)) checkCells(split(value), column, place, table, tell);
      break;
    }
    case 'filter': {
      const match = /^([^=\s]+)=([^=]+)$/u.exec(value);
      const [, column = '', cell = ''] = match ?? [];
      if (!match) tell(place, 'badFilter', { key, value });
      else if (table && checkColumn(column, place, table, tell))
        checkCells([cell], column, place, table, tell);
    }
  }
}

/** Whether a table has a column; tells when it has not. */
function checkColumn(column: string, place: Place, { name, columns }: DataTable, tell: Tell): boolean {
  const known = columns.includes(column);
  if (!known) tell(place, 'unknownColumn', { column, table: name, columns });
  return known;
}

function checkCells(
  cells: readonly string[],
  column: string,
  place: Place,
  { rows }: DataTable,
  tell: Tell,
): void {
  const values = new Set(
    rows.map((row) => (Object.hasOwn(row.cells, column) ? (row.cells[column] ?? '') : '')),
  );
  values.delete('');
  for (const value of cells) {
    if (!values.has(value)) tell(place, 'unknownCell', { value, column, values: [...values] });
  }
}

const isList = ({ kind }: OptionKind): boolean => kind === 'facts' || kind === 'cells';

const split = (value: string): string[] => value.split(/[\s,，、]+/u).filter((word) => word !== '');

/** Fact ids that a view shows, in its data or its options. */
export function factsOfView(view: View, { catalogue }: Pick<ViewContext, 'catalogue'>): string[] {
  const entry = catalogue[view.chart];
  const fromOptions = Object.entries(view.options).flatMap(([key, value]) => {
    const kind = entry?.options[key]?.kind;
    return kind === 'fact' || kind === 'facts' ? split(value) : [];
  });
  return [...(entry?.data === 'facts' ? view.data : []), ...fromOptions];
}

import type { DataTable, FactBook } from '../facts/fact.ts';
import type { Place, Problem } from '../lib/problem.ts';
import type { Attribute, Attributes } from './attributes.ts';
import type { Catalogue, ChartEntry, OptionKind } from './catalogue.ts';
import { unknownFact } from './messages.ts';
import { type StageName, stageNames, type View } from './story.ts';
import * as message from './view-messages.ts';

/** What a step's view is checked against. */
export interface ViewContext {
  readonly book: FactBook;
  readonly catalogue: Catalogue;
}

const fixed = ['chart', 'data', 'layout'];

/** What a scene says of itself; none of its steps' views. */
const ofScene = 'stage';

/** The stage a scene asks for; `beside` when it does not say. */
export function readStage(scene: Attributes): { stage: StageName; problems: Problem[] } {
  const attribute = find(scene, ofScene);
  const stage = stageNames.find((name) => name === (attribute?.value ?? 'beside'));
  if (stage !== undefined || attribute === undefined) return { stage: stage ?? 'beside', problems: [] };
  const { place, value } = attribute;
  return { stage: 'beside', problems: [message.unknownOptionValue(place, ofScene, value, stageNames)] };
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
  const charts = Object.keys(catalogue);
  const chartOf = (attributes: Attributes): Attribute | undefined => find(attributes, 'chart');
  const own = chartOf(step);
  const chart = own ?? chartOf(scene);
  if (!chart) return { view: null, problems: [message.missingChart(scene.place, charts)] };
  const entry = Object.hasOwn(catalogue, chart.value) ? catalogue[chart.value] : undefined;
  if (!entry) return { view: null, problems: [message.unknownChart(chart.place, chart.value, charts)] };

  const changed = own !== undefined && own.value !== chartOf(scene)?.value;
  const sceneEntry = catalogue[chartOf(scene)?.value ?? ''];
  const inherited = scene.rest.filter(({ key }) => {
    if (key === ofScene) return false;
    if (key === 'data') return !changed || sceneEntry?.data === entry.data;
    return !changed;
  });
  const all = new Map([...inherited, ...step.rest].map((attribute) => [attribute.key, attribute]));

  const layout = readLayout(chart.value, entry, all.get('layout'), step.place, problems);
  const { data, table } = readData(chart.value, entry, all.get('data'), step.place, context, problems);
  const options: Record<string, string> = {};
  const accepted = [...fixed, ...Object.keys(entry.options)];
  for (const [key, attribute] of all) {
    if (fixed.includes(key)) continue;
    const kind = Object.hasOwn(entry.options, key) ? entry.options[key] : undefined;
    if (!kind) problems.push(message.unknownOption(attribute.place, key, attribute.value, accepted));
    // An empty value takes back what the scene set.
    else if (attribute.value !== '') {
      options[key] = isList(kind) ? split(attribute.value).join(' ') : attribute.value;
      problems.push(...checkOption(kind, attribute, all, table, context));
    } else if (!scene.rest.some((other) => other.key === key)) {
      problems.push(
        message.unknownOption(
          attribute.place,
          key,
          '',
          accepted.filter((word) => word !== key),
        ),
      );
    }
  }
  const usable = layout !== null && data.length > 0 && problems.length === 0;
  return { view: usable ? { chart: chart.value, data, layout, options } : null, problems };
}

const find = (attributes: Attributes, key: string): Attribute | undefined =>
  attributes.rest.find((attribute) => attribute.key === key);

function readLayout(
  chart: string,
  { layouts }: ChartEntry,
  attribute: Attribute | undefined,
  place: Place,
  problems: Problem[],
): string | null {
  const [only, second] = layouts;
  if (!attribute || attribute.value === '') {
    if (only !== undefined && second === undefined) return only;
    problems.push(message.missingLayout(place, chart, layouts));
    return null;
  }
  if (layouts.includes(attribute.value)) return attribute.value;
  problems.push(message.unknownLayout(attribute.place, chart, attribute.value, layouts));
  return null;
}

function readData(
  chart: string,
  entry: ChartEntry,
  attribute: Attribute | undefined,
  place: Place,
  { book }: ViewContext,
  problems: Problem[],
): { data: string[]; table: DataTable | null } {
  const words = split(attribute?.value ?? '');
  if (!attribute || words.length === 0) {
    problems.push(message.missingData(attribute?.place ?? place, chart, entry.data));
    return { data: [], table: null };
  }
  if (entry.data === 'facts') {
    for (const id of words) {
      if (book.facts.has(id)) continue;
      if (book.tables.has(id)) problems.push(message.tableForFacts(attribute.place, chart, id));
      else problems.push(unknownFact(attribute.place, id, [...book.facts.keys()]));
    }
    return { data: words, table: null };
  }
  const [name = ''] = words;
  const table = book.tables.get(name) ?? null;
  const tables = [...book.tables.keys()];
  if (words.length > 1) problems.push(message.oneTable(attribute.place, chart, words.join(' ')));
  else if (!table && book.facts.has(name)) problems.push(message.factsForTable(attribute.place, chart, name));
  else if (!table) problems.push(message.unknownTable(attribute.place, name, tables));
  if (table) {
    const missing = (entry.columns ?? [])
      .flatMap((column) => (column === 'name' ? ['name_zh', 'name_en'] : [column]))
      .filter((column) => !table.columns.includes(column));
    if (missing.length > 0) problems.push(message.missingColumns(attribute.place, chart, name, missing));
  }
  return { data: words, table };
}

function checkOption(
  kind: OptionKind,
  { key, value, place }: Attribute,
  all: ReadonlyMap<string, Attribute>,
  table: DataTable | null,
  { book }: ViewContext,
): Problem[] {
  switch (kind.kind) {
    case 'word':
      return kind.values.includes(value) ? [] : [message.unknownOptionValue(place, key, value, kind.values)];
    case 'number':
      return /^\d+(?:\.\d+)?$/u.test(value) && Number(value) > 0
        ? []
        : [message.badNumber(place, key, value)];
    case 'fact':
    case 'facts': {
      const ids = kind.kind === 'fact' ? [value] : split(value);
      const unknown = ids.filter((id) => !book.facts.has(id));
      return unknown.map((id) => unknownFact(place, id, [...book.facts.keys()]));
    }
    case 'column':
      return table ? checkColumn(value, place, table) : [];
    case 'cells': {
      const column = all.get(kind.of)?.value ?? (table?.columns.includes(kind.of) ? kind.of : '');
      if (!table) return [];
      if (column === '') return [message.columnFirst(place, key, kind.of)];
      return table.columns.includes(column)
        ? split(value).flatMap((cell) => checkCell(cell, column, place, table))
        : [];
    }
    case 'filter': {
      const match = /^([^=\s]+)=([^=]+)$/u.exec(value);
      if (!match) return [message.badFilter(place, key, value)];
      const [, column = '', cell = ''] = match;
      if (!table) return [];
      const wrong = checkColumn(column, place, table);
      return wrong.length > 0 ? wrong : checkCell(cell, column, place, table);
    }
  }
}

function checkColumn(column: string, place: Place, { name, columns }: DataTable): Problem[] {
  return columns.includes(column) ? [] : [message.unknownColumn(place, column, name, columns)];
}

function checkCell(cell: string, column: string, place: Place, { rows }: DataTable): Problem[] {
  const values = new Set(
    rows.map(({ cells }) => (Object.hasOwn(cells, column) ? (cells[column] ?? '') : '')),
  );
  values.delete('');
  return values.has(cell) ? [] : [message.unknownCell(place, cell, column, [...values])];
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

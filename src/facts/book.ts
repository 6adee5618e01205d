import type { Checked, Problem } from '../lib/problem.ts';
import { nearest } from '../lib/spelling.ts';
import { computeFacts } from './compute.ts';
import { type ReadTable, readTable } from './csv.ts';
import type { Correction, DataTable, Fact, FactBook, Source, Unit } from './fact.ts';
import { checkFact, readFacts, readUnits } from './fact-rows.ts';
import { tell } from './messages.ts';
import { checkReferences } from './references.ts';
import { newReport, type Report } from './report.ts';
import { tableSchema } from './schema.ts';
import { readCorrections, readSources } from './yaml-lists.ts';
import type { ZoneFeatures, ZoneTopology } from './zone.ts';
import { readZone } from './zone-files.ts';

/** A file of a data folder, already decoded. */
export interface DataFile {
  readonly path: string;
  readonly text: string;
}

const yamlFiles = ['sources.yaml', 'corrections.yaml', 'zone.yaml'];

/** Makes the TopoJSON of a checked map. */
export type TopologyOf = (features: ZoneFeatures, schematic: boolean) => ZoneTopology;

/**
 * Reads all CSV and YAML files and zone.geojson of one data folder; other files are left alone.
 * 1. Tables and lists; 2. units and facts; 3. ids across tables; 4. columns of a fact against each other; 5. formulas;
 * 6. the map, if there is one.
 *
 * Gives all problems at once: file by file in the order handed in, within a file from top to bottom. The book holds
 * whatever could be read, so that a story can still be checked against it; null when there are no facts to read.
 * Never throws for what an author wrote. Tables are all CSV files but facts and units, which have maps of their own.
 * @param topologyOf what makes the book's map; without it the map is checked and left out
 */
export function readBook(
  files: readonly DataFile[],
  topologyOf: TopologyOf | null = null,
): Checked<FactBook> {
  const reports = new Map<string, Report>();
  const tables = new Map<string, ReadTable>();
  let sources: Map<string, Source> | null = null;
  let corrections: readonly Correction[] = [];

  // 1
  for (const { path, text } of files) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const report = newReport(path);
    reports.set(name, report);
    if (name === 'zone.geojson' || name === 'zone.yaml') continue;
    if (/\.csv$/iu.test(name)) {
      const table = name.slice(0, -'.csv'.length);
      tables.set(table, readTable(table, text, tableSchema(table), report));
    } else if (name === 'sources.yaml') sources = readSources(text, report);
    else if (name === 'corrections.yaml') corrections = readCorrections(text, report);
    else if (/\.ya?ml$/iu.test(name)) {
      report.at(0, 0, tell('unknownDataFile', { name, known: yamlFiles, near: nearest(name, yamlFiles) }));
    }
  }
  const factsReport = reports.get('facts.csv');
  const factsTable = tables.get('facts');
  if (factsTable === undefined || factsReport === undefined) {
    return { value: null, problems: [...missing(files, 'facts.csv'), ...allProblems(reports)] };
  }
  if (factsTable.columns.length === 0) return { value: null, problems: allProblems(reports) };

  // 2
  const units = readUnits(tables.get('units') ?? null, reports.get('units.csv') ?? null);
  const rows = readFacts(factsTable);

  // 3
  const known = { tables, sources: sources && new Set(sources.keys()), units: new Set(units.keys()) };
  for (const table of tables.values()) {
    const report = reports.get(`${table.name}.csv`);
    if (report !== undefined) checkReferences(table, known, report);
  }

  // 4, 5
  for (const row of rows.values()) checkFact(row, units, factsReport);
  const facts = computeFacts(rows, units, factsReport);
  checkCorrections(corrections, facts, reports.get('corrections.yaml'));

  // 6
  const checked = readZone(files, tables, reports);
  const zone =
    checked && topologyOf
      ? {
          settings: checked.settings,
          approval: checked.settings.schematic ? null : '',
          topology: topologyOf(checked.features, checked.settings.schematic),
        }
      : null;

  const problems = [
    ...(reports.has('sources.yaml') ? [] : missing(files, 'sources.yaml')),
    ...allProblems(reports),
  ];
  return { value: { ...bookOf(facts, units, tables, sources ?? new Map(), corrections), zone }, problems };
}

function bookOf(
  facts: ReadonlyMap<string, Fact>,
  units: ReadonlyMap<string, Unit>,
  tables: ReadonlyMap<string, ReadTable>,
  sources: ReadonlyMap<string, Source>,
  corrections: readonly Correction[],
): Omit<FactBook, 'zone'> {
  const plain = new Map<string, DataTable>();
  for (const { name, columns, rows } of tables.values()) {
    if (name === 'facts' || name === 'units') continue;
    const whole = rows.filter((row) => !row.ragged);
    plain.set(name, { name, columns, rows: whole.map(({ place, cells }) => ({ place, cells })) });
  }
  return { facts, units, tables: plain, sources, corrections };
}

function checkCorrections(
  corrections: readonly Correction[],
  facts: ReadonlyMap<string, Fact>,
  report: Report | undefined,
): void {
  const where = { zh: 'facts.csv 的编号', en: 'ids of facts.csv' };
  for (const id of corrections.flatMap((correction) => correction.facts)) {
    if (facts.has(id)) continue;
    const near = nearest(id, facts.keys());
    report?.at(
      0,
      0,
      tell('unknownReference', { column: 'facts', found: id, where, known: [...facts.keys()], near }),
    );
  }
}

function missing(files: readonly DataFile[], name: string): Problem[] {
  const path = files[0]?.path ?? '';
  const file = path.slice(0, path.lastIndexOf('/') + 1) + name;
  const why = { zh: '每个故事的数据文件夹都有它', en: 'each story’s data folder has one' };
  return [{ ...tell('missingFile', { name, why }), place: { file, line: 0, column: 0 } }];
}

function allProblems(reports: ReadonlyMap<string, Report>): Problem[] {
  return [...reports.values()].flatMap((report) => report.problems());
}

import type { Problem } from '../lib/problem.ts';
import { listItems } from './columns.ts';
import type { ReadTable } from './csv.ts';
import { tell as tellOfZone } from './geo/messages.ts';
import { readZoneFeatures, type ZoneTables } from './geo/read-zone.ts';
import { tell } from './messages.ts';
import { newReport, type Report } from './report.ts';
import { readZoneSettings } from './yaml-lists.ts';
import type { ZoneFeatures, ZoneSettings } from './zone.ts';

/** Bytes of GeoJSON up to which a map is read; a whole province in detail has fewer. */
export const mostZoneBytes = 20e6;

/** What to say of a zone.geojson that is too large to be read; null when it is not. */
export function zoneSizeProblem(file: string, bytes: number): Problem | null {
  if (!file.endsWith('.geojson') || bytes <= mostZoneBytes) return null;
  const sizes = { megabytes: Math.ceil(bytes / 1e6), most: Math.ceil(mostZoneBytes / 1e6) };
  return { ...tellOfZone('zoneTooLarge', sizes), place: { file, line: 0, column: 0 } };
}

const whyWords = {
  zh: '它写明地图叫什么、用哪种坐标',
  en: 'it says what the map is called and which coordinates it has',
};
const whyShapes = { zh: '地图的图形在它里面', en: 'it holds the shapes of the map' };

interface TextFile {
  readonly path: string;
  readonly text: string;
}

export interface CheckedZone {
  readonly settings: ZoneSettings;
  readonly features: ZoneFeatures;
}

/**
 * Reads zone.yaml and zone.geojson of a data folder against its tables; null when there is no map, or one that cannot
 * be drawn. Adds a report for each of the two files that is there.
 */
export function readZone(
  files: readonly TextFile[],
  tables: ReadonlyMap<string, ReadTable>,
  reports: Map<string, Report>,
): CheckedZone | null {
  const opened = (name: string) => {
    const file = files.find(({ path }) => path.endsWith(`/${name}`));
    if (file) reports.set(name, newReport(file.path));
    return file;
  };
  const shapes = opened('zone.geojson');
  const words = opened('zone.yaml');
  const there = shapes ?? words;
  if (there === undefined) return null;
  const report = (name: string): Report => {
    const known = reports.get(name) ?? newReport(there.path.slice(0, there.path.lastIndexOf('/') + 1) + name);
    reports.set(name, known);
    return known;
  };
  if (!words) report('zone.yaml').at(0, 0, tell('missingFile', { name: 'zone.yaml', why: whyWords }));
  if (!shapes) report('zone.geojson').at(0, 0, tell('missingFile', { name: 'zone.geojson', why: whyShapes }));
  if (!shapes || !words) return null;
  const settings = readZoneSettings(words.text, report('zone.yaml'));
  if (settings === null) return null;
  const features = readZoneFeatures(shapes.text, settings, zoneTables(tables), report('zone.geojson'));
  return features && { settings, features };
}

function zoneTables(tables: ReadonlyMap<string, ReadTable>): ZoneTables {
  const rows = (table: string) =>
    (tables.get(table)?.rows ?? []).map(({ cells }) => [cells.id ?? '', cells] as const);
  const places = rows('places').map(
    ([id, cells]) => [id, { name_zh: cells.name_zh ?? '', name_en: cells.name_en ?? '' }] as const,
  );
  return {
    places: tables.has('places') ? new Map(places) : null,
    works: new Map(rows('works').map(([id, cells]) => [id, listItems(cells.places ?? '')])),
    facts: new Set(rows('facts').map(([id]) => id)),
  };
}

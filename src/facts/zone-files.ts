import type { ReadTable } from './csv.ts';
import { readZoneFeatures } from './geo/read-zone.ts';
import { newReport, type Report } from './report.ts';
import type { ZoneFeatures, ZoneSettings } from './zone.ts';
import { readZoneSettings } from './zone-settings.ts';

interface TextFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads zone.yaml and zone.geojson of a data folder against its tables; null when there is no map, or one that cannot
 * be drawn. Adds a report for each of the two files that is there.
 */
export function readZone(
  files: readonly TextFile[],
  tables: ReadonlyMap<string, ReadTable>,
  reports: Map<string, Report>,
): { readonly settings: ZoneSettings; readonly features: ZoneFeatures } | null {
  const fileOf = (name: string) => {
    const file = files.find(({ path }) => path.endsWith(`/${name}`));
    if (file) reports.set(name, newReport(file.path));
    return file;
  };
  const geojson = fileOf('zone.geojson');
  const yaml = fileOf('zone.yaml');
  const settings = yaml ? readZoneSettings(yaml.text, reports.get('zone.yaml') as Report) : null;
  const features = geojson ? readZoneFeatures(geojson.text, reports.get('zone.geojson') as Report) : null;
  void tables;
  return settings && features && { settings, features };
}

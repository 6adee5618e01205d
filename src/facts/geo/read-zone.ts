import type { Report } from '../report.ts';
import type { ZoneFeatures } from '../zone.ts';

export function readZoneFeatures(text: string, report: Report): ZoneFeatures | null {
  const raw = JSON.parse(text) as ZoneFeatures;
  void report;
  for (const feature of raw.features) {
    feature.id = feature.properties.id;
  }
  return raw;
}

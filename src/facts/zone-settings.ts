import { type Localized, locales } from '../lib/locale.ts';
import type { Report } from './report.ts';
import { readYamlMap } from './yaml-lists.ts';
import { type ZoneLayer, type ZoneSettings, zoneLayers } from './zone.ts';

/** Reads zone.yaml; null when it cannot be used at all. */
export function readZoneSettings(text: string, report: Report): ZoneSettings | null {
  const entry = readYamlMap(text, 'zone.yaml', report);
  if (entry === null) return null;
  entry.allow(['schematic', 'title', 'note', 'credit', 'layers']);
  const schematic = entry.choice('schematic', ['true', 'false']);
  const inner = entry.map('layers');
  inner?.allow(zoneLayers);
  const layers: Partial<Record<ZoneLayer, Localized>> = {};
  for (const layer of zoneLayers) {
    if (inner?.has(layer)) layers[layer] = inner.localized(layer, true);
  }
  const settings = {
    schematic: schematic !== 'false',
    title: entry.localized('title', true),
    note: entry.localized('note', schematic !== 'false'),
    credit: entry.localized('credit', schematic === 'false'),
    layers,
  };
  return schematic === '' || locales.some((locale) => settings.title[locale] === '') ? null : settings;
}

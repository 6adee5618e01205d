import type { Feature, Position } from 'geojson';
import { feature } from 'topojson-client';
import {
  type Zone,
  type ZoneFeature,
  type ZoneGeometry,
  type ZoneProperties,
  zoneLayers,
} from '../facts/zone.ts';
import type { Localized } from '../lib/locale.ts';
import { turned } from './zone-topology.ts';

/** Digits after the point: what the grid of a schematic holds, and some ten centimetres on the globe. */
const decimals = { schematic: 2, geographic: 6 };

interface ZoneFile {
  readonly name: string;
  readonly label: Localized;
  readonly content: string;
}

/** The map as it is drawn, for download: TopoJSON, and GeoJSON by RFC 7946 with a feature a line. */
export function zoneFiles({ topology, settings }: Zone): ZoneFile[] {
  const digits = settings.schematic ? decimals.schematic : decimals.geographic;
  const features = zoneLayers.flatMap((layer) => {
    const object = topology.objects[layer];
    return object ? feature(topology, object).features : [];
  });
  const lines = features.map((each) => {
    const own = turned(each as Feature<ZoneGeometry, ZoneProperties>);
    return JSON.stringify({ ...own, geometry: rounded(own, digits) });
  });
  return [
    {
      name: 'zone.geojson',
      label: { zh: '地图 GeoJSON', en: 'Map, GeoJSON' },
      content: `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`,
    },
    {
      name: 'zone.topojson',
      label: { zh: '地图 TopoJSON', en: 'Map, TopoJSON' },
      content: `${JSON.stringify(topology)}\n`,
    },
  ];
}

type Nested = Position | readonly Nested[];

function rounded({ geometry }: ZoneFeature, digits: number): unknown {
  const round = (found: Nested): unknown =>
    found.map((item: Nested | number) =>
      typeof item === 'number' ? Number(item.toFixed(digits)) : round(item),
    );
  return { ...geometry, coordinates: round(geometry.coordinates) };
}

import type { Position } from 'geojson';
import type { GeometryObject } from 'topojson-specification';
import type { ZoneLayer, ZoneProperties, ZoneTopology } from '../../src/facts/zone.ts';

/** A feature of a test's map: a point, lines, or rings. */
export interface RawFeature {
  readonly id: string;
  readonly layer: ZoneLayer;
  readonly zh: string;
  readonly en: string;
  readonly point?: Position;
  readonly line?: readonly Position[];
  readonly ring?: readonly Position[];
}

/** A topology in which every line and ring is an arc of its own. Rings are clockwise in (x, y), as d3-geo wants them. */
export function rawTopology(features: readonly RawFeature[]): ZoneTopology {
  const arcs: Position[][] = [];
  const objects: Record<
    string,
    { type: 'GeometryCollection'; geometries: GeometryObject<ZoneProperties>[] }
  > = {};
  for (const { id, layer, zh, en, point, line, ring } of features) {
    const properties: ZoneProperties = { id, layer, name_zh: zh, name_en: en };
    const collection = objects[layer] ?? { type: 'GeometryCollection', geometries: [] };
    objects[layer] = collection;
    if (point) collection.geometries.push({ type: 'Point', id, properties, coordinates: [...point] });
    const path = line ?? ring;
    if (!path) continue;
    arcs.push(path.map((position) => [...position]));
    const arc = arcs.length - 1;
    collection.geometries.push(
      line
        ? { type: 'LineString', id, properties, arcs: [arc] }
        : { type: 'Polygon', id, properties, arcs: [[arc]] },
    );
  }
  return { type: 'Topology', arcs, objects } as ZoneTopology;
}

/** A closed ring around a box. */
export function boxRing(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
}

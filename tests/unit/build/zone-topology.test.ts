import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { beforeAll, describe, expect, test } from 'vitest';
import { zoneFiles } from '../../../src/build/zone-files.ts';
import { zoneTopology } from '../../../src/build/zone-topology.ts';
import { readZoneFeatures } from '../../../src/facts/geo/read-zone.ts';
import { newReport } from '../../../src/facts/report.ts';
import type { Zone, ZoneFeature, ZoneFeatures, ZoneTopology } from '../../../src/facts/zone.ts';

type Areas = Feature<Polygon | MultiPolygon>;

/** The features of an atlas as an author's GeoJSON would have them. */
function atlas(file: string, object: string): ZoneFeatures {
  const topology = JSON.parse(readFileSync(`node_modules/${file}`, 'utf8')) as Topology;
  const areas = feature(topology, topology.objects[object] as GeometryCollection<{ name: string }>);
  return {
    type: 'FeatureCollection',
    features: areas.features.map((area, index): ZoneFeature => {
      const id = `area-${index}`;
      const { name } = area.properties;
      const properties = { id, layer: 'areas', name_zh: name, name_en: name } as const;
      return { type: 'Feature', id, properties, geometry: area.geometry as Polygon | MultiPolygon };
    }),
  };
}

function areasOf(topology: ZoneTopology): Areas[] {
  const { areas } = topology.objects;
  return areas ? (feature(topology, areas).features as Areas[]) : [];
}

/** The area's neighbours: those that share a stretch of border with it, by number. */
function borders(topology: ZoneTopology): number[][] {
  return neighbors(topology.objects.areas?.geometries ?? []).map((each) => [...each].sort((a, b) => a - b));
}

function points(topology: ZoneTopology): number {
  return topology.arcs.reduce((sum, arc) => sum + arc.length, 0);
}

function ringsOf({ geometry }: Areas): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

describe('3,000 counties', () => {
  let counties: ZoneFeatures;
  let small: ZoneTopology;
  let large: ZoneTopology;
  beforeAll(() => {
    counties = atlas('us-atlas/counties-10m.json', 'counties');
    large = zoneTopology(counties, false, Number.POSITIVE_INFINITY);
    small = zoneTopology(counties, false);
  });

  test('every one of them comes back by its id, in the same order', () => {
    expect(areasOf(small).map(({ id }) => id)).toEqual(counties.features.map(({ id }) => id));
    expect(areasOf(small)[7]?.properties).toEqual(counties.features[7]?.properties);
  });

  test('are simplified when they are geography of very many points, and left as they are otherwise', () => {
    expect(points(small)).toBeLessThan(0.8 * points(large));
    expect(points(zoneTopology(counties, true))).toBeGreaterThan(points(small));
    const few = { ...counties, features: counties.features.slice(0, 50) };
    expect(zoneTopology(few, false)).toEqual(zoneTopology(few, false, Number.POSITIVE_INFINITY));
  });

  test('shared borders stay shared on the grid and after simplification', () => {
    const source = JSON.parse(
      readFileSync('node_modules/us-atlas/counties-10m.json', 'utf8'),
    ) as ZoneTopology;
    const original = neighbors(
      (source.objects as unknown as { counties: GeometryCollection }).counties.geometries,
    ).map((each) => [...each].sort((a, b) => a - b));
    const grid = borders(large);
    const lost = original.flatMap((each, i) => each.filter((other) => !grid[i]?.includes(other)));
    // Two counties that meet in less than a step of the grid may part.
    expect(lost.length).toBeLessThan(0.001 * original.flat().length);
    expect(borders(small)).toEqual(grid);
  });
});

test('countries of the world, across the antimeridian and around the pole, keep their shapes', () => {
  const world = atlas('world-atlas/countries-110m.json', 'countries');
  const made = areasOf(zoneTopology(world, false));
  expect(made.map(({ properties }) => properties?.name_en)).toEqual(
    world.features.map(({ properties }) => properties.name_en),
  );
  for (const name of ['Russia', 'Fiji', 'Antarctica']) {
    const [before, after] = [world.features, made].map((all) =>
      (all as Areas[]).find(({ properties }) => properties?.name_en === name),
    );
    const extent = (area: Areas | undefined) => {
      const all = area ? ringsOf(area).flat() : [];
      return [0, 1].flatMap((axis) => {
        const values = all.map((point) => point[axis] ?? 0);
        return [Math.min(...values), Math.max(...values)];
      });
    };
    for (const [i, value] of extent(before).entries()) expect(extent(after)[i]).toBeCloseTo(value, 1);
  }
});

describe('what is offered for download', () => {
  const square = (x: number, y: number): Position[] => [
    [x, y],
    [x + 1.5, y],
    [x + 1.5, y + 1.25],
    [x, y + 1.25],
    [x, y],
  ];

  test('is, read again, the map that was checked', () => {
    const side = fc.integer({ min: 0, max: 25 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(side, side), { minLength: 1, maxLength: 20, selector: String }),
        (at) => {
          const features = at.map(([i, j], index): ZoneFeature => {
            const id = `plot-${index}`;
            const properties = {
              id,
              layer: 'blocks',
              name_zh: '地块',
              name_en: 'Plot',
              rank: index,
            } as const;
            return {
              type: 'Feature',
              id,
              properties,
              geometry: { type: 'Polygon', coordinates: [square(1.5 * i, 1.25 * j)] },
            };
          });
          const zone: Zone = {
            settings: {
              schematic: true,
              title: { zh: '图', en: 'Map' },
              note: { zh: '', en: '' },
              credit: { zh: '', en: '' },
              layers: {},
            },
            approval: null,
            topology: zoneTopology({ type: 'FeatureCollection', features }, true),
          };
          const [geojson, topojson] = zoneFiles(zone);
          const report = newReport('zone.geojson');
          const tables = { places: null, works: new Map(), facts: new Set<string>() };
          const again = readZoneFeatures(geojson?.content ?? '', zone.settings, tables, report);
          expect(report.problems()).toEqual([]);
          expect(again?.features.map(shape)).toEqual(features.map(shape));
          expect(JSON.parse(topojson?.content ?? '')).toEqual(zone.topology);
        },
      ),
      { numRuns: 40 },
    );
  });

  /** A square whichever of its corners it begins with. */
  function shape({ properties, geometry }: ZoneFeature): unknown {
    const corners = (geometry as Polygon).coordinates.flat().map(String);
    return { properties, corners: [...new Set(corners)].sort() };
  }
});

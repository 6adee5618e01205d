import { readFileSync } from 'node:fs';
import { extent } from 'd3';
import fc from 'fast-check';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { zoneFiles } from '../../../src/build/zone-files.ts';
import { zoneTopology } from '../../../src/build/zone-topology.ts';
import { readZoneFeatures } from '../../../src/facts/geo/read-zone.ts';
import { newReport } from '../../../src/facts/report.ts';
import type { ZoneFeature, ZoneFeatures, ZoneTopology } from '../../../src/facts/zone.ts';
import { parkZone } from '../../pictures/map.ts';

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

/** Each area's neighbours: those that share a stretch of border with it, by number. */
function borders(areas: GeometryCollection | undefined): number[][] {
  return neighbors(areas?.geometries ?? []).map((each) => [...each].sort((a, b) => a - b));
}

function points(topology: ZoneTopology): number {
  return topology.arcs.reduce((sum, arc) => sum + arc.length, 0);
}

function ringsOf({ geometry }: Areas): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

describe('3,000 counties', () => {
  const counties = atlas('us-atlas/counties-10m.json', 'counties');
  const large = zoneTopology(counties, false, Number.POSITIVE_INFINITY);
  const small = zoneTopology(counties, false);

  test('are simplified when they are geography of very many points, and left as they are otherwise', () => {
    expect(areasOf(small).map(({ id }) => id)).toEqual(counties.features.map(({ id }) => id));
    expect(points(small)).toBeLessThan(0.8 * points(large));
    expect(points(zoneTopology(counties, true))).toBeGreaterThan(points(small));
    const few = { ...counties, features: counties.features.slice(0, 50) };
    expect(zoneTopology(few, false)).toEqual(zoneTopology(few, false, Number.POSITIVE_INFINITY));
  });

  test('shared borders stay shared on the grid and after simplification', () => {
    const source = JSON.parse(readFileSync('node_modules/us-atlas/counties-10m.json', 'utf8')) as Topology;
    const original = borders(source.objects.counties as GeometryCollection);
    const grid = borders(large.objects.areas);
    const lost = original.flatMap((each, i) => each.filter((other) => !grid[i]?.includes(other)));
    // Two counties that meet in less than a step of the grid may part.
    expect(lost.length).toBeLessThan(0.001 * original.flat().length);
    expect(borders(small.objects.areas)).toEqual(grid);
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
    const bounds = (area: Areas | undefined) =>
      [0, 1].flatMap((axis) => extent(area ? ringsOf(area).flat() : [], (point) => point[axis]));
    for (const [i, value] of bounds(before).entries()) expect(bounds(after)[i]).toBeCloseTo(value ?? 0, 1);
  }
});

test('what is offered for download is, read again, the map that was checked', () => {
  const side = fc.integer({ min: 0, max: 25 });
  const spots = fc.uniqueArray(fc.tuple(side, side), { minLength: 1, maxLength: 20, selector: String });
  fc.assert(
    fc.property(spots, (at) => {
      const features = at.map(([i, j], rank) => plot(`plot-${rank}`, 1.5 * i, 1.25 * j, rank));
      const topology = zoneTopology({ type: 'FeatureCollection', features }, true);
      const [geojson, topojson] = zoneFiles({ ...parkZone, topology });
      const report = newReport('zone.geojson');
      const tables = { places: null, works: new Map(), facts: new Set<string>() };
      const settings = { schematic: true, layers: {} };
      const again = readZoneFeatures(geojson?.content ?? '', settings, tables, report);
      expect(report.problems()).toEqual([]);
      expect(again?.features.map(shape)).toEqual(features.map(shape));
      expect(JSON.parse(topojson?.content ?? '')).toEqual(topology);
    }),
    { numRuns: 40 },
  );
});

function plot(id: string, x: number, y: number, rank: number): ZoneFeature {
  const properties = { id, layer: 'blocks', name_zh: '地块', name_en: 'Plot', rank } as const;
  const ring = [0, 1.5, 1.5, 0, 0].map((dx, k) => [x + dx, y + ([0, 0, 1.25, 1.25, 0][k] ?? 0)]);
  return { type: 'Feature', id, properties, geometry: { type: 'Polygon', coordinates: [ring] } };
}

/** A square whichever of its corners it begins with. */
function shape({ properties, geometry }: ZoneFeature): unknown {
  const corners = (geometry as Polygon).coordinates.flat().map(String);
  return { properties, corners: [...new Set(corners)].sort() };
}

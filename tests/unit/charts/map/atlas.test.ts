import { pairs, polygonArea, rollup, sum } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Frame } from '../../../../src/charts/frame.ts';
import { groundOf } from '../../../../src/charts/map/ground.ts';
import { type MapData, map } from '../../../../src/charts/map.ts';
import type { PathMark } from '../../../../src/charts/picture.ts';
import type { Zone, ZoneProperties, ZoneTopology } from '../../../../src/facts/zone.ts';
import { complaints } from '../picture-properties.ts';

// Real geography that no one here drew: all counties of a country, all countries of the world.

type Named = GeometryCollection<{ name: string }>;

const frame: Frame = { width: 960, height: 640, text: 15, locale: 'en' };

/** The atlas's shapes as the areas of a map, with their number as value. */
function dataOf(atlas: Topology, object: string): MapData {
  const shapes = (atlas.objects[object] as Named).geometries;
  const areas = shapes.map((shape, i) => {
    const name = shape.properties && 'name' in shape.properties ? shape.properties.name : '';
    const properties: ZoneProperties = { id: `area-${i}`, layer: 'areas', name_zh: name, name_en: name };
    return { ...shape, id: `area-${i}`, properties };
  });
  const both = { zh: 'atlas', en: 'atlas' };
  const zone: Zone = {
    settings: { schematic: false, title: both, note: { zh: '', en: '' }, credit: both, layers: {} },
    approval: '',
    topology: {
      ...atlas,
      objects: { areas: { type: 'GeometryCollection', geometries: areas } },
    } as ZoneTopology,
  };
  const plain = {
    kind: '',
    kindName: '',
    picture: '',
    places: [],
    state: null,
    stateWords: '',
    status: 'reported',
  } as const;
  return {
    zone,
    items: areas.map(({ id }, i) => ({ ...plain, id, name: `Area ${i}`, value: i, valueText: String(i) })),
    kinds: new Map(),
    land: null,
  };
}

let counties: MapData;
let countries: MapData;
let world: Topology;

beforeAll(async () => {
  const [us, earth] = await Promise.all([
    import('us-atlas/counties-10m.json'),
    import('world-atlas/countries-110m.json'),
  ]);
  world = earth.default as unknown as Topology;
  counties = dataOf(us.default as unknown as Topology, 'counties');
  countries = dataOf(world, 'countries');
});

const areasOf = (data: MapData, options = {}) =>
  map(data, { layout: 'values', ...options }, frame).marks.filter(
    (mark): mark is PathMark => mark.kind === 'path' && mark.key.startsWith('area-'),
  );

describe('three thousand counties', () => {
  it('are decoded and drawn, each with its shade', () => {
    expect(counties.items.length).toBeGreaterThan(3000);
    const picture = map(counties, { layout: 'values' }, frame);
    expect(complaints(picture, frame)).toEqual([]);
    const marks = areasOf(counties);
    expect(marks).toHaveLength(counties.items.length);
    expect(new Set(marks.map(({ opacity }) => opacity)).size).toBe(5);
  });

  it('keep shared borders shared on the ground: neighbours have the same points', () => {
    const times = rollup(
      groundOf(counties.zone).layers.areas.flatMap(({ d }) => d.match(/[\d.]+,[\d.]+/gu) ?? []),
      (all) => all.length,
      (point) => point,
    );
    const shared = [...times.values()].filter((count) => count > 1).length;
    // The rest is coast and the country's outer border.
    expect(shared / times.size).toBeGreaterThan(0.7);
  });

  it('recede behind the one that matters, to which the camera goes', () => {
    const [all, one] = [{}, { focus: ['area-100'] }].map((options) =>
      map(counties, { layout: 'values', ...options }, frame),
    );
    expect(one?.camera?.scale ?? 0).toBeGreaterThan(2 * (all?.camera?.scale ?? 0));
    const marks = areasOf(counties, { focus: ['area-100'] });
    const lit = marks.filter(({ opacity }) => opacity !== 0.12);
    expect(lit.map(({ key }) => key)).toEqual(['area-area-100']);
    // What the camera does not see is not drawn.
    expect(marks.length).toBeLessThan(counties.items.length / 2);
  });
});

describe('the world', () => {
  it('is cut at the antimeridian and at the poles: no outline runs across the map', () => {
    const { layers, sheet } = groundOf(countries.zone);
    expect(layers.areas.length).toBeGreaterThan(170);
    for (const ring of layers.areas.flatMap(({ d }) => d.match(/M[^Z]+Z/gu) ?? [])) {
      const points = ring
        .slice(1, -1)
        .split('L')
        .map((pair) => pair.split(',').map(Number));
      for (const [[x = 0, y = 0], [u = 0, v = 0]] of pairs([...points, points[0] ?? []])) {
        const [top, bottom] = [Math.min(y, v) - sheet.y, sheet.y + sheet.height - Math.max(y, v)];
        // Antarctica alone runs along the edge.
        if (Math.min(top, bottom) >= 0.02 * sheet.height)
          expect(Math.abs(x - u)).toBeLessThan(0.5 * sheet.width);
      }
    }
    expect(complaints(map(countries, { layout: 'values' }, frame), frame)).toEqual([]);
  });

  it('keeps areas as they are, each continent where readers look for it', () => {
    const { layers, sheet } = groundOf(countries.zone);
    const names = feature(world, world.objects.countries as Named).features.map((one) => one.properties.name);
    const ring = (name: string) => {
      const shape = layers.areas.find(({ id }) => id === `area-${names.indexOf(name)}`);
      if (!shape) throw new Error(`no ${name}`);
      const [x, y] = shape.at;
      return { x, y, size: sum(shape.lines, (points) => Math.abs(polygonArea(points))) };
    };
    // The whole earth is about twice as wide as high.
    expect(sheet.width / sheet.height).toBeGreaterThan(1.9);
    expect(sheet.width / sheet.height).toBeLessThan(2.4);
    // 9.4 and 0.92 million square kilometres.
    expect(ring('China').size / ring('Tanzania').size).toBeCloseTo(9.4 / 0.92, -0.5);
    const [brazil, china, canada, antarctica] = ['Brazil', 'China', 'Canada', 'Antarctica'].map(ring);
    expect(brazil?.x).toBeLessThan(china?.x ?? 0);
    expect(canada?.y).toBeLessThan(brazil?.y ?? 0);
    expect(antarctica?.y).toBeGreaterThan(sheet.y + 0.85 * sheet.height);
  });

  it('shows what crosses the antimeridian in one piece where only that is drawn', () => {
    const all = feature(world, world.objects.countries as Named).features;
    const fiji = all.findIndex(({ properties }) => properties.name === 'Fiji');
    const only = countries.zone.topology.objects.areas?.geometries[fiji];
    if (!only) throw new Error('no Fiji');
    const topology = {
      ...countries.zone.topology,
      objects: { areas: { type: 'GeometryCollection' as const, geometries: [only] } },
    };
    const { layers, sheet } = groundOf({ ...countries.zone, topology });
    const box = layers.areas[0]?.box;
    expect(sheet.width).toBeCloseTo(1000, 0);
    // Not an island at either side of an empty ocean.
    expect((box?.height ?? 0) / (box?.width ?? 1)).toBeGreaterThan(0.2);
  });
});

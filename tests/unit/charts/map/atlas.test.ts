import { pairs, polygonArea, sum } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import us from 'us-atlas/counties-10m.json';
import { describe, expect, it } from 'vitest';
import earth from 'world-atlas/countries-110m.json';
import type { Frame } from '../../../../src/charts/frame.ts';
import { groundOf } from '../../../../src/charts/map/ground.ts';
import { type MapData, map } from '../../../../src/charts/map.ts';
import type { PathMark, Picture } from '../../../../src/charts/picture.ts';
import type { Zone, ZoneProperties, ZoneTopology } from '../../../../src/facts/zone.ts';
import { countyData } from '../../../pictures/map.ts';
import { complaints } from '../picture-properties.ts';

// Real geography that no one here drew: all counties of a country, all countries of the world.

type Named = GeometryCollection<{ name: string }>;

const frame: Frame = { width: 960, height: 640, text: 15, locale: 'en' };
const world = earth as unknown as Topology;

/** Some of an atlas's shapes as the areas of a map, with their number as value. */
function dataOf(atlas: Topology, shapes: Named['geometries']): MapData {
  const { zone, items } = countyData('en', '');
  const geometries = shapes.map((shape, i) => {
    const { name = '' } = (shape.properties ?? {}) as { name?: string };
    const properties: ZoneProperties = { id: `area-${i}`, layer: 'areas', name_zh: name, name_en: name };
    return { ...shape, id: `area-${i}`, properties };
  });
  const objects = { areas: { type: 'GeometryCollection', geometries } };
  const rows = geometries.flatMap(({ id }, i) =>
    items.slice(0, 1).map((item) => ({ ...item, id, name: `Area ${i}`, value: i, valueText: String(i) })),
  );
  return {
    zone: { ...zone, topology: { ...atlas, objects } as ZoneTopology } satisfies Zone,
    items: rows,
    kinds: new Map(),
    land: null,
  };
}

const all = (atlas: Topology, object: string) => (atlas.objects[object] as Named).geometries;
const counties = dataOf(us as unknown as Topology, all(us as unknown as Topology, 'counties'));
const countries = dataOf(world, all(world, 'countries'));

const draw = (data: MapData, focus: string[] = []) => map(data, { layout: 'values', focus }, frame);
const areasOf = ({ marks }: Picture) =>
  marks.filter((mark): mark is PathMark => mark.kind === 'path' && mark.key.startsWith('area-'));

describe('three thousand counties', () => {
  const picture = draw(counties);

  it('are drawn, each with its shade', () => {
    expect(counties.items.length).toBeGreaterThan(3000);
    expect(complaints(picture, frame)).toEqual([]);
    expect(areasOf(picture)).toHaveLength(counties.items.length);
    expect(new Set(areasOf(picture).map(({ opacity }) => opacity)).size).toBe(5);
  });

  it('recede behind the one that matters, to which the camera goes', () => {
    const one = draw(counties, ['area-100']);
    expect(one.camera?.scale ?? 0).toBeGreaterThan(2 * (picture.camera?.scale ?? 0));
    const lit = areasOf(one).filter(({ opacity }) => opacity !== 0.12);
    expect(lit.map(({ key }) => key)).toEqual(['area-area-100']);
    // What the camera does not see is not drawn.
    expect(areasOf(one).length).toBeLessThan(counties.items.length / 2);
  });
});

describe('the world', () => {
  const { layers, sheet } = groundOf(countries.zone);

  it('is cut at the antimeridian and at the poles: no outline runs across the map', () => {
    expect(layers.areas.length).toBeGreaterThan(170);
    for (const ring of layers.areas.flatMap(({ d }) => d.match(/M[^Z]+Z/gu) ?? [])) {
      const points = [...ring.matchAll(/([\d.]+),([\d.]+)/gu)].map(
        ([, x, y]) => [Number(x), Number(y)] as const,
      );
      for (const [[x, y], [u, v]] of pairs([...points, ...points.slice(0, 1)])) {
        const [top, bottom] = [Math.min(y, v) - sheet.y, sheet.y + sheet.height - Math.max(y, v)];
        // Antarctica alone runs along the edge.
        if (Math.min(top, bottom) < 0.02 * sheet.height) continue;
        expect(Math.abs(x - u)).toBeLessThan(0.5 * sheet.width);
      }
    }
    expect(complaints(draw(countries), frame)).toEqual([]);
  });

  it('keeps areas as they are, each continent where readers look for it', () => {
    const shapeOf = (name: string) => {
      const shape = layers.areas.find((one) => one.name.en === name);
      if (!shape) throw new Error(`no ${name}`);
      const [x, y] = shape.at;
      return { x, y, size: sum(shape.lines, (points) => Math.abs(polygonArea(points))) };
    };
    // 9.4 and 0.92 million square kilometres.
    expect(shapeOf('China').size / shapeOf('Tanzania').size).toBeCloseTo(9.4 / 0.92, -0.5);
    expect(shapeOf('Brazil').x).toBeLessThan(shapeOf('China').x);
    expect(shapeOf('Canada').y).toBeLessThan(shapeOf('Brazil').y);
    expect(shapeOf('Antarctica').y).toBeGreaterThan(sheet.y + 0.85 * sheet.height);
  });

  it('shows what crosses the antimeridian in one piece where only that is drawn', () => {
    const named = feature(world, world.objects.countries as Named).features.map(
      ({ properties }) => properties.name,
    );
    const only = dataOf(
      world,
      all(world, 'countries').slice(named.indexOf('Fiji'), named.indexOf('Fiji') + 1),
    );
    const fiji = groundOf(only.zone);
    expect(fiji.sheet.width).toBeCloseTo(1000, 0);
    // Not an island at either side of an empty ocean.
    const { height, width } = fiji.layers.areas[0]?.box ?? { height: 0, width: 1 };
    expect(height / width).toBeGreaterThan(0.2);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readZoneFeatures, type ZoneTables } from '../../../../src/facts/geo/read-zone.ts';
import { newReport } from '../../../../src/facts/report.ts';

type Json = Readonly<Record<string, unknown>>;

const tables: ZoneTables = {
  places: new Map([
    ['river', { name_zh: '河', name_en: 'River' }],
    ['east-village', { name_zh: '东村', name_en: 'East village' }],
  ]),
  works: new Map([['work-road', ['east-village']]]),
  facts: new Set(['land']),
};
const schematic = { schematic: true, layers: {} };
const geographic = { schematic: false, layers: {} };

/** Points written as in WKT: 0 0, 10 0, 10 10. */
const points = (text: string) => text.split(', ').map((point) => point.split(' ').map(Number));
const moved = (line: number[][], dx: number, dy = 0) => line.map(([x = 0, y = 0]) => [x + dx, y + dy]);

const square = points('0 0, 10 0, 10 10, 0 10, 0 0');
const hole = points('2 2, 2 4, 4 4, 4 2, 2 2');
const bow = points('0 0, 10 10, 10 0, 0 10, 0 0');

function feature(properties: Json, type: string, coordinates: unknown): Json {
  const given = { id: 'plot', layer: 'blocks', name_zh: '地块', name_en: 'Plot', ...properties };
  return { type: 'Feature', properties: given, geometry: { type, coordinates } };
}

const polygon = (coordinates: unknown, properties: Json = {}) => feature(properties, 'Polygon', coordinates);
const named = { name_zh: '东村', name_en: 'East village' };
const village = feature({ id: 'east-village', layer: 'places', ...named }, 'Point', [5, 5]);
const misspelt = feature({ id: 'east-vilage', layer: 'places' }, 'Point', [1, 1]);
const riverNames = { id: 'river', name_zh: '河', name_en: 'River' };
const river = feature({ layer: 'water', ...riverNames }, 'LineString', points('0 1, 2 1'));

const file = (features: readonly unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
/** The given features, then those that the tables ask for. */
const collection = (...features: readonly unknown[]) =>
  file([...features, village, ...(JSON.stringify(features).includes('"id":"river"') ? [] : [river])]);

function read(text: string, settings = schematic) {
  const report = newReport('zone.geojson');
  const value = readZoneFeatures(text, settings, tables, report);
  return { value, problems: report.problems() };
}

/** What is said in English; warnings are marked. */
function said(text: string, settings = schematic): string[] {
  return read(text, settings).problems.map(({ found, severity }) =>
    severity === 'warning' ? `warning: ${found.en}` : found.en,
  );
}

describe('the file', () => {
  test.each([
    ['empty', ' \n', '0:0 the file is empty'],
    ['cut off', '{"features": [', '1:15 the file ends too early: a quote or bracket is missing here'],
    ['not JSON', '{"type": "FeatureCollection",\n"features": [],}', '2:16 from “}” on this is not JSON'],
    ['a list', '[]', '1:1 the whole is [ … ]'],
    ['null', 'null', '1:1 the whole is null'],
    ['TopoJSON', '{"type":"Topology","objects":{},"arcs":[]}', '1:1 the whole is Topology'],
    ['one feature', JSON.stringify(village), '1:1 the whole is Feature'],
    ['without features', '{"type":"FeatureCollection","features":[]}', '1:40 there is not one feature'],
  ])('%s', (_name, text, expected) => {
    const [{ place, found } = { place: null, found: null }] = read(text).problems;
    expect(`${place?.line}:${place?.column} ${found?.en}`).toBe(expected);
  });

  test.each([
    ['urn:ogc:def:crs:EPSG::4549', geographic, ['the coordinate system is “urn:ogc:def:crs:EPSG::4549”']],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', geographic, []],
    ['EPSG:4326', geographic, []],
    ['EPSG:4549', schematic, []],
  ])('in the coordinate system %s', (name, settings, expected) => {
    const crs = `{"crs":{"type":"name","properties":{"name":"${name}"}},`;
    expect(said(collection(polygon([square])).replace('{', crs), settings)).toEqual(expected);
  });

  test('places are those of the text', () => {
    const text = `{ "type": "FeatureCollection",\n "features": [\n${JSON.stringify(village)},\n  ${JSON.stringify(polygon([square, hole.slice(0, -1)]))}\n] }`;
    const column = JSON.stringify(polygon([square, hole])).indexOf('[[2,2]') + 3;
    expect(read(text).problems.map(({ place }) => place)).toContainEqual({
      file: 'zone.geojson',
      line: 4,
      column,
    });
  });
});

describe('ids, layers and names', () => {
  test.each<[string, unknown, string[]]>([
    ['no feature', { type: 'Polygon' }, ['feature 1: it is no Feature but Polygon']],
    ['null', null, ['feature 1: it is no Feature but null']],
    ['no properties', { type: 'Feature' }, ['feature 1: it has no id', 'feature 1: it has no layer']],
    ['bad id', polygon([square], { id: 'Plot 1' }), ['feature 1 “Plot”: its id cannot be “Plot 1”']],
    ['unknown layer', polygon([square], { layer: 'block' }), ['feature 1 “Plot”: unknown layer “block”']],
    ['no name', polygon([square], { name_zh: ' ' }), ['feature 1 “Plot”: it has no name_zh']],
    [
      'an id twice',
      village,
      ['feature 2 “East village”: the id “east-village” is used already by feature 1'],
    ],
    ['no such place', misspelt, ['feature 1 “Plot”: its id “east-vilage” is not in places.csv']],
    [
      'no such work',
      feature({ id: 'work-raod', layer: 'works' }, 'Point', [1, 1]),
      ['feature 1 “Plot”: its id “work-raod” is not in works.csv or facts.csv'],
    ],
    [
      'another name than the table',
      { ...river, properties: { ...riverNames, layer: 'water', name_zh: '江' } },
      ['feature 1 “River”: its name_zh is “江”, in places.csv it is “河”'],
    ],
    ['a fact among the works', polygon([square], { id: 'land', layer: 'works' }), []],
    ['hills without names', polygon([square], { layer: 'hills', name_zh: '', name_en: '' }), []],
  ])('%s', (_name, given, expected) => {
    const { value, problems } = read(collection(given));
    expect(problems.map(({ found }) => found.en)).toEqual(expected);
    expect(value === null).toBe(expected.length > 0);
  });

  test('the nearest right spelling is offered', () => {
    const { problems } = read(collection(polygon([square], { layer: 'block' }), misspelt));
    expect(problems.map(({ mend }) => mend.en)).toEqual([
      'did you mean “blocks”?',
      'did you mean “east-village”?',
    ]);
  });

  test('missing layers, and places that are not drawn', () => {
    const name = { zh: '水', en: 'Water' };
    const layers = { ...schematic, layers: { roads: name, blocks: name } };
    expect(said(collection(polygon([square])), layers)).toEqual(['the layer “roads” has not one feature']);
    expect(said(file([polygon([square]), river]))).toEqual([
      'the place “east-village” is not on the map, yet “work-road” of works.csv is there',
    ]);
    expect(said(file([village]))).toEqual(['warning: in places.csv, but not on the map: river']);
  });
});

describe('geometry', () => {
  const road = (type: string, coordinates: unknown) => feature({ layer: 'roads' }, type, coordinates);
  const multi = (...parts: unknown[]) => feature({}, 'MultiPolygon', parts);
  test.each<[string, Json, string]>([
    ['none', { ...polygon([]), geometry: null }, ': it has no geometry'],
    ['a collection', feature({}, 'GeometryCollection', undefined), ': its geometry is a GeometryCollection'],
    ['unknown', feature({}, 'Poligon', [square]), ': its geometry is “Poligon”, in the layer blocks'],
    [
      'of another layer',
      feature({}, 'LineString', square),
      ': its geometry is “LineString”, in the layer blocks',
    ],
    ['without coordinates', polygon(undefined), ': a position cannot be undefined'],
    ['with no rings', polygon([]), ': it has no coordinates'],
    ['with too few brackets', polygon(square), ', outer ring: a position cannot be 0'],
    [
      'with text for a number',
      polygon([[['119.2', 32]]]),
      ', outer ring: a position cannot be ["119.2", 32]',
    ],
    ['with one number', polygon([[[1]]]), ', outer ring: a position cannot be [1]'],
    ['with heights', polygon([[[0, 0, 12.5]]]), ', outer ring: a position has 3 numbers: [0, 0, 12.5]'],
    [
      'off the sheet',
      polygon([moved(square, 119, 31)]),
      ', outer ring: the position [129, 31] is off the sheet',
    ],
    [
      'an open hole',
      polygon([square, hole.slice(0, -1)]),
      ', hole 1: it is not closed: it begins at [2, 2] and ends at [4, 2]',
    ],
    ['two points', polygon([points('0 0, 1 1, 0 0')]), ', outer ring: it encloses no area'],
    ['a flat ring', polygon([points('0 0, 1 1, 2 2, 0 0')]), ', outer ring: it encloses no area'],
    [
      'a line of one point',
      road('LineString', points('1 1, 1 1')),
      ': the line has fewer than two different points',
    ],
    [
      'one among lines',
      road('MultiLineString', [square, [[1, 1]]]),
      ', part 2: the line has fewer than two different points',
    ],
    ['a crossed ring', polygon([bow]), ', outer ring: it crosses itself, or runs along itself, near [5, 5]'],
    [
      'a crossed ring in a part',
      multi([hole.toReversed()], [bow]),
      ', part 2, outer ring: it crosses itself, or runs along itself, near [5, 5]',
    ],
    [
      'a ring that goes through itself at one of its points',
      polygon([points('0 0, 5 5, 10 10, 10 0, 5 5, 0 10, 0 0')]),
      ', outer ring: it crosses itself, or runs along itself, near [5, 5]',
    ],
    [
      'a hole that crosses the outer ring',
      polygon([square, moved(hole, 7)]),
      ', hole 1: it crosses the outer ring, or runs along it, near [10, 2]',
    ],
    [
      'a hole that runs along the outer ring',
      polygon([square, moved(hole, -2)]),
      ', hole 1: it crosses the outer ring, or runs along it, near [0, 2]',
    ],
    [
      'a hole elsewhere',
      polygon([square, moved(hole, 20)]),
      ', hole 1: it lies outside the outer ring, or within another hole',
    ],
    [
      'a hole in a hole',
      polygon([square, hole, points('2.5 2.5, 2.5 3, 3 3, 2.5 2.5')]),
      ', hole 2: it lies outside the outer ring, or within another hole',
    ],
  ])('%s cannot be drawn', (_name, given, expected) => {
    const { value, problems } = read(collection(given));
    expect(value).toBeNull();
    expect(problems.map(({ found }) => found.en)).toEqual([`feature 1 “Plot”${expected}`]);
  });

  test.each<[string, number[][][], string[]]>([
    ['a hole', [square, hole], []],
    ['a hole that touches the outer ring at one point', [square, points('0 5, 2 6, 4 5, 2 4, 0 5')], []],
    [
      'a ring that touches itself',
      [points('0 0, 10 0, 5 5, 10 10, 0 10, 5 5, 0 0')],
      ['feature 1 “Plot”, outer ring: it touches itself at [5, 5]'],
    ],
    [
      'a ring that runs back along itself',
      [points('0 0, 10 0, 10 10, 10 14, 10 10, 0 10, 0 0')],
      ['feature 1 “Plot”, outer ring: it runs back along itself near [10, 14]'],
    ],
    [
      'a hole that touches the outer ring twice',
      [square, points('0 5, 5 7, 10 5, 5 3, 0 5')],
      [
        'feature 1 “Plot”, hole 1: it touches other rings more than once near [0, 5], and so they cut the area in pieces',
      ],
    ],
  ])('%s is drawn', (_name, rings, expected) => {
    expect(read(collection(polygon(rings))).value?.features[0]?.geometry.coordinates).toEqual(rings);
    expect(said(collection(polygon(rings)))).toEqual(expected.map((text) => `warning: ${text}`));
  });

  test.each([
    ['swapped', [31.9, 119.2], 'longitude and latitude of [31.9, 119.2] seem to be swapped'],
    ['out of range', [200, 32], 'the position [200, 32] is out of range'],
    ['beyond a pole', [200, 95], 'the position [200, 95] is out of range'],
    ['in metres', [3_541_203.5, 501_772], 'the position [3541203.5, 501772] is out of range'],
  ])('coordinates of the globe %s', (_name, point, expected) => {
    const place = feature({ layer: 'places', ...riverNames }, 'Point', point);
    expect(said(collection(place), geographic)).toEqual([`feature 1 “River”: ${expected}`]);
  });

  test('what lies far from the ground is pointed out', () => {
    const ground = polygon([square], { id: 'ground', layer: 'ground' });
    expect(said(collection(ground, polygon([moved(square, 50)])))).toEqual([
      'warning: feature 2 “Plot”: it lies wholly outside the layer ground',
    ]);
  });

  test('rings that turn the wrong way are said once and turned round', () => {
    const wrong = collection(polygon([square.toReversed(), hole.toReversed()]));
    expect(read(wrong).value?.features[0]?.geometry.coordinates).toEqual([square, hole]);
    expect(said(wrong)).toEqual([
      'warning: feature 1 “Plot”, outer ring: it turns the wrong way and was turned round; so were 1 more rings',
    ]);
  });

  test('repeated points, and parts that are nothing, are left out', () => {
    const nothing = [points('7 7, 7 7')];
    const given = collection(multi([[...square.slice(0, 2), ...square.slice(1)]], nothing));
    expect(read(given).value?.features[0]?.geometry.coordinates).toEqual([[square]]);
    expect(said(given)).toEqual([
      'warning: feature 1 “Plot”, part 2, outer ring: it encloses no area and was left out',
    ]);
    expect(said(collection(multi(nothing))).join()).toContain('it has no coordinates');
  });

  test('areas across the antimeridian, where 180 is -180, and around a pole are as right as any', () => {
    const across = points('170 -20, -170 -20, -170 -10, 180 -10, -180 -10, 170 -10, 170 -20');
    const pole = polygon([points('0 -70, 120 -70, -120 -70, 0 -70')], { id: 'pole' });
    expect(said(collection(polygon([across, moved(hole, -180, -18)]), pole), geographic)).toEqual([]);
  });
});

describe('whatever an author writes', () => {
  const small = fc.integer({ min: 0, max: 6 });
  const ring = fc
    .uniqueArray(fc.tuple(small, small), { minLength: 3, maxLength: 9, selector: String })
    .map((open) => [...open, ...open.slice(0, 1)]);

  test('a ring two of whose edges cross is never drawn', () => {
    fc.assert(
      fc.property(ring, (one) => {
        const { value } = read(collection(polygon([one])));
        if (crosses(one)) expect(value).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test('nothing is thrown, every message is in both languages, and what has no errors can be drawn', () => {
    const number = fc.oneof(fc.integer({ min: -30, max: 130 }), fc.double(), fc.constantFrom(null, '1'));
    const point = fc.array(number, { maxLength: 3 });
    const rings = fc.array(ring, { maxLength: 3 });
    const coordinates = fc.oneof(point, fc.array(point), fc.array(fc.array(point)), rings, fc.jsonValue());
    const any = fc.record(
      {
        type: fc.constantFrom('Feature', 'feature'),
        properties: fc.record(
          {
            id: fc.constantFrom('a', 'b', 'river', '__proto__', 7),
            layer: fc.constantFrom('water', 'blocks', 'hills', 'places', 'toString', ''),
            name_zh: fc.constantFrom('名', '', null),
            name_en: fc.constantFrom('Name', '', 5),
          },
          { requiredKeys: [] },
        ),
        geometry: fc.record({
          type: fc.constantFrom('Point', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'x'),
          coordinates,
        }),
      },
      { requiredKeys: [] },
    );
    const settings = fc.constantFrom(schematic, geographic);
    fc.assert(
      fc.property(fc.array(fc.oneof(any, fc.jsonValue())), settings, (features, given) => {
        const { value, problems } = read(file(features), given);
        expect(value === null).toBe(problems.some(({ severity }) => severity === 'error'));
        for (const text of problems.flatMap(({ found, accepted, mend }) => [found, accepted, mend])) {
          expect(text.zh).not.toBe('');
          expect(text.en).not.toBe('');
        }
      }),
    );
  });
});

/** Whether two edges cross between their ends: each parts the ends of the other. */
function crosses(ring: readonly (readonly [number, number])[]): boolean {
  const edges = ring.slice(1).map((to, i) => [ring[i] ?? to, to] as const);
  const side = ([a, b]: (typeof edges)[number], p: readonly [number, number]) =>
    Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
  return edges.some((e) =>
    edges.some((f) => side(e, f[0]) * side(e, f[1]) < 0 && side(f, e[0]) * side(f, e[1]) < 0),
  );
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readZoneFeatures, type ZoneTables } from '../../../../src/facts/geo/read-zone.ts';
import { newReport } from '../../../../src/facts/report.ts';
import type { ZoneFeatures, ZoneSettings } from '../../../../src/facts/zone.ts';
import type { Problem } from '../../../../src/lib/problem.ts';

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

const square = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0],
];
const hole = [
  [2, 2],
  [2, 4],
  [4, 4],
  [4, 2],
  [2, 2],
];
const bow = [
  [0, 0],
  [10, 10],
  [10, 0],
  [0, 10],
  [0, 0],
];

function feature(properties: Json, type: string, coordinates: unknown): Json {
  const given = { id: 'plot', layer: 'blocks', name_zh: '地块', name_en: 'Plot', ...properties };
  return { type: 'Feature', properties: given, geometry: { type, coordinates } };
}

const polygon = (coordinates: unknown, properties: Json = {}) => feature(properties, 'Polygon', coordinates);
const village = feature(
  { id: 'east-village', layer: 'places', name_zh: '东村', name_en: 'East village' },
  'Point',
  [5, 5],
);

function read(
  text: string,
  settings: Pick<ZoneSettings, 'schematic' | 'layers'> = schematic,
): { readonly value: ZoneFeatures | null; readonly problems: readonly Problem[] } {
  const report = newReport('zone.geojson');
  const value = readZoneFeatures(text, settings, tables, report);
  return { value, problems: report.problems() };
}

const river = feature({ id: 'river', layer: 'water', name_zh: '河', name_en: 'River' }, 'LineString', [
  [0, 1],
  [2, 1],
]);

/** The given features, then those that the tables ask for. */
const collection = (...features: readonly unknown[]) => {
  const rest = JSON.stringify(features).includes('"id":"river"') ? [village] : [village, river];
  return JSON.stringify({ type: 'FeatureCollection', features: [...features, ...rest] });
};

function said(text: string, settings: Pick<ZoneSettings, 'schematic' | 'layers'> = schematic): string[] {
  return read(text, settings).problems.map(({ place, found, severity }) =>
    [
      place.line === 0 ? '' : `${place.line}:${place.column} `,
      severity === 'warning' ? 'warning: ' : '',
      found.en,
    ].join(''),
  );
}

describe('the file', () => {
  test.each<[string, string, string]>([
    ['empty', ' \n', 'the file is empty'],
    [
      'cut off',
      '{"type": "FeatureCollection", "features": [',
      '1:44 the file ends too early: a quote or bracket is missing here',
    ],
    [
      'with a comma too many',
      '{"type": "FeatureCollection",\n"features": [],}',
      '2:16 from “}” on this is not JSON',
    ],
    ['a list', '[]', '1:1 the whole is [ … ]'],
    ['null', 'null', '1:1 the whole is null'],
    ['TopoJSON', '{"type":"Topology","objects":{},"arcs":[]}', '1:1 the whole is Topology'],
    [
      'a GeometryCollection',
      '{"type":"GeometryCollection","geometries":[]}',
      '1:1 the whole is GeometryCollection',
    ],
    ['one feature', JSON.stringify(village), '1:1 the whole is Feature'],
    ['without features', '{"type":"FeatureCollection","features":[]}', '1:40 there is not one feature'],
    [
      'of hills alone',
      JSON.stringify({ type: 'FeatureCollection', features: [polygon([square], { layer: 'hills' })] }),
      'there is not one feature',
    ],
  ])('%s', (_name, text, expected) => {
    expect(said(text).join('\n')).toContain(expected);
  });

  test('one that is deeper than any stack', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(said(deep)).toHaveLength(1);
    expect(said(collection(polygon([square])).replace('[[0,0]', `[${deep}`)).join()).toContain(
      'a position cannot be',
    );
  });

  test('in another coordinate system', () => {
    const file = (name: string) =>
      collection(polygon([square])).replace('{', `{"crs":{"type":"name","properties":{"name":"${name}"}},`);
    expect(said(file('urn:ogc:def:crs:EPSG::4549'), geographic)).toEqual([
      '1:8 the coordinate system is “urn:ogc:def:crs:EPSG::4549”',
    ]);
    expect(said(file('urn:ogc:def:crs:OGC:1.3:CRS84'), geographic)).toEqual([]);
    expect(said(file('EPSG:4326'), geographic)).toEqual([]);
    expect(said(file('EPSG:4549'), schematic)).toEqual([]);
  });
});

describe('ids, layers and names', () => {
  test.each<[string, unknown, string]>([
    ['no feature', { type: 'Polygon', coordinates: [] }, 'feature 1: it is no Feature but Polygon'],
    ['a feature of null', null, 'feature 1: it is no Feature but null'],
    [
      'without properties',
      { type: 'Feature', properties: null, geometry: null },
      'feature 1: it has no id\nfeature 1: it has no layer',
    ],
    ['bad id', polygon([square], { id: 'Plot 1' }), 'feature 1 “Plot”: its id cannot be “Plot 1”'],
    ['unknown layer', polygon([square], { layer: 'block' }), 'feature 1 “Plot”: unknown layer “block”'],
    ['no name in one language', polygon([square], { name_zh: ' ' }), 'feature 1 “Plot”: it has no name_zh'],
    [
      'no name at all',
      polygon([square], { name_zh: null, name_en: undefined }),
      'feature 1 “plot”: it has no name_en\nfeature 1 “plot”: it has no name_zh',
    ],
    [
      'an id twice',
      { ...village },
      'feature 2 “East village”: the id “east-village” is used already by feature 1',
    ],
    [
      'a place that is none',
      feature({ id: 'east-vilage', layer: 'places' }, 'Point', [1, 1]),
      'feature 1 “Plot”: its id “east-vilage” is not in places.csv',
    ],
    [
      'a work that is none',
      feature({ id: 'work-raod', layer: 'works' }, 'Point', [1, 1]),
      'feature 1 “Plot”: its id “work-raod” is not in works.csv or facts.csv',
    ],
    [
      'another name than the table',
      feature({ id: 'river', layer: 'water', name_zh: '江', name_en: 'River' }, 'LineString', [
        [0, 0],
        [1, 1],
      ]),
      'feature 1 “River”: its name_zh is “江”, in places.csv it is “河”',
    ],
  ])('%s', (_name, given, expected) => {
    const found = read(collection(given));
    expect(found.value).toBeNull();
    expect(found.problems.map((problem) => problem.found.en).join('\n')).toBe(expected);
  });

  test('the nearest right spelling is offered', () => {
    const mends = [
      polygon([square], { layer: 'block' }),
      feature({ id: 'east-vilage', layer: 'places' }, 'Point', [1, 1]),
    ]
      .flatMap((given) => read(collection(given)).problems)
      .map(({ mend }) => mend.en);
    expect(mends).toEqual(['did you mean “blocks”?', 'did you mean “east-village”?']);
  });

  test('hills need no names, and facts may have a place', () => {
    const hills = polygon([square], { id: 'hill', layer: 'hills', name_zh: '', name_en: '' });
    expect(said(collection(hills, polygon([square], { id: 'land', layer: 'works' })))).toEqual([]);
  });

  test('missing layers, and places of works that are not drawn', () => {
    const name = { zh: '水', en: 'Water' };
    const layers = { ...schematic, layers: { roads: name, blocks: name } };
    expect(said(collection(polygon([square])), layers)).toEqual([
      '1:40 the layer “roads” has not one feature',
    ]);
    const without = JSON.stringify({ type: 'FeatureCollection', features: [polygon([square]), river] });
    expect(said(without)).toEqual([
      '1:40 the place “east-village” is not on the map, yet “work-road” of works.csv is there',
    ]);
  });
});

describe('geometry', () => {
  const ring = (...points: readonly unknown[]) => polygon([points]);
  test.each<[string, Json, string]>([
    [
      'none',
      { ...village, properties: polygon([]).properties, geometry: null },
      'feature 1 “Plot”: it has no geometry',
    ],
    [
      'a GeometryCollection',
      feature({}, 'GeometryCollection', undefined),
      'feature 1 “Plot”: its geometry is a GeometryCollection',
    ],
    [
      'unknown',
      feature({}, 'Poligon', [square]),
      'feature 1 “Plot”: its geometry is “Poligon”, in the layer blocks',
    ],
    [
      'of another kind than its layer',
      feature({}, 'LineString', square),
      'feature 1 “Plot”: its geometry is “LineString”, in the layer blocks',
    ],
    ['without coordinates', polygon(undefined), 'feature 1 “Plot”: a position cannot be undefined'],
    ['with no rings', polygon([]), 'feature 1 “Plot”: it has no coordinates'],
    ['with too few brackets', polygon(square), 'feature 1 “Plot”, outer ring: a position cannot be 0'],
    [
      'with text for a number',
      ring([0, 0], ['119.2', 32]),
      'feature 1 “Plot”, outer ring: a position cannot be ["119.2", 32]',
    ],
    ['with one number', ring([0, 0], [1]), 'feature 1 “Plot”, outer ring: a position cannot be [1]'],
    [
      'with heights',
      ring([0, 0, 12.5], [1, 0, 12]),
      'feature 1 “Plot”, outer ring: a position has 3 numbers: [0, 0, 12.5]',
    ],
    [
      'an open ring',
      ring([0, 0], [10, 0], [10, 10]),
      'feature 1 “Plot”, outer ring: it is not closed: it begins at [0, 0] and ends at [10, 10]',
    ],
    [
      'an open hole',
      polygon([square, hole.slice(0, -1)]),
      'feature 1 “Plot”, hole 1: it is not closed: it begins at [2, 2] and ends at [4, 2]',
    ],
    [
      'a ring that crosses itself',
      polygon([bow]),
      'feature 1 “Plot”, outer ring: the edges after its points 1 and 3 cross near [5, 5]',
    ],
    [
      'one in a part',
      feature({}, 'MultiPolygon', [[hole.toReversed()], [bow]]),
      'feature 1 “Plot”, part 2, outer ring: the edges after its points 1 and 3 cross near [5, 5]',
    ],
    [
      'a hole that crosses the outer ring',
      polygon([square, hole.map(([x = 0, y = 0]) => [x + 7, y])]),
      'feature 1 “Plot”, hole 1: it crosses the outer ring near [10, 4]\nfeature 1 “Plot”, hole 1: it crosses the outer ring near [10, 2]',
    ],
    [
      'a hole elsewhere',
      polygon([square, hole.map(([x = 0, y = 0]) => [x + 20, y])]),
      'feature 1 “Plot”, hole 1: it lies outside the outer ring',
    ],
    [
      'two points',
      ring([0, 0], [1, 1], [0, 0]),
      'feature 1 “Plot”, outer ring: it has only 2 different points',
    ],
    [
      'a flat ring',
      ring([0, 0], [1, 1], [2, 2], [0, 0]),
      'feature 1 “Plot”, outer ring: its points lie on one line; it has no area',
    ],
    [
      'a line of one point',
      feature({ layer: 'roads' }, 'LineString', [
        [1, 1],
        [1, 1],
      ]),
      'feature 1 “Plot”: the line has fewer than two different points',
    ],
    [
      'one among lines',
      feature({ layer: 'roads' }, 'MultiLineString', [square, [[1, 1]]]),
      'feature 1 “Plot”, part 2: the line has fewer than two different points',
    ],
    [
      'off the sheet',
      polygon([square.map(([x = 0, y = 0]) => [x + 119, y + 31])]),
      'feature 1 “Plot”, outer ring: the position [129, 31] is off the sheet',
    ],
  ])('%s', (_name, given, expected) => {
    const { value, problems } = read(collection(given));
    expect(value).toBeNull();
    expect(problems.map(({ found }) => found.en).join('\n')).toBe(expected);
  });

  test.each<[string, readonly number[], string]>([
    ['swapped', [31.9, 119.2], 'longitude and latitude of [31.9, 119.2] seem to be swapped'],
    ['out of range', [200, 32], 'the position [200, 32] is out of range'],
    ['beyond a pole', [200, 95], 'the position [200, 95] is out of range'],
    ['in metres', [3_541_203.5, 501_772], 'the position [3541203.5, 501772] is out of range'],
  ])('coordinates of the globe %s', (_name, point, expected) => {
    const place = feature({ id: 'river', layer: 'places', name_zh: '河', name_en: 'River' }, 'Point', point);
    expect(said(collection(place), geographic)).toEqual([
      expect.stringContaining(`feature 1 “River”: ${expected}`),
    ]);
  });

  test('places that are left out are named, though no work is there', () => {
    const file = JSON.stringify({ type: 'FeatureCollection', features: [village] });
    expect(said(file)).toEqual(['1:40 warning: in places.csv, but not on the map: river']);
    expect(read(file).value).not.toBeNull();
  });

  test('what lies far from the ground is pointed out', () => {
    const ground = polygon([square], { id: 'ground', layer: 'ground' });
    const far = polygon([hole.toReversed().map(([x = 0, y = 0]) => [x + 50, y])]);
    expect(said(collection(ground, far))).toEqual([
      expect.stringContaining('warning: feature 2 “Plot”: it lies wholly outside the layer ground'),
    ]);
  });

  test('rings that turn the wrong way are said once and turned round', () => {
    const wrong = polygon([square.toReversed(), hole.toReversed()]);
    const { value } = read(collection(wrong));
    expect(value?.features[0]?.geometry.coordinates).toEqual([square, hole]);
    expect(said(collection(wrong))).toEqual([
      expect.stringContaining(
        'warning: feature 1 “Plot”, outer ring: it turns clockwise and was turned round; so were 1 more rings that turn the wrong way',
      ),
    ]);
    expect(read(collection(polygon([square, hole]))).problems).toEqual([]);
  });

  test('repeated points, and parts that are nothing, are left out', () => {
    const parts = [
      [[...square.slice(0, 2), ...square.slice(1)]],
      [
        [
          [7, 7],
          [7, 7],
        ],
      ],
    ];
    const { value, problems } = read(collection(feature({}, 'MultiPolygon', parts)));
    expect(value?.features[0]?.geometry.coordinates).toEqual([[square]]);
    expect(problems.map(({ severity, found }) => `${severity} ${found.en}`)).toEqual([
      'warning feature 1 “Plot”, part 2, outer ring: it has only 1 different point and was left out',
    ]);
    expect(said(collection(feature({}, 'MultiPolygon', parts.slice(1)))).join()).toContain(
      'it has no coordinates',
    );
  });

  test.each<[string, readonly (readonly (readonly number[])[])[], string]>([
    [
      'a ring that goes through itself at one of its points',
      [
        [
          [0, 0],
          [5, 5],
          [10, 10],
          [10, 0],
          [5, 5],
          [0, 10],
          [0, 0],
        ],
      ],
      'feature 1 “Plot”, outer ring: the edges after its points 2 and 5 cross near [5, 5]',
    ],
    [
      'a hole that shares a piece of line with the outer ring',
      [
        square,
        [
          [0, 2],
          [0, 4],
          [4, 4],
          [4, 2],
          [0, 2],
        ],
      ],
      'feature 1 “Plot”, hole 1: it shares a piece of line with the outer ring near [0, 2]',
    ],
  ])('%s cannot be drawn', (_name, rings, expected) => {
    const { value, problems } = read(collection(polygon(rings)));
    expect(value).toBeNull();
    expect(problems.map(({ found }) => found.en)[0]).toBe(expected);
    expect(problems.every(({ severity }) => severity === 'error')).toBe(true);
  });

  const pinched = [
    [0, 0],
    [10, 0],
    [5, 5],
    [10, 10],
    [0, 10],
    [5, 5],
    [0, 0],
  ];
  const spike = [
    [0, 0],
    [10, 0],
    [10, 10],
    [10, 14],
    [10, 10],
    [0, 10],
    [0, 0],
  ];
  /** Touches the outer ring at its left and its right. */
  const bar = [
    [0, 5],
    [5, 7],
    [10, 5],
    [5, 3],
    [0, 5],
  ];
  test.each<[string, readonly (readonly (readonly number[])[])[], string, string]>([
    [
      'a ring that touches itself',
      [pinched],
      'feature 1 “Plot”, outer ring: it touches itself at [5, 5]',
      '要素 1“地块”，外环：在 [5, 5] 碰到自己',
    ],
    [
      'a ring that runs back along itself',
      [spike],
      'feature 1 “Plot”, outer ring: it runs back along itself near [10, 14]',
      '要素 1“地块”，外环：在 [10, 14] 附近沿原线折回',
    ],
    [
      'a hole that touches the outer ring twice',
      [square, bar],
      'feature 1 “Plot”, hole 1: it touches the outer ring once more at [0, 5], and so they cut the area in pieces',
      '要素 1“地块”，第 1 个洞：又在 [0, 5] 与外环相碰，把这一块切成了几块',
    ],
  ])('%s is drawn, with a word about it in both languages', (_name, rings, en, zh) => {
    const { value, problems } = read(collection(polygon(rings)));
    expect(value?.features[0]?.geometry.coordinates).toEqual(rings);
    expect(problems).toMatchObject([{ severity: 'warning', found: { en, zh } }]);
    const [problem] = problems;
    for (const text of [problem?.accepted, problem?.mend]) {
      expect(text?.en).toMatch(/\w/u);
      expect(text?.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  test('a hole may touch the outer ring at one point', () => {
    const tip = [[0, 5], [2, 6], [4, 5], [2, 4], [0, 5]]; // biome-ignore format: one line reads better
    expect(read(collection(polygon([square, tip]))).problems).toEqual([]);
  });

  test('across the antimeridian a hole is in its area, and 180 is where -180 is', () => {
    const outer = [
      [170, -20],
      [-170, -20],
      [-170, -10],
      [180, -10],
      [-180, -10],
      [170, -10],
      [170, -20],
    ];
    const beyond = hole.map(([x = 0, y = 0]) => [x - 180, y - 18]);
    expect(read(collection(polygon([outer, beyond])), geographic).problems).toEqual([]);
  });

  test('an area across the antimeridian, and one around a pole, are as right as any', () => {
    const across = [
      [179, -17],
      [-179, -17],
      [-179, -16],
      [179, -16],
      [179, -17],
    ];
    const around = [
      [0, -70],
      [120, -70],
      [-120, -70],
      [0, -70],
    ];
    const file = collection(polygon([across]), polygon([around], { id: 'pole' }));
    expect(read(file, geographic).problems).toEqual([]);
  });

  test('places are those of the text', () => {
    const text = `{ "type": "FeatureCollection",\n "features": [\n${JSON.stringify(village)},\n  ${JSON.stringify(polygon([square, hole.slice(0, -1)]))}\n] }`;
    const [line, column] = [4, JSON.stringify(polygon([square, hole])).indexOf('[[2,2]') + 3];
    expect(said(text)).toContainEqual(expect.stringMatching(new RegExp(`^${line}:${column} `, 'u')));
  });

  test('every message says in both languages what is accepted and how to mend it', () => {
    const bad = [
      polygon([bow]),
      polygon([square], { layer: 'x' }),
      polygon([[[0, 0, 0]]]),
      null,
      { ...village },
    ];
    const { problems } = read(collection(...bad));
    expect(problems.length).toBeGreaterThan(4);
    for (const { found, accepted, mend } of problems) {
      for (const text of [found, accepted, mend]) {
        expect(text.zh).not.toBe('');
        expect(text.en).toMatch(/^[^\u4e00-\u9fff]+$/u);
      }
    }
  });
});

describe('whatever an author writes', () => {
  test('nothing is thrown, and what has no errors can be drawn', () => {
    const number = fc.oneof(fc.integer({ min: -30, max: 130 }), fc.double(), fc.constantFrom(null, '1'));
    const point = fc.array(number, { maxLength: 3 });
    const coordinates = fc.oneof(point, fc.array(point), fc.array(fc.array(point)), fc.jsonValue());
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
        const { value, problems } = read(JSON.stringify({ type: 'FeatureCollection', features }), given);
        expect(value === null).toBe(problems.some(({ severity }) => severity === 'error'));
      }),
    );
  });
});

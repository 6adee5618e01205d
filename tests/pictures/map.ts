import zoneText from '../../data/jurong-2021/zone.geojson?raw';
import { zoneTopology } from '../../src/build/zone-topology.ts';
import type { Frame } from '../../src/charts/frame.ts';
import { type MapData, type MapItem, map } from '../../src/charts/map.ts';
import type { Picture } from '../../src/charts/picture.ts';
import type { Zone } from '../../src/facts/zone.ts';
import { type Locale, locales } from '../../src/lib/locale.ts';
import type { PictureExample } from './example.ts';
import { boxRing, rawTopology } from './raw-topology.ts';
import { storyDatum } from './story-data.ts';

/** Phone, wide and a broad screen. */
const frames = [
  { width: 358, height: 360, text: 15 },
  { width: 840, height: 640, text: 16 },
  { width: 1640, height: 850, text: 32 },
] as const;

function inMapFrames(
  name: string,
  draw: (frame: Frame) => Picture,
  told: readonly Locale[] = locales,
): PictureExample[] {
  return told.flatMap((locale) =>
    frames.map((size) => {
      const frame: Frame = { ...size, locale };
      return { name: `${name}-${locale}-${size.width}`, frame, picture: draw(frame) };
    }),
  );
}

const both = (text: string) => ({ zh: text, en: text });

/** The first story's schematic. */
export const parkZone: Zone = {
  settings: {
    schematic: true,
    title: { zh: '园区示意图', en: 'The zone: a schematic' },
    note: {
      zh: '示意图：形状、位置和大小都由我们拟画，不代表实地，不含行政区域界线',
      en: 'Schematic: shapes, positions and sizes are ours, not those of the land; no administrative boundary',
    },
    credit: { zh: '本项目绘制', en: 'Drawn by this project' },
    layers: { blocks: { zh: '产业地块', en: 'Industrial plots' }, fields: { zh: '农田', en: 'Fields' } },
  },
  approval: null,
  topology: zoneTopology(JSON.parse(zoneText), true),
};

const kinds = new Map([
  ['huangmei-community', 'community'],
  ['huangmei-newvillage', 'estate'],
  ['huangjin-river', 'river'],
  ['hebin-west-road', 'road'],
  ['heqiao', 'village'],
  ['jinxiangzhang', 'estate'],
  ['xiayin', 'estate'],
  ['santaige', 'community'],
  ['sanlijing', 'estate'],
  ['ximu', 'estate'],
  ['huangjin-garden', 'estate'],
  ['xintang', 'village'],
  ['houtang', 'village'],
]);

const plain: Omit<MapItem, 'id' | 'name'> = {
  kind: '',
  kindName: '',
  picture: '',
  places: [],
  state: null,
  stateWords: '',
  status: 'reported',
  value: null,
  valueText: '',
};

/** Every place of the schematic, as rows of a table are handed over. */
export function placeData(locale: Locale): MapData {
  const { topology } = parkZone;
  const names = new Map(
    (['places', 'water', 'roads'] as const).flatMap((layer) => {
      const shapes = topology.objects[layer]?.geometries ?? [];
      return shapes.flatMap(({ properties }) =>
        properties && 'id' in properties ? [[properties.id, properties[`name_${locale}`]] as const] : [],
      );
    }),
  );
  const items = [...kinds].map(([id, kind]): MapItem => ({ ...plain, id, name: names.get(id) ?? id, kind }));
  return { zone: parkZone, items, kinds, land: storyDatum('land', locale) };
}

type Told = readonly [
  id: string,
  kind: string,
  zh: string,
  en: string,
  state: NonNullable<MapItem['state']>,
  stateZh: string,
  stateEn: string,
  places?: string,
  picture?: string,
];

const works: readonly Told[] = [
  [
    'clinic',
    'health',
    '黄梅社区卫生服务中心新址',
    'New home of the Huangmei health centre',
    'full',
    '全面开诊',
    'fully open',
    'huangmei-community',
  ],
  [
    'work-sewer',
    'water',
    '污水主动脉工程',
    'Trunk sewers',
    'full',
    '完成',
    'completed',
    'huangjin-river hebin-west-road',
  ],
  ['mains', 'water', '给水管网改造', 'Renewal of the water mains', 'full', '完成', 'completed'],
  [
    'area',
    'water',
    '污水处理提质增效达标区',
    'Area meeting the sewage standard',
    'hollow',
    '全力推进',
    'being pushed ahead',
  ],
  [
    'jinxiangzhang-homes',
    'homes',
    '金香樟安置房',
    'Jinxiangzhang resettlement homes',
    'half',
    '主体封顶',
    'topped out',
    'jinxiangzhang',
  ],
  [
    'xiayin-homes',
    'homes',
    '下阴安置房',
    'Xiayin resettlement homes',
    'half',
    '主体封顶',
    'topped out',
    'xiayin',
  ],
  [
    'renewal',
    'homes',
    '三台阁、三里井、西亩改造',
    'Renewal at Santaige, Sanlijing and Ximu',
    'full',
    '投入使用',
    'in use',
    'santaige sanlijing ximu',
  ],
  [
    'disabled',
    'homes',
    '残疾人之家',
    'Home for people with disabilities',
    'full',
    '正式运营',
    'in operation',
    'huangjin-garden',
  ],
  [
    'road-santaige',
    'roads',
    '三台阁社区道路',
    'Road in Santaige community',
    'full',
    '如期交付',
    'handed over on time',
    'santaige',
  ],
  [
    'road-xintang',
    'roads',
    '新塘村道路',
    'Road in Xintang village',
    'full',
    '如期交付',
    'handed over on time',
    'xintang',
  ],
  [
    'road-houtang',
    'roads',
    '后塘村道路',
    'Road in Houtang village',
    'full',
    '如期交付',
    'handed over on time',
    'houtang',
  ],
  [
    'rice',
    'fields',
    '超级水稻试点',
    'Trial of super rice',
    'full',
    '产量喜人',
    'a pleasing harvest',
    'heqiao',
  ],
  [
    'farmland',
    'fields',
    '高标准农田',
    'High-standard fields',
    'half',
    '取得实质性突破',
    'a real breakthrough',
  ],
  [
    'solar',
    'fields',
    '光伏绿色农业示范项目',
    'Solar and green farming project',
    'hollow',
    '落户园区',
    'has come to the zone',
    '',
    'panels',
  ],
];

/** The works of the schematic. */
export function workData(locale: Locale): MapData {
  const items = works.map(
    ([id, kind, zh, en, state, stateZh, stateEn, places = '', picture = '']): MapItem => ({
      ...plain,
      id,
      name: locale === 'zh' ? zh : en,
      kind,
      kindName: kind,
      picture,
      places: places.split(' ').filter(Boolean),
      state,
      stateWords: locale === 'zh' ? stateZh : stateEn,
    }),
  );
  return { zone: parkZone, items, kinds, land: null };
}

/** Six made-up counties in degrees, with an approval number or without. */
export function countyData(locale: Locale, approval: string | null): MapData {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const values = [12.5, 30.1, 48, null, 81.2, 99.9];
  const rings = ids.map((_, i) =>
    boxRing(118 + (i % 3), 31 + Math.floor(i / 3), 119 + (i % 3), 32 + Math.floor(i / 3)),
  );
  return {
    zone: {
      settings: {
        schematic: false,
        title: { zh: '六县', en: 'Six counties' },
        note: both(''),
        credit: { zh: '边界：测试数据', en: 'Boundaries: test data' },
        layers: {},
      },
      approval,
      topology: rawTopology(
        ids.map((id, i) => ({ id, layer: 'areas', zh: `${id}县`, en: `County ${id}`, ring: rings[i] ?? [] })),
      ),
    },
    items: ids.map((id, i) => {
      const value = values[i] ?? null;
      const name = locale === 'zh' ? `${id}县` : `County ${id}`;
      return { ...plain, id, name, value, valueText: value === null ? '' : `${value}%` };
    }),
    kinds: new Map(),
    land: null,
  };
}

export const examples = [
  ...inMapFrames('map-land', (frame) => map(placeData(frame.locale), {}, frame)),
  ...inMapFrames('map-works-homes', (frame) =>
    map(workData(frame.locale), { layout: 'works', focus: ['homes'] }, frame),
  ),
  ...inMapFrames(
    'map-works-water',
    (frame) => map(workData(frame.locale), { layout: 'works', focus: ['water'] }, frame),
    ['zh'],
  ),
  ...inMapFrames('map-works-all', (frame) => map(workData(frame.locale), { layout: 'works' }, frame), ['en']),
  ...inMapFrames('map-values', (frame) =>
    map(countyData(frame.locale, 'GS(2021)0000'), { layout: 'values' }, frame),
  ),
  ...inMapFrames(
    'map-values-unapproved',
    (frame) => map(countyData(frame.locale, ''), { layout: 'values' }, frame),
    ['zh'],
  ),
];

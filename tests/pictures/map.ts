import { dsvFormat } from 'd3';
import zoneText from '../../data/jurong-2021/zone.geojson?raw';
import { zoneTopology } from '../../src/build/zone-topology.ts';
import type { Frame } from '../../src/charts/frame.ts';
import { type MapData, type MapItem, map } from '../../src/charts/map.ts';
import type { Picture } from '../../src/charts/picture.ts';
import type { Zone, ZoneFeature } from '../../src/facts/zone.ts';
import { type Locale, locales } from '../../src/lib/locale.ts';
import type { PictureExample } from './example.ts';
import { storyDatum } from './story-data.ts';

/** Phone, wide and a broad screen. */
const frames = [
  { width: 358, height: 360, text: 15 },
  { width: 840, height: 640, text: 16 },
  { width: 1640, height: 850, text: 32 },
] as const;

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

const placeKinds = {
  community: 'huangmei-community santaige',
  estate: 'huangmei-newvillage jinxiangzhang xiayin huangjin-garden',
  named: 'sanlijing ximu',
  village: 'heqiao xintang houtang',
  river: 'huangjin-river',
  road: 'hebin-west-road',
};
const kinds = new Map(
  Object.entries(placeKinds).flatMap(([kind, ids]) => ids.split(' ').map((id) => [id, kind] as const)),
);

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

const works = dsvFormat('|').parse(`id|kind|state|zh|en|stateZh|stateEn|places|picture
clinic|health|full|黄梅社区卫生服务中心新址|New home of the Huangmei health centre|全面开诊|fully open|huangmei-community
work-sewer|water|full|污水主动脉工程|Trunk sewers|完成|completed|huangjin-river hebin-west-road
mains|water|full|给水管网改造|Renewal of the water mains|完成|completed
area|water|quarter|污水处理提质增效达标区|Area meeting the sewage standard|全力推进|being pushed ahead
jinxiangzhang-homes|homes|half|金香樟安置房|Jinxiangzhang resettlement homes|主体封顶|topped out|jinxiangzhang
xiayin-homes|homes|half|下阴安置房|Xiayin resettlement homes|主体封顶|topped out|xiayin
renewal|homes|full|三台阁、三里井、西亩改造|Renewal at Santaige, Sanlijing and Ximu|投入使用|in use|santaige sanlijing ximu
disabled|homes|full|残疾人之家|Home for people with disabilities|正式运营|in operation|huangjin-garden
road-santaige|roads|full|三台阁社区道路|Road in Santaige community|如期交付|handed over on time|santaige
road-xintang|roads|full|新塘村道路|Road in Xintang village|如期交付|handed over on time|xintang
road-houtang|roads|full|后塘村道路|Road in Houtang village|如期交付|handed over on time|houtang
rice|fields|full|超级水稻试点|Trial of super rice|产量喜人|a pleasing harvest|heqiao
farmland|fields|half|高标准农田|High-standard fields|取得实质性突破|a real breakthrough
solar|fields|quarter|光伏绿色农业示范项目|Solar and green farming project|落户园区|has come to the zone||panels`);

/** The works of the schematic. */
export function workData(locale: Locale): MapData {
  const items = works.map((row): MapItem => {
    const { id = '', kind = '', picture = '', places = '' } = row;
    const [name = '', stateWords = ''] = locale === 'zh' ? [row.zh, row.stateZh] : [row.en, row.stateEn];
    return {
      ...plain,
      ...{ id, name, kind, kindName: kind, picture, stateWords },
      places: places.split(' ').filter(Boolean),
      state: row.state as MapItem['state'],
    };
  });
  return { zone: parkZone, items, kinds, land: null };
}

/** Six made-up counties in degrees, with an approval number or without. */
export function countyData(locale: Locale, approval: string | null): MapData {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const values = [12.5, 30.1, 48, null, 81.2, 99.9];
  const features = ids.map((id, i): ZoneFeature => {
    const [x, y] = [118 + (i % 3), 31 + Math.floor(i / 3)];
    const ring = [0, 1, 1, 0, 0].map((dx, k) => [x + dx, y + ([0, 0, 1, 1, 0][k] ?? 0)]);
    const properties = { id, layer: 'areas', name_zh: `${id}县`, name_en: `County ${id}` } as const;
    return { type: 'Feature', id, properties, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
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
      topology: zoneTopology({ type: 'FeatureCollection', features }, false),
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

type Drawn = readonly [name: string, told: readonly Locale[], draw: (frame: Frame) => Picture];

const drawn: readonly Drawn[] = [
  ['map-land', locales, (frame) => map(placeData(frame.locale), {}, frame)],
  ['map-works-homes', locales, (frame) => drawWorks(['homes'], frame)],
  ['map-works-water', ['zh'], (frame) => drawWorks(['water'], frame)],
  ['map-works-all', ['en'], (frame) => drawWorks([], frame)],
  ['map-values', locales, (frame) => drawValues('GS(2021)0000', frame)],
  ['map-values-unapproved', ['zh'], (frame) => drawValues('', frame)],
];

export function drawWorks(focus: readonly string[], frame: Frame): Picture {
  return map(workData(frame.locale), { layout: 'works', focus }, frame);
}

export function drawValues(approval: string, frame: Frame): Picture {
  return map(countyData(frame.locale, approval), { layout: 'values' }, frame);
}

export const examples = drawn.flatMap(([name, told, draw]) =>
  told.flatMap((locale) =>
    frames.map((size): PictureExample => {
      const frame: Frame = { ...size, locale };
      return { name: `${name}-${locale}-${size.width}`, frame, picture: draw(frame) };
    }),
  ),
);

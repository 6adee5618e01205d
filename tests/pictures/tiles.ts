import { type Tile, type TilesData, tiles } from '../../src/charts/tiles.ts';
import type { Localized } from '../../src/lib/locale.ts';
import { inEveryFrame } from './example.ts';

const plain = { about: '', group: '', status: 'reported', state: null, stateWords: '' } as const;

const fields: Localized<TilesData> = {
  zh: list(['基础设施', '项目审批', '生态环保', '物业矛盾', '道路桥梁等设施老旧', '文化惠民活动少']),
  en: list([
    'Infrastructure',
    'Project approvals',
    'Environment',
    'Property management disputes',
    'Ageing roads, bridges and the like',
    'Few cultural events',
  ]),
};

const aims: Localized<TilesData> = {
  zh: {
    groups: [],
    tiles: [
      { ...plain, id: 'pole', name: '创新发展引领极', about: '融入南京、接力镇江', status: 'planned' },
      { ...plain, id: 'cluster', name: '智能制造业集聚区', about: '产业强市的脊梁', status: 'planned' },
      { ...plain, id: 'model', name: '句容样板区', about: '践行新发展理念', status: 'not-published' },
    ],
  },
  en: {
    groups: [],
    tiles: [
      {
        ...plain,
        id: 'pole',
        name: 'A pole that leads by innovation',
        about: 'joining Nanjing',
        status: 'planned',
      },
      {
        ...plain,
        id: 'cluster',
        name: 'A zone where smart manufacturing gathers',
        about: 'backbone of an industrial city',
        status: 'planned',
      },
      {
        ...plain,
        id: 'model',
        name: 'A model zone for Jurong',
        about: 'to be shown',
        status: 'not-published',
      },
    ],
  },
};

const groups: Localized<TilesData['groups']> = {
  zh: [
    { id: 'health', name: '医疗' },
    { id: 'water', name: '治水' },
    { id: 'homes', name: '安居' },
    { id: 'roads', name: '修路' },
  ],
  en: [
    { id: 'health', name: 'Health' },
    { id: 'water', name: 'Water' },
    { id: 'homes', name: 'Homes' },
    { id: 'roads', name: 'Roads' },
  ],
};

const works: Localized<TilesData> = {
  zh: {
    groups: groups.zh,
    tiles: [
      work('clinic', 'health', '黄梅社区卫生服务中心新址', 'full', '全面开诊'),
      work('surgery', 'health', '新建医务室', 'full', '投入使用'),
      work('sewer', 'water', '污水主动脉工程', 'full', '完成'),
      work('mains', 'water', '给水管网改造', 'full', '完成'),
      work('area', 'water', '污水处理提质增效达标区', 'hollow', '全力推进'),
      work('jinxiangzhang', 'homes', '金香樟安置房', 'half', '主体封顶'),
      work('xiayin', 'homes', '下阴安置房', 'half', '主体封顶'),
      work('renewal', 'homes', '三台阁、三里井、西亩改造', 'full', '投入使用'),
      work('road-a', 'roads', '三台阁社区道路', 'full', '如期交付'),
      work('road-b', 'roads', '新塘村道路', 'full', '如期交付'),
    ],
  },
  en: {
    groups: groups.en,
    tiles: [
      work('clinic', 'health', 'New home of the Huangmei health centre', 'full', 'fully open'),
      work('surgery', 'health', 'New surgery', 'full', 'in use'),
      work('sewer', 'water', 'Trunk sewers', 'full', 'completed'),
      work('mains', 'water', 'Renewal of the water mains', 'full', 'completed'),
      work('area', 'water', 'Area meeting the sewage standard', 'hollow', 'being pushed ahead'),
      work('jinxiangzhang', 'homes', 'Jinxiangzhang resettlement homes', 'half', 'topped out'),
      work('xiayin', 'homes', 'Xiayin resettlement homes', 'half', 'topped out'),
      work('renewal', 'homes', 'Renewal at Santaige, Sanlijing and Ximu', 'full', 'in use'),
      work('road-a', 'roads', 'Road in Santaige community', 'full', 'handed over on time'),
      work('road-b', 'roads', 'Road in Xintang village', 'full', 'handed over on time'),
    ],
  },
};

function list(names: readonly string[]): TilesData {
  return { groups: [], tiles: names.map((name, i) => ({ ...plain, id: `field-${i}`, name })) };
}

function work(id: string, group: string, name: string, state: Tile['state'], stateWords: string): Tile {
  return { ...plain, id, group, name, state, stateWords };
}

export const examples = [
  ...inEveryFrame('tiles-row-open', (frame) =>
    tiles(fields[frame.locale], { layout: 'row', open: true }, frame),
  ),
  ...inEveryFrame('tiles-row-planned', (frame) => tiles(aims[frame.locale], { layout: 'row' }, frame)),
  ...inEveryFrame('tiles-groups', (frame) => tiles(works[frame.locale], { layout: 'groups' }, frame)),
  ...inEveryFrame('tiles-groups-focus', (frame) =>
    tiles(works[frame.locale], { layout: 'groups', focus: ['homes'] }, frame),
  ),
  ...inEveryFrame('tiles-empty', (frame) => tiles({ tiles: [], groups: [] }, { layout: 'row' }, frame)),
];

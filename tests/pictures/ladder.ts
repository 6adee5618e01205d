import { type LadderData, ladder, type Recognition } from '../../src/charts/ladder.ts';
import type { Localized } from '../../src/lib/locale.ts';
import { inEveryFrame } from './example.ts';

const plain = { kind: 'company', year: '', note: '', scope: '', status: 'reported' } as const;

const titles: Localized<readonly Recognition[]> = {
  zh: [
    {
      ...plain,
      id: 'workshop',
      level: 'provincial',
      holder: '晶度半导体',
      name: '智能制造示范车间',
      year: '2021',
    },
    {
      ...plain,
      id: 'accelerator',
      level: 'provincial',
      holder: '句容高新技术创业园',
      name: '科技企业加速器',
      scope: '镇江仅有的两家之一',
    },
    {
      ...plain,
      id: 'fuda',
      level: 'provincial',
      holder: '江苏富达',
      name: '科技企业加速器',
      scope: '镇江仅有的两家之一',
    },
    {
      ...plain,
      id: 'first-set',
      level: 'prefecture',
      holder: '易恒自动化',
      name: '首台（套）重大装备',
      scope: '句容唯一',
    },
    { ...plain, id: 'giant', level: 'prefecture', holder: '三超金刚石', name: '小巨人企业' },
    {
      ...plain,
      id: 'park',
      kind: 'park',
      level: 'provincial',
      holder: '句容经济开发区',
      name: '知识产权示范园区',
    },
    {
      ...plain,
      id: 'veterans',
      kind: 'service',
      level: 'national',
      holder: '黄梅街道',
      name: '示范型退役军人服务站',
    },
  ],
  en: [
    {
      ...plain,
      id: 'workshop',
      level: 'provincial',
      holder: 'Jingdu Semiconductor',
      name: 'Smart manufacturing demonstration workshop',
      year: '2021',
    },
    {
      ...plain,
      id: 'accelerator',
      level: 'provincial',
      holder: 'Jurong High-tech Incubation Park',
      name: 'Technology accelerator',
      scope: 'one of only two in Zhenjiang',
    },
    {
      ...plain,
      id: 'fuda',
      level: 'provincial',
      holder: 'Jiangsu Fuda',
      name: 'Technology accelerator',
      scope: 'one of only two in Zhenjiang',
    },
    {
      ...plain,
      id: 'first-set',
      level: 'prefecture',
      holder: 'Yiheng Automation',
      name: 'First set of major equipment',
      scope: 'only one in Jurong',
    },
    { ...plain, id: 'giant', level: 'prefecture', holder: 'Sanchao Diamond', name: 'Little Giant company' },
    {
      ...plain,
      id: 'park',
      kind: 'park',
      level: 'provincial',
      holder: 'Jurong Economic Development Zone',
      name: 'Model park for intellectual property',
    },
    {
      ...plain,
      id: 'veterans',
      kind: 'service',
      level: 'national',
      holder: 'Huangmei Subdistrict',
      name: 'Model veterans’ service station',
    },
  ],
};

const frames: Localized<Pick<LadderData, 'levels' | 'kinds'>> = {
  zh: {
    levels: [
      { id: 'prefecture', name: '镇江市级' },
      { id: 'provincial', name: '江苏省级' },
      { id: 'national', name: '国家级' },
    ],
    kinds: [
      { id: 'company', name: '企业' },
      { id: 'park', name: '园区' },
      { id: 'service', name: '服务' },
    ],
  },
  en: {
    levels: [
      { id: 'prefecture', name: 'Zhenjiang (prefecture)' },
      { id: 'provincial', name: 'Jiangsu (province)' },
      { id: 'national', name: 'National' },
    ],
    kinds: [
      { id: 'company', name: 'companies' },
      { id: 'park', name: 'the zone itself' },
      { id: 'service', name: 'services' },
    ],
  },
};

export const examples = [
  ...inEveryFrame('ladder-rungs', (frame) =>
    ladder({ ...frames[frame.locale], recognitions: titles[frame.locale] }, {}, frame),
  ),
  ...inEveryFrame('ladder-rungs-focus', (frame) =>
    ladder({ ...frames[frame.locale], recognitions: titles[frame.locale] }, { focus: ['provincial'] }, frame),
  ),
];

import type { Datum } from '../../src/charts/datum.ts';
import type { Locale, Localized } from '../../src/lib/locale.ts';

type Told = Omit<Datum, 'id' | 'label' | 'text' | 'missing' | 'period'> & {
  readonly label: Localized;
  readonly text: Localized;
  readonly missing?: Localized;
};

/** Data as the story tells them, for examples. */
const told = {
  land: {
    label: { zh: '盘活的闲置土地', en: 'Idle land brought back into use' },
    value: 560,
    text: { zh: '560亩', en: '560\u00a0mu (37.3\u00a0ha)' },
    status: 'reported',
    missing: { zh: '地块数目与位置未公布。', en: 'Place and number of parcels not published.' },
  },
  newLand: {
    label: { zh: '新增产业用地', en: 'New industrial land' },
    value: 0,
    text: { zh: '没有新增', en: '0\u00a0mu' },
    status: 'reported',
  },
  hectares: {
    label: { zh: '盘活的闲置土地，折合公顷', en: 'Idle land in hectares' },
    value: 37.3,
    text: { zh: '37.3公顷', en: '37.3\u00a0ha' },
    status: 'converted',
  },
  pitches: {
    label: { zh: '折合足球场', en: 'In football pitches' },
    value: 52,
    text: { zh: '约52座足球场', en: 'about 52 football pitches' },
    status: 'derived',
  },
  pitch: {
    label: { zh: '一座标准足球场', en: 'One standard football pitch' },
    value: 7140,
    text: { zh: '7140平方米', en: '7,140\u00a0m²' },
    status: 'derived',
  },
  square: {
    label: { zh: '一平方公里', en: 'One square kilometre' },
    value: 1,
    text: { zh: '1平方公里', en: '1\u00a0km²' },
    status: 'reported',
  },
  projects: {
    label: { zh: '签约落户的项目', en: 'Projects signed' },
    value: 16,
    text: { zh: '16个', en: '16\u00a0projects' },
    status: 'reported',
  },
  investment: {
    label: { zh: '签约项目的计划总投资', en: 'Planned total investment of the signed projects' },
    value: 13.8e9,
    text: { zh: '138亿元', en: 'CNY\u00a013.8\u00a0billion' },
    status: 'planned',
  },
  halfYear: {
    label: {
      zh: '完成全年招商任务所用的时间',
      en: "Time taken to meet the year's target for signing projects",
    },
    value: 6,
    text: { zh: '半年', en: '6\u00a0months' },
    status: 'reported',
    missing: {
      zh: '是哪几个月、全年任务是多少未公布。',
      en: "Which months, and how large the year's target was, are not published.",
    },
  },
  reserve: {
    label: { zh: '在手储备的大项目', en: 'Large projects in reserve' },
    value: null,
    text: { zh: '未公布', en: 'not published' },
    status: 'not-published',
    missing: { zh: '项目个数、名单、总额未公布。', en: 'Their number, names and total are not published.' },
  },
  threshold: {
    label: { zh: '在手储备项目的规模门槛', en: 'Size from which a project counts in the reserve' },
    value: 1.5e9,
    text: { zh: '15亿元以上', en: 'at least CNY\u00a01.5\u00a0billion' },
    status: 'reported',
  },
  foreign: {
    label: { zh: '占全市实际利用外资的份额', en: "Share of the city's actually utilised foreign capital" },
    value: 41,
    text: { zh: '41%', en: '41%' },
    status: 'reported',
    missing: {
      zh: '全市与开发区的外资金额未公布。',
      en: 'The amounts for the city and the zone are not published.',
    },
  },
  manufacturing: {
    label: { zh: '占全市制造业外资的份额', en: "Share of the city's foreign capital in manufacturing" },
    value: 52.38,
    text: { zh: '52.38%', en: '52.38%' },
    status: 'reported',
    missing: {
      zh: '全市与开发区的制造业外资金额未公布。',
      en: 'The amounts for the city and the zone are not published.',
    },
  },
  wafers: {
    label: {
      zh: '十二寸晶圆先进封装的年产能目标',
      en: 'Target for yearly capacity of 12-inch wafer advanced packaging',
    },
    value: 240_000,
    text: { zh: '24万片', en: '240,000\u00a0wafers' },
    status: 'planned',
    missing: { zh: '现有产能未公布。', en: 'Present capacity is not published.' },
  },
  clinic: {
    label: { zh: '老卫生服务中心开办的年头', en: 'Years the old health centre had been open' },
    value: 60,
    text: { zh: '六十多年', en: 'more than 60\u00a0years' },
    status: 'reported',
    missing: { zh: '开办的年份未公布。', en: 'The year it opened is not published.' },
  },
  holdouts: {
    label: { zh: '被拔掉的“硬钉子”拖延的年头', en: 'Age of the holdout cases that were cleared' },
    value: 10,
    text: { zh: '10年以上', en: 'at least 10\u00a0years' },
    status: 'reported',
    missing: {
      zh: '数目未公布：报道只写“一批”。',
      en: 'Number not published: the report says only “a batch”.',
    },
  },
  problems: {
    label: { zh: '为企业、项目和基层解决的问题', en: 'Problems solved for firms, projects and communities' },
    value: 237,
    text: { zh: '237条', en: '237\u00a0problems' },
    status: 'reported',
    missing: {
      zh: '收集到的总数、各方面的数目、未解决的数目未公布。',
      en: 'How many were collected, how many of each kind and how many remain are not published.',
    },
  },
  rules: {
    label: { zh: '形成的制度', en: 'Standing rules made' },
    value: 5,
    text: { zh: '5条', en: '5\u00a0rules' },
    status: 'reported',
  },
  factories: {
    label: { zh: '盘活的闲置厂房', en: 'Idle factory buildings brought back into use' },
    value: 50_000,
    text: { zh: '约5万平方米', en: 'about 50,000\u00a0m²' },
    status: 'reported',
    missing: { zh: '厂房栋数与位置未公布。', en: 'Number and place of the buildings not published.' },
  },
  housing: {
    label: {
      zh: '清查安置房收回的房屋面积',
      en: 'Floor area recovered in the audit of resettlement housing',
    },
    value: 12_000,
    text: { zh: '1.2万平方米', en: '12,000\u00a0m²' },
    status: 'reported',
  },
  assets: {
    label: { zh: '盘活的国有资产', en: 'State assets put back to work' },
    value: 7e7,
    text: { zh: '7000万元', en: 'CNY\u00a070\u00a0million' },
    status: 'reported',
  },
} satisfies Record<string, Told>;

/** One of the story's data in a language. */
export function storyDatum(id: keyof typeof told, locale: Locale): Datum {
  const datum: Told = told[id];
  return {
    id,
    label: datum.label[locale],
    value: datum.value,
    text: datum.text[locale],
    status: datum.status,
    period: '2021',
    missing: datum.missing?.[locale] ?? '',
  };
}

import { bars } from '../../src/charts/bars.ts';
import type { Datum } from '../../src/charts/datum.ts';
import type { Locale } from '../../src/lib/locale.ts';
import { inEveryFrame } from './example.ts';

type Texts = readonly [zh: string, en: string];

function datum(
  id: string,
  value: number | null,
  label: Texts,
  text: Texts,
  missing: Texts,
  locale: Locale,
): Datum {
  const i = locale === 'zh' ? 0 : 1;
  const status = value === null ? 'not-published' : 'reported';
  return { id, value, label: label[i], text: text[i], status, period: '2021', missing: missing[i] };
}

const lastYear: Texts = ['上年金额未公布。', 'Last year’s amount is not published.'];
const none: Texts = ['', ''];

const investment = (locale: Locale): Datum =>
  datum(
    'investment',
    16.2e8,
    ['制造业投资', 'Manufacturing investment'],
    ['16.2亿元', 'CNY 1.62 billion'],
    lastYear,
    locale,
  );
const investmentGrowth = (locale: Locale): Datum =>
  datum('investment-growth', 14.8, ['制造业投资同比', 'Growth of it'], ['14.8%', '14.8%'], none, locale);
const sales = (locale: Locale): Datum =>
  datum(
    'sales',
    121.47e8,
    ['工业应税销售', 'Industrial taxable sales'],
    ['121.47亿元', 'CNY 12.147 billion'],
    lastYear,
    locale,
  );
const salesGrowth = (locale: Locale): Datum =>
  datum('sales-growth', 10.91, ['工业应税销售同比', 'Growth of sales'], ['10.91%', '10.91%'], none, locale);
const signed = (locale: Locale): Datum => ({
  ...datum(
    'signed',
    138e8,
    ['签约项目的计划总投资', 'Planned investment of the signed projects'],
    ['138亿元', 'CNY 13.8 billion'],
    none,
    locale,
  ),
  status: 'planned',
});
const unknown = (locale: Locale): Datum =>
  datum('spent', null, ['已投入的数额', 'Spent so far'], ['未公布', 'not published'], none, locale);
const share = (locale: Locale): Datum =>
  datum(
    'share',
    35.29,
    ['新签约项目入库列统率', 'Newly signed projects entered in the statistics'],
    ['35.29%', '35.29%'],
    [
      '分母未公布：按个数还是按金额、以哪些项目为底，都没有写。',
      'The base is not published: by number or by amount, and of which projects, is not said.',
    ],
    locale,
  );
const fall = (locale: Locale): Datum => ({ ...investmentGrowth(locale), value: -22.5, text: '−22.5%' });

export const examples = [
  ...inEveryFrame('bars-index-one', ({ locale, ...frame }) =>
    bars(
      { bars: [investment(locale)], growth: [investmentGrowth(locale)] },
      { layout: 'index' },
      { ...frame, locale },
    ),
  ),
  ...inEveryFrame('bars-index-two', ({ locale, ...frame }) =>
    bars(
      { bars: [investment(locale), sales(locale)], growth: [investmentGrowth(locale), salesGrowth(locale)] },
      { layout: 'index' },
      { ...frame, locale },
    ),
  ),
  ...inEveryFrame('bars-index-fall', ({ locale, ...frame }) =>
    bars(
      { bars: [investment(locale), sales(locale)], growth: [fall(locale)] },
      { layout: 'index' },
      { ...frame, locale },
    ),
  ),
  ...inEveryFrame('bars-share', ({ locale, ...frame }) =>
    bars({ bars: [share(locale)], growth: [] }, { layout: 'share' }, { ...frame, locale }),
  ),
  ...inEveryFrame('bars-absolute', ({ locale, ...frame }) =>
    bars(
      { bars: [investment(locale), sales(locale), signed(locale), unknown(locale)], growth: [] },
      { layout: 'absolute' },
      { ...frame, locale },
    ),
  ),
];

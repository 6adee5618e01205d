import type { Status } from '../../facts/fact.ts';
import { statusWord } from '../../facts/words.ts';
import type { Locale, Localized } from '../../lib/locale.ts';

/** Words of the markup that editions share. Nothing of a story stands here. */
const zh = {
  lang: 'zh-Hans',
  colon: '：',
  comma: '，',
  semicolon: '；',
  list: '、',
  stop: '。',
  source: '来源',
  notStated: '报名与日期未载',
  publicationNotStated: '报名未载',
  dateNotStated: '日期未载',
  table: '数据表',
  status: '状态',
  /** Of a fact. */
  trace: {
    periodNone: '未载',
    formula: '公式',
    conversion: '换算',
    missing: '未公布',
    correction: '更正',
  },
  forms: {
    reported: '实心',
    derived: '虚线框',
    converted: '虚线框',
    planned: '空心',
    'not-published': '虚线缺口',
  },
};

type Words = typeof zh;

const en: Words = {
  lang: 'en',
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  list: ', ',
  stop: '.',
  source: 'Source',
  notStated: 'publication and date not stated',
  publicationNotStated: 'publication not stated',
  dateNotStated: 'date not stated',
  table: 'Data table',
  status: 'Status',
  trace: {
    periodNone: 'not stated',
    formula: 'Formula',
    conversion: 'Conversion',
    missing: 'Not published',
    correction: 'Correction',
  },
  forms: {
    reported: 'solid',
    derived: 'dashed outline',
    converted: 'dashed outline',
    planned: 'hollow',
    'not-published': 'dashed gap',
  },
};

const words: Localized<Words> = { zh, en };

export function sharedWords(locale: Locale): Words {
  return words[locale];
}

/** A status in words together with its form in pictures: 推算（虚线框）. */
export function statusText(status: Status, locale: Locale): string {
  const name = statusWord(status, locale);
  const form = words[locale].forms[status];
  return locale === 'zh' ? `${name}（${form}）` : `${name} (${form})`;
}

import type { Status } from '../../facts/fact.ts';
import { statusWord } from '../../facts/words.ts';
import type { Locale, Localized } from '../../lib/locale.ts';

/** The page's own words. Nothing of a story stands here. */
const zh = {
  lang: 'zh-Hans',
  otherLanguage: 'English',
  skip: '跳到正文',
  sections: '各部分',
  contents: '目录',
  unroll: '展卷',
  theme: { label: '明暗', auto: '自动', day: '白天', night: '夜间' },
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
  csv: 'CSV',
  picture: '图片',
  copyScene: '复制本节链接',
  copyStep: '链接',
  copied: '已复制',
  status: '状态',
  made: {
    sources: '来源',
    statuses: '图上的形，说的是怎么知道的',
    formulas: '公式',
    formulasLead: '推算和换算的数，由下列公式在制作时算出。',
    missing: '没有公布的',
    missingLead: '来源没有写、所以本卷也没有写和没有画的。',
    corrections: '更正记录',
    noCorrections: '到目前为止没有更正。',
    register: '事实总表',
    registerLead: '文中带点线的数，都通到这张表：数值、期间、状态、出处、公式，以及没有公布的部分。',
    glossary: '中英对照',
    glossaryLead: '标“自译”的，是我们的译法，不是官方名称。',
    ours: '自译',
    downloads: '下载',
    licence: '许可',
    version: '版本',
  },
  register: {
    fact: '事实',
    period: '期间',
    basis: '状态与出处',
    notes: '说明',
    formula: '公式',
    told: '见于',
    periodNone: '未载',
  },
  glossary: { zh: '中文', en: '英文', note: '备注' },
  licence: {
    prose: '文字与数据：',
    code: '代码：',
    font: '标题字体：思源宋体（Noto Serif SC）子集，',
  },
  publisher: '发布',
  contact: '更正请寄',
  updated: '更新于',
  notFound: { title: '此处没有画', body: '这个地址上没有内容。卷首在这里：' },
  backToTop: '回到卷首',
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
  otherLanguage: '中文',
  skip: 'Skip to the story',
  sections: 'Sections',
  contents: 'Contents',
  unroll: 'Unroll',
  theme: { label: 'Theme', auto: 'Auto', day: 'Day', night: 'Night' },
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
  csv: 'CSV',
  picture: 'Picture',
  copyScene: 'Copy link',
  copyStep: 'Link',
  copied: 'Copied',
  status: 'Status',
  made: {
    sources: 'Sources',
    statuses: 'The form of a mark says how we know',
    formulas: 'Formulas',
    formulasLead: 'Derived and converted figures are computed from these when the page is made.',
    missing: 'What is not published',
    missingLead: 'What the source leaves out, and what is therefore neither written nor drawn here.',
    corrections: 'Corrections',
    noCorrections: 'None so far.',
    register: 'Register of facts',
    registerLead:
      'Every number with a dotted line leads to this table: value, period, status, where it stands in the source, formula, and what is not published.',
    glossary: 'Chinese and English',
    glossaryLead: 'Marked “ours”: our rendering, not an official name.',
    ours: 'ours',
    downloads: 'Downloads',
    licence: 'Licence',
    version: 'Version',
  },
  register: {
    fact: 'Fact',
    period: 'Period',
    basis: 'Status and source',
    notes: 'Notes',
    formula: 'Formula',
    told: 'Told in',
    periodNone: 'not stated',
  },
  glossary: { zh: 'Chinese', en: 'English', note: 'Note' },
  licence: {
    prose: 'Text and data: ',
    code: 'Code: ',
    font: 'Display face: a subset of Noto Serif SC, ',
  },
  publisher: 'Publisher',
  contact: 'Corrections to',
  updated: 'Updated',
  notFound: {
    title: 'Nothing is painted here',
    body: 'There is no page at this address. The scroll begins here: ',
  },
  backToTop: 'Back to the beginning',
  forms: {
    reported: 'solid',
    derived: 'dashed outline',
    converted: 'dashed outline',
    planned: 'hollow',
    'not-published': 'dashed gap',
  },
};

const words: Localized<Words> = { zh, en };

export function wordsOf(locale: Locale): Words {
  return words[locale];
}

/** A status in words together with its form in pictures: 推算（虚线框）. */
export function statusText(status: Status, locale: Locale): string {
  const name = statusWord(status, locale);
  const form = words[locale].forms[status];
  return locale === 'zh' ? `${name}（${form}）` : `${name} (${form})`;
}

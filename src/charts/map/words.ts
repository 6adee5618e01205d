import type { Localized } from '../../lib/locale.ts';

const zh = {
  schematic: '示意图',
  unplaced: '位置未公布',
  discs: { full: '已完成', half: '部分完成', quarter: '在推进' },
  discNote: '圆点：涂满是已完成，一半是部分完成，四分之一是在推进；旁边是来源的原词。',
  layers: { water: '河流', roads: '道路', blocks: '园区用地', fields: '农田' },
  columns: { name: '名称', kind: '类别', value: '数值', state: '进展', place: '位置', status: '状态' },
  approval: (number: string) => `审图号：${number}`,
  unapproved: '未经审图，不得公开',
  missing: '未公布',
  and: '、',
  stop: '。',
  colon: '：',
  semicolon: '；',
  places: (list: string) => `图上有${list}`,
  metres: (value: string) => `${value}米`,
  kilometres: (value: string) => `${value}千米`,
  to: '–',
};

const en: typeof zh = {
  schematic: 'Sketch map',
  unplaced: 'Place not published',
  discs: { full: 'done', half: 'partly done', quarter: 'under way' },
  discNote:
    'Discs: full is done, half is partly done, a quarter is under way; beside them the source’s words.',
  layers: { water: 'River', roads: 'Road', blocks: 'Industrial plots', fields: 'Fields' },
  columns: {
    name: 'Name',
    kind: 'Kind',
    value: 'Value',
    state: 'Progress',
    place: 'Place',
    status: 'Status',
  },
  approval: (number: string) => `Map approval number ${number}`,
  unapproved: 'Not approved for publication',
  missing: 'not published',
  and: ', ',
  stop: '.',
  colon: ': ',
  semicolon: '; ',
  places: (list: string) => `The map shows ${list}`,
  metres: (value: string) => `${value}\u00a0m`,
  kilometres: (value: string) => `${value}\u00a0km`,
  to: '–',
};

/** What the map says by itself, in both languages. */
export const mapWords: Localized<typeof zh> = { zh, en };

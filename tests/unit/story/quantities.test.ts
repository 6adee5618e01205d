import { describe, expect, it } from 'vitest';
import { builtInUnits } from '../../../src/facts/units.ts';
import { quantityFinder } from '../../../src/story/quantities.ts';

const names = ['一极两区', '三台阁社区', '12寸晶圆金凸块工艺封装车间', 'Three Wells', '三'];
const hall = { id: 'hall', kind: 'count', zh: '幢', en: { one: 'hall', other: 'halls' } } as const;
const find = quantityFinder([...builtInUnits, hall], names);
const found = (text: string): string[] => find(text).map(({ start, end }) => text.slice(start, end));

describe('quantities typed by hand', () => {
  it.each([
    ['签下16个项目', ['16个']],
    ['投资138亿元', ['138亿元']],
    ['增长14.8%', ['14.8%']],
    ['占１２％', ['１２％']],
    ['约1,200 间', ['1,200 间']],
    ['5万平方米', ['5万平方米']],
    ['另有½', ['½']],
    ['五百六十亩', ['五百六十亩']],
    ['十六个项目', ['十六个']],
    ['五百六十，从闲置里', ['五百六十']],
    ['二百三十七条', ['二百三十七条']],
    ['一百三十八亿', ['一百三十八亿']],
    ['六十多年', ['六十多年']],
    ['十年以上', ['十年']],
    ['两家企业，四面旗', ['两家', '四面']],
    ['三个月', ['三个月']],
    ['百分之四十一', ['百分之四十一']],
    ['三分之一', ['三分之一']],
    ['半年时间', ['半年']],
    ['一半以上', ['一半']],
    ['翻一番，多一倍', ['一番', '一倍']],
    ['上升一个百分点', ['一个百分点']],
    ['第十七名里的三名', ['三名']],
    ['三台阁社区有三台机器', ['三台']],
    ['sixteen projects', ['sixteen projects']],
    ['two years later', ['two years']],
    ['a two-year plan', ['two-year']],
    ['three old halls', ['three old halls']],
    ['Forty-one percent', ['Forty-one percent']],
    ['a hundred and twenty', ['a hundred and twenty']],
    ['half a year', ['half']],
    ['more than sixty of them', ['sixty']],
    ['the 14th', ['14']],
    ['12寸晶圆', ['12寸']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '一年来，一个个项目，一次次',
    '没有一亩新地',
    '每一块都算',
    '第一，第一批，第十七位',
    '三台阁、三里井、三里屯',
    '“一极两区”',
    '十四五开局',
    '二〇二一年、一九四九年',
    '万一，千万，十分，百分百',
    '四面八方，三位一体',
    '二次开发，一期二期',
    '上半年，下半年',
    '五保、三农、双控、四季',
    '唯一、统一、之一',
    '三台阁社区的路',
    '12寸晶圆金凸块工艺封装车间',
    '\uFFFC年、\uFFFC亩',
    'one of the halls, one year',
    'someone often wrote tenets',
    'the Five-Year Plan, the Four Flags',
    'the second year, the third hall',
    'the second half',
    'Three Wells Road',
    '',
  ])('not %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

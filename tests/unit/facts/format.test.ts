import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { qualifiers } from '../../../src/facts/fact.ts';
import { formatFact } from '../../../src/facts/format.ts';
import { makeFact, someUnits } from './fixtures/make-fact.ts';

/** Ordinary spaces for reading; that they do not break is a test of its own. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

describe('published facts', () => {
  test.each([
    // published, value, unit, qualifier, English, Chinese numerals, number zh, number en
    ['138亿元', 13800000000, 'CNY', '', 'CNY 13.8 billion', '一百三十八亿元', '138亿', '13.8 billion'],
    ['16.2亿元', 1620000000, 'CNY', '', 'CNY 1.62 billion', '十六点二亿元', '16.2亿', '1.62 billion'],
    [
      '121.47亿元',
      12147000000,
      'CNY',
      '',
      'CNY 12.147 billion',
      '一百二十一点四七亿元',
      '121.47亿',
      '12.147 billion',
    ],
    ['7000万元', 70000000, 'CNY', '', 'CNY 70 million', '七千万元', '7000万', '70 million'],
    [
      '15亿元以上',
      1500000000,
      'CNY',
      'at-least',
      'at least CNY 1.5 billion',
      '十五亿元以上',
      '15亿以上',
      'at least 1.5 billion',
    ],
    ['560亩', 560, 'mu', '', '560 mu (37.3 ha)', '五百六十亩', '560', '560'],
    ['约5万平方米', 50000, 'm2', 'about', 'about 50,000 m²', '约五万平方米', '约5万', 'about 50,000'],
    ['1.2万平方米', 12000, 'm2', '', '12,000 m²', '一点二万平方米', '1.2万', '12,000'],
    ['41%', 41, 'percent', '', '41%', '百分之四十一', '41', '41'],
    ['14.8%', 14.8, 'percent', '', '14.8%', '百分之十四点八', '14.8', '14.8'],
    ['10.91%', 10.91, 'percent', '', '10.91%', '百分之十点九一', '10.91', '10.91'],
    ['52.38%', 52.38, 'percent', '', '52.38%', '百分之五十二点三八', '52.38', '52.38'],
    ['10.90%', 10.9, 'percent', '', '10.90%', '百分之十点九零', '10.90', '10.90'],
    ['16.20亿元', 1620000000, 'CNY', '', 'CNY 1.620 billion', '十六点二零亿元', '16.20亿', '1.620 billion'],
    ['16个', 16, 'project', '', '16 projects', '十六个', '16', '16'],
    ['2个', 2, 'project', '', '2 projects', '两个', '2', '2'],
    ['1个', 1, 'project', '', '1 project', '一个', '1', '1'],
    ['24万片', 240000, 'wafer', '', '240,000 wafers', '二十四万片', '24万', '240,000'],
    ['六十多年', 60, 'year', 'over', 'more than 60 years', '六十多年', '六十多', 'more than 60'],
    ['10年以上', 10, 'year', 'at-least', 'at least 10 years', '十年以上', '10以上', 'at least 10'],
    ['半年', 6, 'month', '', '6 months', '半年', '半', '6'],
    ['第17位', 17, 'rank', '', '17th', '第十七位', '17', '17'],
    ['第2位', 2, 'rank', '', '2nd', '第二位', '2', '2'],
    ['237条', 237, 'problem', '', '237 problems', '二百三十七条', '237', '237'],
    ['没有新增', 0, 'mu', '', '0 mu', '没有新增', '0', '0'],
    ['12寸', 12, 'inch', '', '12 inches', '十二寸', '12', '12'],
    ['１６个', 16, 'project', '', '16 projects', '十六个', '１６', '16'],
  ] as const)('%s', (published, value, unit, qualifier, english, hanzi, numberZh, numberEn) => {
    const fact = makeFact({ published, value, unit, qualifier });
    expect(formatFact(fact, someUnits, 'zh')).toBe(published);
    expect(plain(formatFact(fact, someUnits, 'en'))).toBe(english);
    expect(formatFact(fact, someUnits, 'zh', 'hanzi')).toBe(hanzi);
    expect(plain(formatFact(fact, someUnits, 'en', 'hanzi'))).toBe(english);
    expect(formatFact(fact, someUnits, 'zh', 'number')).toBe(numberZh);
    expect(plain(formatFact(fact, someUnits, 'en', 'number'))).toBe(numberEn);
  });
});

describe('computed facts', () => {
  test.each([
    [560 / 15, 'ha', 1, '', '37.3公顷', '37.3 ha', '三十七点三公顷'],
    [373333.333, 'm2', 1, '', '37.3万平方米', '373,000 m²', '三十七点三万平方米'],
    [13800000000, 'CNY', 0, '', '138亿元', 'CNY 13.8 billion', '一百三十八亿元'],
    [862500000, 'CNY', 1, '', '8.6亿元', 'CNY 860 million', '八点六亿元'],
    [99999999, 'CNY', 0, '', '1亿元', 'CNY 100 million', '一亿元'],
    [68500, 'CNY', 1, '', '6.9万元', 'CNY 69,000', '六点九万元'],
    [12345, 'project', 0, '', '12345个', '12,345 projects', '一万二千三百四十五个'],
    [20000, 'project', 0, '', '2万个', '20,000 projects', '两万个'],
    [7140, 'm2', 0, '', '7140平方米', '7,140 m²', '七千一百四十平方米'],
    [52.288, 'project', 0, 'about', '约52个', 'about 52 projects', '约五十二个'],
    [37.3333, 'percent', 1, '', '37.3%', '37.3%', '百分之三十七点三'],
    [18, 'rank', 0, '', '第18位', '18th', '第十八位'],
    [2, 'rank', 0, '', '第2位', '2nd', '第二位'],
    [-1.5, 'point', 1, '', '\u22121.5个百分点', '\u22121.5 percentage points', '负一点五个百分点'],
    [1, 'point', 1, '', '1个百分点', '1 percentage point', '一个百分点'],
    [2, 'project', 0, 'over', '超过2个', 'more than 2 projects', '超过两个'],
    [3, 'project', 0, 'up-to', '至多3个', 'up to 3 projects', '至多三个'],
  ] as const)('%s %s', (value, unit, decimals, qualifier, chinese, english, hanzi) => {
    const fact = makeFact({ value, unit, decimals, qualifier, status: 'derived' });
    expect(formatFact(fact, someUnits, 'zh')).toBe(chinese);
    expect(plain(formatFact(fact, someUnits, 'en'))).toBe(english);
    expect(formatFact(fact, someUnits, 'zh', 'hanzi')).toBe(hanzi);
  });
});

test('what is not published is said', () => {
  const fact = makeFact({ status: 'not-published', unit: 'project' });
  expect(formatFact(fact, someUnits, 'zh')).toBe('未公布');
  expect(formatFact(fact, someUnits, 'en', 'number')).toBe('not published');
});

test('the English print of a row stands as it is, its number from the value', () => {
  const fact = makeFact({ value: 6, unit: 'month', published: '半年', publishedEn: 'half a year' });
  expect(formatFact(fact, someUnits, 'en')).toBe('half a year');
  expect(formatFact(fact, someUnits, 'en', 'hanzi')).toBe('half a year');
  expect(formatFact(fact, someUnits, 'en', 'number')).toBe('6');
  expect(formatFact(fact, someUnits, 'zh')).toBe('半年');
});

test('growth may carry its sign', () => {
  const fact = makeFact({ value: 14.8, unit: 'percent', published: '14.8%' });
  expect(formatFact(fact, someUnits, 'zh', 'published', { signed: true })).toBe('+14.8%');
  expect(formatFact(fact, someUnits, 'en', 'published', { signed: true })).toBe('+14.8%');
});

test('a number and its unit never break in English', () => {
  const bond = (given: Parameters<typeof makeFact>[0]) => formatFact(makeFact(given), someUnits, 'en');
  expect(bond({ value: 1.38e10, unit: 'CNY', published: '138亿元' })).toBe('CNY\u00a013.8\u00a0billion');
  expect(bond({ value: 560, unit: 'mu', published: '560亩' })).toBe('560\u00a0mu (37.3\u00a0ha)');
  expect(bond({ value: 60, unit: 'year', published: '六十多年', qualifier: 'over' })).toBe(
    'more than 60\u00a0years',
  );
});

test('any number prints as digits: no exponent, no NaN, no compact letters', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e15, max: 1e15, noNaN: true }),
      fc.constantFrom(...someUnits.keys()),
      fc.constantFrom(...qualifiers),
      fc.integer({ min: 0, max: 4 }),
      (value, unit, qualifier, decimals) => {
        const fact = makeFact({ value, unit, qualifier, decimals, status: 'derived' });
        for (const locale of ['zh', 'en'] as const) {
          for (const form of ['published', 'number', 'hanzi'] as const) {
            const text = formatFact(fact, someUnits, locale, form);
            expect(text).not.toMatch(/NaN|undefined|Infinity|null|\d[eEKMB]/u);
            if (form !== 'hanzi') expect(text).toMatch(/\d/u);
          }
        }
      },
    ),
  );
});

test('any published string is printed as it is', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.double({ min: -1e15, max: 1e15, noNaN: true }),
      (published, value) => {
        const fact = makeFact({ published, value, unit: 'CNY' });
        expect(formatFact(fact, someUnits, 'zh')).toBe(published);
        expect(formatFact(fact, someUnits, 'en')).not.toMatch(/NaN|undefined|\de/u);
        expect(typeof formatFact(fact, someUnits, 'zh', 'hanzi')).toBe('string');
        expect(typeof formatFact(fact, someUnits, 'zh', 'number')).toBe('string');
      },
    ),
  );
});

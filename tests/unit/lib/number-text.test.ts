import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chineseNumeral,
  chineseValue,
  decimalText,
  grouped,
  halfWidth,
} from '../../../src/lib/number-text.ts';

describe('decimals', () => {
  test.each([
    [13800000000, 9, null, '13.8'],
    [12147000000, 9, null, '12.147'],
    [373333.333333, 4, 1, '37.3'],
    [37.35, 0, 1, '37.4'],
    [99.96, 0, 1, '100'],
    [0.05, 0, 1, '0.1'],
    [0.04, 0, 1, '0'],
    [1.005, 0, 2, '1.01'],
    [2.675e9, 9, 2, '2.68'],
    [-0.04, 0, 1, '0'],
    [-14.8, 0, null, '-14.8'],
    [1e-7, 0, null, '0.0000001'],
    [1e21, 0, null, '1000000000000000000000'],
    [0.1 + 0.2, 0, null, '0.3'],
    [0, 8, null, '0'],
  ])('%s / 10^%s to %s places: %s', (value, power, digits, text) => {
    expect(decimalText(value, power, digits)).toBe(text);
  });

  test('keeps as many zeros as asked', () => {
    expect(decimalText(10, 0, null, 2)).toBe('10.00');
    expect(decimalText(10.5, 0, null, 2)).toBe('10.50');
  });

  test('thousands', () => {
    expect(grouped('1234567.8912')).toBe('1,234,567.8912');
    expect(grouped('-1234')).toBe('-1,234');
    expect(grouped('999')).toBe('999');
  });

  test('are finite digits for any number', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
        fc.integer({ min: -12, max: 12 }),
        fc.option(fc.integer({ min: 0, max: 6 })),
        (value, power, digits) => {
          expect(decimalText(value, power, digits)).toMatch(/^-?\d+(\.\d+)?$/);
        },
      ),
    );
  });
});

describe('Chinese numerals', () => {
  test.each([
    ['0', '零'],
    ['2', '二'],
    ['10', '十'],
    ['12', '十二'],
    ['20', '二十'],
    ['105', '一百零五'],
    ['110', '一百一十'],
    ['200', '二百'],
    ['237', '二百三十七'],
    ['560', '五百六十'],
    ['2000', '两千'],
    ['2020', '两千零二十'],
    ['10010', '一万零一十'],
    ['20000', '两万'],
    ['240000', '二十四万'],
    ['100000', '十万'],
    ['200000000', '两亿'],
    ['100020000', '一亿零二万'],
    ['13800000000', '一百三十八亿'],
    ['1200000000000', '一万二千亿'],
    ['1000000000000', '一万亿'],
    ['16.2', '十六点二'],
    ['0.205', '零点二零五'],
    ['-7', '负七'],
  ])('%s is %s', (decimal, text) => {
    expect(chineseNumeral(decimal)).toBe(text);
    expect(chineseValue(text.replace('负', ''))).toBe(Math.abs(Number(decimal)));
  });

  test('two before a classifier is 两, elsewhere 二', () => {
    expect(chineseNumeral('2', true)).toBe('两');
    expect(chineseNumeral('12', true)).toBe('十二');
    expect(chineseNumeral('2.5', true)).toBe('二点五');
  });

  test('read back what was written', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 31 - 1 }), fc.nat({ max: 999 }), (low, high) => {
        const value = low + high * 1e9;
        expect(chineseValue(chineseNumeral(String(value)))).toBe(value);
      }),
    );
  });

  test('years and halves', () => {
    expect(chineseValue('二〇二一')).toBe(2021);
    expect(chineseValue('半')).toBe(0.5);
    expect(chineseValue('六十')).toBe(60);
  });

  test('other text is no number', () => {
    fc.assert(fc.property(fc.string(), (text) => void chineseValue(text)));
    for (const text of ['', '点', '一点', '元', '万', '二二十']) expect(chineseValue(text)).toBeNull();
  });
});

test('full-width forms become ASCII of the same length', () => {
  expect(halfWidth('－１３．８％，（亿）')).toBe('-13.8%,(亿)');
});

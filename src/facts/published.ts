import { chineseNumeral, chineseValue, decimalText, halfWidth, scaleWords } from '../lib/number-text.ts';
import type { Qualifier } from './fact.ts';

/** One number in a published string, with where it stands (UTF-16 offsets). */
export interface PublishedNumber {
  readonly start: number;
  /** After the scale word. */
  readonly end: number;
  /** Digits or numerals alone, without a scale word. */
  readonly figure: string;
  readonly scale: string;
  /** The scale counted in: 138亿 is 1.38e10. */
  readonly value: number;
  /** Digits after the point, as printed. */
  readonly decimals: number;
  /** Whether it is printed in digits. */
  readonly digits: boolean;
  readonly ordinal: boolean;
}

const numberPattern =
  /(百分之)?(?:(\d+(?:,\d{3})*(?:\.\d+)?)\s*(万亿|千亿|百亿|亿|千万|百万|万|千|百)?|(半|[〇零一二两三四五六七八九十百千万亿]+(?:点[〇零一二三四五六七八九]+)?))/gu;

/** Every number in a string as the source prints it: digits with 万 or 亿, or Chinese numerals. */
export function publishedNumbers(text: string): PublishedNumber[] {
  const found: PublishedNumber[] = [];
  for (const match of halfWidth(text).matchAll(numberPattern)) {
    const [whole, , digits, scale = '', numerals] = match;
    const figure = digits ?? numerals ?? '';
    const value = digits === undefined ? chineseValue(figure) : Number(digits.replaceAll(',', ''));
    if (value === null) continue;
    found.push({
      start: match.index + whole.length - whole.replace('百分之', '').length,
      end: match.index + whole.length,
      figure,
      scale,
      value: value * (scaleWords[scale] ?? 1),
      decimals: (digits === undefined ? (figure.split('点')[1] ?? '') : (digits.split('.')[1] ?? '')).length,
      digits: digits !== undefined,
      ordinal: text[match.index - 1] === '第',
    });
  }
  return found;
}

const englishPattern = /(\d+(?:,\d{3})*(?:\.\d+)?)(?:\s*(trillion|billion|million))?/gu;
const englishScales: Readonly<Record<string, number>> = { trillion: 1e12, billion: 1e9, million: 1e6 };

/** The values of the numbers that an English text prints in digits. */
export function englishNumbers(text: string): number[] {
  return [...text.matchAll(englishPattern)].map(
    ([, digits = '', scale = '']) => Number(digits.replaceAll(',', '')) * (englishScales[scale] ?? 1),
  );
}

/** The number of the string that says `value`, else its first one; null when it holds none. */
export function publishedNumber(text: string, value: number | null): PublishedNumber | null {
  const numbers = publishedNumbers(text);
  return numbers.find((number) => value !== null && sameNumber(number.value, value)) ?? numbers[0] ?? null;
}

export function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

const qualifierWords: readonly (readonly [RegExp, readonly Qualifier[]])[] = [
  [/不超过|至多|最多|以内|以下|不到|不足/u, ['up-to']],
  [/以上|至少|不少于|不低于/u, ['at-least', 'over']],
  [/超过|逾|超|[多余几](?=[^\d]|$)/u, ['over', 'at-least']],
  [/约|左右|将近|近|上下/u, ['about']],
];

/** The qualifiers that a published string's words allow, the usual one first; empty when it has no such word. */
export function publishedQualifiers(text: string): readonly Qualifier[] {
  const numbers = publishedNumbers(text);
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return [];
  // Only words around the number qualify it: 多 in 众多 or 近 in 近年 would mislead.
  const around = `${text.slice(Math.max(0, first.start - 3), first.start)} ${text.slice(last.end)}`;
  return qualifierWords.find(([pattern]) => pattern.test(around))?.[1] ?? [];
}

/** The published string with its number in Chinese numerals, everything else kept: 560亩 → 五百六十亩. */
export function publishedInNumerals(text: string, value: number | null): string {
  const number = publishedNumber(text, value);
  if (number === null || !number.digits) return text;
  const before = text.slice(0, number.start);
  const after = text.slice(number.end);
  const percent = /^\s*[%％]/u.exec(after)?.[0];
  if (percent !== undefined) {
    const numeral = number.figure === '100' ? '百' : chineseNumeral(number.figure);
    return `${before}百分之${numeral}${after.slice(percent.length)}`;
  }
  const alone = !number.ordinal && (number.scale !== '' || after !== '');
  return `${before}${chineseNumeral(number.figure, alone)}${number.scale}${after}`;
}

/** The published string without its unit, qualifier kept: 约5万平方米 → 约5万, 第17位 → 17; without a number: the value. */
export function publishedFigure(text: string, value: number | null): string {
  const number = publishedNumber(text, value);
  if (number === null) return value === null ? text : decimalText(value);
  const before = text.slice(0, number.start).replace(/第$|百分之$/u, '');
  const after = text.slice(number.end);
  const near = /^[多余几]/u.exec(after)?.[0] ?? '';
  const tail = /(?:以上|以下|以内|左右|上下)$/u.exec(after)?.[0] ?? '';
  return `${before}${text.slice(number.start, number.end)}${near}${tail}`;
}

import type { Locale } from '../lib/locale.ts';
import { chineseNumeral, decimalText, grouped, scaleWords } from '../lib/number-text.ts';
import type { Fact, Unit } from './fact.ts';
import { publishedFigure, publishedInNumerals, publishedNumber } from './published.ts';
import { isOrdinal } from './units.ts';
import { qualifierWord, statusWord } from './words.ts';

/** The forms a fact is printed in (the story's `{as=…}`). */
export type Form = 'published' | 'hanzi' | 'number';

/** No-break space: between a number and its unit in English. Chinese needs none. */
const nbsp = '\u00a0';
const minus = '\u2212';

/** A number's printed parts: `13.8` and `billion`. */
interface Figure {
  readonly digits: string;
  /** Word of the power of ten, or empty. */
  readonly scale: string;
}

/**
 * A fact as it is printed.
 *
 * Chinese: what the source prints, verbatim; computed facts (no published string) are written from the value, in 亿
 * from 10^8 and 万 from 10^4 (counted things only where that loses nothing), with at most `decimals` places.
 * English: `published_en` verbatim (`half a year`) where a fact has one, else from the value (`CNY 13.8 billion`, `560 mu (37.3 ha)`, `about 50,000 m²`, `17th`), with the
 * source's precision; U+00A0 stands between currency, number, million or billion, and unit, an ordinary space after
 * words such as `about`.
 *
 * `hanzi`: the same in Chinese numerals, unit and qualifier kept (五百六十亩); in English the same as `published`.
 * `number`: without the unit, the qualifier and 亿 or billion kept (`138亿`, `13.8 billion`, `约5万`, `41`).
 * A fact that is not published is 未公布 / not published in every form.
 *
 * `signed` puts + before a value above zero. Negative numbers carry U+2212. Never an exponent, never NaN.
 */
export function formatFact(
  fact: Fact,
  units: ReadonlyMap<string, Unit>,
  locale: Locale,
  form: Form = 'published',
  options: { readonly signed?: boolean } = {},
): string {
  if (fact.value === null || !Number.isFinite(fact.value)) return statusWord('not-published', locale);
  const unit = units.get(fact.unit) ?? plainUnit;
  const plus = options.signed === true && fact.value > 0 ? '+' : '';
  if (locale === 'en' && fact.publishedEn !== '' && form !== 'number') return fact.publishedEn;
  if (locale === 'en') return english(fact, fact.value, unit, form, plus);
  if (fact.published !== '') {
    const text =
      form === 'hanzi'
        ? publishedInNumerals(fact.published, fact.value)
        : form === 'number'
          ? publishedFigure(fact.published, fact.value)
          : fact.published;
    return plus === '' || /^[+＋]/u.test(text) ? text : plus + text;
  }
  return chinese(fact, fact.value, unit, form, plus);
}

const plainUnit: Unit = { id: 'number', kind: 'number', zh: '', en: { one: '', other: '' } };

function chinese(fact: Fact, value: number, unit: Unit, form: Form, plus: string): string {
  const { digits, scale } = chineseFigure(value, unit, fact.decimals);
  const qualifier = qualifierWord(fact.qualifier, 'zh');
  const ordinal = isOrdinal(unit);
  if (form === 'number') return `${qualifier}${plus}${signs(digits)}${scale}`;
  if (form === 'published') {
    return `${qualifier}${ordinal ? '第' : ''}${plus}${signs(digits)}${scale}${unit.zh}`;
  }
  if (unit.id === 'percent') return `${qualifier}百分之${digits === '100' ? '百' : chineseNumeral(digits)}`;
  const alone = !ordinal && (unit.zh !== '' || scale !== '');
  return `${qualifier}${ordinal ? '第' : ''}${chineseNumeral(digits, alone)}${scale}${unit.zh}`;
}

function chineseFigure(value: number, unit: Unit, decimals: number): Figure {
  const power = chinesePower(value, unit, decimals);
  return { digits: decimalText(value, power, decimals), scale: power === 8 ? '亿' : power === 4 ? '万' : '' };
}

/** Power of ten of the scale that Chinese prints a computed value in: 8 (亿), 4 (万) or 0. */
function chinesePower(value: number, unit: Unit, decimals: number): number {
  if (unit.kind === 'ratio' || isOrdinal(unit)) return 0;
  const measured = unit.kind === 'money' || unit.kind === 'area';
  for (const power of [8, 4]) {
    // Rounded first, so that 99,999,999 is 1亿 and not 10000万.
    const size = Math.abs(Number(decimalText(value, power - 4, decimals)));
    if (size < 1e4) continue;
    if (measured || Number(decimalText(value, power, 2)) * 10 ** power === value) return power;
  }
  return 0;
}

function english(fact: Fact, value: number, unit: Unit, form: Form, plus: string): string {
  const qualifier = fact.qualifier === '' ? '' : `${qualifierWord(fact.qualifier, 'en')} `;
  if (isOrdinal(unit) || fact.published.startsWith('第')) {
    const place = decimalText(value, 0, 0);
    return qualifier + (form === 'number' ? place : place + ordinalEnding(place));
  }
  const { digits, scale } = englishFigure(fact, value, unit);
  const figure = `${plus}${signs(digits)}${scale === '' ? '' : nbsp + scale}`;
  if (form === 'number') return qualifier + figure;
  return qualifier + withUnit(figure, value, unit);
}

function withUnit(figure: string, value: number, unit: Unit): string {
  if (unit.kind === 'money') return `${unit.en.other}${nbsp}${figure}`;
  if (unit.id === 'percent') return `${figure}%`;
  const name = figure.replace('+', '') === '1' ? unit.en.one : unit.en.other;
  if (name === '') return figure;
  return `${figure}${nbsp}${name}${inHectares(value, unit)}`;
}

/** Readers of English know no mu: three significant digits in hectares go with it. */
function inHectares(value: number, unit: Unit): string {
  if (unit.id !== 'mu' || value === 0) return '';
  const hectares = value / 15;
  const digits = grouped(decimalText(Number(hectares.toPrecision(3))));
  return ` (${signs(digits)}${nbsp}ha)`;
}

function englishFigure(fact: Fact, value: number, unit: Unit): Figure {
  const { places, least } = precision(fact, value, unit);
  const rounded = places === null ? value : Number(`${decimalText(value, -places, 0)}e${-places}`);
  const digitsAt = (power: number) => grouped(decimalText(rounded, power, null, Math.max(0, least + power)));
  for (const [power, scale] of englishScales) {
    if (unit.kind !== 'ratio' && Math.abs(rounded) >= 10 ** power) return { digits: digitsAt(power), scale };
  }
  return { digits: digitsAt(0), scale: '' };
}

const englishScales = [
  [12, 'trillion'],
  [9, 'billion'],
  [6, 'million'],
] as const;

/**
 * Digits after the point of the base unit that may be printed (negative: tens, hundreds…; null: all the value has),
 * and how many must be, so that 16.20% keeps its zero.
 */
function precision(fact: Fact, value: number, unit: Unit): { places: number | null; least: number } {
  if (fact.published === '') {
    return { places: fact.decimals - chinesePower(value, unit, fact.decimals), least: -99 };
  }
  const number = publishedNumber(fact.published, value);
  if (number === null || number.decimals === 0) return { places: null, least: -99 };
  const power = Math.log10(scaleWords[number.scale] ?? 1);
  return { places: null, least: number.decimals - Math.round(power) };
}

function ordinalEnding(place: string): string {
  if (/1[123]$/u.test(place)) return 'th';
  return place.endsWith('1') ? 'st' : place.endsWith('2') ? 'nd' : place.endsWith('3') ? 'rd' : 'th';
}

function signs(digits: string): string {
  return digits.replace('-', minus);
}

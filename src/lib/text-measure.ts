import type { Locale } from './locale.ts';
import { measured, widths } from './text-widths.ts';
import { breakEvenly, breakLines, cutLine } from './text-wrap.ts';

/** Which face a text is set in: the system's sans or the shipped display serif. */
export type Face = 'sans' | 'display';

/**
 * Width of one line in px, with the quarter-space browsers set between Chinese and Latin (`text-autospace`).
 * The faces differ by language: without a locale the wider one counts, so that what fits in one fits in both.
 * The display face is always bold. At most 5% off what Chromium draws, strings of
 * closely kerned capitals apart (tests/browser/text-measure.test.ts).
 */
export function textWidth(
  text: string,
  size: number,
  face: Face = 'sans',
  bold = false,
  locale?: Locale,
): number {
  const tables = tablesFor(face, bold, locale);
  let em = 0;
  let before = '';
  for (const ch of text) {
    em += charWidth(ch, tables);
    if (before !== '' && autospaced(before, ch)) em += 0.125;
    before = ch;
  }
  return em * size;
}

/** Breaks a text into lines no wider than `width` px, by the rules of its script; see `breakLines`. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  face: Face = 'sans',
  bold = false,
): string[] {
  return breakLines(text, width, (line) => textWidth(line, size, face, bold));
}

/** Like `wrapText`, in lines of about one length. */
export function wrapEvenly(
  text: string,
  width: number,
  size: number,
  face: Face = 'sans',
  bold = false,
): string[] {
  return breakEvenly(text, width, (line) => textWidth(line, size, face, bold));
}

/** The text as one line no wider than `width` px, cut with an ellipsis where it must be. */
export function fitLine(
  text: string,
  width: number,
  size: number,
  face: Face = 'sans',
  bold = false,
): string {
  return cutLine(text, width, (line) => textWidth(line, size, face, bold));
}

/** At most `most` lines; the last one ends in an ellipsis when something was lost. */
export function clampLines(
  lines: readonly string[],
  most: number,
  width: number,
  size: number,
  face: Face = 'sans',
  bold = false,
): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, Math.max(0, most));
  const last = kept.pop();
  if (last === undefined) return [];
  return [...kept, cutLine(last, width, (line) => textWidth(line, size, face, bold), true)];
}

type Widths = ReadonlyMap<string, number>;

function decoded(text: string): Widths {
  return new Map(
    [...measured].map((ch, i) => [ch, Number.parseInt(text.slice(2 * i, 2 * i + 2), 36) / 1000]),
  );
}

const zh = { plain: decoded(widths.sansZh), bold: decoded(widths.sansZhBold) };
const en = { plain: decoded(widths.sansEn), bold: decoded(widths.sansEnBold) };
const serif = { zh: decoded(widths.displayZh), en: decoded(widths.displayEn) };
const display = { zh: [serif.zh], en: [serif.en], any: [serif.zh, serif.en] };
const sans = {
  zh: { plain: [zh.plain], bold: [zh.bold] },
  en: { plain: [en.plain], bold: [en.bold] },
  any: { plain: [zh.plain, en.plain], bold: [zh.bold, en.bold] },
};

function tablesFor(face: Face, bold: boolean, locale: Locale | undefined): readonly Widths[] {
  return face === 'display' ? display[locale ?? 'any'] : sans[locale ?? 'any'][bold ? 'bold' : 'plain'];
}

function charWidth(ch: string, from: readonly Widths[]): number {
  let width = 0;
  for (const table of from) width = Math.max(width, table.get(ch) ?? 0);
  return width > 0 ? width : guessedWidth(ch);
}

/** For characters outside the measured ones. */
function guessedWidth(ch: string): number {
  const code = ch.codePointAt(0) ?? 0;
  if (/\p{M}/u.test(ch) || (code >= 0x200b && code <= 0x200f) || code === 0xfeff) return 0;
  if (code >= 0x1f000 && code < 0x20000) return 1.4;
  if (code >= 0x2e80 && !(code >= 0xff61 && code <= 0xffdc)) return 1;
  if (code >= 0x2000 && code <= 0x200a) return 0.25;
  if (code >= 0x2010 && code <= 0x2bff) return 1;
  return /\p{Lu}/u.test(ch) ? 0.72 : 0.6;
}

const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const letterOrDigit = /[\p{L}\p{M}\p{Nd}]/u;

function autospaced(a: string, b: string): boolean {
  const [wideA, wideB] = [isEastern(a), isEastern(b)];
  if (wideA === wideB) return false;
  return wideA ? han.test(a) && letterOrDigit.test(b) : han.test(b) && letterOrDigit.test(a);
}

function isEastern(ch: string): boolean {
  return (ch.codePointAt(0) ?? 0) >= 0x2e80;
}

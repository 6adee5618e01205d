import type { Locale } from './locale.ts';
import { measured, widths } from './text-widths.ts';

/** Which face a text is set in: the system's sans or the shipped display serif. */
export type Face = 'sans' | 'display';

/**
 * Width of one line in px, with the quarter-space browsers set between Chinese and Latin (`text-autospace`).
 * The faces differ by language: without a locale the wider one counts, so that what fits in one fits in both.
 * The display face is always bold. At most 5% off what Chromium draws, strings of
 * closely kerned capitals apart (tests/journeys/text-measure.test.ts).
 */
export function textWidth(
  text: string,
  size: number,
  face: Face = 'sans',
  bold = false,
  locale?: Locale,
): number {
  const known = tablesFor(face, bold, locale);
  let em = 0;
  let before: Kind = 0;
  for (const ch of text) {
    const letter = known.letters.get(ch) ?? learn(ch, known);
    em += letter.width;
    const kind = letter.kind;
    if (before !== 0 && kind !== 0 && before !== kind) em += 0.125;
    before = kind;
  }
  return em * size;
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
/** 1 and 2 take a quarter-space between them: 1 Chinese, 2 other letters and digits, 0 anything else. */
type Kind = 0 | 1 | 2;

interface Letter {
  readonly width: number;
  readonly kind: Kind;
}

/** Widths of one way of setting, with what was found of each character so far: measuring is most of laying out. */
interface Known {
  readonly tables: readonly Widths[];
  readonly letters: Map<string, Letter>;
}

const knowing = (...tables: readonly Widths[]): Known => ({ tables, letters: new Map() });
const display = { zh: knowing(serif.zh), en: knowing(serif.en), any: knowing(serif.zh, serif.en) };
const sans = {
  zh: { plain: knowing(zh.plain), bold: knowing(zh.bold) },
  en: { plain: knowing(en.plain), bold: knowing(en.bold) },
  any: { plain: knowing(zh.plain, en.plain), bold: knowing(zh.bold, en.bold) },
};

function tablesFor(face: Face, bold: boolean, locale: Locale | undefined): Known {
  return face === 'display' ? display[locale ?? 'any'] : sans[locale ?? 'any'][bold ? 'bold' : 'plain'];
}

function learn(ch: string, { tables, letters }: Known): Letter {
  const letter = { width: charWidth(ch, tables), kind: kindOf(ch) };
  letters.set(ch, letter);
  return letter;
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

function kindOf(ch: string): Kind {
  const eastern = (ch.codePointAt(0) ?? 0) >= 0x2e80;
  if (eastern) return han.test(ch) ? 1 : 0;
  return letterOrDigit.test(ch) ? 2 : 0;
}

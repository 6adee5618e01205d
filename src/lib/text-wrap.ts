/** What no line may begin with, and what none may end with. */
const notFirst = /[，。、；：！？）》」』】〕〉”’％%‰°′″…—～·,.:;!?)\]}]/u;
const notLast = /[（《「『【〔〈“‘([{¥$]/u;

const numeral = '〇零一二三四五六七八九十百千万亿两';
const chineseUnit = '(?:个百分点|百分点|平方千米|平方公里|平方米|公顷|公里|个月|[\\u3400-\\u9fff])';
/** A short quoted word of Chinese: “散乱污”. It stays on one line where it can. */
export const quotedWord = /“[\u3400-\u9fff]{1,5}”/gu;
/** A sign or currency, a figure, a scale and a unit: 约 5 万平方米, CNY 13.8 billion, 105 × 68 m, 六十多年. */
const quantity = new RegExp(
  [
    `(?:(?:CNY|USD|RMB)\\s|[约超近逾≈=+±−-]\\s?)?\\d[\\d.,]*(?:\\s?[×–~-]\\s?\\d[\\d.,]*)*(?:\\s?[%‰°]|\\s?[万亿千百]*[多余]?${chineseUnit}|\\s(?:billion|million|thousand)|\\s[A-Za-z²³]{1,12})?`,
    `[${numeral}]{2,}[多余]?${chineseUnit}?`,
    quotedWord.source,
  ].join('|'),
  'gu',
);
/** Figures that look like a year take no English unit. */
const year = /^(?:19|20)\d\d\s[A-Za-z]/;

/** How gently a text is cut: 3 keeps figures with their units, 2 words, 1 only punctuation in its place, 0 nothing. */
type Care = 0 | 1 | 2 | 3;

/** Width of a line in px. */
export type Measure = (line: string) => number;

/**
 * Breaks a text into lines no wider than `width` px. No line begins with closing or ends with opening
 * punctuation; Latin words and figures with their units stay whole; a no-break space holds. A word wider than
 * the line is broken between characters. `\n` breaks a line. Returns at least one line for any text that is not blank.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  const fits = (line: string) => measure(trimmed(line)) <= width + 0.001;
  return text.split('\n').flatMap((part) => filled([''], part, 3, fits).map(trimmed).filter(Boolean));
}

/** Like `breakLines`, with lines of about one length: as many lines as needed, none longer than it must be. */
export function breakEvenly(text: string, width: number, measure: Measure): string[] {
  const widest = breakLines(text, width, measure);
  if (widest.length < 2) return widest;
  let low = width / 2;
  let high = width;
  let best = widest;
  for (let i = 0; i < 6; i++) {
    const middle = (low + high) / 2;
    const lines = breakLines(text, middle, measure);
    if (lines.length > widest.length || wordCount(lines) > wordCount(widest)) low = middle;
    else {
      best = lines;
      high = middle;
    }
  }
  return best;
}

/** Rises when narrower lines cut a word or a figure. */
function wordCount(lines: readonly string[]): number {
  return lines.join(' ').match(/[A-Za-z\d]+/g)?.length ?? 0;
}

/** The text as one line no wider than `width`: cut, with an ellipsis, where it must be (or always, with `cut`). */
export function cutLine(text: string, width: number, measure: Measure, cut = false): string {
  if (!cut && measure(text) <= width) return text;
  const chars = [...text.trimEnd()];
  while (chars.length > 0 && measure(`${chars.join('')}…`) > width) chars.pop();
  while (chars.length > 0 && /[\s，。、；：,.;:（《“(…]/u.test(chars.at(-1) ?? '')) chars.pop();
  return `${chars.join('')}…`;
}

/** Fills the last of the lines piece by piece, then new ones; a piece longer than a line is cut with less care. */
function filled(
  lines: readonly string[],
  text: string,
  care: Care,
  fits: (line: string) => boolean,
): string[] {
  const list = [...lines];
  for (const piece of pieces(text, care)) {
    const line = list.at(-1) ?? '';
    if (fits(line + piece)) list[list.length - 1] = line + piece;
    else if (care === 0 || fits(piece)) list.push(piece.replace(/^ +/, ''));
    else list.push(...filled([''], piece, (care - 1) as Care, fits));
  }
  return list;
}

/** Without spaces, and only these, at either end. */
function trimmed(line: string): string {
  return line.startsWith(' ') || line.endsWith(' ') ? line.replace(/^ +| +$/g, '') : line;
}

/** The same texts are broken again and again, at other widths and sizes: their pieces are kept. */
const kept = new Map<string, readonly string[]>();
const mostKept = 4000;

/** The text cut wherever a line may break. */
function pieces(text: string, care: Care): readonly string[] {
  const key = `${care}${text}`;
  const found = kept.get(key);
  if (found) return found;
  if (kept.size >= mostKept) kept.clear();
  const list = cutPieces(text, care);
  kept.set(key, list);
  return list;
}

function cutPieces(text: string, care: Care): string[] {
  const chars = [...text];
  if (care === 0) return chars;
  const held = care === 3 ? insideQuantities(text) : new Set<number>();
  const list: string[] = [];
  let piece = '';
  let at = 0;
  for (const [i, ch] of chars.entries()) {
    const before = chars[i - 1] ?? '';
    if (piece !== '' && !held.has(at) && mayBreak(before, ch, chars[i - 2] ?? '', care)) {
      list.push(piece);
      piece = '';
    }
    piece += ch;
    at += ch.length;
  }
  if (piece !== '') list.push(piece);
  return list;
}

/** Offsets inside figures with their units, where no line may break. */
function insideQuantities(text: string): Set<number> {
  const held = new Set<number>();
  for (const match of text.matchAll(quantity)) {
    const length = year.test(match[0]) ? 4 : match[0].length;
    for (let i = 1; i < length; i++) held.add(match.index + i);
  }
  return held;
}

function mayBreak(a: string, b: string, beforeA: string, care: Care): boolean {
  if (b === ' ' || notFirst.test(b) || notLast.test(a)) return false;
  if (a === ' ') return true;
  if (isJoiner(a) || isJoiner(b)) return false;
  if (/\p{M}/u.test(b)) return false;
  if (care === 1) return true;
  if (isWide(a) || isWide(b)) return true;
  return a === '-' && /\p{L}/u.test(beforeA) && /\p{L}/u.test(b);
}

function isJoiner(ch: string): boolean {
  return ch === '\u00a0' || ch === '\u202f' || ch === '\u2060';
}

function isWide(ch: string): boolean {
  return (ch.codePointAt(0) ?? 0) >= 0x2e80 || '—…“”‘’'.includes(ch);
}

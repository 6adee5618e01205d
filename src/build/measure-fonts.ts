/**
 * Writes src/lib/text-widths.ts: the advance widths that text-measure.ts adds up, read from the fonts
 * themselves, so that text is measured alike on every machine and without a browser.
 *
 *   npx tsx src/build/measure-fonts.ts && npm run format
 *
 * Needs Debian's fonts-noto-cjk and fonts-liberation. Noto Sans CJK SC stands for the Chinese stack
 * (PingFang SC, MiSans and Microsoft YaHei are within a few per cent of it), Liberation Sans, which has
 * Arial's and Helvetica's widths, for the English one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { range } from 'd3';
import { Blob, Face, Font } from 'harfbuzzjs';

const noto = '/usr/share/fonts/opentype/noto';
const liberation = '/usr/share/fonts/truetype/liberation';

const faces = [
  ['sansZh', `${noto}/NotoSansCJK-Regular.ttc`, 'Noto Sans CJK SC'],
  ['sansZhBold', `${noto}/NotoSansCJK-Bold.ttc`, 'Noto Sans CJK SC'],
  ['sansEn', `${liberation}/LiberationSans-Regular.ttf`, 'Liberation Sans'],
  ['sansEnBold', `${liberation}/LiberationSans-Bold.ttf`, 'Liberation Sans'],
  ['displayZh', `${noto}/NotoSerifCJK-Bold.ttc`, 'Noto Serif CJK SC'],
  ['displayEn', `${noto}/NotoSerifCJK-Bold.ttc`, 'Noto Serif CJK SC'],
] as const;

const span = (from: number, to: number) => String.fromCodePoint(...range(from, to + 1));
const characters = `${span(0x20, 0x7e)}${span(0xa0, 0xff)}\u2009\u200a\u202f–—‘’“”•…‰′″→←↑↓−∞≈≠≤≥✓`;

/** The face called `name`: a collection's first face is often the Japanese one. */
function faceOf(path: string, name: string): Face {
  const file = new Blob(readFileSync(path));
  const faces = range(32).map((index) => new Face(file, index));
  const found = faces.find((face) => face.getName(1, 'en').startsWith(name));
  if (found === undefined) throw new Error(`${path} has no face ${name}.`);
  return found;
}

/** In text that is not marked as Chinese the serif's figures come in tabular form: all as wide as the widest. */
function tabular(list: readonly number[]): number[] {
  const digits = [...characters].map((ch) => /\d/.test(ch));
  const widest = Math.max(...list.filter((_, i) => digits[i]));
  return list.map((width, i) => (digits[i] ? widest : width));
}

/** Advance widths of the characters in thousandths of an em; 0 where the face lacks one. */
function widths(path: string, name: string): number[] {
  const face = faceOf(path, name);
  const font = new Font(face);
  return [...characters].map((ch) => {
    const glyph = font.nominalGlyph(ch.codePointAt(0) ?? 0);
    return glyph === undefined ? 0 : Math.round((1000 * font.glyphHAdvance(glyph)) / face.upem);
  });
}

const lines = faces.map(([key, path, name]) => {
  const text = (key === 'displayEn' ? tabular(widths(path, name)) : widths(path, name))
    .map((width) => width.toString(36).padStart(2, '0'))
    .join('');
  return `  ${key}: '${text}',`;
});

const escaped = JSON.stringify(characters).replace(
  /[\u00a0\u00ad\u2000-\u200f\u202f]/g,
  (ch) => `\\u${ch.charCodeAt(0).toString(16).padStart(4, '0')}`,
);

writeFileSync(
  new URL('../lib/text-widths.ts', import.meta.url),
  `// Written by src/build/measure-fonts.ts; do not edit.

/** The characters whose widths are known; Chinese ones are 1 em and need no table. */
export const measured =
  ${escaped};

/** Advance widths in the order of \`measured\`, two base-36 digits each, in thousandths of an em; 00 is unknown. */
export const widths = {
${lines.join('\n')}
} as const;
`,
);

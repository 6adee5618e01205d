/**
 * Writes src/lib/text-widths.ts: the advance widths that text-measure.ts adds up, read from the fonts'
 * own tables (cmap, hhea, hmtx), so that text is measured alike on every machine and without a browser.
 *
 *   npx tsx src/build/measure-fonts.ts
 *
 * Needs Debian's fonts-noto-cjk and fonts-liberation. Noto Sans CJK SC stands for the Chinese stack
 * (PingFang SC, MiSans and Microsoft YaHei are within a few per cent of it), Liberation Sans, which has
 * Arial's and Helvetica's widths, for the English one.
 */
import { readFileSync, writeFileSync } from 'node:fs';

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

const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
const characters = `${span(0x20, 0x7e)}${span(0xa0, 0xff)}\u2009\u200a\u202f–—‘’“”•…‰′″→←↑↓−∞≈≠≤≥✓`;

/** Tables of one face of a font file, by tag, as offsets into the file. */
function tablesOf(font: Buffer, start: number): Map<string, number> {
  const count = font.readUInt16BE(start + 4);
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const record = start + 12 + 16 * i;
      return [font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8)] as const;
    }),
  );
}

/** English full name of a face. */
function nameOf(font: Buffer, start: number): string {
  const at = tablesOf(font, start).get('name') ?? 0;
  const texts = at + font.readUInt16BE(at + 4);
  for (let i = 0; i < font.readUInt16BE(at + 2); i++) {
    const record = at + 6 + 12 * i;
    const [platform, , language, id, length, offset] = [0, 2, 4, 6, 8, 10].map((n) =>
      font.readUInt16BE(record + n),
    );
    if (platform !== 3 || language !== 0x409 || id !== 1 || length === undefined || offset === undefined)
      continue;
    return Buffer.from(font.subarray(texts + offset, texts + offset + length))
      .swap16()
      .toString('utf16le');
  }
  return '';
}

/** Start of the face called `name`: a collection's first face is often the Japanese one. */
function faceStart(font: Buffer, name: string): number {
  if (font.toString('latin1', 0, 4) !== 'ttcf') return 0;
  const starts = Array.from({ length: font.readUInt32BE(8) }, (_, i) => font.readUInt32BE(12 + 4 * i));
  const found = starts.find((start) => nameOf(font, start).startsWith(name));
  if (found === undefined)
    throw new Error(`no face ${name}: ${starts.map((s) => nameOf(font, s)).join(', ')}`);
  return found;
}

/** Glyph of a character by a cmap of format 4 or 12; 0 when the face lacks it. */
function glyphOf(font: Buffer, cmap: number, code: number): number {
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    if (font.readUInt16BE(at) === 12) {
      for (let n = 0; n < font.readUInt32BE(at + 12); n++) {
        const group = at + 16 + 12 * n;
        const first = font.readUInt32BE(group);
        if (code >= first && code <= font.readUInt32BE(group + 4))
          return font.readUInt32BE(group + 8) + code - first;
      }
    }
    if (font.readUInt16BE(at) === 4) {
      const double = font.readUInt16BE(at + 6);
      for (let n = 0; n < double; n += 2) {
        const first = font.readUInt16BE(at + 16 + double + n);
        if (code < first || code > font.readUInt16BE(at + 14 + n)) continue;
        const delta = font.readUInt16BE(at + 16 + 2 * double + n);
        const range = font.readUInt16BE(at + 16 + 3 * double + n);
        if (range === 0) return (code + delta) & 0xffff;
        const glyph = font.readUInt16BE(at + 16 + 3 * double + n + range + 2 * (code - first));
        return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
      }
    }
  }
  return 0;
}

/** In text that is not marked as Chinese the serif's figures come in tabular form: all as wide as the widest. */
function tabular(list: readonly number[]): number[] {
  const digits = [...characters].map((ch) => /\d/.test(ch));
  const widest = Math.max(...list.filter((_, i) => digits[i]));
  return list.map((width, i) => (digits[i] ? widest : width));
}

/** Advance widths of the characters in thousandths of an em; 0 where the face lacks one. */
function widths(path: string, name: string): number[] {
  const font = readFileSync(path);
  const tables = tablesOf(font, faceStart(font, name));
  const table = (tag: string) => tables.get(tag) ?? 0;
  const em = font.readUInt16BE(table('head') + 18);
  const metrics = font.readUInt16BE(table('hhea') + 34);
  return [...characters].map((ch) => {
    const glyph = glyphOf(font, table('cmap'), ch.codePointAt(0) ?? 0);
    if (glyph === 0) return 0;
    const advance = font.readUInt16BE(table('hmtx') + 4 * Math.min(glyph, metrics - 1));
    return Math.round((1000 * advance) / em);
  });
}

const lines = faces.map(([key, path, name]) => {
  const text = (key === 'displayEn' ? tabular(widths(path, name)) : widths(path, name))
    .map((width) => width.toString(36).padStart(2, '0'))
    .join('');
  return `  ${key}: '${text}',`;
});

const escaped = [...characters]
  .map((ch) =>
    /[\\']/.test(ch) ? `\\${ch}` : /[\u00a0\u00ad\u2000-\u200f\u202f]/.test(ch) ? escapeOf(ch) : ch,
  )
  .join('');

function escapeOf(ch: string): string {
  return `\\u${(ch.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

writeFileSync(
  new URL('../lib/text-widths.ts', import.meta.url),
  `// Written by src/build/measure-fonts.ts; do not edit.

/** The characters whose widths are known; Chinese ones are 1 em and need no table. */
export const measured =
  '${escaped}';

/** Advance widths in the order of \`measured\`, two base-36 digits each, in thousandths of an em; 00 is unknown. */
export const widths = {
${lines.join('\n')}
} as const;
`,
);

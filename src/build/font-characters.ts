import { Blob, Face } from 'harfbuzzjs';
import subsetFont from 'subset-font';

/** Any web font as TrueType, with every character it holds. */
export function asTrueType(font: Uint8Array): Promise<Uint8Array> {
  return subsetFont(font, allPlanes(), { targetFormat: 'truetype' });
}

/** The characters of a TrueType font. */
export function charactersOf(trueType: Uint8Array): Set<string> {
  const codes = new Face(new Blob(trueType)).collectUnicodes();
  return new Set(Array.from(codes, (code) => String.fromCodePoint(code)));
}

/** The characters display type is made of: Latin, punctuation, Chinese, full-width forms. */
function allPlanes(): string {
  const spans = [
    [0x20, 0x24f],
    [0x2000, 0x27bf],
    [0x3000, 0x30ff],
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0xff00, 0xffef],
    [0x20000, 0x2a6df],
  ] as const;
  let text = '';
  for (const [first, last] of spans) {
    for (let code = first; code <= last; code++) text += String.fromCodePoint(code);
  }
  return text;
}

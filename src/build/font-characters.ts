import subsetFont from 'subset-font';

/** Any web font as TrueType, with every character it holds. */
export function asTrueType(font: Uint8Array): Promise<Uint8Array> {
  return subsetFont(font, allPlanes(), { targetFormat: 'truetype' });
}

/** The characters of a TrueType font, by its cmap (formats 4 and 12). */
export function charactersOf(trueType: Uint8Array): Set<string> {
  const font = new DataView(trueType.buffer, trueType.byteOffset, trueType.byteLength);
  const cmap = tableStart(font, 'cmap');
  const found = new Set<string>();
  for (let i = 0; i < font.getUint16(cmap + 2); i++) {
    const table = cmap + font.getUint32(cmap + 4 + 8 * i + 4);
    const format = font.getUint16(table);
    if (format === 12) readGroups(font, table, found);
    if (format === 4) readSegments(font, table, found);
  }
  return found;
}

function readGroups(font: DataView, table: number, found: Set<string>): void {
  for (let group = 0; group < font.getUint32(table + 12); group++) {
    const at = table + 16 + 12 * group;
    addSpan(font.getUint32(at), font.getUint32(at + 4), found);
  }
}

function readSegments(font: DataView, table: number, found: Set<string>): void {
  const double = font.getUint16(table + 6);
  for (let segment = 0; segment < double; segment += 2) {
    const last = font.getUint16(table + 14 + segment);
    // The last segment only says that there are no more.
    if (last !== 0xffff) addSpan(font.getUint16(table + 16 + double + segment), last, found);
  }
}

function addSpan(first: number, last: number, found: Set<string>): void {
  for (let code = first; code <= last; code++) found.add(String.fromCodePoint(code));
}

function tableStart(font: DataView, tag: string): number {
  for (let i = 0; i < font.getUint16(4); i++) {
    const record = 12 + 16 * i;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((n) => font.getUint8(record + n)));
    if (name === tag) return font.getUint32(record + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
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

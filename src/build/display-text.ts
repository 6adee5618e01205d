/** The text a page sets in the display face, as the sorted set of its characters, by weight. */
export interface DisplayText {
  readonly 900: string;
  readonly 700: string;
}

/** Classes that set the display face (styles and draw/svg-text.ts) besides headings; a browser test keeps them complete. */
const displayClasses = new Set(['display', 'numeral', 'seal', 'slip-deck', 'slip-title']);
const voidElements = new Set([
  'area',
  'base',
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
]);

/**
 * Reads the display characters from our own well-formed HTML pages (`h1` is Black, all else Bold), together with
 * those of other texts.
 */
export function displayText(pages: readonly string[], others: readonly DisplayText[] = []): DisplayText {
  const found = {
    900: new Set(others.flatMap((text) => [...text[900]])),
    700: new Set(others.flatMap((text) => [...text[700]])),
  };
  for (const page of pages) collect(page, found);
  return { 900: sorted(found[900]), 700: sorted(found[700]) };
}

function collect(page: string, found: Record<keyof DisplayText, Set<string>>): void {
  const markup = page.replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '');
  const stack: (keyof DisplayText | null)[] = [];
  for (const [, closing, tag, attributes, text] of markup.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+)/g,
  )) {
    if (text !== undefined) {
      const weight = stack.at(-1) ?? null;
      if (weight !== null) for (const character of decoded(text)) found[weight].add(character);
    } else if (closing === '/') {
      stack.pop();
    } else if (tag !== undefined && !voidElements.has(tag) && !attributes?.endsWith('/')) {
      stack.push(weightOf(tag, attributes ?? '') ?? stack.at(-1) ?? null);
    }
  }
}

function weightOf(tag: string, attributes: string): keyof DisplayText | null {
  if (tag === 'h1') return 900;
  if (/^h[2-4]$/.test(tag)) return 700;
  // `n` is the display face in pictures (draw/svg-text.ts).
  const classes = /\bclass="([^"]*)"/.exec(attributes)?.[1]?.split(/\s+/) ?? [];
  return classes.some((name) => displayClasses.has(name) || (tag === 'text' && name === 'n')) ? 700 : null;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return entities[name] ?? all;
  });
}

function sorted(characters: Set<string>): string {
  return [...characters]
    .filter((character) => !/\s/.test(character))
    .sort()
    .join('');
}

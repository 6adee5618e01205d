import { Parser } from 'htmlparser2';

/** The text a page sets in the display face, as the sorted set of its characters, by weight. */
export interface DisplayText {
  readonly 900: string;
  readonly 700: string;
}

/** Classes that set the display face (styles and draw/svg-text.ts) besides headings; a browser test keeps them complete. */
const displayClasses = new Set(['display', 'numeral', 'seal', 'slip-deck', 'slip-title']);
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
  const weights: (keyof DisplayText | null)[] = [];
  const parser = new Parser(
    {
      onopentag: (tag, { class: classes = '' }) => {
        const own = tag === 'style' || tag === 'script' ? null : weightOf(tag, classes.split(/\s+/));
        weights.push(own === undefined ? (weights.at(-1) ?? null) : own);
      },
      ontext: (text) => {
        const weight = weights.at(-1);
        if (weight) for (const character of text) found[weight].add(character);
      },
      onclosetag: () => weights.pop(),
    },
    { recognizeSelfClosing: true },
  );
  parser.end(page);
}

/** Undefined: that of what it stands in. */
function weightOf(tag: string, classes: readonly string[]): keyof DisplayText | undefined {
  if (tag === 'h1') return 900;
  if (/^h[2-4]$/.test(tag)) return 700;
  // `n` is the display face in pictures (draw/svg-text.ts).
  const display = classes.some((name) => displayClasses.has(name) || (tag === 'text' && name === 'n'));
  return display ? 700 : undefined;
}

function sorted(characters: Set<string>): string {
  return [...characters]
    .filter((character) => !/\s/.test(character))
    .sort()
    .join('');
}

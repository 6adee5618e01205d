import type { FactBook } from '../facts/fact.ts';
import { formatFact } from '../facts/format.ts';
import type { Locale } from '../lib/locale.ts';
import type { Block, FactForm, Inline } from './story.ts';

/** Prints a fact within a text. */
export type ResolveFact = (id: string, as: FactForm) => string;

/** Prints the facts of a book in one language; an unknown id, which the check has told, prints as itself. */
export function factPrinter(book: FactBook, locale: Locale): ResolveFact {
  return (id, as) => {
    const fact = book.facts.get(id);
    return fact ? formatFact(fact, book.units, locale, as) : id;
  };
}

/** Inlines as one string: marks taken off, facts printed, a break a space between Latin words and else nothing. */
export function plainText(inlines: readonly Inline[], resolveFact: ResolveFact): string {
  return flat(inlines, resolveFact).replace(
    /(\S?)([ \u00a0]*)\n([ \u00a0]*)(?=(\S?))/gu,
    (_, before, left, right, after) => {
      const space = left + right !== '' || (/[!-~]/u.test(before) && /[!-~]/u.test(after));
      return `${before}${space && after !== '' ? ' ' : ''}`;
    },
  );
}

function flat(inlines: readonly Inline[], resolveFact: ResolveFact): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'plain':
          return inline.text;
        case 'fact':
          return resolveFact(inline.id, inline.as);
        case 'break':
          return '\n';
        default:
          return flat(inline.children, resolveFact);
      }
    })
    .join('');
}

/** The texts of blocks, a paragraph or list item each. */
export function plainBlocks(blocks: readonly Block[], resolveFact: ResolveFact): string[] {
  return textsOf(blocks).map((inlines) => plainText(inlines, resolveFact));
}

/** The inlines of blocks, a paragraph or list item each. */
export function textsOf(blocks: readonly Block[]): (readonly Inline[])[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.children] : block.items));
}

/** Facts that a text cites, in order, each with its place. */
export function citations(inlines: readonly Inline[]): Extract<Inline, { kind: 'fact' }>[] {
  return inlines.flatMap((inline) =>
    inline.kind === 'fact' ? [inline] : 'children' in inline ? citations(inline.children) : [],
  );
}

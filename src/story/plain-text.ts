import type { Block, FactForm, Inline } from './story.ts';

/** Prints a fact within a text. */
export type ResolveFact = (id: string, as: FactForm) => string;

/** Inlines as one string: marks taken off, facts printed, breaks left out. */
export function plainText(inlines: readonly Inline[], resolveFact: ResolveFact): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'plain':
          return inline.text;
        case 'fact':
          return resolveFact(inline.id, inline.as);
        case 'break':
          return '';
        default:
          return plainText(inline.children, resolveFact);
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

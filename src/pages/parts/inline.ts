import { factAnchor } from '../../facts/trace.ts';
import { type Html, html, raw } from '../../lib/html.ts';
import type { Block, Inline } from '../../story/story.ts';
import { factText, type TellingContext } from './telling.ts';

/** A heading's or paragraph's text as markup; every number leads to its row in the register. */
export function inlineHtml(context: TellingContext, inlines: readonly Inline[]): Html[] {
  return inlines.map((inline) => oneInline(context, inline));
}

function oneInline(context: TellingContext, inline: Inline): Html {
  switch (inline.kind) {
    case 'text':
    case 'plain':
      return html`${inline.text}`;
    case 'fact':
      return factLink(context, inline.id, factText(context, inline.id, inline.as));
    case 'strong':
      return html`<strong>${inlineHtml(context, inline.children)}</strong>`;
    case 'emphasis':
      return html`<em>${inlineHtml(context, inline.children)}</em>`;
    case 'link':
      return html`<a href="${inline.href}">${inlineHtml(context, inline.children)}</a>`;
    case 'break':
      return raw(context.locale === 'zh' ? '<br>' : ' ');
  }
}

/** A printed number that answers for itself: a link to its row, with the value for machines. */
export function factLink(context: TellingContext, id: string, text: string): Html {
  const fact = context.book.facts.get(id);
  if (fact === undefined) return html`${text}`;
  const value = fact.value === null ? html`${text}` : html`<data value="${fact.value}">${text}</data>`;
  return html`<a class="fact" href="#${factAnchor(id)}" data-fact="${id}">${value}</a>`;
}

export function blocksHtml(context: TellingContext, blocks: readonly Block[]): Html[] {
  return blocks.map((block): Html => {
    if (block.kind === 'paragraph') return html`<p>${inlineHtml(context, block.children)}</p>`;
    const items = block.items.map((item) => html`<li>${inlineHtml(context, item)}</li>`);
    return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
  });
}

/** The same text without markup, for attributes, alt texts and metadata. */
export function plainText(context: TellingContext, inlines: readonly Inline[]): string {
  return inlines
    .map((inline): string => {
      switch (inline.kind) {
        case 'text':
        case 'plain':
          return inline.text;
        case 'fact':
          return factText(context, inline.id, inline.as);
        case 'break':
          return context.locale === 'zh' ? '' : ' ';
        default:
          return plainText(context, inline.children);
      }
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

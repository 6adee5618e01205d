import { factAnchor } from '../../facts/trace.ts';
import { type Html, html, raw } from '../../lib/html.ts';
import type { Block, Inline } from '../../story/story.ts';
import { factText, type TellingContext } from './telling.ts';

/** How a text's numbers and links are written. */
interface Leads {
  readonly fact: (context: TellingContext, id: string, text: string) => Html;
  readonly link: (href: string, text: Html) => Html;
}

const onward: Leads = { fact: factLink, link: (href, text) => html`<a href="${href}">${text}</a>` };
const nowhere: Leads = {
  fact: (_, id, text) => html`<span class="number" data-fact="${id}">${text}</span>`,
  link: (_, text) => text,
};

/** A heading's or paragraph's text as markup; every number leads to its row in the register. */
export function inlineHtml(context: TellingContext, inlines: readonly Inline[]): Html[] {
  return inlines.map((inline) => oneInline(context, inline, onward));
}

/** A text as a slide shows it: its numbers hold together and lead nowhere. */
export function slideText(context: TellingContext, inlines: readonly Inline[]): Html[] {
  return inlines.map((inline) => oneInline(context, inline, nowhere));
}

function oneInline(context: TellingContext, inline: Inline, leads: Leads): Html {
  const inside = (children: readonly Inline[]) =>
    html`${children.map((child) => oneInline(context, child, leads))}`;
  switch (inline.kind) {
    case 'text':
    case 'plain':
      return html`${inline.text}`;
    case 'fact':
      return leads.fact(context, inline.id, factText(context, inline.id, inline.as));
    case 'strong':
      return html`<strong>${inside(inline.children)}</strong>`;
    case 'emphasis':
      return html`<em>${inside(inline.children)}</em>`;
    case 'link':
      return leads.link(inline.href, inside(inline.children));
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

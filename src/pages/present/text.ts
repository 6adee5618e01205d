import { type Html, html, raw } from '../../lib/html.ts';
import { textsOf } from '../../story/plain-text.ts';
import type { Block, Inline } from '../../story/story.ts';
import { factText, type TellingContext } from '../parts/telling.ts';

/** A text as a slide shows it: its numbers hold together and lead nowhere. */
export function slideText(context: TellingContext, inlines: readonly Inline[]): Html[] {
  return inlines.map((inline) => oneInline(context, inline));
}

function oneInline(context: TellingContext, inline: Inline): Html {
  switch (inline.kind) {
    case 'text':
    case 'plain':
      return html`${inline.text}`;
    case 'fact':
      return html`<span class="number" data-fact="${inline.id}">${factText(context, inline.id, inline.as)}</span>`;
    case 'strong':
      return html`<strong>${slideText(context, inline.children)}</strong>`;
    case 'emphasis':
      return html`<em>${slideText(context, inline.children)}</em>`;
    case 'link':
      return html`${slideText(context, inline.children)}`;
    case 'break':
      return raw(context.locale === 'zh' ? '<br>' : ' ');
  }
}

/** Paragraphs and items of lists, a paragraph each. */
export function slideBlocks(context: TellingContext, blocks: readonly Block[]): Html[] {
  return textsOf(blocks).map((text) => html`<p>${slideText(context, text)}</p>`);
}

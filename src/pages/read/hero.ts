import { type Html, html } from '../../lib/html.ts';
import { inlineHtml } from '../parts/inline.ts';
import { partsOf } from './bar.ts';
import type { Context } from './context.ts';
import { mountains } from './mountains.ts';
import { seal } from './seal.ts';

/** The opening: title slip, seals, the parts, and the mountains behind them. */
export function hero(context: Context): Html {
  const { telling, words, story } = context;
  const first = telling.sections[0];
  return html`<div class="hero" id="top">
      ${mountains(story.settings.seed)}
      <div class="hero-inner">
        <div class="slip">
          <h1 class="slip-title">${inlineHtml(context, telling.title)}</h1>
          <div class="slip-words">
            <p class="slip-deck">${inlineHtml(context, telling.deck)}</p>
            <p class="slip-body">
              <span>${inlineHtml(context, telling.body)}</span>
              <span>${inlineHtml(context, telling.period)}</span>
            </p>
          </div>
          ${seals(context)}
        </div>
        <div class="hero-foot">
          <nav class="hero-parts" id="contents" aria-label="${words.contents}">
            <ol>${partsOf(context).map(
              ({ numeral, section }) =>
                html`<li><a class="display" href="#${section.id}"><span class="hero-numeral">${numeral}</span>${inlineHtml(context, section.title)}</a></li>`,
            )}</ol>
          </nav>
          ${first && html`<a class="cue display" href="#${first.id}">${words.unroll}<span class="cue-arrow" aria-hidden="true"></span></a>`}
        </div>
      </div>
    </div>`;
}

/** The story's seals. */
function seals(context: Context): Html | null {
  const { book, story, locale } = context;
  const rows = book.tables.get(story.settings.seals)?.rows ?? [];
  if (rows.length === 0) return null;
  return html`<ul class="seals">${rows.map((row) => html`<li>${seal(row, locale)}</li>`)}</ul>`;
}

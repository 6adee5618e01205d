import { traceOf } from '../../facts/trace.ts';
import { type Html, html } from '../../lib/html.ts';
import { factCard } from '../parts/fact-card.ts';
import { type Context, factsOfPage } from './context.ts';

/** Where each of the page's numbers comes from: the targets of the numbers in its text and tables. */
export function factsHtml(context: Context): Html | false {
  const { book, locale, words } = context;
  const ids = [...factsOfPage(context)].filter((id) => book.facts.has(id));
  if (ids.length === 0) return false;
  return html`<details class="more facts">
      <summary>${words.facts}</summary>
      ${ids.map((id) => factCard(context, traceOf(id, book, locale)))}
    </details>`;
}

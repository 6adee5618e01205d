import { type Trace, traceOf } from '../../facts/trace.ts';
import { formulaHtml } from '../../html/formula.ts';
import { statusText } from '../../html/words.ts';
import { type Html, html } from '../../lib/html.ts';
import { type Context, factsOfPage } from './context.ts';

/** Where each of the page's numbers comes from: the targets of the numbers in its text and tables. */
export function factsHtml(context: Context): Html | false {
  const { book, locale, words } = context;
  const ids = [...factsOfPage(context)].filter((id) => book.facts.has(id));
  if (ids.length === 0) return false;
  return html`<details class="more facts">
      <summary>${words.facts}</summary>
      ${ids.map((id) => factHtml(context, traceOf(id, book, locale)))}
    </details>`;
}

function factHtml(context: Context, trace: Trace): Html {
  const { words, locale } = context;
  const { source, formula } = trace;
  const line = (label: string, text: string | Html) =>
    text !== '' && html`<div><dt>${label}</dt><dd>${text}</dd></div>`;
  return html`<div class="trace" id="${trace.anchor}" tabindex="-1" role="group" aria-label="${trace.label}">
      <p class="trace-head"><span class="trace-value">${trace.text}</span> <span class="trace-label">${trace.label}</span></p>
      <dl>
        ${line(words.period, trace.period || words.periodNone)}
        ${line(words.status, statusText(trace.status.code, locale))}
        ${line(words.source, source.locator || source.title)}
        ${formula !== null && line(words.formula, formulaHtml(context, trace))}
        ${trace.conversions.map((conversion) => line(words.conversion, conversion))}
        ${line(words.note, trace.note)}
        ${line(words.missing, trace.missing)}
        ${trace.corrections.map(({ date, what }) => line(words.correction, `${date}${words.colon}${what}`))}
      </dl>
    </div>`;
}

import { type Trace, traceOf } from '../../facts/trace.ts';
import { type Html, html } from '../../lib/html.ts';
import type { Context } from './context.ts';
import { formulaHtml } from './formula.ts';
import { plainText } from './inline.ts';
import { statusText } from './words.ts';

/** The register: one row a fact, the target of every number in the text. */
export function register(context: Context): Html {
  const words = context.words.register;
  const { book, locale } = context;
  return html`<table class="table register">
      <caption class="sr-only">${context.words.made.register}</caption>
      <thead><tr>
        <th scope="col">${words.fact}</th>
        <th scope="col">${words.period}</th>
        <th scope="col">${words.basis}</th>
        <th scope="col">${words.notes}</th>
      </tr></thead>
      <tbody>${[...book.facts.keys()].map((id) => row(context, traceOf(id, book, locale)))}</tbody>
    </table>`;
}

function row(context: Context, trace: Trace): Html {
  const { locale, words } = context;
  const labels = words.register;
  const { source, formula } = trace;
  const told = context.told.get(trace.id) ?? [];
  const lines = [...trace.conversions, trace.note, trace.missing].filter((line) => line !== '');
  return html`<tr id="${trace.anchor}" tabindex="-1">
      <th scope="row"><span class="register-value">${trace.text}</span><span class="register-label">${trace.label}</span></th>
      <td data-label="${labels.period}">${trace.period || labels.periodNone}</td>
      <td data-label="${labels.basis}">${statusText(trace.status.code, locale)}<br>${source.locator || source.title}</td>
      <td data-label="${labels.notes}">
        ${formula !== null && html`<p>${labels.formula}${words.colon}${formulaHtml(context, trace)}</p>`}
        ${lines.map((line) => html`<p>${line}</p>`)}
        ${trace.corrections.map(({ date, what }) => html`<p><time datetime="${date}">${date}</time>${words.colon}${what}</p>`)}
        ${
          told.length > 0 &&
          html`<p class="told">${labels.told}${words.colon}${told.map(
            (place, index) =>
              html`${index > 0 && words.list}<a href="#${place.anchor}">${plainText(context, place.title)}</a>`,
          )}</p>`
        }
      </td>
    </tr>`;
}

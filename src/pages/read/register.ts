import { type Trace, traceOf } from '../../facts/trace.ts';
import { type Html, html } from '../../lib/html.ts';
import { formulaHtml } from '../parts/formula.ts';
import { plainText } from '../parts/inline.ts';
import { statusText } from '../parts/words.ts';
import type { Context } from './context.ts';

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

/** Parts with a `data-label` stand one by one when a row is shown as a trace; `row-lead` is left out there. */
function row(context: Context, trace: Trace): Html {
  const { locale, words } = context;
  const labels = words.register;
  const { source, formula } = trace;
  const told = context.told.get(trace.id) ?? [];
  const lead = (label: string) => html`<span class="row-lead">${label}${words.colon}</span>`;
  const line = (label: string, text: string) => text !== '' && html`<p data-label="${label}">${text}</p>`;
  return html`<tr id="${trace.anchor}" tabindex="-1" data-status="${trace.status}">
      <th scope="row"><span class="register-value">${trace.text}</span><span class="register-label">${trace.label}</span></th>
      <td data-label="${labels.period}">${trace.period || words.trace.periodNone}</td>
      <td data-label="${labels.basis}"><span class="row-basis" data-label="${words.status}">${statusText(trace.status, locale)}</span><br><span class="row-basis" data-label="${labels.source}">${source}</span></td>
      <td data-label="${labels.notes}">
        ${formula !== null && html`<p data-label="${words.trace.formula}">${lead(words.trace.formula)}${formulaHtml(context, trace)}</p>`}
        ${trace.conversions.map((conversion) => line(words.trace.conversion, conversion))}
        ${line(labels.notes, trace.note)}
        ${line(words.trace.missing, trace.missing)}
        ${trace.corrections.map(
          ({ date, what }) =>
            html`<p data-label="${words.trace.correction}"><time datetime="${date}">${date}</time>${words.colon}${what}</p>`,
        )}
        ${
          told.length > 0 &&
          html`<p class="told" data-label="${labels.told}">${lead(labels.told)}${told.map(
            (place, index) =>
              html`${index > 0 && words.list}<a href="#${place.anchor}">${plainText(context, place.title)}</a>`,
          )}</p>`
        }
      </td>
    </tr>`;
}

import type { Fact } from '../../facts/fact.ts';
import { type Html, html } from '../../lib/html.ts';
import { type Context, printedFact } from './context.ts';
import { formulaHtml } from './formula.ts';
import { plainText } from './inline.ts';
import { factAnchor } from './links.ts';
import { locatorText, statusText } from './words.ts';

/** The register: one row a fact, the target of every number in the text. */
export function register(context: Context): Html {
  const words = context.words.register;
  return html`<table class="table register">
      <caption class="sr-only">${context.words.made.register}</caption>
      <thead><tr>
        <th scope="col">${words.fact}</th>
        <th scope="col">${words.period}</th>
        <th scope="col">${words.basis}</th>
        <th scope="col">${words.notes}</th>
      </tr></thead>
      <tbody>${[...context.book.facts.values()].map((fact) => row(context, fact))}</tbody>
    </table>`;
}

function row(context: Context, fact: Fact): Html {
  const { book, locale, words } = context;
  const labels = words.register;
  const source = book.sources.get(fact.source);
  const where = fact.locator === '' || fact.locator === 'definition' ? '' : locatorText(fact.locator, locale);
  const told = context.told.get(fact.id) ?? [];
  return html`<tr id="${factAnchor(fact.id)}" tabindex="-1">
      <th scope="row"><span class="register-value">${printedFact(context, fact)}</span><span class="register-label">${fact.label[locale]}</span></th>
      <td data-label="${labels.period}">${fact.periodWorded[locale] || labels.periodNone}</td>
      <td data-label="${labels.basis}">${statusText(fact.status, locale)}<br>${where || source?.title[locale] || ''}</td>
      <td data-label="${labels.notes}">
        ${fact.formula !== '' && html`<p>${labels.formula}${words.colon}${formulaHtml(context, fact)}</p>`}
        ${fact.note[locale] !== '' && html`<p>${fact.note[locale]}</p>`}
        ${fact.missing[locale] !== '' && html`<p>${fact.missing[locale]}</p>`}
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

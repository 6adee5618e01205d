import type { Trace } from '../../facts/trace.ts';
import { type Html, html } from '../../lib/html.ts';
import type { Localized } from '../../lib/locale.ts';
import { formulaHtml } from './formula.ts';
import type { TellingContext } from './telling.ts';
import { statusText } from './words.ts';

const words: Localized<{ readonly period: string; readonly note: string }> = {
  zh: { period: '时间', note: '说明' },
  en: { period: 'Period', note: 'Note' },
};

/** Where a number comes from, as a block that stands by itself: what links to the fact lead to. */
export function factCard(context: TellingContext, trace: Trace): Html {
  const { locale } = context;
  const labels = { ...context.words.trace, ...words[locale] };
  const { source, formula } = trace;
  const line = (label: string, text: string | Html) =>
    text !== '' && html`<div><dt>${label}</dt><dd>${text}</dd></div>`;
  return html`<div class="trace" id="${trace.anchor}" tabindex="-1" role="group" aria-label="${trace.label}">
      <p class="trace-head"><span class="trace-value">${trace.text}</span> <span class="trace-label">${trace.label}</span></p>
      <dl>
        ${line(labels.period, trace.period || labels.periodNone)}
        ${line(context.words.status, statusText(trace.status, locale))}
        ${line(context.words.source, source)}
        ${formula !== null && line(labels.formula, formulaHtml(context, trace))}
        ${trace.conversions.map((conversion) => line(labels.conversion, conversion))}
        ${line(labels.note, trace.note)}
        ${line(labels.missing, trace.missing)}
        ${trace.corrections.map(({ date, what }) => line(labels.correction, `${date}${context.words.colon}${what}`))}
      </dl>
    </div>`;
}

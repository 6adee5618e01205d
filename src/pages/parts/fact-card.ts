import type { Trace } from '../../facts/trace.ts';
import { type Html, html } from '../../lib/html.ts';
import type { Localized } from '../../lib/locale.ts';
import { formulaHtml } from './formula.ts';
import type { TellingContext } from './telling.ts';
import { statusText } from './words.ts';

const zh = {
  period: '时间',
  periodNone: '未载',
  formula: '公式',
  conversion: '换算',
  note: '说明',
  missing: '未公布',
  correction: '更正',
};

const en: typeof zh = {
  period: 'Period',
  periodNone: 'not stated',
  formula: 'Formula',
  conversion: 'Conversion',
  note: 'Note',
  missing: 'Not published',
  correction: 'Correction',
};

const words: Localized<typeof zh> = { zh, en };

/** Where a number comes from, as a block that stands by itself: what links to the fact lead to. */
export function factCard(context: TellingContext, trace: Trace): Html {
  const { locale } = context;
  const own = words[locale];
  const { source, formula } = trace;
  const line = (label: string, text: string | Html) =>
    text !== '' && html`<div><dt>${label}</dt><dd>${text}</dd></div>`;
  return html`<div class="trace" id="${trace.anchor}" tabindex="-1" role="group" aria-label="${trace.label}">
      <p class="trace-head"><span class="trace-value">${trace.text}</span> <span class="trace-label">${trace.label}</span></p>
      <dl>
        ${line(own.period, trace.period || own.periodNone)}
        ${line(context.words.status, statusText(trace.status, locale))}
        ${line(context.words.source, source)}
        ${formula !== null && line(own.formula, formulaHtml(context, trace))}
        ${trace.conversions.map((conversion) => line(own.conversion, conversion))}
        ${line(own.note, trace.note)}
        ${line(own.missing, trace.missing)}
        ${trace.corrections.map(({ date, what }) => line(own.correction, `${date}${context.words.colon}${what}`))}
      </dl>
    </div>`;
}

import { html, type TemplateResult } from 'lit';
import { when } from 'lit/directives/when.js';
import type { Localized } from '../../lib/locale.ts';
import { pageLocale } from '../locale.ts';
import type { TraceView } from './content.ts';

const zh = {
  close: '关闭',
  back: '返回',
  row: '总表中的这一行',
  table: '数据表中的这一行',
  colon: '：',
};

const en: typeof zh = {
  close: 'Close',
  back: 'Back',
  row: 'This row in the register',
  table: 'This row in the data table',
  colon: ': ',
};

const traceWords: Localized<typeof zh> = { zh, en };

export interface TraceActions {
  readonly close: () => void;
  readonly back: () => void;
  readonly toTable: (row: HTMLElement) => void;
}

/** A trace with its buttons; the way back where there is one. */
export function traceTemplate(view: TraceView, canGoBack: boolean, actions: TraceActions): TemplateResult {
  const words = traceWords[pageLocale()];
  const toTable = (row: HTMLElement) => (event: Event) => {
    event.preventDefault();
    actions.toTable(row);
  };
  return html`
    ${when(canGoBack, () => html`<button class="trace-back" type="button" @click=${actions.back}>${words.back}</button>`)}
    <div class="trace-body">
      <p class="trace-head">
        ${when(view.value, () => html`<span class="trace-value">${view.form}${view.value}</span>`)}
        ${when(view.label, () => html`<span class="trace-label">${view.label}</span>`)}
      </p>
      ${when(view.entries.length, () => entryList(view))}
      ${when(view.source, () => html`<p class="trace-source">${view.source}</p>`)}
      ${when(
        view.row ?? view.inTable,
        () => html`<p class="trace-links">
          ${when(view.row, (row) => html`<a href=${row}>${words.row}</a>`)}
          ${when(view.inTable, (row) => html`<a href="#" @click=${toTable(row)}>${words.table}</a>`)}
        </p>`,
      )}
    </div>
    <button class="trace-close" type="button" aria-label=${words.close} @click=${actions.close}></button>`;
}

/** The panel's accessible name. */
export function traceName({ label, value }: TraceView): string {
  return [label, value].filter((part) => part !== '').join(traceWords[pageLocale()].colon);
}

function entryList({ entries }: TraceView): TemplateResult {
  return html`<dl class="trace-list">${entries.map(
    ({ label, nodes }) => html`<div><dt>${label}</dt><dd>${nodes}</dd></div>`,
  )}</dl>`;
}

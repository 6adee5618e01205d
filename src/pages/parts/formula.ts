import type { Trace } from '../../facts/trace.ts';
import { type Html, html, raw } from '../../lib/html.ts';
import { factLink } from './inline.ts';
import type { TellingContext } from './telling.ts';

/** A computed fact's formula with its inputs by name, each a link with its value: 第17位 + 1位 = 第18位. */
export function formulaHtml(context: TellingContext, trace: Trace): Html {
  const body = (trace.formula ?? []).map((part) =>
    typeof part === 'string'
      ? html`${part.trim() === '' ? '' : ` ${part.trim()} `}`
      : html`${part.label}${raw('&nbsp;')}${factLink(context, part.id, part.text)}`,
  );
  return html`<span class="formula">${body} = ${factLink(context, trace.id, trace.text)}</span>`;
}

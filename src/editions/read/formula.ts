import type { Fact } from '../../facts/fact.ts';
import { type Html, html, raw } from '../../lib/html.ts';
import { type Context, formulaInputs, printedFact } from './context.ts';
import { factLink } from './inline.ts';

/** A formula with its inputs by name, each a link with its value: 第17位 + 1位 = 第18位. */
export function formulaHtml(context: Context, fact: Fact): Html {
  const inputs = formulaInputs(fact, context.book.facts);
  const signs: Readonly<Record<string, string>> = { '*': ' × ', '/': ' ÷ ', '-': ' − ', '+': ' + ' };
  const parts = fact.formula.match(/[A-Za-z][\w-]*|[\d.]+|[-+*/()]|\S/g) ?? [];
  const body = parts.map((piece): Html => {
    const input = inputs.includes(piece) ? context.book.facts.get(piece) : undefined;
    if (input === undefined) return html`${signs[piece] ?? piece}`;
    return html`${input.label[context.locale]}${raw('&nbsp;')}${factLink(context, input.id, printedFact(context, input))}`;
  });
  return html`<span class="formula">${body} = ${factLink(context, fact.id, printedFact(context, fact))}</span>`;
}

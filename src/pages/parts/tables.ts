import type { PictureTable } from '../../charts/picture.ts';
import { factAnchor } from '../../facts/trace.ts';
import { type Html, html } from '../../lib/html.ts';
import type { TellingContext } from './telling.ts';
import { statusText } from './words.ts';

/** A picture's table; where its rows are facts they lead to the register and name their status. */
export function pictureTable(
  context: TellingContext,
  table: PictureTable,
  caption: string,
  id: string,
): Html {
  const facts = context.book.facts;
  const withStatus =
    table.rows.some((row) => facts.has(row.datum)) &&
    !table.columns.some((column) => column.key === 'status');
  const labels = [
    ...table.columns.map((column) => column.label),
    ...(withStatus ? [context.words.status] : []),
  ];
  const row = ({ datum, cells }: PictureTable['rows'][number]) => {
    const fact = facts.get(datum);
    const name = cells[0] ?? '';
    return html`<tr${fact === undefined && html` data-d="${datum}"`}>
        <th scope="row">${fact === undefined ? name : html`<a class="to-fact" href="#${factAnchor(datum)}">${name}</a>`}</th>
        ${cells.slice(1).map((cell, index) => {
          const column = table.columns[index + 1];
          return html`<td${column?.numeric === true && html` class="number"`} data-label="${column?.label ?? ''}">${cell}</td>`;
        })}
        ${withStatus && html`<td data-label="${context.words.status}">${fact && statusText(fact.status, context.locale)}</td>`}
      </tr>`;
  };
  return html`<table class="table" id="${id}" tabindex="-1">
      <caption>${caption}</caption>
      <thead><tr>${labels.map((label, index) => html`<th scope="col"${table.columns[index]?.numeric === true && html` class="number"`}>${label}</th>`)}</tr></thead>
      <tbody>${table.rows.map(row)}</tbody>
    </table>`;
}

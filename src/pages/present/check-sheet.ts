import { checkNames } from '../../elements/old-present/check/checks.ts';
import { type Html, html } from '../../lib/html.ts';
import type { wordsOf } from './words.ts';

/** The sheet of checks before a talk; the script writes what it finds. */
export function checkSheet({ check }: ReturnType<typeof wordsOf>): Html {
  const field = (name: 'distance' | 'height') =>
    html`<label>${check[name]} <input type="text" inputmode="decimal" maxlength="7" size="6" autocomplete="off" data-room="${name}"></label>`;
  const wall = (name: 'ratio' | 'margin') =>
    html`<label>${check.wall[name]} <input type="text" maxlength="11" size="6" autocomplete="off" data-wall="${name}"></label>`;
  return html`<section class="check" hidden aria-label="${check.title}">
      <p class="help-title">${check.title}</p>
      <ul>${checkNames.map(
        (name) =>
          html`<li data-check="${name}"><span class="item">${check.items[name]}</span> <span class="sign"></span> <span class="result">${check.checking}</span></li>`,
      )}</ul>
      <div class="room">${field('distance')} ${field('height')}</div>
      <div class="room">${wall('ratio')} ${wall('margin')}</div>
      <p><button type="button" class="leave">${check.close}</button> <span class="fine">${check.keys}</span></p>
    </section>`;
}

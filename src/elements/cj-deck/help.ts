import { html, nothing, type TemplateResult } from 'lit';
import { keyTable } from '../../talk/keys.ts';
import type { KnownRoute } from '../../talk/slides.ts';
import { routeAddress } from './route.ts';
import type { DeckWords } from './words.ts';

/** The sheet of keys, made of the table that the keys act by, with the ways to the story's routes. */
export function helpSheet(words: DeckWords, routes: readonly KnownRoute[]): TemplateResult {
  return html`<section class="help" aria-label=${words.help}>
    <p class="help-title">${words.help}</p>
    <dl>
      ${keyTable.map(
        ({ action, keys }) =>
          html`<div class="key">
            <dt>${keysShown(action === 'digit' ? ['0'] : keys, words.keys)}</dt>
            <dd>${words.actions[action]}</dd>
          </div>`,
      )}
    </dl>
    <p>${words.hands}${words.stop}</p>
    ${
      routes.length === 0
        ? nothing
        : html`<p>${words.route}${words.colon}${routes.map(
            (route, index) => html`${index > 0 ? words.semicolon : ''}${routeLink(words, route)}`,
          )}</p>`
    }
    <p class="fine">${words.close}${words.stop}</p>
  </section>`;
}

/** A way to a route, with its slides and minutes. */
export function routeLink(words: DeckWords, { name, minutes, count }: KnownRoute): TemplateResult {
  const told = `${count} ${words.pages}${words.comma}${minutes} ${words.minutes}`;
  return html`<a href=${routeAddress(name, location.search)} data-route=${name}
    >${words.routes[name] ?? name}${words.comma}${told}</a
  >`;
}

const signs: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
};

function keysShown(keys: readonly string[], names: Readonly<Record<string, string>>): TemplateResult[] {
  return keys.map((key, index) => {
    const shown = names[key] ?? signs[key] ?? (key.length === 1 ? key.toUpperCase() : key);
    return html`${index > 0 ? ' ' : ''}<kbd>${shown}</kbd>`;
  });
}

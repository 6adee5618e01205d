import { type Html, html } from '../../lib/html.ts';
import { keyTable } from '../../talk/keys.ts';
import type { KnownRoute } from '../../talk/slides.ts';
import type { wordsOf } from './words.ts';

/** The sheet of keys, made of the table that the keys act by, with the ways to the story's routes. */
export function helpSheet(words: ReturnType<typeof wordsOf>, routes: readonly KnownRoute[]): Html {
  return html`<section class="help" hidden aria-label="${words.help}">
      <p class="help-title">${words.help}</p>
      <dl>${keyTable.map(
        ({ action, keys }) =>
          html`<div class="key"><dt>${keysShown(action === 'digit' ? ['0'] : keys, words.keys)}</dt><dd>${words.actions[action]}</dd></div>`,
      )}</dl>
      <p>${words.hands}${words.stop}</p>
      ${
        routes.length > 0 &&
        html`<p>${words.route}${words.colon}${routes.map(
          ({ name, minutes, count }, index) =>
            html`${index > 0 && words.semicolon}<a href="?route=${name}" data-route="${name}">${words.routes[name]}</a>${words.comma}${count} ${words.pages}${words.comma}${minutes} ${words.minutes}`,
        )}</p>`
      }
      <p class="fine">${words.close}${words.stop}</p>
    </section>`;
}

const signs: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
};

function keysShown(keys: readonly string[], names: Readonly<Record<string, string>>): Html[] {
  return keys.map((key, index) => {
    const shown = names[key] ?? signs[key] ?? (key.length === 1 ? key.toUpperCase() : key);
    return html`${index > 0 && ' '}<kbd>${shown}</kbd>`;
  });
}

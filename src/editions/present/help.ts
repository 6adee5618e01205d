import { type Html, html } from '../../lib/html.ts';
import type { RouteName, StorySettings } from '../../story/story.ts';
import { keyTable } from './keys.ts';
import type { Slide } from './slides.ts';
import type { wordsOf } from './words.ts';

/** The sheet of keys, made of the table that the keys act by, with the ways to the story's routes. */
export function helpSheet(
  words: ReturnType<typeof wordsOf>,
  names: readonly RouteName[],
  routes: NonNullable<StorySettings['routes']>,
  slides: readonly Slide[],
): Html {
  const known = names.flatMap((name) => {
    const route = routes[name];
    return route === undefined ? [] : [{ name, minutes: route.minutes }];
  });
  return html`<section class="help" hidden aria-label="${words.help}">
      <p class="help-title">${words.help}</p>
      <dl>${keyTable.map(
        ({ action, keys }) =>
          html`<div class="key"><dt>${keysShown(action === 'digit' ? ['0'] : keys, words.keys)}</dt><dd>${words.actions[action]}</dd></div>`,
      )}</dl>
      <p>${words.hands}${words.stop}</p>
      ${
        known.length > 0 &&
        html`<p>${words.route}${words.colon}${known.map(({ name, minutes }, index) => {
          const count = slides.filter((slide) => slide.routes.includes(name)).length;
          return html`${index > 0 && words.semicolon}<a href="?route=${name}" data-route="${name}">${words.routes[name]}</a>${words.comma}${count} ${words.pages}${words.comma}${minutes} ${words.minutes}`;
        })}</p>`
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

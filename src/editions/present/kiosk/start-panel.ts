import { type Html, html } from '../../../lib/html.ts';
import type { RouteName, StorySettings } from '../../../story/story.ts';
import type { Slide } from '../slides.ts';
import type { wordsOf } from '../words.ts';

/** What the panel's buttons do, in their order. */
export const beginnings = ['present', 'screens', 'speaker', 'kiosk', 'check', 'help'] as const;
export type Beginning = (typeof beginnings)[number];

const keys: Readonly<Partial<Record<Beginning, string>>> = {
  present: 'F',
  speaker: 'S',
  check: 'I',
  help: '?',
};

/** The ways to begin, for the opening; the script shows them where they are of use. */
export function startPanel(
  words: ReturnType<typeof wordsOf>,
  names: readonly RouteName[],
  routes: NonNullable<StorySettings['routes']>,
  slides: readonly Slide[],
): Html {
  const known = names.flatMap((name) => {
    const route = routes[name];
    return route === undefined ? [] : [{ name, minutes: route.minutes }];
  });
  return html`<nav class="start" hidden aria-label="${words.start.label}">
      <p class="start-buttons">${beginnings.map((name) => {
        const key = keys[name];
        return html`<button type="button" data-start="${name}"${name === 'screens' && html` hidden`}>${words.start[name]}${key !== undefined && html` <kbd>${key}</kbd>`}</button> `;
      })}</p>
      ${
        known.length > 0 &&
        html`<p class="start-routes"><span>${words.route}${words.colon}</span>${known.map(
          ({ name, minutes }) => {
            const count = slides.filter((slide) => slide.routes.includes(name)).length;
            return html`<a href="?route=${name}" data-route="${name}">${words.routes[name]}${words.comma}${count} ${words.pages}${words.comma}${minutes} ${words.minutes}</a> `;
          },
        )}</p>`
      }
    </nav>`;
}

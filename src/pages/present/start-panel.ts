import { type Html, html } from '../../lib/html.ts';
import type { KnownRoute } from '../../talk/slides.ts';
import type { wordsOf } from './words.ts';

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
export function startPanel(words: ReturnType<typeof wordsOf>, routes: readonly KnownRoute[]): Html {
  return html`<nav class="start" hidden aria-label="${words.start.label}">
      <p class="start-buttons">${beginnings.map((name) => {
        const key = keys[name];
        return html`<button type="button" data-start="${name}"${name === 'screens' && html` hidden`}>${words.start[name]}${key !== undefined && html` <kbd>${key}</kbd>`}</button> `;
      })}</p>
      ${
        routes.length > 0 &&
        html`<p class="start-routes"><span>${words.route}${words.colon}</span>${routes.map(
          ({ name, minutes, count }) =>
            html`<a href="?route=${name}" data-route="${name}">${words.routes[name]}${words.comma}${count} ${words.pages}${words.comma}${minutes} ${words.minutes}</a> `,
        )}</p>`
      }
    </nav>`;
}

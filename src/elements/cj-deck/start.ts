import { html, nothing, type TemplateResult } from 'lit';
import type { KnownRoute } from '../../talk/slides.ts';
import { routeLink } from './help.ts';
import { choosesScreens, severalScreens } from './screens.ts';
import type { DeckWords } from './words.ts';

/** Ways to begin in their order, with the keys that do the same. */
const beginnings = { present: 'F', screens: '', speaker: 'S', kiosk: '', check: 'I', help: '?' };
export type Beginning = keyof typeof beginnings;

/** The ways to begin, on the opening of a talk that has not begun. */
export function startPanel(
  words: DeckWords,
  routes: readonly KnownRoute[],
  begin: (how: Beginning) => void,
): TemplateResult {
  const canChoose = choosesScreens(window) && severalScreens(window) === true;
  const names = Object.keys(beginnings) as Beginning[];
  return html`<nav class="start" aria-label=${words.start.label}>
    <p class="start-buttons">
      ${names
        .filter((name) => name !== 'screens' || canChoose)
        .map(
          (name) => html`<button type="button" data-start=${name} @click=${() => begin(name)}>
            ${words.start[name]}${beginnings[name] === '' ? nothing : html` <kbd>${beginnings[name]}</kbd>`}
          </button> `,
        )}
    </p>
    ${
      routes.length === 0
        ? nothing
        : html`<p class="start-routes">
          <span>${words.route}${words.colon}</span>${routes.map((route) => html`${routeLink(words, route)} `)}
        </p>`
    }
  </nav>`;
}

import { html, LitElement, nothing } from 'lit';
import type { KnownRoute } from '../../talk/slides.ts';
import { pageLocale } from '../locale.ts';
import { routeLink } from './help.ts';
import { choosesScreens, severalScreens } from './screens.ts';
import { deckWords } from './words.ts';

/** What the panel's buttons do, in their order. */
const beginnings = ['present', 'screens', 'speaker', 'kiosk', 'check', 'help'] as const;
export type Beginning = (typeof beginnings)[number];

const keys: Readonly<Partial<Record<Beginning, string>>> = {
  present: 'F',
  speaker: 'S',
  check: 'I',
  help: '?',
};

/**
 * The ways to begin, on the opening of a talk that has not begun.
 *
 * Stands empty in the opening slide; `cj-deck` says when it is shown.
 *
 * @property on - whether it is shown
 * @property routes - the story's routes
 * @event cj-begin - a way was chosen; `detail`: Beginning
 */
export class CjStart extends LitElement {
  static override properties = { on: { type: Boolean }, routes: { attribute: false } };
  declare on: boolean;
  declare routes: readonly KnownRoute[];

  constructor() {
    super();
    this.on = false;
    this.routes = [];
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    if (!this.on) return nothing;
    const words = deckWords[pageLocale()];
    const offered = beginnings.filter(
      (name) => name !== 'screens' || (choosesScreens(window) && severalScreens(window) === true),
    );
    return html`<nav class="start" aria-label=${words.start.label}>
      <p class="start-buttons">
        ${offered.map(
          (name) =>
            html`<button type="button" data-start=${name} @click=${() => this.begin(name)}>
              ${words.start[name]}${name in keys ? html` <kbd>${keys[name]}</kbd>` : nothing}
            </button> `,
        )}
      </p>
      ${
        this.routes.length === 0
          ? nothing
          : html`<p class="start-routes">
            <span>${words.route}${words.colon}</span>${this.routes.map((route) => html`${routeLink(words, route)} `)}
          </p>`
      }
    </nav>`;
  }

  private begin(name: Beginning): void {
    this.dispatchEvent(new CustomEvent<Beginning>('cj-begin', { detail: name, bubbles: true }));
  }
}

customElements.define('cj-start', CjStart);

declare global {
  interface HTMLElementTagNameMap {
    'cj-start': CjStart;
  }
}

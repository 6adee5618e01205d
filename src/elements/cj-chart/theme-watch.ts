import type { ReactiveController, ReactiveControllerHost } from 'lit';

const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

/** Tells its host when the page's colours may have changed: by the root's class or `data-theme`, or by the system. */
export class ThemeWatch implements ReactiveController {
  #host: ReactiveControllerHost;
  #changed: () => void;
  #root = new MutationObserver(() => this.#tell());
  #media = queries.map((query) => matchMedia(query));

  constructor(host: ReactiveControllerHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected() {
    this.#root.observe(document.documentElement, { attributeFilter: ['class', 'data-theme'] });
    for (const query of this.#media) query.addEventListener('change', this.#tell);
  }

  hostDisconnected() {
    this.#root.disconnect();
    for (const query of this.#media) query.removeEventListener('change', this.#tell);
  }

  #tell = () => {
    this.#changed();
    this.#host.requestUpdate();
  };
}

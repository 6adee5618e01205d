import type { ReactiveController, ReactiveControllerHost } from 'lit';

const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

/** Tells that the page's colours may have changed: by the root's class or `data-theme`, or by the system. */
export class ThemeWatch implements ReactiveController {
  private changed: () => void;
  private root: MutationObserver;
  private media = queries.map((query) => matchMedia(query));
  private watches = false;

  constructor(host: ReactiveControllerHost, changed: () => void) {
    this.changed = changed;
    this.root = new MutationObserver(changed);
    host.addController(this);
  }

  hostDisconnected() {
    this.stop();
  }

  start() {
    if (this.watches) return;
    this.watches = true;
    this.root.observe(document.documentElement, { attributeFilter: ['class', 'data-theme'] });
    for (const query of this.media) query.addEventListener('change', this.changed);
  }

  stop() {
    if (!this.watches) return;
    this.watches = false;
    this.root.disconnect();
    for (const query of this.media) query.removeEventListener('change', this.changed);
  }
}

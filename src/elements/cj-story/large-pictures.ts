import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CjScene } from '../cj-scene/cj-scene.ts';
import { Listeners } from '../listeners.ts';

/** Windows in which the page's narrow pictures would be too small for large text. */
const narrow = '(max-width: 699px)';

/**
 * Large text on phones: fetches each picture drawn with larger text (`data-large` of the chart it stands in) as it comes
 * near, and puts it beside the others; the stylesheet shows it in their place. Without it they stay.
 */
export class LargePictures implements ReactiveController {
  private window = window.matchMedia(narrow);
  private near = new IntersectionObserver((entries) => this.look(entries), { rootMargin: '150% 0px' });

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(new Listeners(() => document, { 'cj-settings': this.watch }));
    host.addController(new Listeners(() => this.window, { change: this.watch }));
    host.addController(this);
  }

  hostConnected(): void {
    this.watch();
  }

  hostDisconnected(): void {
    this.near.disconnect();
  }

  private watch = (): void => {
    this.near.disconnect();
    if (!document.documentElement.hasAttribute('data-size') || !this.window.matches) return;
    for (const chart of Array.from(this.host.querySelectorAll('[data-large]:not(.has-large)'))) {
      this.near.observe(chart);
    }
  };

  private look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      this.near.unobserve(target);
      this.bring(target).catch(() => {
        // The network fails: the picture of the page stays.
      });
    }
  }

  private async bring(chart: Element): Promise<void> {
    const answer = await fetch(chart.getAttribute('data-large') ?? '');
    if (!answer.ok || chart.classList.contains('has-large')) return;
    const { documentElement } = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml');
    if (documentElement.tagName !== 'svg') return;
    chart.append(document.importNode(documentElement, true));
    chart.classList.add('has-large');
    chart.closest<CjScene>('cj-scene')?.measure?.();
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Listeners } from '../listeners.ts';
import type { StoryLayout } from './story-layout.ts';

/**
 * Links: those to the other language and to the slides lead to the reader's step; those into closed
 * details open them, as paper does.
 */
export class Links implements ReactiveController {
  /** The addresses of links as they stand in the HTML. */
  private own = new WeakMap<HTMLAnchorElement, string>();
  private opened: HTMLDetailsElement[] = [];

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly layout: StoryLayout,
  ) {
    host.addController(this);
    const aims = ['pointerdown', 'click', 'auxclick', 'focusin', 'contextmenu'];
    const aiming = Object.fromEntries(aims.map((type) => [type, this.aim]));
    host.addController(new Listeners(() => host, aiming, { passive: true }));
    host.addController(new Listeners(() => host, { click: this.clicked }));
    const heard = { hashchange: this.openTarget, beforeprint: this.print, afterprint: this.printed };
    host.addController(new Listeners(() => window, heard));
  }

  hostConnected(): void {
    this.openTarget();
  }

  /** The other language keeps the query; the slides are told where the reader comes from. */
  private aim = (event: Event): void => {
    const link = linkAt(event, '.bar-language, .to-slides');
    if (link === null) return;
    const own = this.own.get(link) ?? link.href;
    this.own.set(link, own);
    const { step, steps } = this.layout;
    const id = steps[step]?.id ?? '';
    const query = link.classList.contains('to-slides') ? `?from=${id || 'top'}` : window.location.search;
    link.href = own + query + (id === '' ? '' : `#${id}`);
  };

  private clicked = (event: Event): void => {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (event.defaultPrevented || ctrlKey || metaKey || shiftKey) return;
    const inner = linkAt(event, 'a[href^="#"]');
    if (inner !== null) openAround(inner.hash);
  };

  private openTarget = (): void => openAround(window.location.hash);

  /** On paper everything stands open; afterwards what was closed is closed again. */
  private print = (): void => {
    this.opened = Array.from(this.host.querySelectorAll<HTMLDetailsElement>('details:not([open])'));
    for (const details of this.opened) details.open = true;
  };

  private printed = (): void => {
    for (const details of this.opened) details.open = false;
    this.opened = [];
  };
}

function linkAt(event: Event, selector: string): HTMLAnchorElement | null {
  return (event.target as Element | null)?.closest?.<HTMLAnchorElement>(selector) ?? null;
}

/** Opens the details that what an address names stands in: not every engine does so by itself. */
function openAround(hash: string): void {
  let target = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  let opened = false;
  const found = target;
  while (target !== null) {
    const details: HTMLDetailsElement | null = target.closest('details');
    if (details === null) break;
    opened ||= !details.open;
    details.open = true;
    target = details.parentElement;
  }
  if (opened) found?.scrollIntoView();
}

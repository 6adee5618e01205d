import { LitElement } from 'lit';
import type { Localized } from '../../lib/locale.ts';
import { Listeners } from '../listeners.ts';
import { pageLocale } from '../locale.ts';

const copied: Localized<string> = { zh: '已复制', en: 'Copied' };
/** How long "copied" stands, ms. */
const saidFor = 2400;

/**
 * What readers take away. A click on `a.link-here` or `a.link-copy` copies its address, one on `[data-share]` shares the page's;
 * the phone's own share sheet is opened where there is one. Where copying is refused the address is shown, selected, to
 * copy by hand. One on `a.embed-here` opens the scene's embed codes (cj-embed-dialog, loaded then).
 *
 * Expects to stand inside the element that holds the links; says what it did in the link's `[role="status"]` neighbour,
 * or in one that it adds.
 */
export class CjShare extends LitElement {
  constructor() {
    super();
    this.addController(
      new Listeners(() => this.parentElement, { click: (event: MouseEvent) => this.clicked(event) }),
    );
  }

  protected override createRenderRoot(): this {
    return this;
  }

  private clicked(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = event.target as Element;
    const embed = target.closest<HTMLAnchorElement>('a.embed-here');
    if (embed !== null) openCodes(embed, event);
    const link = target.closest<HTMLElement>('a.link-here, a.link-copy, [data-share]');
    if (link === null) return;
    // Its address is this page's own: following it would only lose the place.
    event.preventDefault();
    const url = link instanceof HTMLAnchorElement ? link.href : window.location.href;
    const asked = link.hasAttribute('data-share') || window.matchMedia('(pointer: coarse)').matches;
    if (!asked || typeof navigator.share !== 'function') {
      void copy(url, link);
      return;
    }
    navigator.share({ title: document.title, url }).catch((error: Error) => {
      // Refused, as in a frame; the reader's own "no" is an AbortError.
      if (error.name !== 'AbortError') void copy(url, link);
    });
  }
}

/** Engines without modal dialogs follow the link to the page with all codes, and so does whoever gets no list. */
function openCodes(link: HTMLAnchorElement, event: MouseEvent): void {
  if (typeof HTMLDialogElement !== 'function' || event.button !== 0) return;
  event.preventDefault();
  import('../cj-embed-dialog/cj-embed-dialog.ts')
    .then(({ openEmbedDialog }) => openEmbedDialog(link))
    .catch(() => {
      window.location.href = link.href;
    });
}

async function copy(url: string, link: HTMLElement): Promise<void> {
  const status = link.parentElement?.querySelector<HTMLElement>('[role="status"]') ?? statusAfter(link);
  try {
    await navigator.clipboard.writeText(url);
    status.textContent = copied[pageLocale()];
    window.setTimeout(() => {
      status.textContent = '';
    }, saidFor);
  } catch {
    status.textContent = url;
    window.getSelection()?.selectAllChildren(status);
  }
}

function statusAfter(link: HTMLElement): HTMLElement {
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  status.className = 'copied';
  link.insertAdjacentElement('afterend', status);
  return status;
}

customElements.define('cj-share', CjShare);

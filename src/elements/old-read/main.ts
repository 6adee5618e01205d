/*
 * The page's light script: links to copy, links that know the reader's place, tables opened for paper, and what comes later.
 * Everything here is comfort; without it the page loses nothing. Every part stands alone and fails silently.
 */

/**
 * The language link leads to the same step with the same query, the link to the slides to the step's slide, which leads
 * back to it. The step is the one that what moves the pictures has named, while it is in sight; else the last whose top
 * has passed the upper third of the window.
 */
function linksToPlace(): void {
  const plain = new Map<HTMLAnchorElement, string>();
  let told = '';
  document.addEventListener('cj-step', (event) => {
    told = (event as CustomEvent<{ id: string }>).detail.id;
  });
  const inSight = (id: string) => {
    const box = id === '' ? undefined : document.getElementById(id)?.getBoundingClientRect();
    return box !== undefined && box.top < window.innerHeight * 0.6 && box.bottom > window.innerHeight / 3;
  };
  const aim = (event: Event) => {
    const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>('.bar-language, .to-slides');
    if (!link) return;
    // Within the section alone: what is far away may not have been laid out.
    const section = lastAbove(document, '.section');
    const place = section && (lastAbove(section, '.scene, .step') ?? section);
    const id = inSight(told) ? told : (place?.id ?? '');
    const start = plain.get(link) ?? link.href;
    plain.set(link, start);
    const query = link.className === 'to-slides' ? `?from=${id || 'top'}` : window.location.search;
    link.href = start + query + (id === '' ? '' : `#${id}`);
  };
  for (const type of ['click', 'auxclick', 'focus', 'pointerover', 'touchstart', 'contextmenu']) {
    document.addEventListener(type, aim, { passive: true, capture: true });
  }
}

/** The last place in the page's order whose top has passed the upper third of the window. */
function lastAbove(within: ParentNode, places: string): HTMLElement | undefined {
  return Array.from(within.querySelectorAll<HTMLElement>(places))
    .filter((place) => place.getBoundingClientRect().top <= window.innerHeight / 3)
    .pop();
}

/** A click on a link to here copies its address; where that is refused the address is shown, selected, to copy by hand. */
function copyLinks(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a.link-here, a.link-copy');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Its address is this page's own: following it would only lose the place.
    if (link.classList.contains('link-copy')) event.preventDefault();
    const status = link.parentElement?.querySelector<HTMLElement>('[role="status"]') ?? statusAfter(link);
    const byHand = () => {
      status.textContent = link.href;
      const range = document.createRange();
      range.selectNodeContents(status);
      const selection = window.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
    };
    const say = () => {
      status.textContent = document.body.getAttribute('data-copied') ?? '';
      window.setTimeout(() => {
        status.textContent = '';
      }, 2400);
    };
    if (navigator.clipboard?.writeText) navigator.clipboard.writeText(link.href).then(say, byHand);
    else byHand();
  });
}

function statusAfter(link: HTMLElement): HTMLElement {
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  status.className = 'copied';
  link.insertAdjacentElement('afterend', status);
  return status;
}

/** On paper every table stands open; afterwards those that were closed are closed again. */
function openForPrint(): void {
  let opened: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    opened = Array.from(document.querySelectorAll<HTMLDetailsElement>('details:not([open])'));
    for (const details of opened) details.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}

/** A link into closed details opens them: not every engine does so by itself. */
function openForLinks(): void {
  document.addEventListener('click', (event) => {
    const hash = (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a[href^="#"]')?.hash ?? '';
    const details = hash === '' ? null : document.getElementById(hash.slice(1))?.closest('details');
    if (details) details.open = true;
  });
}

/** What comes after the first paint, above the engine floor. Each part that does not come is not missed by the others. */
const later = [() => import('./comfort.ts'), () => import('./scroll.ts')];

function loadLater(): void {
  if (!('replaceChildren' in Element.prototype)) return;
  const load = () => {
    for (const each of later) {
      each()
        .then(({ start }) => start())
        .catch(() => {});
    }
  };
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(load)));
}

for (const start of [linksToPlace, copyLinks, openForPrint, openForLinks, loadLater]) {
  try {
    start();
  } catch {
    // An old engine lacks something: the other parts still serve.
  }
}

/*
 * The page's light script: theme, links to copy, the language link's place, tables opened for paper.
 * Everything here is comfort; without it the page loses nothing. Every part stands alone and fails silently.
 */

const themeKey = 'changjuan-theme';
const themes = ['auto', 'day', 'night'] as const;
type Theme = (typeof themes)[number];

function themeControl(): void {
  const root = document.documentElement;
  const button = document.querySelector<HTMLButtonElement>('.bar-theme');
  if (button === null) return;
  const chosen = root.getAttribute('data-theme');
  let theme: Theme = chosen === 'day' || chosen === 'night' ? chosen : 'auto';

  const show = () => {
    const name = button.getAttribute(`data-${theme}`) ?? theme;
    button.textContent = name;
    button.setAttribute('aria-label', `${button.getAttribute('data-label') ?? ''}: ${name}`);
    if (theme === 'auto') root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', theme);
  };
  button.addEventListener('click', () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto';
    show();
    try {
      if (theme === 'auto') localStorage.removeItem(themeKey);
      else localStorage.setItem(themeKey, theme);
    } catch {
      // No storage (private window, sandbox): the choice lasts as long as the page.
    }
  });
  show();
  button.hidden = false;
}

/** The language link leads to the same step: the last one whose top has passed the upper third of the window. */
function languageLink(): void {
  const link = document.querySelector<HTMLAnchorElement>('.bar-language');
  if (link === null) return;
  const plain = link.href;
  const aim = () => {
    let id = '';
    for (const place of Array.from(document.querySelectorAll<HTMLElement>('.section, .scene, .step'))) {
      if (place.getBoundingClientRect().top <= window.innerHeight / 3) id = place.id;
    }
    link.href = id === '' ? plain : `${plain.split('#')[0]}#${id}`;
  };
  for (const type of ['click', 'auxclick', 'focus', 'pointerenter', 'touchstart', 'contextmenu']) {
    link.addEventListener(type, aim, { passive: true });
  }
}

/** A click on a link to here copies its address; where that is refused the address is shown, selected, to copy by hand. */
function copyLinks(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a.link-here');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
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

/** What moves the pictures comes after the first paint, above the engine floor; if it does not come, they stand. */
function loadScroll(): void {
  if (!('replaceChildren' in Element.prototype)) return;
  const load = () => {
    import('./scroll.ts').then(({ start }) => start()).catch(() => {});
  };
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(load)));
}

for (const start of [themeControl, languageLink, copyLinks, openForPrint, loadScroll]) {
  try {
    start();
  } catch {
    // An old engine lacks something: the other parts still serve.
  }
}

import { layoutOf, queryWith, type Settings } from './settings.ts';

/**
 * Puts choices on the root (`scroll`, `data-*`) and into the address, and tells the page (`cj-settings`). A page that
 * nothing else keeps in place is kept at the reader's step.
 */
export function apply(settings: Settings, lessMotion: boolean, keptByOthers: boolean): void {
  const root = document.documentElement;
  const held = keptByOthers ? null : heldText();
  const top = held?.getBoundingClientRect().top ?? 0;

  root.classList.toggle('scroll', layoutOf(settings, lessMotion) === 'scroll');
  mark('data-theme', settings.theme);
  mark('data-size', settings.size);
  mark('data-motion', lessMotion ? 'off' : settings.motion);
  mark('data-keys', settings.keys);
  paintBrowser(settings.theme);
  document.dispatchEvent(new Event('cj-settings'));

  if (held !== null) window.scrollBy(0, held.getBoundingClientRect().top - top);
}

/** Lets the address say the choices; its other parts and its place in the history stay. */
export function address(settings: Settings): void {
  const { pathname, search, hash } = window.location;
  const query = queryWith(search, settings);
  if (query === search) return;
  try {
    window.history.replaceState(window.history.state, '', pathname + query + hash);
  } catch {
    // Refused in a sandboxed frame, or asked too often.
  }
}

function mark(name: string, value: string): void {
  const root = document.documentElement;
  if (value === '') root.removeAttribute(name);
  else root.setAttribute(name, value);
}

/** The browser's own frame follows a chosen theme; without a choice the system's decides again. */
export function paintBrowser(theme: string): void {
  const metas = Array.from(document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'));
  const isNight = (meta: HTMLMetaElement) => /dark/.test(meta.getAttribute('media') ?? '');
  const colours = metas.map((meta) => meta.getAttribute('data-own') ?? meta.content);
  const chosen = colours[metas.findIndex((meta) => isNight(meta) === (theme === 'night'))];
  metas.forEach((meta, index) => {
    const own = colours[index] ?? '';
    meta.setAttribute('data-own', own);
    meta.content = theme === '' ? own : (chosen ?? own);
  });
}

/** The text being read: the last one whose top has passed the middle of the window. */
function heldText(): Element | null {
  let held: Element | null = null;
  for (const text of Array.from(document.querySelectorAll('.step-text'))) {
    if (text.getBoundingClientRect().top > window.innerHeight / 2) break;
    held = text;
  }
  return held;
}

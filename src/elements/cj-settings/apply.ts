import { layoutOf, queryWith, type Settings } from './settings.ts';

/** Puts choices on the root (`scroll`, `data-*`) and tells the page (`cj-settings`, which keeps the reader's place). */
export function apply(settings: Settings, lessMotion: boolean): void {
  document.documentElement.classList.toggle('scroll', layoutOf(settings, lessMotion) === 'scroll');
  mark('data-view', settings.view);
  mark('data-theme', settings.theme);
  mark('data-size', settings.size);
  mark('data-motion', lessMotion ? 'off' : settings.motion);
  mark('data-keys', settings.keys);
  paintBrowser(settings.theme);
  document.dispatchEvent(new Event('cj-settings'));
}

/** Lets the address say the choices; its other parts and its place in the history stay. */
export function putInAddress(settings: Settings): void {
  const { pathname, search, hash } = window.location;
  const query = queryWith(search, settings);
  if (query === search) return;
  try {
    window.history.replaceState(window.history.state, '', pathname + query + hash);
  } catch {
    // Refused in a sandboxed frame, or asked too often.
  }
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

function mark(name: string, value: string): void {
  if (value === '') document.documentElement.removeAttribute(name);
  else document.documentElement.setAttribute(name, value);
}

import { loopAsked } from '../../../talk/loop-settings.ts';

/** An address that has not answered by then does not, ms. */
const patience = 10_000;

export type Probe = 'answered' | 'silent' | 'not asked';

/**
 * Whether the page's own address would answer if it were opened again. It is not asked where there is no network to
 * ask over; `silent` is any answer but this page.
 */
export async function probe({
  fetch,
  location,
  navigator,
  AbortController,
  setTimeout,
  clearTimeout,
}: Window & typeof globalThis): Promise<Probe> {
  if (!/^https?:$/.test(location.protocol) || navigator.onLine === false) return 'not asked';
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), patience);
  try {
    const answer = await fetch(location.href.replace(/#.*$/, ''), {
      cache: 'no-store',
      // Who is sent elsewhere, to log in perhaps, has not reached the page.
      redirect: 'manual',
      signal: ending.signal,
    });
    const page = await answer.text();
    return answer.ok && page.includes('id="slides"') ? 'answered' : 'silent';
  } catch {
    return 'silent';
  } finally {
    clearTimeout(timer);
  }
}

/** The address at which the page opens as an unattended one. */
export function kioskAddress(href: string): string {
  const url = new URL(href);
  url.hash = '';
  if (!loopAsked(url.search).kiosk) url.searchParams.set('kiosk', '1');
  return url.href;
}

/** Opens the page again, unattended as it is. */
export function reload({ location }: Window): void {
  const address = kioskAddress(location.href);
  if (address === location.href.replace(/#.*$/, '')) location.reload();
  else location.replace(address);
}

/** Takes back what the talk did to the slides: they are as they came. */
export function restore(root: HTMLElement): void {
  for (const layer of root.querySelectorAll('.live')) layer.remove();
  for (const moving of root.querySelectorAll('.moving')) moving.classList.remove('moving');
  for (const slide of root.querySelectorAll<HTMLElement>('.slide')) {
    slide.removeAttribute('style');
    slide.classList.remove('on', 'chosen', 'untold');
    delete slide.dataset.number;
  }
}

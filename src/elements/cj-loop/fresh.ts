import { loopAsked } from '../../talk/loop-settings.ts';
import type { Probe } from '../../talk/status.ts';

/** An address that has not answered by then does not, ms. */
const patience = 10_000;

/** What a probe needs of a window. */
export type Probing = Pick<Window, 'location' | 'navigator'> & Pick<typeof globalThis, 'fetch'>;

/**
 * Whether the page's own address would answer if it were opened again. It is not asked where there is no network to
 * ask over; `silent` is any answer but this page.
 */
export async function probe({ fetch, location, navigator }: Probing): Promise<Probe> {
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
    return answer.ok && page.includes('<cj-deck') ? 'answered' : 'silent';
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
  if (!loopAsked(url.searchParams).kiosk) url.searchParams.set('kiosk', '1');
  return url.href;
}

/** Opens the page again, unattended as it is. */
export function reload(): void {
  const address = kioskAddress(location.href);
  if (address === location.href.replace(/#.*$/, '')) location.reload();
  else location.replace(address);
}

interface WithMemory extends Performance {
  readonly memory?: { readonly usedJSHeapSize?: number };
}

/** Bytes in use as far as the browser tells; null: it does not. */
export function heapOf(performance: WithMemory): number | null {
  const bytes = performance.memory?.usedJSHeapSize;
  return typeof bytes === 'number' && bytes > 0 ? bytes : null;
}

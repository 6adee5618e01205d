import { loopAsked } from '../../talk/loop-settings.ts';

/** Whether the page's own address would answer if it were opened again. */
export type Probe = 'answered' | 'silent' | 'not asked';

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

/** Opens the page again, unattended as it is. */
export function reload(): void {
  const address = new URL(location.href);
  if (loopAsked(address.searchParams).kiosk) location.reload();
  else {
    address.searchParams.set('kiosk', '1');
    location.replace(address);
  }
}

/** Bytes in use; null: the browser does not tell. Chromium's own, not in the types. */
export function heapInUse(): number | null {
  const { memory } = performance as { readonly memory?: { readonly usedJSHeapSize?: number } };
  return memory?.usedJSHeapSize ?? null;
}

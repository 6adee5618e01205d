import { describe, expect, it, vi } from 'vitest';
import { type Probing, probe } from './fresh.ts';

const page = '<cj-deck story="x">';

/** A window at an address, whose network answers so. */
function view(answer: () => Promise<Response>, href = 'https://x.org/present/?kiosk#top', onLine = true) {
  const fetch = vi.fn((_address: string, _options: RequestInit) => answer());
  const location = { href, protocol: new URL(href).protocol };
  const window = { fetch, location, navigator: { onLine } };
  return { fetch, window: window as unknown as Probing };
}

describe('whether the address answers', () => {
  it('asks for this very page, past every cache', async () => {
    const { fetch, window } = view(async () => new Response(page));
    expect(await probe(window)).toBe('answered');
    const [address, options] = fetch.mock.calls[0] ?? [];
    expect(address).toBe('https://x.org/present/?kiosk');
    expect(options).toMatchObject({ cache: 'no-store', redirect: 'manual' });
  });

  it.each([
    ['an error', async () => new Response(page, { status: 503 })],
    ['another page', async () => new Response('<p>Log in</p>')],
    ['nothing', async () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('takes %s for silence', async (_, answer) => {
    expect(await probe(view(answer).window)).toBe('silent');
  });

  it('waits for ten seconds and no longer', async () => {
    vi.useFakeTimers();
    try {
      const { fetch, window } = view(
        () =>
          new Promise((_, reject) => {
            const signal = fetch.mock.calls[0]?.[1].signal;
            signal?.addEventListener('abort', () => reject(signal.reason));
          }),
      );
      const asked = probe(window);
      await vi.advanceTimersByTimeAsync(9999);
      expect(vi.getTimerCount()).toBe(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(await asked).toBe('silent');
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('asks nothing from a file or without a network', async () => {
    for (const { fetch, window } of [
      view(async () => new Response(page), 'file:///E:/changjuan.html'),
      view(async () => new Response(page), 'https://x.org/', false),
    ]) {
      expect(await probe(window)).toBe('not asked');
      expect(fetch).not.toHaveBeenCalled();
    }
  });
});

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
    const { fetch, window } = view(() => {
      const signal = fetch.mock.calls[0]?.[1].signal;
      return new Promise((_, reject) => signal?.addEventListener('abort', reject));
    });
    const asked = probe(window);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await asked).toBe('silent');
    vi.useRealTimers();
  });

  it.each([
    ['from a file', 'file:///E:/changjuan.html', true],
    ['without a network', 'https://x.org/', false],
  ])('asks nothing %s', async (_, href, onLine) => {
    const { fetch, window } = view(async () => new Response(page), href, onLine);
    expect(await probe(window)).toBe('not asked');
    expect(fetch).not.toHaveBeenCalled();
  });
});

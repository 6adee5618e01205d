import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import './cj-share.ts';

let host: HTMLElement;
const copied: string[] = [];
let refused = false;

beforeEach(() => {
  document.documentElement.lang = 'en';
  copied.length = 0;
  refused = false;
  vi.stubGlobal('navigator', {
    clipboard: {
      writeText: async (text: string) => {
        if (refused) throw new Error('refused');
        copied.push(text);
      },
    },
  });
  host = document.createElement('main');
  host.append(
    document
      .createRange()
      .createContextualFragment(
        '<p><a class="link-here" href="#step-2">Link</a></p><button data-share>Share</button><cj-share></cj-share>',
      ),
  );
  document.body.append(host);
});
afterEach(() => {
  host.remove();
  vi.unstubAllGlobals();
});

const link = () => host.querySelector('a') as HTMLAnchorElement;

it('copies a link and says so beside it', async () => {
  await userEvent.click(link());
  expect(copied).toEqual([link().href]);
  expect(host.querySelector('[role="status"]')?.textContent).toBe('Copied');
  expect(location.hash).toBe('');
  await userEvent.click(link());
  expect(host.querySelectorAll('[role="status"]').length).toBe(1);
});

it('shows the address, selected, where copying is refused', async () => {
  refused = true;
  await userEvent.click(link());
  expect(getSelection()?.toString()).toBe(link().href);
});

it('opens the share sheet where there is one, and copies where that is refused', async () => {
  const shared: string[] = [];
  const errors = ['', 'NotAllowedError', 'AbortError'];
  Object.assign(navigator, {
    share: async ({ url }: ShareData) => {
      shared.push(url ?? '');
      const name = errors.shift() ?? '';
      if (name !== '') throw new DOMException('', name);
    },
  });
  const button = host.querySelector('button') as HTMLButtonElement;
  await userEvent.click(button);
  expect([shared, copied]).toEqual([[location.href], []]);
  await userEvent.click(button);
  expect(copied).toEqual([location.href]);
  await userEvent.click(button);
  expect(copied.length).toBe(1);
});

it('leaves the link a link for those who ask for another tab', () => {
  document.body.addEventListener('click', (event) => event.preventDefault(), { once: true });
  link().dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
  expect(copied).toEqual([]);
});

import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { startHost } from './host.ts';

/** Stands for the address that embed.js came from: pages below it are data addresses, each with an origin of its own. */
const root = 'data:text/html,';
const saying = (...messages: unknown[]) =>
  messages.map((message) => `<script>parent.postMessage(${JSON.stringify(message)},'*')</script>`).join('');
const height = (value: unknown) => ({ type: 'changjuan:height', height: value });

beforeAll(() => startHost(root));
afterEach(() => document.body.replaceChildren());

function put(markup: string): HTMLElement {
  const box = document.createElement('div');
  box.style.width = '400px';
  box.append(document.createRange().createContextualFragment(markup));
  document.body.append(box);
  return box;
}

function frame(src: string, attributes: Readonly<Record<string, string>> = {}): HTMLIFrameElement {
  const made = document.createElement('iframe');
  for (const [name, value] of Object.entries({ ...attributes, src })) made.setAttribute(name, value);
  document.body.append(made);
  return made;
}

/** Waits until a frame's messages have been heard. */
const spoken = (made: HTMLIFrameElement) =>
  new Promise<void>((done) => {
    addEventListener('message', function heard({ source }) {
      if (source !== made.contentWindow) return;
      removeEventListener('message', heard);
      setTimeout(done);
    });
  });

it('gives frames below its own address the height they ask for, in either language', async () => {
  const [zh, en] = ['embed/', 'en/embed/'].map((path) => frame(root + path + saying(height(333.4))));
  if (!zh || !en) throw new Error('no frame');
  await Promise.all([spoken(zh), spoken(en)]);
  expect([zh.clientHeight, en.clientHeight]).toEqual([333, 333]);
});

it('gives nothing to other frames, whatever they say and wherever their address has "embed"', async () => {
  for (const src of ['ad/', 'https:/elsewhere/embed/x/', '/embed/']) {
    const ad = frame(root + src + saying(height(20_000)), { height: '250' });
    await spoken(ad);
    expect(ad.clientHeight).toBe(250);
  }
});

it('resizes a frame elsewhere whose author gave it heights', async () => {
  const made = frame(root + saying(height(432)), { 'data-heights': '320:400' });
  await spoken(made);
  expect(made.clientHeight).toBe(432);
});

it('passes over what is no sane height', async () => {
  const bad = [null, 1, 'x', [], {}, height(undefined), height('90'), height(1e9), height(-5)];
  const made = frame(`${root}embed/${saying(...bad)}`, { height: '77' });
  await spoken(made);
  await new Promise((done) => setTimeout(done, 50));
  expect(made.clientHeight).toBe(77);
});

it('keeps the picture of <cj-embed> until its frame has spoken, and reserves its height', async () => {
  const box = put('<cj-embed heights="300:500 500:700"><img alt="A picture"></cj-embed>');
  const [embed] = box.children as unknown as HTMLElement[];
  expect(embed?.offsetHeight).toBe(600);
  expect(embed?.shadowRoot?.querySelector('slot')).not.toBeNull();
  expect(embed?.shadowRoot?.querySelector('iframe')).toBeNull();
});

it('shows the frame of <cj-embed> once it speaks, and another one for another step', async () => {
  const address = new URL('/no/such/embed/', location.href).href;
  const box = put(`<cj-embed src="${address}" theme="night"><img alt="A picture"></cj-embed>`);
  const [embed] = box.children as unknown as HTMLElement[];
  const inside = () => embed?.shadowRoot?.querySelector('iframe') ?? null;
  await vi.waitUntil(inside);
  const first = inside();
  expect(first?.title).toBe('A picture');
  expect(first?.src).toBe(`${address}?theme=night`);
  expect(first && getComputedStyle(first).visibility).toBe('hidden');
  const said = new MessageEvent('message', { data: height(345), source: first?.contentWindow ?? null });
  dispatchEvent(said);
  expect(embed?.offsetHeight).toBe(345);
  expect(first && getComputedStyle(first).visibility).toBe('visible');

  embed?.setAttribute('step', 'second');
  expect(inside()).not.toBe(first);
  expect(inside()?.src).toBe(`${address}second/?theme=night`);
  // The place is kept, and the picture stands in it until the new frame speaks.
  expect(embed?.offsetHeight).toBe(345);
  expect(embed?.shadowRoot?.querySelector('slot')).not.toBeNull();
  box.remove();
  expect(inside()).toBeNull();
});

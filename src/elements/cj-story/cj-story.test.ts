import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../cj-scene/cj-scene.ts';
import type { CjStory } from './cj-story.ts';
import './cj-story.ts';

const step = (id: string) =>
  `<article class="step" id="${id}"><div class="step-words"><h4>About ${id}</h4><p>Text</p></div></article>`;
const page = `
  <style>
    body { margin: 0; }
    .bar { position: fixed; top: 0; z-index: 1; }
    .hero, .foot { height: 1500px; }
    .step { display: block; height: 600px; }
  </style>
  <cj-story>
    <header class="bar"><a class="bar-language" href="/en/">English</a><a class="to-slides" href="/present/">Slides</a>
      <nav class="bar-parts"><a href="#part">Part</a></nav>
      <button type="button" data-step="previous" aria-label="Previous" hidden></button>
      <button type="button" data-step="next" aria-label="Next" hidden></button></header>
    <div class="hero"></div>
    <section class="section" id="part"><section class="scene"><cj-scene>
      <div class="steps">${['one', 'two', 'three'].map(step).join('')}</div></cj-scene></section>
      <p><a class="link-here" href="#two">Copy</a> <a class="inner" href="#hidden-row">Row</a></p>
      <details class="outer"><summary>All</summary><p id="hidden-row">Row</p></details>
    </section>
    <footer class="foot"></footer>
    <p class="said" data-said="{n} of {count}: {title}"></p>
  </cj-story>`;

const frames = async (count = 3) => {
  for (let i = 0; i < count; i++) await new Promise((done) => requestAnimationFrame(done));
};

async function build(): Promise<CjStory> {
  const parsed = new DOMParser().parseFromString(page, 'text/html');
  document.body.append(...parsed.head.childNodes, ...parsed.body.childNodes);
  const story = document.querySelector<CjStory>('cj-story');
  if (story === null) throw new Error('no story');
  await frames();
  return story;
}

async function show(id: string): Promise<void> {
  document.getElementById(id)?.scrollIntoView();
  await frames();
}

afterEach(async () => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('data-keys');
  document.documentElement.removeAttribute('data-motion');
  window.scrollTo(0, 0);
  await frames();
});

describe('cj-story', () => {
  it('knows the step and tells when it is another one', async () => {
    const told: unknown[] = [];
    const hear = (event: Event) => told.push((event as CustomEvent).detail);
    document.addEventListener('cj-step', hear);
    const story = await build();
    expect(story.step).toBe('');
    await show('two');
    document.removeEventListener('cj-step', hear);
    expect(story.step).toBe('two');
    expect(told).toEqual([
      { id: '', index: -1, count: 3 },
      { id: 'two', index: 1, count: 3 },
    ]);
  });

  it('lets the address name the step once the reader is still', async () => {
    await build();
    await show('three');
    await vi.waitFor(() => expect(window.location.hash).toBe('#three'));
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
  });

  it('goes on and back by its buttons and says where it has come to', async () => {
    document.documentElement.setAttribute('data-motion', 'off');
    const story = await build();
    const [previous, next] = Array.from(story.querySelectorAll<HTMLButtonElement>('button[data-step]'));
    expect([previous?.hidden, previous?.getAttribute('aria-disabled')]).toEqual([false, 'true']);
    next?.click();
    await frames();
    next?.click();
    await frames();
    expect(story.step).toBe('two');
    expect(story.querySelector('.said')?.textContent).toBe('2 of 3: About two');
    previous?.click();
    await frames();
    expect(story.step).toBe('one');
  });

  it('takes J, K and arrows only when they are switched on', async () => {
    document.documentElement.setAttribute('data-motion', 'off');
    const story = await build();
    await userEvent.keyboard('j');
    await frames();
    expect(story.step).toBe('');
    document.documentElement.setAttribute('data-keys', 'on');
    for (const key of ['j', '{ArrowRight}', 'k']) {
      await userEvent.keyboard(key);
      await frames();
    }
    expect(story.step).toBe('one');
  });

  it('has links to the other language and the slides lead to the step', async () => {
    const story = await build();
    await show('two');
    for (const link of Array.from(story.querySelectorAll('.bar a'))) {
      link.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    }
    const href = (name: string) => story.querySelector(name)?.getAttribute('href') ?? '';
    expect(href('.bar-language')).toMatch(/\/en\/.*#two$/);
    expect(href('.to-slides')).toMatch(/\/present\/\?from=two#two$/);
  });

  it('opens what a link leads into, and everything for paper', async () => {
    const story = await build();
    const details = story.querySelector<HTMLDetailsElement>('.outer');
    if (details === null) throw new Error('no details');
    story.querySelector<HTMLElement>('.inner')?.click();
    expect(details.open).toBe(true);
    details.open = false;
    window.dispatchEvent(new Event('beforeprint'));
    expect(details.open).toBe(true);
    window.dispatchEvent(new Event('afterprint'));
    expect(details.open).toBe(false);
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
  });

  it('marks the section and draws how far the reader has come', async () => {
    const story = await build();
    await show('three');
    expect(story.querySelector('.bar-parts a')?.getAttribute('aria-current')).toBe('true');
    expect(story.querySelectorAll('.progress b')).toHaveLength(1);
    expect(story.querySelector<HTMLElement>('.progress i')?.style.transform).toMatch(/^scaleX\(0\.\d/);
  });

  it('keeps the reader in place when the layout changes', async () => {
    const story = await build();
    await show('two');
    document.documentElement.style.fontSize = '20px';
    const style = document.createElement('style');
    style.textContent = '.hero { height: 2500px !important; }';
    document.body.append(style);
    document.dispatchEvent(new Event('cj-settings'));
    await frames();
    document.documentElement.style.fontSize = '';
    expect(story.step).toBe('two');
  });

  it('leaves nothing behind', async () => {
    const story = await build();
    story.remove();
    expect(story.querySelector('.progress')).toBeNull();
    await userEvent.keyboard('j');
  });
});

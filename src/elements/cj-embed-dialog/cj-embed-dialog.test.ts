import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../styles/tokens.css';
import '../../styles/base.css';
import './cj-embed-dialog.css';
import '../cj-share/cj-share.ts';
import type { CjEmbedDialog } from './cj-embed-dialog.ts';
import type { EmbedEntry } from './codes.ts';

const pictures = { day: { svg: 'p/day.svg', png: 'p/day.png' }, night: { svg: 'p/n.svg', png: 'p/n.png' } };
const heights = [[320, 400]] as const;
const entry = (language: 'zh' | 'en', step: string | null): EmbedEntry => ({
  ...{ scene: 'land', step, language, title: `Title ${step ?? 'whole'}`, alt: 'Fields', pictures, heights },
  path: `${language === 'en' ? 'en/' : ''}embed/land/${step === null ? '' : `${step}/`}`,
  oembed: 'o.json',
});
const steps = [null, 'land-first', 'land-second'];
const manifest = {
  address: 'https://story.example/',
  embeds: [...steps.map((step) => entry('en', step)), ...steps.map((step) => entry('zh', step))],
};

let host: HTMLElement;
let dialog: CjEmbedDialog;
let copied = '';
const find = <T extends HTMLElement>(selector: string) => {
  const found = host.querySelector<T>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
};
const code = () => find<HTMLTextAreaElement>('textarea').value;
const choose = async (name: string, value: string) => {
  await userEvent.selectOptions(find(`#embed-${name}`), value);
  await dialog.updateComplete;
};
const open = async () => {
  await userEvent.click(find('a'));
  await vi.waitFor(() => expect(host.querySelectorAll('dialog[open]').length).toBe(1));
  dialog = find<CjEmbedDialog>('cj-embed-dialog');
};

beforeEach(() => {
  document.documentElement.lang = 'en';
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(manifest)));
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    copied = text;
  });
  host = document.createElement('cj-story');
  host.append(
    document
      .createRange()
      .createContextualFragment(
        '<article class="step" id="land-second"><a class="embed-here" href="embed/#land" data-manifest="embed/manifest.json">Embed</a></article><cj-share></cj-share>',
      ),
  );
  document.body.append(host);
});
afterEach(() => {
  host.remove();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the embed dialog', () => {
  it('opens at the step that holds the link and follows every choice', async () => {
    await open();
    expect(code()).toContain('src="https://story.example/en/embed/land/land-second/"');
    await choose('step', '');
    expect(code()).toContain('src="https://story.example/en/embed/land/"');
    await choose('theme', 'night');
    expect(code()).toContain('?theme=night');
    await choose('language', 'zh');
    expect(code()).toContain('src="https://story.example/embed/land/?theme=night"');
    await userEvent.click(find('.embed-tick'));
    await dialog.updateComplete;
    expect(code()).toContain('plain');
    await choose('form', 'component');
    expect(code()).toContain('<cj-embed');
    await choose('form', 'oembed');
    expect(code()).toBe('https://story.example/o.json');
  });

  it('copies the code and says so', async () => {
    await open();
    await userEvent.click(find('.embed-copy'));
    await vi.waitFor(() => expect(find('[role="status"]').textContent).toBe('Copied'));
    expect(copied).toBe(code());
  });

  it('shows the page of this site at the width that is chosen, as high as it says', async () => {
    await open();
    const frame = () => find<HTMLIFrameElement>('iframe');
    expect(new URL(frame().src).pathname).toMatch(/\/en\/embed\/land\/land-second\/$/);
    expect(frame().style.height).toBe('400px');
    await userEvent.click(find('.embed-width'));
    await dialog.updateComplete;
    expect(frame().getBoundingClientRect().width).toBe(320);
    const say = (source: Window | null) =>
      window.dispatchEvent(
        new MessageEvent('message', { data: { type: 'changjuan:height', height: 512 }, source }),
      );
    say(window);
    expect(frame().style.height).toBe('400px');
    say(frame().contentWindow);
    expect(frame().style.height).toBe('512px');
    const before = frame();
    await choose('theme', 'night');
    expect(frame() === before).toBe(false);
    await choose('form', 'picture');
    expect(find<HTMLImageElement>('img').src).toContain('p/n.png');
  });

  it.each(['{Escape}', 'button'])('closes by %s, leaves the page and gives the focus back', async (how) => {
    await open();
    if (how === 'button') await userEvent.click(find('.embed-close'));
    else await userEvent.keyboard(how);
    await vi.waitFor(() => expect(host.querySelectorAll('cj-embed-dialog').length).toBe(0));
    expect(document.activeElement?.className).toBe('embed-here');
  });

  it.each(['day', 'night'])('has nothing for axe to find by %s', async (theme) => {
    document.documentElement.dataset.theme = theme;
    await open();
    const { violations } = await axe.run(find('dialog'), { resultTypes: ['violations'], iframes: false });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    document.documentElement.removeAttribute('data-theme');
  });
});

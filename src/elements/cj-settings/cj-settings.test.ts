import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../styles/tokens.css';
import '../../styles/base.css';
import './cj-settings.css';
import './cj-settings.ts';
import type { CjSettings } from './cj-settings.ts';
import { settingNames, storageKey } from './settings.ts';

const page = `<header class="bar">
    <nav class="bar-parts"><a href="#one" aria-current="true"><span class="bar-numeral">1</span>One</a></nav>
    <a class="to-slides" href="present/">Slides</a>
    <button class="bar-theme" type="button" hidden aria-label="Day or night">x</button>
    <a class="bar-contents" href="#contents" data-opens="settings">Menu</a>
    <button class="bar-settings" type="button" hidden data-opens="settings">Settings</button>
  </header>
  <section class="section" id="one"><header><h2><span class="numeral">1</span> <span>One</span></h2></header></section>
  <section class="section" id="two"><header><h2><span>Two</span></h2></header></section>
  <cj-settings></cj-settings>`;

const root = document.documentElement;
let host: HTMLElement;
let settings: CjSettings;
let told = 0;
const find = <T extends HTMLElement>(selector: string) => {
  const found = host.querySelector<T>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
};
const click = async (selector: string) => {
  await userEvent.click(find(selector));
  await settings.updateComplete;
};
const choose = async (name: string, value: string) => {
  find<HTMLInputElement>(`input[name="set-${name}"][value="${value}"]`).click();
  await settings.updateComplete;
};
const count = () => {
  told += 1;
};

beforeEach(() => {
  root.lang = 'en';
  root.className = 'js scroll';
  told = 0;
  document.addEventListener('cj-settings', count);
  host = document.createElement('main');
  host.append(document.createRange().createContextualFragment(page));
  document.body.append(host);
  settings = find<CjSettings>('cj-settings');
});
afterEach(() => {
  host.remove();
  document.removeEventListener('cj-settings', count);
  for (const name of settingNames) {
    localStorage.removeItem(storageKey(name));
    root.removeAttribute(`data-${name}`);
  }
  history.replaceState(null, '', location.pathname);
});

describe('the panel', () => {
  it('is rendered when it is first opened, and takes the focus', async () => {
    expect(host.querySelectorAll('.panel').length).toBe(0);
    expect(find('.bar-settings').hidden).toBe(false);
    await click('.bar-settings');
    expect(document.activeElement?.className).toBe('panel');
    expect(find('.bar-settings').getAttribute('aria-expanded')).toBe('true');
  });

  it('closes on Escape and by its button, and gives the focus back', async () => {
    for (const close of [() => userEvent.keyboard('{Escape}'), () => click('.panel-close')]) {
      await click('.bar-settings');
      await close();
      await settings.updateComplete;
      expect(find('.panel').hidden).toBe(true);
      expect(document.activeElement?.className).toBe('bar-settings');
    }
  });

  it('closes by its opener, and by a click or the focus elsewhere', async () => {
    await click('.bar-contents');
    await click('.bar-contents');
    expect(settings.open).toBe(false);
    await click('.bar-settings');
    await click('#two');
    expect(settings.open).toBe(false);
    await click('.bar-settings');
    find('.to-slides').focus();
    expect(settings.open).toBe(false);
  });

  it('lists the sections and the slides, and closes when one is followed', async () => {
    find('.bar-contents').focus();
    await userEvent.keyboard('[Space]');
    await settings.updateComplete;
    const links = Array.from(host.querySelectorAll<HTMLAnchorElement>('.panel-parts a'));
    expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
      ['#one', '1One'],
      ['#two', 'Two'],
      [find<HTMLAnchorElement>('.to-slides').href, 'Slides'],
    ]);
    expect(links[0]?.getAttribute('aria-current')).toBe('true');
    links[1]?.click();
    expect(settings.open).toBe(false);
  });
});

describe('a choice', () => {
  it('stands on the root, in storage and in the address, and is told', async () => {
    await click('.bar-settings');
    await choose('theme', 'night');
    expect(root.dataset.theme).toBe('night');
    expect(localStorage.getItem('changjuan-theme')).toBe('night');
    expect(location.search).toBe('?theme=night');
    expect(told).toBe(1);
    expect(find<HTMLAnchorElement>('.link-copy').href).toContain('?theme=night');
    await choose('theme', '');
    expect(root.dataset.theme).toBe(undefined);
    expect(localStorage.getItem('changjuan-theme')).toBe(null);
    expect(location.search).toBe('');
  });

  it('of large text takes the plain layout, which comes back with it', async () => {
    await click('.bar-settings');
    await choose('size', '3');
    expect(root.dataset.size).toBe('3');
    expect(root.classList.contains('scroll')).toBe(false);
    expect(find<HTMLInputElement>('input[value="scroll"]').disabled).toBe(true);
    expect(find<HTMLInputElement>('input[value="plain"]').checked).toBe(true);
    await choose('size', '');
    expect(root.classList.contains('scroll')).toBe(true);
    expect(find<HTMLInputElement>('input[value="scroll"]').checked).toBe(true);
  });

  it('may be made by property', async () => {
    settings.view = 'plain';
    settings.keys = 'on';
    await settings.updateComplete;
    expect(root.classList.contains('scroll')).toBe(false);
    expect(root.dataset.keys).toBe('on');
    expect(location.search).toBe('?view=plain&keys=on');
    expect(told).toBe(1);
  });

  it('is undone with all others', async () => {
    settings.theme = 'night';
    settings.size = '2';
    await click('.bar-settings');
    await click('.panel-reset');
    expect(settings.settings).toEqual({ view: '', theme: '', size: '', motion: '', keys: '' });
    expect(location.search).toBe('');
  });

  it('of day or night is made by the button in the bar', async () => {
    await click('.bar-theme');
    const first = root.dataset.theme;
    await click('.bar-theme');
    expect([first, root.dataset.theme].sort()).toEqual(['day', 'night']);
  });

  it('that is stored or in the address changes nothing when the page starts', async () => {
    host.remove();
    localStorage.setItem('changjuan-theme', 'night');
    history.replaceState(null, '', '?size=2');
    const again = document.createElement('cj-settings') as CjSettings;
    document.body.append(again);
    await again.updateComplete;
    expect([again.theme, again.size]).toEqual(['night', '2']);
    expect(told).toBe(0);
    again.remove();
  });
});

it.each(['day', 'night'])('has nothing for axe to find by %s', async (theme) => {
  settings.theme = theme;
  await click('.bar-settings');
  const { violations } = await axe.run(find('.panel'), { resultTypes: ['violations'] });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

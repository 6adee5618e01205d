import axe from 'axe-core';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { locales } from '../../src/lib/locale.ts';
import { launchBrowser, openPage, type ServedSite, serveDist } from './browser.ts';
import { slideFaults } from './slide-faults.ts';

let browser: Browser;
let site: ServedSite;
const folders = { zh: 'present/', en: 'en/present/' };

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist(inject('site'))]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const checked = (page: Page) =>
  page.waitForFunction(() =>
    Array.from(document.querySelectorAll('.check .sign')).every(({ textContent }) => textContent !== ''),
  );
const signs = (page: Page) =>
  page.$$eval('.check [data-check]', (lines) =>
    Object.fromEntries(
      lines.map((line) => [line.getAttribute('data-check'), line.getAttribute('data-sign')]),
    ),
  );
const open = async (page: Page, path = folders.en) => {
  await page.goto(site.address + path);
  await page.keyboard.press('i');
  await checked(page);
};

describe('the checks before a talk', () => {
  it('find what is there, and what the last row can read', async () => {
    const { page, faults, close } = await openPage(browser);
    await open(page);
    expect(await signs(page)).toMatchObject({
      ...{ fonts: 'ok', screen: 'ok', fullscreen: 'ok', speaker: 'ok', storage: 'ok', pictures: 'ok' },
      ...{ offline: 'todo', room: 'without' },
    });
    expect(await page.textContent('[data-check="screen"] .result')).toContain('1440 × 900');
    await page.fill('[data-room="distance"]', '7');
    await page.fill('[data-room="height"]', '2');
    expect((await signs(page)).room).toBe('ok');
    // Keys are typing there: neither digits nor letters do what they do elsewhere.
    await page.focus('[data-room="distance"]');
    await page.keyboard.press('End');
    await page.keyboard.type('0b');
    expect(await page.inputValue('[data-room="distance"]')).toBe('70b');
    expect(await page.getAttribute('[data-room="distance"]', 'aria-invalid')).toBe('true');
    await page.keyboard.press('Backspace');
    expect((await signs(page)).room).toBe('todo');
    expect(await page.textContent('[data-check="room"] .result')).toContain('20.0 m');
    expect(await page.getAttribute('html', 'data-mode')).toBe('check');
    await page.keyboard.press('Escape');
    expect(await page.getAttribute('html', 'data-mode')).toBe('slides');
    expect(await page.locator('.check').isVisible()).toBe(false);
    // It is kept, and turned to again by the key.
    await page.reload();
    await page.keyboard.press('i');
    expect(await page.inputValue('[data-room="distance"]')).toBe('70');
    await page.keyboard.press('i');
    await page.keyboard.press('i');
    await page.click('.check .leave');
    expect(await page.getAttribute('html', 'data-mode')).toBe('slides');
    expect(page.url()).toMatch(/#top$/);
    expect(faults).toEqual([]);
    await close();
  });

  it('say what to do where everything is missing or denied, and the talk goes on without a message', async () => {
    const { page, faults, close } = await openPage(browser);
    await page.addInitScript(() => {
      const gone = (owner: object, name: string) =>
        Object.defineProperty(owner, name, { get: () => undefined, configurable: true });
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
      gone(Navigator.prototype, 'wakeLock');
      gone(Navigator.prototype, 'permissions');
      gone(Document.prototype, 'fullscreenEnabled');
      for (const name of ['requestFullscreen', 'webkitRequestFullscreen']) gone(Element.prototype, name);
      gone(window, 'BroadcastChannel');
      gone(window, 'DecompressionStream');
      gone(window, 'getScreenDetails');
      gone(performance, 'memory');
    });
    await open(page, `${folders.en}?kiosk`);
    expect(await signs(page)).toMatchObject({
      ...{ fonts: 'ok', wake: 'todo', fullscreen: 'todo', speaker: 'todo', storage: 'without' },
      ...{ pictures: 'without', screens: 'without' },
    });
    await page.fill('[data-room="distance"]', '7');
    for (const key of ['Escape', 'f', 't', 's', 'ArrowRight', 'a', 'a']) await page.keyboard.press(key);
    expect(await page.textContent('.status')).toContain('unknown');
    expect(faults).toEqual([]);
    await close();
  });

  it('offer the single file where the page names one', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(site.address + folders.en);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '../file.html';
      link.dataset.singleFile = '';
      document.body.append(link);
    });
    await page.keyboard.press('i');
    await checked(page);
    expect(await page.getAttribute('.check a.file', 'href')).toBe('../file.html');
    await close();
  });
});

describe.each(locales)('in %s', (locale) => {
  it.each([
    [1024, 768],
    [1920, 1080],
    [3840, 1080],
    [1080, 1920],
    [1280, 720],
    [5760, 1080],
  ])('the ways to begin and the sheet fit %i x %i', async (width, height) => {
    const { page, close } = await openPage(browser, { viewport: { width, height } });
    await page.goto(site.address + folders[locale]);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    // All of the most that there can be.
    await page.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('.start button')) button.hidden = false;
    });
    const faults = await page.evaluate(slideFaults);
    const small = await page.evaluate(() => {
      const text = document.querySelector('.opening .inner')?.getBoundingClientRect();
      return Array.from(document.querySelectorAll('.start button, .start a'))
        .map((each) => each.getBoundingClientRect())
        .filter((box) => box.height < 44 || box.width < 44 || box.top < (text?.bottom ?? 0))
        .map(({ width: wide, height: high, top }) => ({ wide, high, top }));
    });
    expect({ faults, small }).toEqual({ faults: [], small: [] });
    await page.keyboard.press('i');
    await checked(page);
    const sheet = await page.evaluate(() => {
      const within = document.querySelector('.check') as HTMLElement;
      const least = Math.min(innerWidth, innerHeight) / 40 - 0.05;
      const tiny = Array.from(within.querySelectorAll('*')).filter(
        (each) => each.childElementCount === 0 && Number.parseFloat(getComputedStyle(each).fontSize) < least,
      );
      const low = Array.from(within.querySelectorAll('button, input')).filter(
        (each) => each.getBoundingClientRect().height < 44,
      );
      return { tiny: tiny.length, low: low.length, wide: within.scrollWidth > within.clientWidth };
    });
    expect(sheet).toEqual({ tiny: 0, low: 0, wide: false });
    await close();
  });

  it.each(['night', 'day'])('axe finds nothing on them by %s', async (theme) => {
    const { page, close } = await openPage(browser, {
      // The test's own script has to run beside the page's content policy.
      bypassCSP: true,
      colorScheme: theme === 'night' ? 'dark' : 'light',
    });
    await page.goto(`${site.address}${folders[locale]}?theme=${theme}`);
    await page.addScriptTag({ content: axe.source });
    const violations = (part: string) =>
      page.evaluate(async (selector) => {
        const { axe: run } = window as unknown as { axe: typeof axe };
        const result = await run.run(selector, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return result.violations.map(({ id, nodes }) => ({
          id,
          where: nodes.slice(0, 5).map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
        }));
      }, part);
    expect(await violations('.start')).toEqual([]);
    await page.keyboard.press('i');
    await checked(page);
    await page.fill('[data-room="height"]', '0');
    expect(await violations('.check')).toEqual([]);
    await close();
  });
});

describe('the ways to begin', () => {
  it('do what they say, and are gone once the talk has begun', async () => {
    const { page, faults, close } = await openPage(browser);
    await page.goto(site.address + folders.en);
    const panel = page.locator('.start');
    expect(await panel.isVisible()).toBe(true);
    // Beside a button nothing is turned.
    const box = await panel.boundingBox();
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) - 4, (box?.y ?? 0) + (box?.height ?? 0) - 4);
    expect(page.url()).toMatch(/#top$/);
    await page.click('[data-start="help"]');
    expect(await page.getAttribute('html', 'data-mode')).toBe('help');
    expect(await panel.isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    await page.click('[data-start="check"]');
    expect(await page.getAttribute('html', 'data-mode')).toBe('check');
    await page.keyboard.press('i');
    await page.keyboard.press('ArrowRight');
    expect(await panel.isVisible()).toBe(false);
    await page.keyboard.press('Home');
    await page.focus('[data-start="present"]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    expect(await panel.isVisible()).toBe(false);
    await page.keyboard.press('f');
    await panel.waitFor({ state: 'visible' });
    await page.click('.start a[data-route="short"]');
    await page.waitForURL(/route=short/);
    expect(await panel.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await panel.isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });

  const screens = (extended: boolean, granted: boolean) => `
    Object.defineProperty(Screen.prototype, 'isExtended', { get: () => ${extended} });
    window.asked = [];
    window.getScreenDetails = async () => {
      if (!${granted}) throw new DOMException('denied', 'NotAllowedError');
      return { screens: [screen, { label: 'other' }], currentScreen: screen };
    };
    const take = Element.prototype.requestFullscreen;
    Element.prototype.requestFullscreen = function (options) {
      window.asked.push(options?.screen?.label ?? 'own');
      return take.call(this);
    };`;
  const asked = (page: Page) => page.evaluate(() => (window as unknown as { asked: string[] }).asked);

  it.each([
    [true, ['other']],
    [false, ['own']],
  ])('put the slides on another screen where that is granted (%s)', async (granted, expected) => {
    const { page, faults, close } = await openPage(browser);
    await page.addInitScript(screens(true, granted));
    await page.goto(site.address + folders.en);
    await page.click('[data-start="screens"]');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    expect(await asked(page)).toEqual(expected);
    expect(faults).toEqual([]);
    await close();
  });

  it('offer no other screen where there is one', async () => {
    const { page, close } = await openPage(browser);
    await page.addInitScript(screens(false, true));
    await page.goto(site.address + folders.en);
    expect(await page.locator('[data-start="present"]').isVisible()).toBe(true);
    expect(await page.locator('[data-start="screens"]').isVisible()).toBe(false);
    await close();
  });
});

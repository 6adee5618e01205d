import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { locales } from '../../src/lib/locale.ts';
import { launchBrowser, openPage, type ServedSite, serveDist, type WatchedPage } from './browser.ts';
import { clippedTexts, overlappingTexts } from './layout-faults.ts';
import { pagePaths, schemes } from './told.ts';

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist(inject('site'))]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const phone = { viewport: { width: 390, height: 844 } };

interface Options extends BrowserContextOptions {
  readonly path?: string;
  /** Runs in the page before its own scripts. */
  readonly before?: () => void;
}

/** The page with its bar at work. */
async function open({ path = '', before, ...options }: Options = {}): Promise<WatchedPage> {
  const watched = await openPage(browser, options);
  if (before !== undefined) await watched.page.addInitScript(before);
  await watched.page.goto(site.address + path);
  await ready(watched.page);
  return watched;
}

const ready = (page: Page) => page.locator('.bar .progress').waitFor({ state: 'attached' });
const openSettings = (page: Page) => page.locator('[data-opens]:visible').click();
const choose = (page: Page, name: string, value: string) =>
  page.locator(`.panel input[name="set-${name}"][value="${value}"]`).check();
const root = (page: Page) =>
  page.evaluate(() => ({
    layout: document.documentElement.classList.contains('scroll') ? 'scroll' : 'plain',
    theme: document.documentElement.getAttribute('data-theme'),
    size: document.documentElement.getAttribute('data-size'),
    motion: document.documentElement.getAttribute('data-motion'),
    keys: document.documentElement.getAttribute('data-keys'),
  }));
/** What a reader's console would show; what a reload breaks off on its way is no fault. */
const said = (faults: readonly string[]) => faults.filter((fault) => !fault.startsWith('failed: '));
const query = (page: Page) => new URL(page.url()).search;
const stepIds = (page: Page) =>
  page.evaluate(() => Array.from(document.querySelectorAll('.step'), ({ id }) => id));
/** The step that stands where steps are jumped to. */
const stepInPlace = (page: Page) =>
  page.evaluate(() => {
    let found = '';
    for (const step of document.querySelectorAll('.step')) {
      const margin = Number.parseFloat(getComputedStyle(step).scrollMarginTop);
      const line = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + margin;
      if (Math.abs(step.getBoundingClientRect().top - line) < 3) found = step.id;
    }
    return found;
  });

describe('settings', () => {
  it('apply at once, stand in the address, and hold over a reload and on another page', async () => {
    const { page, faults, close } = await open({ path: '?from=test#ladder' });
    await openSettings(page);
    for (const [name, value] of [
      ['view', 'plain'],
      ['theme', 'night'],
      ['motion', 'off'],
      ['keys', 'on'],
    ] as const) {
      await choose(page, name, value);
    }
    const chosen = { layout: 'plain', theme: 'night', size: null, motion: 'off', keys: 'on' };
    expect(await root(page)).toEqual(chosen);
    expect(query(page)).toBe('?from=test&view=plain&theme=night&motion=off&keys=on');
    expect(new URL(page.url()).hash).not.toBe('');
    const colours = await page
      .locator('meta[name="theme-color"]')
      .evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content')));
    expect(new Set(colours).size).toBe(1);

    await page.reload();
    await ready(page);
    expect(await root(page)).toEqual(chosen);
    await page.goto(`${site.address}en/`);
    await ready(page);
    expect(await root(page)).toEqual(chosen);
    await openSettings(page);
    expect(
      await page
        .locator('.panel input:checked')
        .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value)),
    ).toEqual(['plain', '', 'night', 'off', 'on']);

    await page.locator('[data-reset]').click();
    expect(await root(page)).toMatchObject({ layout: 'scroll', theme: null, motion: null, keys: null });
    expect(query(page)).toBe('');
    await page.reload();
    await ready(page);
    expect((await root(page)).layout).toBe('scroll');
    expect(said(faults)).toEqual([]);
    await close();
  });

  it('are heard of by the page, each time', async () => {
    const { page, close } = await open();
    await page.evaluate(() => {
      document.addEventListener('cj-settings', () => document.body.append('.'));
    });
    const dots = () => page.evaluate(() => document.body.lastChild?.textContent);
    await openSettings(page);
    await choose(page, 'theme', 'day');
    expect(await dots()).toBe('.');
    await close();
  });

  it('are silent without storage, and last as long as the address', async () => {
    const { page, faults, close } = await open({
      before: () => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      },
    });
    await openSettings(page);
    await choose(page, 'theme', 'night');
    await choose(page, 'size', '2');
    expect(await root(page)).toMatchObject({ layout: 'plain', theme: 'night', size: '2' });
    await page.reload();
    await ready(page);
    expect(await root(page)).toMatchObject({ layout: 'plain', theme: 'night', size: '2' });
    expect(said(faults)).toEqual([]);
    await close();
  });

  it('take nothing but known values from the address', async () => {
    const { page, faults, close } = await open({
      path: '?theme=%22onload%3Dx&size=9&view=<b>&motion=on&keys=__proto__',
    });
    expect(await root(page)).toEqual({
      layout: 'scroll',
      theme: null,
      size: null,
      motion: null,
      keys: null,
    });
    expect(said(faults)).toEqual([]);
    await close();
  });

  it('start as a plain, still article for readers who ask for less motion, who may still choose the scroll', async () => {
    const { page, close } = await open({ reducedMotion: 'reduce' });
    expect(await root(page)).toMatchObject({ layout: 'plain', motion: 'off' });
    await openSettings(page);
    expect(await page.locator('[name="set-motion"]').first().isDisabled()).toBe(true);
    expect(await page.locator('#set-motion-hint').isVisible()).toBe(true);
    await choose(page, 'view', 'scroll');
    expect(await root(page)).toMatchObject({ layout: 'scroll', motion: 'off' });
    expect(query(page)).toBe('?view=scroll');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await expect.poll(async () => (await root(page)).motion).toBeNull();
    await close();
  });

  it('keep the reader at the same text when the size changes', async () => {
    const { page, close } = await open({ path: '?view=plain', ...phone });
    const [, , , id = ''] = await stepIds(page);
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), id);
    await openSettings(page);
    for (const value of ['4', '1', '']) {
      await choose(page, 'size', value);
      const seen = await page.evaluate((id) => {
        const { top, bottom } = document.getElementById(id)?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
        return top < innerHeight && bottom > 0;
      }, id);
      expect(seen, `size ${value}`).toBe(true);
    }
    await close();
  });
});

describe('the panel', () => {
  it.each([
    ['on a desktop', { viewport: { width: 1440, height: 900 } }],
    ['on a phone', phone],
  ] as const)('is walked by keyboard alone %s', async (_name, options) => {
    const { page, close } = await open(options);
    const opener = page.locator('[data-opens]:visible');
    await opener.focus();
    await page.keyboard.press('Space');
    expect(await opener.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('.panel').evaluate((panel) => panel === document.activeElement)).toBe(true);
    const walked: string[] = [];
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const active = document.activeElement;
        if (!active?.closest('.panel')) return '';
        return active.getAttribute('name') ?? (active.className || active.tagName);
      });
      if (at === '') break;
      walked.push(at);
    }
    const links = await page.locator('.panel-parts a:visible').count();
    expect(walked).toEqual([
      'panel-close',
      // The sections, then the slides.
      ...Array.from({ length: links }, (_, index) => (index < links - 1 ? 'A' : 'to-slides')),
      'set-view',
      'set-size',
      'set-theme',
      'set-motion',
      'set-keys',
      'link-copy',
      'panel-reset',
    ]);
    await page.keyboard.press('Escape');
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.locator('.panel input[name="set-theme"]:checked').focus();
    await page.keyboard.press('ArrowRight');
    expect((await root(page)).theme).toBe('day');
    await page.keyboard.press('Escape');
    expect(await page.locator('.panel').isVisible()).toBe(false);
    expect(await opener.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await opener.getAttribute('aria-expanded')).toBe('false');
    await close();
  });

  it('closes on a click elsewhere and on the way to a section', async () => {
    const { page, close } = await open(phone);
    const panel = page.locator('.panel');
    await openSettings(page);
    await page.mouse.click(200, 120);
    expect(await panel.isVisible()).toBe(false);
    await openSettings(page);
    await page.locator('.panel-parts a[href="#governance"]').click();
    expect(await panel.isVisible()).toBe(false);
    expect(new URL(page.url()).hash).toBe('#governance');
    await close();
  });

  it.each([
    [320, 640],
    [320, 256],
    [390, 844],
    [1440, 900],
  ])('leaves something of the page in sight and reaches its own end at %i by %i', async (width, height) => {
    const { page, close } = await open({ viewport: { width, height }, path: '?size=4' });
    await openSettings(page);
    const covered = await page.locator('.panel').boundingBox();
    expect(covered && covered.width * covered.height).toBeLessThan(0.9 * width * height);
    await page.locator('[data-reset]').scrollIntoViewIfNeeded();
    const box = await page.locator('[data-reset]').boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await close();
  });

  it('copies the address of this place with these settings', async () => {
    const { page, close } = await open({
      path: '?theme=night#ladder',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const before = page.url();
    await openSettings(page);
    await page.locator('.link-copy').click();
    await expect.poll(() => page.locator('.panel .copied').textContent()).not.toBe('');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('?theme=night#');
    expect(new URL(page.url()).search).toBe(new URL(before).search);
    await close();
  });

  for (const locale of locales) {
    for (const colorScheme of schemes) {
      it(`has nothing axe would mend, in ${locale}, ${colorScheme}, normal and large`, async () => {
        const { page, close } = await open({
          path: pagePaths[locale],
          colorScheme,
          bypassCSP: true,
          ...phone,
        });
        await openSettings(page);
        await page.addScriptTag({ content: axe.source });
        for (const size of ['', '1', '4']) {
          await choose(page, 'size', size);
          const violations = await page.evaluate(async () => {
            const { axe: run } = window as unknown as { axe: typeof axe };
            const result = await run.run({ include: [['.bar'], ['.panel'], ['.hero']] });
            return result.violations.map(
              ({ id, nodes }) => `${id}: ${nodes[0]?.target} ${nodes[0]?.failureSummary}`,
            );
          });
          expect(violations, `size ${size}`).toEqual([]);
        }
        await close();
      });
    }
  }
});

describe.each(locales)('large text in %s', (locale) => {
  it.each([
    [320, '4'],
    [390, '1'],
    [1280, '4'],
  ] as const)('at %i px, size %s: nothing is cut, nothing is small', async (width, size) => {
    const { page, close } = await open({
      path: `${pagePaths[locale]}?size=${size}`,
      viewport: { width, height: 800 },
      bypassCSP: true,
    });
    // What is skipped while far away has no boxes of its own to look at.
    await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
    const { over, small, tiny, lines } = await page.evaluate(() => {
      const shown = (element: Element) => element.getClientRects().length > 0;
      // Links within sentences and cells are part of their lines.
      const inText = (element: Element) =>
        element.closest(
          '.step-text p, .lead, h1, h2, h3, h4, td, th, dd, .slip, svg, .missing, .made-body p, .source, .foot p:first-child',
        ) !== null;
      const controls = Array.from(document.querySelectorAll('a, button, summary')).filter(
        (each) => shown(each) && !inText(each) && !each.matches('.skip, .to-fact'),
      );
      const texts = Array.from(
        document.querySelectorAll('main p, main li, main td, main figcaption, main dt'),
      ).filter((each) => shown(each) && !each.closest('svg, .seals'));
      const { clientWidth, scrollWidth } = document.documentElement;
      return {
        over: scrollWidth - clientWidth,
        small: controls
          .filter((each) => {
            const { width, height } = each.getBoundingClientRect();
            return width < 59.5 || height < 59.5;
          })
          .map((each) => `${each.className} ${each.textContent}`),
        tiny: texts
          .filter((each) => Number.parseFloat(getComputedStyle(each).fontSize) < 17.99)
          .map((each) => `${each.className} ${(each.textContent ?? '').slice(0, 20)}`),
        lines: texts
          .filter((each) => {
            const { fontSize, lineHeight } = getComputedStyle(each);
            return Number.parseFloat(lineHeight) < 1.45 * Number.parseFloat(fontSize);
          })
          .map((each) => `${each.className} ${(each.textContent ?? '').slice(0, 20)}`),
      };
    });
    expect(over).toBeLessThanOrEqual(0);
    expect(small).toEqual([]);
    expect(tiny).toEqual([]);
    expect(lines).toEqual([]);
    expect(await page.evaluate(clippedTexts)).toEqual([]);
    expect(await page.evaluate(overlappingTexts)).toEqual([]);
    const sizes = { 1: 18, 4: 30 } as const;
    const body = await page
      .locator('.step-text p')
      .first()
      .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
    expect(body).toBeCloseTo(sizes[size], 0);
    await close();
  });
});

describe('steps', () => {
  for (const path of ['', '?view=plain']) {
    for (const viewport of [phone.viewport, { width: 1440, height: 900 }]) {
      it(`are walked one by one to the end and back${path} at ${viewport.width} px`, async () => {
        const { page, faults, close } = await open({
          path: `?motion=off${path.replace('?', '&')}`,
          viewport,
        });
        const ids = await stepIds(page);
        const next = page.locator('[data-step="next"]');
        const previous = page.locator('[data-step="previous"]');
        expect(await previous.getAttribute('aria-disabled')).toBe('true');
        await next.focus();
        const seen: string[] = [];
        for (const _ of ids) {
          await page.keyboard.press('Enter');
          seen.push(await stepInPlace(page));
        }
        expect(seen).toEqual(ids);
        await expect.poll(() => next.getAttribute('aria-disabled')).toBe('true');
        expect(await next.evaluate((each) => each === document.activeElement)).toBe(true);
        expect(await page.locator('.said').textContent()).toContain(`第${ids.length}步，共${ids.length}步：`);
        await previous.focus();
        for (let i = ids.length - 2; i >= 0; i--) {
          await page.keyboard.press('Enter');
          expect(await stepInPlace(page)).toBe(ids[i]);
        }
        expect(said(faults)).toEqual([]);
        await close();
      });
    }
  }

  it('are named to listeners by their own heading, and only when asked for', async () => {
    const { page, close } = await open({ path: 'en/?motion=off' });
    const ids = await stepIds(page);
    await page.evaluate(() => scrollTo(0, 4000));
    await page.waitForTimeout(300);
    expect(await page.locator('.said').textContent()).toBe('');
    await page.evaluate(() => scrollTo(0, 0));
    await expect
      .poll(() => page.locator('[data-step="previous"]').getAttribute('aria-disabled'))
      .toBe('true');
    await page.locator('[data-step="next"]').click();
    const heading = await page.locator(`[id="${ids[0]}"] h4`).textContent();
    const said = (await page.locator('.said').textContent()) ?? '';
    expect(said).toBe(`Step 1 of ${ids.length}: ${heading?.replace(/[\u200b\u2060]/g, '')}`);
    expect(await page.locator('.said').getAttribute('role')).toBe('status');
    await close();
  });

  it('are large enough to tap on a phone', async () => {
    const { page, close } = await open({ viewport: { width: 320, height: 640 } });
    for (const control of await page.locator('.bar a:visible, .bar button:visible').all()) {
      const box = await control.boundingBox();
      if (box === null || box.y > 40) continue;
      expect(box.width).toBeGreaterThanOrEqual(43.9);
      expect(box.height).toBeGreaterThanOrEqual(43.9);
    }
    await close();
  });

  it('follow keys only when asked to, and never from where keys are used otherwise', async () => {
    const { page, close } = await open({ path: '?motion=off' });
    const ids = await stepIds(page);
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await openSettings(page);
    await choose(page, 'keys', 'on');
    await page.keyboard.press('ArrowLeft');
    expect((await root(page)).keys).toBeNull();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    expect(await stepInPlace(page)).toBe(ids[0]);
    await page.keyboard.press('ArrowRight');
    expect(await stepInPlace(page)).toBe(ids[1]);
    await page.keyboard.press('k');
    expect(await stepInPlace(page)).toBe(ids[0]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(await stepInPlace(page)).toBe(ids[0]);

    for (const keys of ['Control+j', 'Alt+ArrowRight', 'Shift+j', 'Meta+j']) await page.keyboard.press(keys);
    expect(await stepInPlace(page)).toBe(ids[0]);
    await page.evaluate(() => {
      const field = document.createElement('input');
      const picture = document.createElement('div');
      picture.tabIndex = 0;
      picture.setAttribute('data-arrows', '');
      picture.id = 'picture-of-arrows';
      field.id = 'field';
      for (const each of [field, picture]) {
        each.style.cssText = 'position: fixed; top: 100px; left: 0; z-index: 99';
      }
      document.body.append(field, picture);
    });
    await page.locator('#field').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowRight');
    await page.locator('#picture-of-arrows').focus();
    await page.keyboard.press('ArrowRight');
    expect(await stepInPlace(page)).toBe(ids[0]);
    await close();
  });
});

describe('the bar', () => {
  it('has only links without scripts, and moves nothing when they come', async () => {
    const { page, close } = await openPage(browser, { javaScriptEnabled: false, ...phone });
    await page.goto(site.address);
    expect(await page.locator('.bar button:visible').count()).toBe(0);
    expect(await page.locator('.bar-contents').getAttribute('href')).toBe('#contents');
    await close();

    const watched = await openPage(browser, phone);
    await watched.page.addInitScript(() => {
      Object.assign(window, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Object.assign(window, { shifted: Reflect.get(window, 'shifted') + Reflect.get(entry, 'value') });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await watched.page.goto(site.address);
    await ready(watched.page);
    await watched.page.evaluate(() => document.fonts.ready);
    await watched.page.waitForTimeout(200);
    const language = await watched.page.locator('.bar-language').boundingBox();
    expect(language?.x).toBeGreaterThan(200);
    expect(await watched.page.evaluate(() => Reflect.get(window, 'shifted'))).toBeLessThan(0.005);
    await watched.close();
  });

  it('shows how far the reader is by a transform, marks the section, and ticks where sections begin', async () => {
    const { page, close } = await open({ path: '?view=plain' });
    const share = () =>
      page.locator('.progress i').evaluate((line) => {
        const { width } = line.getBoundingClientRect();
        return width / innerWidth;
      });
    expect(await share()).toBe(0);
    const sections = await page.locator('.section').count();
    expect(await page.locator('.progress b').count()).toBe(sections);
    await page.evaluate(() => document.getElementById('livelihood')?.scrollIntoView());
    await expect
      .poll(() => page.locator('.bar-parts [aria-current]').getAttribute('href'))
      .toBe('#livelihood');
    const index = await page.evaluate(() =>
      Array.from(document.querySelectorAll('.section')).findIndex(({ id }) => id === 'livelihood'),
    );
    // Ticks stand anew whenever the page's height has changed: both are read at once. The line grows by steps.
    const apart = () =>
      page.evaluate((at) => {
        const tick = document.querySelectorAll('.progress b')[at]?.getBoundingClientRect().left ?? Number.NaN;
        const line = document.querySelector('.progress i')?.getBoundingClientRect().right ?? Number.NaN;
        return Math.abs(line - tick) / innerWidth;
      }, index);
    await expect.poll(apart).toBeLessThan(0.01);
    // The page's end moves while what was skipped on the way comes into sight.
    const atEnd = async () => {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      return share();
    };
    await expect.poll(atEnd).toBeCloseTo(1, 2);
    await close();
  });

  it('leads to the same step and settings in the other language', async () => {
    const { page, close } = await open({ path: '?theme=night&view=plain' });
    const ids = await stepIds(page);
    await page.evaluate(() => {
      document.addEventListener('cj-step', (event) => {
        document.body.dataset.told = (event as CustomEvent<{ id: string }>).detail.id;
      });
    });
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), ids[7] ?? '');
    await expect.poll(() => page.evaluate(() => document.body.dataset.told ?? '')).not.toBe('');
    const id = await page.evaluate(() => document.body.dataset.told ?? '');
    await page.locator('.bar-language').click();
    await page.waitForURL(/\/en\//);
    expect(query(page)).toBe('?theme=night&view=plain');
    expect(new URL(page.url()).hash).toBe(`#${id}`);
    expect((await root(page)).theme).toBe('night');
    await close();
  });

  it('turns day to night and back in one tap', async () => {
    const { page, close } = await open({ colorScheme: 'light' });
    const theme = page.locator('.bar-theme');
    await theme.click();
    expect((await root(page)).theme).toBe('night');
    await theme.click();
    expect((await root(page)).theme).toBe('day');
    await close();
  });
});

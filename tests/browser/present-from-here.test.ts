import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { locales } from '../../src/lib/locale.ts';
import { launchBrowser, openPage, type ServedSite, serveDist } from './browser.ts';
import { pagePaths } from './told.ts';

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist(inject('site'))]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const path = (page: Page) => page.url().slice(site.address.length);
/** What was complained about; whoever leaves a page ends what it still loads. */
const errors = (faults: readonly string[]) => faults.filter((fault) => !fault.startsWith('failed: '));
const slide = (page: Page) => page.evaluate(() => document.querySelector('.slide.on')?.id);

/** Waits until a step stands where it is read. */
const reads = (page: Page, id: string) =>
  page.waitForFunction((id) => {
    const box = document.getElementById(id)?.getBoundingClientRect();
    return box !== undefined && box.top < innerHeight * 0.6 && box.bottom > 0;
  }, id);

describe.each(locales)('"present" on the reading page, %s', (locale) => {
  const folder = pagePaths[locale];

  it.each([
    ['scroll', 1440, '?view=scroll'],
    ['plain', 1440, '?view=plain'],
  ])('leads from the step that is read to its slide, and Esc back, %s', async (_name, width, query) => {
    const { page, faults, close } = await openPage(browser, { viewport: { width, height: 900 } });
    await page.goto(`${site.address}${folder}${query}#land-grid`);
    await reads(page, 'land-grid');
    await page.click('.bar .to-slides');
    await page.waitForSelector('.ready .slide.on');
    expect(path(page)).toBe(`${folder}present/?from=land-grid#land-grid`);
    expect(await slide(page)).toBe('land-grid');
    // What is nearer is left first.
    for (const key of ['PageDown', 'o', 'Escape', '4', 'Escape', 'b', 'Escape'])
      await page.keyboard.press(key);
    expect(await slide(page)).not.toBe('land-grid');
    expect(path(page)).toContain('present/?from=land-grid#');
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.pathname.includes('present'));
    expect(path(page)).toBe(`${folder}${query}#land-grid`);
    await reads(page, 'land-grid');
    expect(errors(faults)).toEqual([]);
    await close();
  });

  it('has room in the bar beside the title and all else', async () => {
    const { page, close } = await openPage(browser, { viewport: { width: 1100, height: 800 } });
    await page.goto(`${site.address}${folder}`);
    await page.waitForSelector('.bar-settings:not([hidden])');
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const tops = await page.$$eval('.bar-title, .bar-parts a, .bar .to-slides, .bar-settings', (parts) =>
      parts.map((part) => part.getBoundingClientRect().top),
    );
    expect(tops).toEqual([0, 0, 0, 0, 0, 0, 0]);
    await close();
  });

  it('leads back from a page of its own, and from another route, too', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${site.address}${folder}present/?from=land-scale&theme=day#land-grid`);
    await page.keyboard.press('?');
    await page.click('.help a[data-route="short"]');
    await page.waitForURL(/route=short/);
    await page.waitForSelector('.ready');
    expect(await page.getAttribute('html', 'data-theme')).toBe('day');
    await page.keyboard.press('Escape');
    await page.waitForURL(/#land-scale$/);
    expect(path(page)).toBe(`${folder}#land-scale`);
    await reads(page, 'land-scale');
    await close();
  });

  it('stands in the menu on a phone, without the script leads to the first slide', async () => {
    const phone = { viewport: { width: 390, height: 844 } };
    const { page, faults, close } = await openPage(browser, phone);
    await page.goto(`${site.address}${folder}#wafer-target`);
    await page.click('.bar-contents[role="button"]');
    await page.click('.panel .to-slides');
    await page.waitForSelector('.ready .slide.on');
    expect(path(page)).toMatch(/present\/\?from=([\w-]+)#\1$/);
    expect(errors(faults)).toEqual([]);
    await close();
    const plain = await openPage(browser, { javaScriptEnabled: false });
    await plain.page.goto(`${site.address}${folder}`);
    await plain.page.click('.bar .to-slides');
    expect(path(plain.page)).toBe(`${folder}present/`);
    await plain.close();
  });
});

describe('slides that were opened by themselves', () => {
  it.each(['', '?from=', '?from=nowhere', '?from=https://example.org/'])(
    'are not left by Esc: %s',
    async (query) => {
      const { page, close } = await openPage(browser);
      await page.goto(`${site.address}present/${query}#land-grid`);
      const before = page.url();
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => location.hash !== '#land-grid');
      expect(page.url().split('#')[0]).toBe(before.split('#')[0]);
      await close();
    },
  );
});

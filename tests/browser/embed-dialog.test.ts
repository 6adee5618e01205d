import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, openPage, type ServedSite, serveDist, type WatchedPage } from './browser.ts';
import { builtFor, settled, until } from './embed-frames.ts';

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist(inject('site'), { builtFor })]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const dialog = 'dialog.embed-dialog';
const code = `${dialog} textarea`;

/** The story with the dialog of its land scene opened by the keyboard. */
async function open(path = '', options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const watched = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'], ...options });
  const { page } = watched;
  await page.goto(`${site.address + path}?view=plain`);
  const link = page.locator('#land .embed-here');
  await link.scrollIntoViewIfNeeded();
  // The script that answers comes after the first paint.
  await page.locator('.explore-keys').first().waitFor({ state: 'attached' });
  await link.focus();
  await page.keyboard.press('Enter');
  await page.locator(dialog).waitFor();
  return watched;
}

/** Without the files of a preview that another choice took away while they came. */
const complaints = (faults: readonly string[]) => faults.filter((fault) => !fault.startsWith('failed: '));

const text = (page: Page) => page.locator(code).inputValue();
const choose = (page: Page, label: string, value: string) =>
  page.getByLabel(label, { exact: true }).selectOption(value);

describe('the embed dialog', () => {
  it('chooses step, language, theme and form, and copies the code', async () => {
    const { page, faults, close } = await open();
    const root = site.address;
    expect(await text(page)).toContain(`<iframe src="${root}embed/land/"`);
    await choose(page, '步骤', 'land-grid');
    await choose(page, '明暗', 'night');
    expect(await text(page)).toContain(`src="${root}embed/land/land-grid/?theme=night"`);
    await page.getByText('只要图，不带标题和文字').click();
    expect(await text(page)).toContain('?theme=night&amp;plain"');
    await choose(page, '语言', 'en');
    expect(await text(page)).toContain(`src="${root}en/embed/land/land-grid/`);
    const seen: string[] = [];
    for (const form of ['frame-script', 'component', 'picture', 'oembed']) {
      await choose(page, '形式', form);
      seen.push(await text(page));
    }
    expect(seen[0]).toContain('embed.js');
    expect(seen[1]).toContain('<cj-embed');
    expect(seen[2]).toContain('pictures/land-grid.en.night.png');
    expect(seen[3]).toBe(`${root}embed/oembed/land.land-grid.en.json`);
    await page.getByRole('button', { name: '复制' }).click();
    await page.getByText('已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(seen[3]);
    expect(complaints(faults)).toEqual([]);
    await close();
  });

  it('previews the very page at every width, without a step back in the history', async () => {
    const { page, faults, close } = await open('', { viewport: { width: 1440, height: 2200 } });
    const history = await page.evaluate(() => window.history.length);
    for (const [name, width] of [
      ['320 px', 320],
      ['600 px', 600],
      ['全宽', null],
    ] as const) {
      await page.getByRole('button', { name }).click();
      await settled(page, 1);
      const shown = await page.locator(`${dialog} iframe`).evaluate(({ clientWidth }) => clientWidth);
      if (width === null) expect(shown).toBeGreaterThan(800);
      else expect(shown).toBe(width);
    }
    await choose(page, '步骤', 'land-grid');
    await settled(page, 1);
    await choose(page, '形式', 'picture');
    const image = page.locator(`${dialog} .embed-shown`);
    await until(
      async () =>
        (await image.evaluate((element) => (element as HTMLImageElement).naturalWidth)) === 1200 ||
        'no picture',
    );
    expect(await page.evaluate(() => window.history.length)).toBe(history);
    expect(complaints(faults)).toEqual([]);
    await close();
  });

  it('is a window: Esc closes it, the focus returns, the page stays where it was', async () => {
    const { page, faults, close } = await open('en/');
    const top = await page.evaluate(() => window.scrollY);
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
    await page.evaluate(axe.source);
    const found = await page.evaluate(
      (selector) => (window as unknown as { axe: typeof axe }).axe.run(selector, { iframes: false }),
      dialog,
    );
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator(dialog).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('embed-here');
    expect(await page.evaluate(() => window.scrollY)).toBe(top);
    expect(faults).toEqual([]);
    await close();
  });

  it('fills a phone, with controls that fingers hit', async () => {
    const { page, faults, close } = await open('en/', phone);
    const box = await page.locator(dialog).boundingBox();
    expect(box?.width).toBe(390);
    const small = await page
      .locator(`${dialog} button, ${dialog} select, ${dialog} .embed-tick, ${dialog} a`)
      .evaluateAll((all) => all.filter((element) => element.getBoundingClientRect().height < 44).length);
    expect(small).toBe(0);
    expect(await page.locator(dialog).evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(
      0,
    );
    expect(faults).toEqual([]);
    await close();
  });

  it('gives way to the page with all codes where dialogs are not known', async () => {
    const { page, close } = await openPage(browser);
    await page.addInitScript(() => {
      // @ts-expect-error: an engine without it.
      delete window.HTMLDialogElement;
    });
    await page.goto(`${site.address}?view=plain`);
    await page.locator('.explore-keys').first().waitFor({ state: 'attached' });
    await page.locator('#land .embed-here').click();
    await page.waitForURL(`${site.address}embed/#land`);
    await close();
  });
});

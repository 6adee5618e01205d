import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { locales } from '../../src/lib/locale.ts';
import { launchBrowser } from './browser.ts';
import { slideFaults } from './slide-faults.ts';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  [browser, folder] = await Promise.all([launchBrowser(), mkdtemp(join(tmpdir(), 'changjuan stick 长卷-'))]);
  for (const locale of locales) {
    const name = `changjuan-jurong-2021-${locale}.html`;
    await copyFile(join(inject('site'), name), join(folder, name));
  }
});
afterAll(async () => {
  await browser?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** Whatever was asked for besides the file itself. */
  readonly asked: string[];
  readonly said: string[];
  close(): Promise<void>;
}

/** Opens a language's file as a double click does, on a machine without a network. */
async function openFile(locale: string, { query = '', width = 1920, height = 1080 } = {}): Promise<Opened> {
  const address = pathToFileURL(join(folder, `changjuan-jurong-2021-${locale}.html`)).href;
  const context = await browser.newContext({ viewport: { width, height } });
  const asked: string[] = [];
  const said: string[] = [];
  await context.setOffline(true);
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.split(/[?#]/)[0] !== address && !url.startsWith('data:')) asked.push(url);
    return url.startsWith('file:') || url.startsWith('data:') ? route.continue() : route.abort();
  });
  const page = await context.newPage();
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(address + query);
  await page.waitForSelector('.shapes');
  return { page, asked, said, close: () => context.close() };
}

describe.each(locales)('the one file, %s', (locale) => {
  it('shows every slide from a disk, with its fonts and moving pictures, and asks for nothing', async () => {
    const { page, asked, said, close } = await openFile(locale);
    const ids = await page.$$eval('.slide', (slides) => slides.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(40);
    let moved = 0;
    for (const id of ids) {
      await page.waitForFunction(() => document.querySelector('.live') === null);
      expect(await page.evaluate(() => document.querySelector('.slide.on')?.id)).toBe(id);
      expect(await page.evaluate(() => location.hash)).toBe(`#${id}`);
      expect(await page.evaluate(slideFaults)).toEqual([]);
      // Slower than who is looking for a slide.
      await page.waitForTimeout(160);
      await page.keyboard.press('PageDown');
      if ((await page.locator('.live svg').count()) > 0) moved++;
    }
    expect(moved).toBeGreaterThan(15);
    const fonts = await page.evaluate(() =>
      ['900 40px "Changjuan Display"', '700 40px "Changjuan Display"'].map((font) =>
        document.fonts.check(font),
      ),
    );
    expect(fonts).toEqual([true, true]);
    const faces = await page.evaluate(() =>
      Array.from(document.fonts).flatMap(({ family, status }) =>
        family.includes('Changjuan Display') && !family.includes('Fallback') ? [status] : [],
      ),
    );
    expect(faces).toEqual(['loaded', 'loaded']);
    expect({ asked, said }).toEqual({ asked: [], said: [] });
    await close();
  });
});

describe('the one file', () => {
  it('draws other shapes of screen, too, tells a route and follows its links', async () => {
    const { page, asked, said, close } = await openFile('zh', {
      query: '?route=short#land-grid',
      width: 1024,
      height: 768,
    });
    expect(await page.locator('#land-grid .pic-tall svg[role="img"]').isVisible()).toBe(true);
    await page.keyboard.press('?');
    await page.click('.help a[data-route="full"]');
    await page.waitForURL(/route=full/);
    await page.waitForSelector('.shapes');
    await page.keyboard.press('o');
    expect(await page.locator('.slide:visible').count()).toBeGreaterThan(40);
    expect({ asked, said }).toEqual({ asked: [], said: [] });
    await close();
  });

  it('is not left by Esc: no reading page stands beside it', async () => {
    const { page, asked, said, close } = await openFile('zh', { query: '?from=land-grid#land-grid' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => location.hash !== '#land-grid');
    expect(page.url()).toContain('.html?from=land-grid#');
    expect({ asked, said }).toEqual({ asked: [], said: [] });
    await close();
  });

  it('has no address in it that leads beside it', async () => {
    const { page, close } = await openFile('en');
    const addresses = await page.$$eval('[src], [href]', (elements) =>
      elements.map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? ''),
    );
    expect(addresses.length).toBeGreaterThan(1);
    expect(addresses.filter((address) => !/^(https:\/\/|data:|\?|#)/.test(address))).toEqual([]);
    expect(
      await page.locator('script[src], script[type="module"], [crossorigin], link[rel="stylesheet"]').count(),
    ).toBe(0);
    await close();
  });
});

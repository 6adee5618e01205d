import type { Browser, BrowserContextOptions, Page } from 'playwright';
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

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function open(options: BrowserContextOptions, path: string) {
  const watched = await openPage(browser, options);
  await watched.page.goto(site.address + path);
  await watched.page.waitForSelector('html.reading');
  return watched;
}

/** Scrolls to a figure and waits for its picture, if one with large text is to come. */
async function come(page: Page, index: number): Promise<void> {
  await page.evaluate((i) => document.querySelectorAll('figure.stage')[i]?.scrollIntoView(), index);
  await page.waitForFunction((i) => {
    const figure = document.querySelectorAll('figure.stage')[i];
    const room = figure?.querySelector('.pic-large');
    return room?.getClientRects().length === 0 || figure?.querySelector('.is-large .pic-large .pic') !== null;
  }, index);
}

/** Runs in the page: what a reader of large text would complain about in a figure. */
function complaints([index, least]: readonly [number, number]): string[] {
  const figure = document.querySelectorAll('figure.stage')[index];
  const id = figure?.closest('.step')?.id;
  const seen = Array.from(figure?.querySelectorAll<SVGSVGElement>('svg.pic') ?? []).filter(
    (svg) => svg.getClientRects().length > 0 && getComputedStyle(svg).visibility === 'visible',
  );
  const [svg] = seen;
  if (svg === undefined || seen.length > 1) return [`${id}: ${seen.length} pictures`];
  const frame = svg.getBoundingClientRect();
  const scale = frame.width / svg.viewBox.baseVal.width;
  const faults: string[] = [];
  for (const text of Array.from(svg.querySelectorAll('text'))) {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    // What the camera of a map has left behind.
    if (right < frame.left || left > frame.right || bottom < frame.top || top > frame.bottom) continue;
    const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
    if (size < least) faults.push(`${id}: ${text.textContent} is ${size.toFixed(1)} px`);
    if (text.textContent?.endsWith('…')) faults.push(`${id}: ${text.textContent}`);
    if (left < -1 || right > innerWidth + 1) faults.push(`${id}: ${text.textContent} leaves the window`);
  }
  return faults;
}

describe.each(locales)('large text in pictures, in %s', (locale) => {
  it.each([
    { name: 'a phone', options: phone, size: 1 },
    { name: 'a phone, largest', options: phone, size: 4 },
    { name: 'a tablet', options: { viewport: { width: 834, height: 1112 } }, size: 1 },
    { name: 'a desktop', options: { viewport: { width: 1440, height: 900 } }, size: 1 },
  ])('is 18 px at least and whole on $name', async ({ options, size }) => {
    const { page, faults, close } = await open(options, `${pagePaths[locale]}?size=${size}`);
    const count = await page.locator('figure.stage').count();
    expect(count).toBeGreaterThan(20);
    const said: string[] = [];
    for (let i = 0; i < count; i++) {
      await come(page, i);
      said.push(...(await page.evaluate(complaints, [i, 18] as const)));
    }
    expect(said).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(faults).toEqual([]);
    await close();
  });
});

describe('a picture with large text', () => {
  it('moves nothing when it comes, is let go far away, and goes with the setting', async () => {
    const { page, faults, close } = await open(phone, '?size=1');
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    // Whatever lies below the opening is laid out by and by; then the page is as high as it stays.
    await page.waitForFunction(() =>
      Array.from(document.querySelectorAll<HTMLElement>('.made')).every(
        (part) => getComputedStyle(part).getPropertyValue('content-visibility') !== 'auto',
      ),
    );
    const before = await height();
    const last = (await page.locator('figure.stage').count()) - 1;
    for (const i of [0, 3, 8, 15, last]) await come(page, i);
    expect(await height()).toBe(before);
    // The first ones were let go on the way: what is kept does not grow with the story.
    await page.waitForFunction(() => document.querySelector('.is-large .pic') !== null);
    expect(await page.locator('figure.stage').first().locator('.pic-large .pic').count()).toBe(0);
    expect(await page.locator('.pic-large .pic').count()).toBeLessThan(8);
    await page.evaluate(() => {
      document.documentElement.removeAttribute('data-size');
    });
    await page.waitForFunction(() => document.querySelector('.is-large, .pic-large .pic') === null);
    expect(faults).toEqual([]);
    await close();
  });

  it('is explored like any other', async () => {
    const { page, close } = await open(phone, '?size=1');
    const index = await page.evaluate(() =>
      Array.from(document.querySelectorAll('figure.stage')).findIndex((each) => each.closest('#rank')),
    );
    await come(page, index);
    await page.locator('#rank .explore-keys').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('#rank .explore-line').first().waitFor();
    const { line, mark } = await page.evaluate(() => {
      const box = (element: Element | null | undefined) => {
        const { left, top, right, bottom } = element?.getBoundingClientRect() ?? new DOMRect();
        return { left, top, right, bottom };
      };
      const discs = Array.from(document.querySelectorAll('#rank .pic-large circle'), box);
      const line = box(document.querySelector('#rank .explore-line'));
      const inside = (disc: ReturnType<typeof box>) => disc.top >= line.top && disc.bottom <= line.bottom;
      return { line, mark: discs.find(inside) };
    });
    expect(mark).toBeDefined();
    expect(line.bottom - line.top).toBeLessThan(200);
    await close();
  });

  it('that does not come leaves the one in the page; paper has that of wide windows', async () => {
    const { page, close } = await openPage(browser, phone);
    await page.route('**/stage/*.large-*', (route) => route.abort());
    const asked = page.waitForRequest('**/stage/land.large-*');
    await page.goto(`${site.address}?size=1#land-grid`);
    await asked;
    const shown = () =>
      page.evaluate(() => {
        const svgs = Array.from(document.querySelectorAll('#land-grid svg.pic'));
        return svgs
          .filter((svg) => svg.getClientRects().length > 0 && getComputedStyle(svg).visibility === 'visible')
          .map((svg) => svg.closest('.pics > div')?.className);
      });
    expect(await shown()).toEqual(['pic-phone']);
    await page.emulateMedia({ media: 'print' });
    expect(await shown()).toEqual(['pic-desktop']);
    await close();
  });
});

import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, openPage, type ServedSite, serveDist } from './browser.ts';

/* Browsers paint a page before all of it has come. */

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist(inject('site'))]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.each([
  ['phone', { width: 390, height: 844 }],
  ['desktop', { width: 1440, height: 900 }],
] as const)('a half-read page, %s', (_name, viewport) => {
  it.each(['', 'en/'])('/%s has its mountains where they stay', async (path) => {
    const { page, close } = await openPage(browser, { viewport, javaScriptEnabled: false });
    const mountains = () => page.locator('.mountains').boundingBox();
    await page.goto(site.address + path);
    const whole = await mountains();
    await page.route(site.address + path, async (route) => {
      const response = await route.fetch();
      const [until] = (await response.text()).split('<div class="hero-inner">');
      await route.fulfill({ response, body: until ?? '' });
    });
    await page.reload();
    expect(await page.locator('h1').count()).toBe(0);
    expect(await mountains()).toEqual(whole);
    await close();
  });
});

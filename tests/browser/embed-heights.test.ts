import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, openPage, type ServedSite, serveDist } from './browser.ts';
import { manifestOf } from './embed-frames.ts';

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist(inject('site'))]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Three lines of text: these depend on fonts. */
const tolerance = 70;

describe('the heights that are reserved', () => {
  it('are about what Chromium needs', async () => {
    const { embeds } = await manifestOf(site.address);
    const some = embeds.filter((_, index) => index % 19 === 0);
    const { page, close } = await openPage(browser);
    const off: string[] = [];
    for (const { path, heights } of some) {
      await page.goto(site.address + path);
      for (const [width, reserved] of heights.filter((_, index) => index % 3 === 1)) {
        await page.setViewportSize({ width, height: 900 });
        const needed = await page.locator('#embed').evaluate((root) => root.getBoundingClientRect().height);
        if (Math.abs(needed - reserved) > tolerance)
          off.push(`${path} at ${width}: ${reserved}, not ${needed}`);
      }
    }
    expect(off).toEqual([]);
    await close();
  });
});

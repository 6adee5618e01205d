import { describe, expect, it } from 'vitest';
import { openPage, startSite } from './browser.ts';
import { clearShare } from './clear-share.ts';

const { browser, site } = await startSite();

const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };

async function open(viewport: { width: number; height: number }, path = '') {
  const opened = await openPage(browser, { viewport });
  await opened.page.goto(site.address + path);
  await opened.page.waitForSelector('cj-scene.live, html:not(.scroll)', { state: 'attached' });
  return opened;
}

describe.each([phone, desktop])('reading at $width × $height', (viewport) => {
  it('goes from step to step by keys, all of them, and names each in the address', async () => {
    const { page, close } = await open(viewport, '?keys=on&motion=off&view=scroll');
    const ids = await page.evaluate(() => [...document.querySelectorAll('.step')].map(({ id }) => id));
    const seen: string[] = [];
    for (const _ of ids) {
      await page.keyboard.press('j');
      await page.waitForTimeout(60);
      seen.push((await page.evaluate(() => document.querySelector('cj-story')?.getAttribute('step'))) ?? '');
    }
    expect(seen).toEqual(ids);
    await page.waitForTimeout(500);
    expect(new URL(page.url()).hash).toBe(`#${ids.at(-1)}`);
    await close();
  });
});

describe('what can be read', () => {
  it.each([
    { width: 390, height: 844, path: '' },
    { width: 390, height: 664, path: '' },
    { width: 390, height: 844, path: 'en/' },
    { width: 390, height: 664, path: 'en/' },
  ])('is clear for most of the way at $width × $height, $path', async ({ path, ...viewport }) => {
    const { page, close } = await open(viewport, path);
    const { staged, all } = await clearShare(page);
    process.stdout.write(
      `clear at ${viewport.width}×${viewport.height} ${path}: ${staged.toFixed(2)}, of all ${all.toFixed(2)}\n`,
    );
    expect(staged).toBeGreaterThanOrEqual(0.6);
    expect(all).toBeGreaterThanOrEqual(0.5);
    await close();
  });

  it('stays the plain article where a script does not come', async () => {
    const { page, close } = await openPage(browser, { viewport: phone });
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(site.address);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => document.documentElement.className)).toBe('js');
    expect(await page.locator('.step figure').first().isVisible()).toBe(true);
    await close();
  });
});

import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, openPage, type ServedSite, serveDist } from './browser.ts';
import { clearShare } from './clear-share.ts';

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist(inject('site'))]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };

interface Shown {
  readonly scene: string;
  readonly progress: number;
  readonly picture: string;
}

/** The picture that can be seen, once the page has settled. */
function shown(page: Page): Promise<Shown | null> {
  return page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let i = 0; i < 8; i++) await frame();
    const scene = [...document.querySelectorAll<HTMLElement & { progress: number }>('cj-scene.live')]
      .filter((each) => {
        const stage = each.querySelector('.stage');
        const box = stage?.getBoundingClientRect();
        return (
          stage &&
          box &&
          box.bottom > 0 &&
          box.top < innerHeight &&
          getComputedStyle(stage).visibility === 'visible'
        );
      })
      .at(-1);
    if (scene === undefined) return null;
    const picture = scene.querySelector('.stage > svg')?.outerHTML ?? '';
    return { scene: scene.parentElement?.id ?? '', progress: scene.progress, picture };
  });
}

const jump = (page: Page, y: number) => page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);

/** Scrolls there by steps, as a hand does. */
async function glide(page: Page, to: number): Promise<void> {
  await page.evaluate(async (target) => {
    const from = scrollY;
    for (let i = 1; i <= 12; i++) {
      scrollTo({ top: i === 12 ? target : from + ((target - from) * i) / 12, behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(done));
    }
  }, to);
}

async function open(viewport: { width: number; height: number }, path = '') {
  const opened = await openPage(browser, { viewport });
  await opened.page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean };
        const root = document.documentElement;
        if (!hadRecentInput) root.dataset.shift = String(Number(root.dataset.shift ?? 0) + value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await opened.page.goto(site.address + path);
  await opened.page.waitForSelector('cj-scene.live, html:not(.scroll)', { state: 'attached' });
  return opened;
}

describe.each([phone, desktop])('reading at $width × $height', (viewport) => {
  it('shows the same picture at the same place after a jump, a glide and a reload; nothing shifts', async () => {
    const { page, faults, close } = await open(viewport);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const places = [0.15, 0.32, 0.33, 0.5, 0.71, 0.8].map((share) => Math.round(share * height));
    const jumped = [];
    for (const y of places) {
      await jump(page, y);
      jumped.push(await shown(page));
    }
    for (const [index, y] of [...places.entries()].reverse()) {
      await glide(page, y);
      expect(await shown(page)).toEqual(jumped[index]);
    }
    expect(await page.evaluate(() => document.documentElement.dataset.shift ?? '0')).toBe('0');
    await jump(page, places[3] ?? 0);
    await page.waitForTimeout(600);
    await page.reload();
    await page.waitForSelector('cj-scene.live', { state: 'attached' });
    await page.waitForTimeout(300);
    expect(await shown(page)).toEqual(jumped[3]);
    expect(faults).toEqual([]);
    await close();
  });

  it('keeps the step when the window changes and comes back', async () => {
    const { page, close } = await open(viewport);
    const step = () => page.evaluate(() => document.querySelector('cj-story')?.getAttribute('step'));
    await page.evaluate(() => document.querySelectorAll('.step')[9]?.scrollIntoView());
    await page.waitForTimeout(300);
    const before = await step();
    await page.setViewportSize({ width: 820, height: 1180 });
    await page.waitForTimeout(300);
    expect(await step()).toBe(before);
    await page.setViewportSize(viewport);
    await page.waitForTimeout(300);
    expect(await step()).toBe(before);
    await close();
  });

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

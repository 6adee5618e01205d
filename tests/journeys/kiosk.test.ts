import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { openPage, startSite } from './browser.ts';
import { slideFaults } from './slide-faults.ts';

const { browser, site } = await startSite();

const noon = new Date(2026, 2, 5, 12, 0, 0);
const hour = 3_600_000;
/** A story of a few slides goes round soon. */
const few = ['top', 'growth-investment', 'growth-sales', 'closing'];
const at = (page: Page) => page.evaluate(() => location.hash.slice(1));

/** Slides of a short route whose clocks stand still until a test lets them run. */
async function opened(query: string, options: BrowserContextOptions = {}) {
  const watched = await openPage(browser, { reducedMotion: 'reduce', ...options });
  const { page } = watched;
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/present\/(\?|$)/.test(request.url())) asked.push(request.resourceType());
  });
  await page.route(/present\/\?/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /(<article class="slide [^"]*" id="([^"]+)" data-routes=")[^"]*"/g,
      (_, start: string, id: string) => `${start}${few.includes(id) ? 'full short' : 'full'}"`,
    );
    await route.fulfill({ response, body });
  });
  await page.clock.install({ time: noon.getTime() - hour });
  await page.clock.pauseAt(noon);
  await page.goto(`${site.address}present/?route=short&${query}`);
  return { ...watched, asked };
}

/** A fresh start waits for the network, which no clock hastens. */
const runUntil = async (page: Page, come: () => boolean | Promise<boolean>) => {
  for (let seconds = 0; !(await come()); seconds++) {
    expect(seconds).toBeLessThan(200);
    await page.clock.runFor(1000);
  }
};
const mark = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.dataset.same = 'page';
    Object.assign(document.querySelector('cj-deck') as HTMLElement, { same: 'deck' });
  });
const marks = (page: Page) =>
  page.evaluate(() => ({
    page: document.documentElement.dataset.same ?? '',
    deck: String(Reflect.get(document.querySelector('cj-deck') ?? {}, 'same') ?? ''),
  }));

describe('a kiosk', () => {
  it('goes round with its cursor hidden, and opens the page again at its hour', async () => {
    const { page, faults, asked, close } = await opened('kiosk&fresh=13:00');
    expect(await page.evaluate(() => getComputedStyle(document.body).cursor)).toBe('none');
    await mark(page);
    const told: string[] = [];
    for (let turns = 0; turns < 60; turns++) {
      const now = await at(page);
      if (now !== told.at(-1)) told.push(now);
      await page.clock.runFor(5000);
    }
    told.forEach((id, index) => {
      expect(id).toBe(few[index % few.length]);
    });
    expect(told.length).toBeGreaterThan(few.length);
    await page.clock.runFor(0.9 * hour);
    expect(asked).toEqual(['document']);
    const again = page.waitForEvent('load');
    await runUntil(page, () => asked.includes('fetch'));
    await again;
    expect(asked).toEqual(['document', 'fetch', 'document']);
    expect(await marks(page)).toEqual({ page: '', deck: '' });
    expect(faults).toEqual([]);
    await close();
  });

  it('is built anew in place in full screen, which stays', async () => {
    const { page, faults, asked, close } = await opened('fresh=13:00');
    await page.click('[data-start="kiosk"]');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await mark(page);
    await page.clock.runFor(0.99 * hour);
    await runUntil(page, async () => (await marks(page)).deck === '');
    expect((await marks(page)).page).toBe('page');
    expect(asked).toEqual(['document']);
    expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    const seen = new Set<string>();
    for (let turns = 0; turns < 12; turns++) {
      await page.clock.runFor(15_000);
      seen.add(await at(page));
    }
    expect([...seen].sort()).toEqual([...few].sort());
    // Keys are heard once, not twice; Esc twice is somebody who knows.
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await at(page)).toBe(few[1]);
    for (const _ of [1, 2]) {
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => document.fullscreenElement === null);
    }
    expect(await page.getAttribute('html', 'data-kiosk')).toBe(null);
    expect(faults).toEqual([]);
    await close();
  });

  it('keeps nothing of hours of moving pictures', { timeout: 300_000 }, async () => {
    const { page, faults, close } = await opened('kiosk&fresh=off', { reducedMotion: 'no-preference' });
    const use = async () => {
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('HeapProfiler.collectGarbage');
      const { usedSize } = await cdp.send('Runtime.getHeapUsage');
      const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
      await cdp.detach();
      return { heap: usedSize, nodes, listeners: jsEventListeners };
    };
    const rested = async () => {
      while ((await page.locator('.moving').count()) > 0) await page.clock.runFor(500);
    };
    await page.clock.runFor(0.25 * hour);
    await rested();
    const before = await use();
    await page.clock.runFor(hour);
    await rested();
    const after = await use();
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
    expect(after.heap).toBeLessThan(before.heap * 1.15);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('the single file', () => {
  it('shows every slide from a disk, with fonts and moving pictures, and asks for nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'changjuan stick 长卷-'));
    try {
      const file = join(folder, 'changjuan-jurong-2021-zh.html');
      await copyFile(join(inject('site'), 'changjuan-jurong-2021-zh.html'), file);
      const address = pathToFileURL(file).href;
      const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
      const said: string[] = [];
      await context.setOffline(true);
      context.on('request', (request) => {
        const url = request.url();
        if (url.split(/[?#]/)[0] !== address && !url.startsWith('data:')) said.push(`asked for ${url}`);
      });
      const page = await context.newPage();
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      await page.goto(address);
      await page.waitForSelector('.ready .slide.on');
      const ids = await page.$$eval('.slide', (slides) => slides.map(({ id }) => id));
      let moved = 0;
      for (const id of ids) {
        await page.waitForFunction(() => document.querySelector('.moving') === null);
        expect(await at(page)).toBe(id);
        expect(await page.evaluate(slideFaults)).toEqual([]);
        // Slower than who is looking for a slide.
        await page.waitForTimeout(160);
        await page.keyboard.press('PageDown');
        if ((await page.locator('.moving-chart').count()) > 0) moved++;
      }
      expect(moved).toBeGreaterThan(15);
      const faces = await page.evaluate(() =>
        Array.from(document.fonts, ({ family, status }) => `${family} ${status}`).filter((face) =>
          /^"?Changjuan Display"? \w+$/.test(face),
        ),
      );
      expect(faces.length).toBe(2);
      expect(faces.filter((face) => !face.endsWith(' loaded'))).toEqual([]);
      await page.keyboard.press('?');
      await page.click('.help a[data-route="short"]');
      await page.waitForURL(/route=short/);
      const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
      await speaker.click('.speaker-on');
      await page.waitForFunction(() => location.hash !== '#top');
      expect(said).toEqual([]);
      await context.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

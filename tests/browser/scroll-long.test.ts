import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskEffects } from '../../src/build/effects.ts';
import { repeatedStory } from '../bench/repeated-story.ts';
import { buildSite, copyProject, writeStory } from '../site.ts';
import { launchBrowser, openPage, type ServedSite, serveDist } from './browser.ts';
import { layOutAll, visit } from './long-page.ts';
import {
  apart,
  desktopWindow,
  keptPlace,
  newReader,
  phoneWindow,
  said,
  scrollBetween,
  shown,
} from './scroll-state.ts';

/** Four tellings of 25 steps: the browser skips the last two while the reader is far from them. */
const tellings = 4;

let folder: string;
let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'changjuan-long-'));
  const effects = await repeatedStory('long', tellings, diskEffects(process.cwd()));
  const project = await copyProject();
  await writeStory('long', effects, project.root);
  await buildSite({ root: project.root, story: 'long', out: folder, readingOnly: true });
  await project.remove();
  [browser, site] = await Promise.all([launchBrowser(), serveDist(folder)]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

const classes = [
  { name: 'phone', view: phoneWindow, path: '' },
  { name: 'desktop', view: desktopWindow, path: 'en/' },
];

/** Ids of the steps that the browser has not laid out. */
function skippedSteps(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('.step'))
      .filter((step) => !step.checkVisibility({ contentVisibilityAuto: true }))
      .map(({ id }) => id),
  );
}

describe.each(classes)('a long story: $name', ({ view, path }) => {
  it('is laid out only near the reader', async () => {
    const { page, faults, close } = await newReader(browser, view);
    await page.goto(site.address + path);
    await shown(page);
    const ids = await page.evaluate(() => Array.from(document.querySelectorAll('.step'), ({ id }) => id));
    expect(ids).toHaveLength(25 * tellings);
    expect(await skippedSteps(page)).toEqual(ids.slice(50));
    // Having been in the last telling, the one between is skipped again.
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), ids.at(-1) ?? '');
    await shown(page);
    const skipped = await skippedSteps(page);
    expect(skipped).toContain(ids[60]);
    expect(skipped).not.toContain(ids.at(-1));
    expect(said(faults)).toEqual([]);
    await close();
  });

  it('shows at each step what a page opened there shows, however the reader came', async () => {
    const one = await newReader(browser, view);
    await one.page.goto(site.address + path);
    await shown(one.page);
    const ids = await one.page.evaluate(() => Array.from(document.querySelectorAll('.step'), ({ id }) => id));
    for (const index of [97, 55, 80, 3, 74, 62]) {
      const id = ids[index] ?? '';
      await one.page.evaluate((hash) => {
        window.location.hash = hash;
      }, id);
      const here = await shown(one.page);
      const fresh = await newReader(browser, view);
      await fresh.page.goto(`${site.address}${path}#${id}`);
      const there = await shown(fresh.page);
      await fresh.close();
      expect(here.step, id).toBe(id);
      expect(there.step, id).toBe(id);
      expect(here.scenes, id).toEqual(there.scenes);
    }
    expect(said(one.faults)).toEqual([]);
    await one.close();
  });

  it('brings a reader who reloads, turns the window or comes back to the same picture on its way', async () => {
    const { page, close, setView } = await newReader(browser, view);
    await page.goto(`${site.address}${path}`);
    await shown(page);
    await page.evaluate(() => document.getElementById('growth-3')?.scrollIntoView());
    await shown(page);
    const step = await page.evaluate(() => document.querySelector('#growth-3 .step')?.id ?? '');
    await scrollBetween(page, step, 0.4);
    const place = await keptPlace(page);
    await page.reload();
    expect(apart(place, await keptPlace(page))).toBe('');
    await setView({ ...view, width: view.width - 30, height: view.height - 60 });
    await shown(page);
    await setView(view);
    expect(apart(place, await keptPlace(page))).toBe('');
    await page.goto('about:blank');
    await page.goBack();
    expect(apart(place, await keptPlace(page))).toBe('');
    await close();
  });

  it('moves no text under a reader who scrolls into what was skipped, downwards or upwards', async () => {
    const { page, cdp, close } = await newReader(browser, view);
    await page.goto(`${site.address}${path}`);
    await shown(page);
    for (const [id, direction] of [
      ['livelihood-1', 1],
      ['year-3', -1],
    ] as const) {
      await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), id);
      await shown(page);
      await page.evaluate(() => {
        // What stands in the window, watched from frame to frame: it goes no further than the page is scrolled.
        const seen = { worst: 0, running: true };
        Object.assign(window, { seen });
        let before: { element: Element; top: number; offset: number }[] = [];
        const isInWindow = (top: number) => top > 0 && top < innerHeight;
        const frame = () => {
          for (const { element, top, offset } of before) {
            const now = element.getBoundingClientRect().top;
            const jumped = Math.abs(now - top) - Math.abs(pageYOffset - offset);
            if (isInWindow(now)) seen.worst = Math.max(seen.worst, jumped);
          }
          before = Array.from(document.querySelectorAll('.step-text'))
            .filter((element) => element.checkVisibility({ contentVisibilityAuto: true }))
            .map((element) => ({ element, top: element.getBoundingClientRect().top, offset: pageYOffset }))
            .filter(({ top }) => isInWindow(top));
          if (seen.running) requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      });
      await cdp.send('Input.synthesizeScrollGesture', {
        x: 100,
        y: Math.round(view.height * 0.8),
        yDistance: -direction * 14_000,
        speed: 6000,
        gestureSourceType: 'mouse',
        preventFling: true,
      });
      await shown(page);
      const { worst } = await page.evaluate(() => {
        const seen = Reflect.get(window, 'seen') as { worst: number; running: boolean };
        seen.running = false;
        return seen;
      });
      expect(worst, id).toBeLessThan(2);
    }
    await close();
  });
});

it('a long story that has been seen leaves nothing alive in what is skipped again', async () => {
  const { page, cdp, close } = await newReader(browser, phoneWindow);
  await page.goto(site.address);
  await shown(page);
  await layOutAll(page);
  const alive = async () => {
    await visit(page, 0, 3);
    for (let turn = 0; turn < 3; turn++) await cdp.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
    return { nodes, listeners: jsEventListeners };
  };
  await visit(page, 0, 25);
  const before = await alive();
  await visit(page, 0, 25 * tellings);
  const after = await alive();
  expect(after.listeners).toBe(before.listeners);
  expect(after.nodes - before.nodes).toBeLessThan(40);
  await close();
});

it('a long story is whole without scripts and on paper', async () => {
  const { page, close } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(site.address);
  const last = page.locator('.step').last();
  await last.scrollIntoViewIfNeeded();
  expect(await last.textContent()).not.toBe('');
  expect((await last.locator('svg.pic:visible').first().boundingBox())?.height).toBeGreaterThan(200);
  const pdf = await page.pdf({ format: 'A4' });
  // More than two pictures do not fit on a page.
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan((25 * tellings) / 2);
  await close();
});

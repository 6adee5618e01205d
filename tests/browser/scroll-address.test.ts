import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, type ServedSite, serveDist } from './browser.ts';
import {
  apart,
  desktopWindow,
  keptPlace,
  newReader,
  phoneWindow,
  type Reader,
  said,
  scrollBetween,
  shown,
  shownAt,
} from './scroll-state.ts';

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist(inject('site'))]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const classes = [
  { name: 'phone', view: phoneWindow, path: '' },
  { name: 'desktop', view: desktopWindow, path: 'en/' },
];

/** Words of the stage of the reader's scene, and of the static picture that the reader's step shows. */
function wordsShown(): { readonly live: string[]; readonly still: string[] } {
  const words = (svg: Element | null | undefined) =>
    Array.from(svg?.querySelectorAll('text') ?? [], (text) => text.textContent ?? '').sort();
  const step = document.querySelector('.step.is-now');
  const live = step?.closest('.scene')?.querySelector('.stage-live svg.pic');
  const figures = Array.from(step?.closest('.steps')?.querySelectorAll('.step figure') ?? []);
  const own = figures.filter(
    (figure) =>
      step &&
      (step.contains(figure) || figure.compareDocumentPosition(step) & Node.DOCUMENT_POSITION_FOLLOWING),
  );
  const still = Array.from(own[own.length - 1]?.querySelectorAll('svg.pic') ?? []).find(
    // On a stage nothing of it is laid out: its box alone tells which of both frames is shown.
    (svg) => (svg.closest('.pics > *')?.getBoundingClientRect().width ?? 0) > 0,
  );
  return { live: words(live), still: words(still) };
}

describe.each(classes)('links to steps: $name', ({ view, path }) => {
  it('lead to each one, and to its picture at rest', async () => {
    const { page, faults, close } = await newReader(browser, view);
    await page.goto(site.address + path);
    await shown(page);
    const ids = await page.evaluate(() => Array.from(document.querySelectorAll('.step'), ({ id }) => id));
    const missed: string[] = [];
    for (const [index, id] of ids.entries()) {
      // Loading takes its time: some are opened from outside, the others from within the page.
      if (index % 9 === 4) {
        await page.goto('about:blank');
        await page.goto(`${site.address}${path}#${id}`);
      } else {
        await page.evaluate((to) => {
          location.hash = to;
        }, id);
      }
      const { step } = await shown(page);
      const place = await keptPlace(page);
      if (step !== id) missed.push(`#${id} opens ${step}`);
      if (place.kind === 'step' && place.t > 0) missed.push(`#${id} opens on the way, at ${place.t}`);
      const { live, still } = await page.evaluate(wordsShown);
      if (live.join('|') !== still.join('|')) missed.push(`#${id} shows ${live} instead of ${still}`);
    }
    expect(ids.length).toBeGreaterThan(30);
    expect(missed).toEqual([]);
    expect(said(faults)).toEqual([]);
    await close();
  });

  it('are what the address says as the reader goes on, in the same entry of the history', async () => {
    const { page, faults, close } = await newReader(browser, view);
    await page.addInitScript(() => {
      const replaced: number[] = [];
      Object.assign(window, { replaced });
      const replace = history.replaceState.bind(history);
      history.replaceState = (...given) => {
        replaced.push(performance.now());
        replace(...given);
      };
    });
    await page.goto(`${site.address}${path}?from=a&motion=off#land-grid`);
    await shown(page);
    const before = await page.evaluate(() => [history.length, document.querySelector(':target')?.id]);
    await page.mouse.move(150, 400);
    // Twenty turns of the wheel, with and without a rest between them.
    for (let turn = 0; turn < 20; turn++) {
      await page.mouse.wheel(0, 180);
      if (turn % 5 === 4) await shown(page);
    }
    const { step } = await shown(page);
    expect(step).not.toBe('land-grid');
    await page.waitForFunction((id) => location.hash === `#${id}`, step);
    expect(await page.evaluate(() => location.search)).toBe('?from=a&motion=off');
    expect(await page.evaluate(() => [history.length, document.querySelector(':target')?.id])).toEqual(
      before,
    );
    const times: number[] = await page.evaluate(() => Reflect.get(window, 'replaced'));
    const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(times.length).toBeGreaterThan(0);
    expect(Math.min(300, ...pauses)).toBeGreaterThan(250);
    expect(faults).toEqual([]);
    await close();
  });
});

/** Leaves the page in a certain way and comes back to it. */
const ways: readonly { readonly name: string; readonly leave: (reader: Reader) => Promise<unknown> }[] = [
  { name: 'after a reload', leave: ({ page }) => page.reload() },
  {
    name: 'coming back from another page',
    leave: async ({ page }) => {
      await page.goto(`${site.address}404.html`);
      await page.goBack();
    },
  },
  {
    name: 'after a reload without the state of the history',
    leave: async ({ page }) => {
      await page.evaluate(() => {
        window.name = 'forget';
      });
      await page.reload();
    },
  },
];

describe.each(classes)('the place is found again: $name', ({ view, path }) => {
  it.each(ways)('$name', async ({ leave }) => {
    const reader = await newReader(browser, view);
    const { page, faults, close } = reader;
    // The browser's own memory of the offset would find the place by itself in most windows; ours has to do without.
    await page.addInitScript(() => {
      history.scrollRestoration = 'manual';
      if (window.name === 'forget') history.replaceState(null, '');
      window.name = '';
    });
    await page.goto(site.address + path);
    await shown(page);
    for (const t of [0.3, 0.7]) {
      await scrollBetween(page, 'land-none', t);
      const before = await shown(page);
      const place = await keptPlace(page);
      await leave(reader);
      const after = await shown(page);
      expect(apart(place, await keptPlace(page))).toBe('');
      expect(after).toEqual(before);
    }
    const resting = await shownAt(page, 12_345);
    await leave(reader);
    expect(await shown(page)).toEqual(resting);
    expect(said(faults)).toEqual([]);
    await close();
  });

  it('to the step where nothing but the address is kept', async () => {
    const { page, faults, close } = await newReader(browser, view);
    await page.addInitScript(() => {
      for (const name of ['sessionStorage', 'localStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      }
      history.scrollRestoration = 'manual';
      if (window.name === 'forget') history.replaceState(null, '');
      window.name = '';
    });
    await page.goto(site.address + path);
    await shown(page);
    await scrollBetween(page, 'works-water', 0.4);
    const { step } = await shown(page);
    await page.waitForFunction((id) => location.hash === `#${id}`, step);
    await page.evaluate(() => {
      window.name = 'forget';
    });
    await page.reload();
    expect((await shown(page)).step).toBe(step);
    expect(faults).toEqual([]);
    await close();
  });
});

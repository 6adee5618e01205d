import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, type ServedSite, serveDist } from './browser.ts';
import {
  apart,
  desktopWindow,
  keptPlace,
  newReader,
  phoneWindow,
  shown,
  shownAt,
  type View,
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

const tablet: View = { ...desktopWindow, width: 768, height: 1024 };

/** Windows one after the other; the first one comes again last. */
const changes: readonly (readonly [string, readonly View[]])[] = [
  [
    'phone resized, turned, zoomed, with larger text',
    [
      phoneWindow,
      { ...phoneWindow, width: 360, height: 740 },
      { ...phoneWindow, width: 844, height: 390 },
      phoneWindow,
      { ...phoneWindow, zoom: 1.25 },
      { ...phoneWindow, text: 20 },
      phoneWindow,
    ],
  ],
  [
    'desktop resized, zoomed, with larger text',
    [
      desktopWindow,
      { ...desktopWindow, width: 1180, height: 760 },
      { ...desktopWindow, zoom: 1.25 },
      { ...desktopWindow, zoom: 2 },
      { ...desktopWindow, text: 20 },
      desktopWindow,
    ],
  ],
  ['tablet turned', [tablet, { ...tablet, width: 1024, height: 768 }, tablet]],
];

/** Shares of the page's length: some at rest, some on the way between two pictures, some between scenes. */
const shares = [0.11, 0.235, 0.302, 0.41, 0.52, 0.64];

describe('a reader keeps the place', () => {
  it.each(changes)('%s', async (_, views) => {
    const [first] = views;
    if (first === undefined) throw new Error('no view');
    const { page, faults, setView, close } = await newReader(browser, first);
    await page.goto(site.address);
    await shown(page);
    const faultsOfPlace: string[] = [];
    const kinds = new Set<string>();
    for (const share of shares) {
      const room = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      let before = await shownAt(page, Math.round(share * room));
      const start = await keptPlace(page);
      kinds.add(start.kind === 'block' ? 'block' : start.t > 0 ? 'moving' : 'resting');
      let staged = before.staged;
      for (const view of views.slice(1)) {
        await setView(view);
        const now = await shown(page);
        const place = await keptPlace(page);
        const name = `${share}: ${JSON.stringify(start)} at ${view.width}×${view.height}, zoom ${view.zoom}, text ${view.text}`;
        if (now.step !== before.step) faultsOfPlace.push(`${name}: ${before.step} became ${now.step}`);
        // A plain article in between knows no movement: the step is what is kept.
        staged &&= now.staged;
        const moved = staged ? apart(start, place) : '';
        if (moved !== '') faultsOfPlace.push(`${name}: ${moved}`);
        before = now;
      }
    }
    expect(faultsOfPlace).toEqual([]);
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['moving', 'resting']));
    expect(faults).toEqual([]);
    await close();
  });
});

import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser, type ServedSite, serveDist } from './browser.ts';
import { act, type Hands, numbersFrom } from './scroll-hands.ts';
import { desktopWindow, newReader, phoneWindow, said, shown, shownAt } from './scroll-state.ts';

/*
 * Position is state: whatever a reader did, the page draws what a fresh page draws at the same offset.
 *
 * The fresh page is a second reader's, who has the same window and comes to each offset in one jump. It is loaded anew
 * after every change of the window and after every tenth action; between those it has only ever jumped.
 * CHANGJUAN_SEED=<number> goes other ways, CHANGJUAN_ACTIONS=<number> goes farther.
 */
const seed = Number(process.env.CHANGJUAN_SEED ?? 2021);
const times = Number(process.env.CHANGJUAN_ACTIONS ?? 80) / 80;

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist(inject('site'))]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe('whatever the reader does, the page draws what a fresh one draws there', () => {
  it.each([
    { name: 'on a phone', view: phoneWindow, path: '', count: 80 },
    { name: 'on a desktop', view: desktopWindow, path: 'en/', count: 80 },
    { name: 'without motion', view: desktopWindow, path: '?motion=off', count: 25 },
    { name: 'as a plain article', view: phoneWindow, path: 'en/?view=plain', count: 25 },
  ])(
    '$name',
    async ({ view, path, count }) => {
      const address = site.address + path;
      const reader = await newReader(browser, view);
      const fresh = await newReader(browser, view);
      const hands: Hands = {
        reader,
        view,
        random: numbersFrom(seed + count + path.length),
        elsewhere: `${site.address}404.html`,
      };
      await Promise.all([reader.page.goto(address), fresh.page.goto(address)]);
      const did: string[] = [];
      for (let i = 0; i < count * times; i++) {
        const action = await act(hands);
        did.push(action.did);
        const last = did.slice(-6).join('\n');
        try {
          const here = await shown(reader.page);
          if (action.relaid || i % 10 === 9) {
            await fresh.setView(hands.view);
            await fresh.page.goto('about:blank');
            await fresh.page.goto(address);
            await shown(fresh.page);
          }
          expect(here).toEqual(await shownAt(fresh.page, here.offset));
        } catch (error) {
          throw new Error(`after ${did.length} actions, the last ones:\n${last}\n${error}`, { cause: error });
        }
      }
      // What is on its way when the reader leaves is given up.
      expect(said(reader.faults)).toEqual([]);
      await Promise.all([reader.close(), fresh.close()]);
    },
    300_000,
  );
});

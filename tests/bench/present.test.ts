import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, it } from 'vitest';
import { launchBrowser, openPage, type ServedSite, serveDist } from '../journeys/browser.ts';
import { buildSite } from '../site.ts';
import { metrics } from './phone.ts';
import { none, print, verdict } from './report.ts';
import { interleaved, quick } from './rounds.ts';
import { withoutScripts } from './strip-scripts.ts';
import { judge } from './table.ts';

/** Slides whose pictures move into one another: few marks, hundreds of cells, a map under its camera. */
const turns = [
  ['growth-investment', 'growth-sales'],
  ['land-grid', 'land-scale'],
  ['problems-solved', 'problems-rules'],
  ['works-water', 'works-homes'],
] as const;

let folder: string;
let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'changjuan-bench-'));
  await buildSite({ story: 'jurong-2021', out: folder });
  [browser, site] = await Promise.all([launchBrowser(), serveDist(folder)]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Milliseconds of the main thread's own time while `act` runs. */
async function mainThread(cdp: CDPSession, act: () => Promise<unknown>): Promise<number> {
  const spent = async () => ((await metrics(cdp)).get('TaskDuration') ?? Number.NaN) * 1000;
  const before = await spent();
  await act();
  return (await spent()) - before;
}

async function wall(): Promise<{ page: Page; cdp: CDPSession; close: () => Promise<void> }> {
  const { page, close } = await openPage(browser, { viewport: { width: 3840, height: 2160 } });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, cdp, close };
}

it('a slide turns at 3840 x 2160', async () => {
  const rows = [];
  const talk = await wall();
  for (const [from, to] of turns) {
    await talk.page.goto('about:blank');
    await talk.page.goto(`${site.address}present/#${from}`);
    await talk.page.evaluate(() => document.fonts.ready.then(() => undefined));
    const turn = async (key: string) => {
      await talk.page.keyboard.press(key);
      await talk.page.waitForTimeout(1200);
    };
    // There and back once, so that nothing is measured while it compiles.
    await turn('PageDown');
    await turn('PageUp');
    const spent: number[] = [];
    for (let run = 0; run < (quick ? 2 : 6); run++) {
      spent.push(await mainThread(talk.cdp, () => turn(run % 2 === 0 ? 'PageDown' : 'PageUp')));
    }
    rows.push(
      judge({ what: `${from} to ${to}, ms of main thread`, values: spent, against: [], budget: none }),
    );
  }
  await talk.close();
  print(rows, 'turning slides', ['slide', '']);
});

it('the single file shows its first slide hardly later than without its scripts', async () => {
  const file = join(folder, 'changjuan-jurong-2021-zh.html');
  const bare = join(folder, 'without-scripts.html');
  await writeFile(bare, withoutScripts(await readFile(file, 'utf8')));
  const open = async (path: string): Promise<number> => {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
    const page = await context.newPage();
    await page.goto(pathToFileURL(path).href);
    const shown = await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    );
    const time = await shown.jsonValue();
    await context.close();
    return time ?? Number.NaN;
  };
  // The first opening of all pays for the browser's start.
  await open(bare);
  const times = await interleaved(['file', 'bare'], (name) => open(name === 'file' ? file : bare));
  const rows = [
    judge({
      what: 'first slide, ms',
      values: times.file,
      against: times.bare,
      budget: { kind: 'ratio', limit: 1.5 },
    }),
  ];
  print(rows, 'opening the single file', ['file', 'without scripts']);
  verdict(rows);
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, it } from 'vitest';
import { launchBrowser, openPage, type ServedSite, serveDist } from '../browser/browser.ts';
import { buildSite } from '../site.ts';
import { metrics } from './phone.ts';
import { print, verdict } from './report.ts';
import { interleaved } from './rounds.ts';
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

it('a slide changes at 3840 x 2160 hardly dearer than a bare canvas moves as many plain marks', async () => {
  const rows = [];
  for (const [from, to] of turns) {
    const talk = await wall();
    await talk.page.goto(`${site.address}present/#${from}`);
    await talk.page.evaluate(() => document.fonts.ready.then(() => undefined));
    const bare = await wall();
    await bare.page.setContent('<canvas width="3840" height="2160"></canvas><style>body{margin:0}</style>');

    // Back and forth once, so that neither is measured while it compiles.
    const turn = async (key: string) => {
      await talk.page.keyboard.press(key);
      await talk.page.waitForTimeout(200);
      await talk.page.waitForFunction(() => document.querySelector('.live') === null);
    };
    await turn('PageDown');
    await turn('PageUp');
    const marks = await talk.page.evaluate(
      ([a, b]) =>
        Math.max(
          ...[a, b].map((id) => {
            const shown = Array.from(
              document.querySelectorAll(`#${id} .pic-screen svg :is(rect, circle, line, path, text)`),
            );
            return shown.length;
          }),
        ),
      [from, to] as const,
    );
    const move = (duration: number) =>
      bare.page.evaluate(
        ({ count, duration }) =>
          new Promise<void>((done) => {
            const context = document.querySelector('canvas')?.getContext('2d');
            if (!context) throw new Error('no canvas');
            const side = Math.ceil(Math.sqrt(count));
            const first = performance.now();
            const frame = (now: number) => {
              const t = Math.min(1, (now - first) / duration);
              context.clearRect(0, 0, 3840, 2160);
              for (let i = 0; i < count; i++) {
                const [column, row] = [i % side, Math.floor(i / side)];
                context.fillStyle = i % 2 === 0 ? '#93c3e6' : '#e3ab78';
                context.fillRect(
                  1500 + (column / side) * (1200 + 600 * t),
                  100 + (row / side) * (900 + 900 * t),
                  1000 / side,
                  1000 / side,
                );
              }
              if (t < 1) requestAnimationFrame(frame);
              else done();
            };
            requestAnimationFrame(frame);
          }),
        { count: marks, duration },
      );
    let back = false;
    const { results } = await interleaved(
      ['slide', 'bare'],
      async (name) => {
        if (name === 'bare') {
          return mainThread(bare.cdp, () => move(650).then(() => bare.page.waitForTimeout(200)));
        }
        const spent = await mainThread(talk.cdp, () => turn(back ? 'PageUp' : 'PageDown'));
        back = !back;
        return spent;
      },
      () => [],
    );
    rows.push(
      judge({
        what: `${from} to ${to}, ${marks} marks, ms of main thread`,
        ...{ values: results.slide, against: results.bare, budget: { kind: 'ratio', limit: 1.3 } as const },
      }),
    );
    await talk.close();
    await bare.close();
  }
  print(rows, 'changing slides', ['slide', 'bare canvas']);
  verdict(rows);
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
  const { rows } = await interleaved(
    ['file', 'bare'],
    (name) => open(name === 'file' ? file : bare),
    (results) => [
      judge({
        what: 'first slide, ms',
        ...{ values: results.file, against: results.bare, budget: { kind: 'ratio', limit: 1.5 } as const },
      }),
    ],
  );
  print(rows, 'opening the single file', ['file', 'without scripts']);
  verdict(rows);
});

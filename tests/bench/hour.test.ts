import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, it } from 'vitest';
import { launchBrowser } from '../journeys/browser.ts';
import { buildSite } from '../site.ts';
import { keptByScripts } from './heap.ts';
import { observe } from './in-page.ts';
import { settled } from './load.ts';
import { type Memory, memory, openPhone, type Phone } from './phone.ts';
import { none, print, verdict } from './report.ts';
import { quick } from './rounds.ts';
import { type BenchSite, isOfReading, serveBrotli } from './serve.ts';
import { type Judged, judge, type Row } from './table.ts';

let folder: string;
let site: BenchSite;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'changjuan-bench-'));
  await buildSite({ out: folder });
  site = await serveBrotli(folder, isOfReading);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Passes between two looks at what is alive; one pass is a fling over some scenes and back, or a few jumps. */
const passes = quick ? 10 : 50;
const warmUp = 50;
const looks = quick ? 3 : 5;

it('an hour of scrolling to and fro leaves nothing behind', async () => {
  const phone = await openPhone(browser, { slower: 1, fastNetwork: true });
  await phone.page.addInitScript(observe);
  await phone.page.goto(site.address('page'));
  await settled(phone);
  // Everything has been seen once before the first look.
  await toAndFro(phone, warmUp, 0);
  const alive = [await look(phone)];
  for (let turn = 1; turn < looks; turn++) {
    await toAndFro(phone, passes, turn);
    alive.push(await look(phone));
  }
  await phone.close();
  const grown = (what: string, of: (alive: Alive) => number, budget: Row['budget']): Judged =>
    judge({
      what,
      values: alive.slice(-2).map(of),
      against: alive.slice(0, 2).map(of),
      budget,
    });
  const rows = [
    grown('kept by scripts, kB', ({ kept }) => kept / 1000, { kind: 'more', limit: 50 }),
    // With compiled code, of which engines make more for some hundred passes.
    grown('heap, kB', ({ heap }) => heap / 1000, none),
    grown('nodes', ({ nodes }) => nodes, { kind: 'more', limit: 20 }),
    grown('listeners', ({ listeners }) => listeners, { kind: 'more', limit: 0 }),
  ];
  print(rows, `${passes * (looks - 1)} passes`, ['at the end', 'at the beginning']);
  verdict(rows);
});

interface Alive extends Memory {
  /** Bytes of what scripts hold. */
  readonly kept: number;
}

/** What is alive at one and the same place. */
async function look(phone: Phone): Promise<Alive> {
  await phone.page.evaluate(() => document.querySelector('article.step')?.scrollIntoView());
  await phone.page.waitForTimeout(1500);
  return { ...(await memory(phone.cdp)), kept: await keptByScripts(phone.cdp) };
}

/** Turn by turn: down by fast wheel steps and up again, and jumps to steps anywhere. The same for the same seed. */
async function toAndFro({ page, cdp }: Phone, count: number, seed: number): Promise<void> {
  for (let pass = 0; pass < count; pass++) {
    if (pass % 5 === 0) {
      for (const yDistance of [-6000, 6000]) {
        await cdp.send('Input.synthesizeScrollGesture', {
          x: 195,
          y: 700,
          yDistance,
          speed: 12_000,
          gestureSourceType: 'mouse',
        });
      }
      continue;
    }
    await page.evaluate(
      async (place) => {
        const steps = Array.from(document.querySelectorAll('article.step'));
        for (let jump = 0; jump < 4; jump++) {
          steps[(place * 7 + jump * 11) % steps.length]?.scrollIntoView();
          for (let frame = 0; frame < 4; frame++) {
            window.scrollBy(0, 60);
            await new Promise(requestAnimationFrame);
          }
        }
      },
      seed * count + pass,
    );
  }
}

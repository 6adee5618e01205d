import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, it } from 'vitest';
import { launchBrowser } from '../journeys/browser.ts';
import { buildSite } from '../site.ts';
import { firstPicture, type Load, loadPage } from './load.ts';
import { none, print, verdict } from './report.ts';
import { interleaved, quick } from './rounds.ts';
import { scriptOrder } from './script-order.ts';
import { type Scroll, scrollSteadily } from './scroll.ts';
import { type BenchSite, brotli, isOfReading, serveBrotli, type Variant, variants } from './serve.ts';
import { inlineScripts } from './strip-scripts.ts';
import { type Judged, judge, type Row } from './table.ts';

let folder: string;
let site: BenchSite;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'changjuan-bench-'));
  await buildSite({ story: 'jurong-2021', out: folder });
  site = await serveBrotli(folder, isOfReading);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

it('scripts are few, and next to none runs before the first paint', async () => {
  const head = inlineScripts(await readFile(join(folder, 'index.html'), 'utf8')).map(
    (text) => brotli(text).length,
  );
  // What other sites are given is not the reading page's.
  const own = (path: string) => /^assets\/(?!embed|present)[^/]+\.js$/.test(path);
  const files = [...site.sizes].filter(([path]) => own(path)).map(([, bytes]) => bytes);
  const all = [...head, ...files].reduce((sum, bytes) => sum + bytes, 0);
  const order = await scriptOrder(browser, site.address('page'));
  const rows = [
    { what: 'all scripts, brotli', values: [all / 1000], budget: { kind: 'most', limit: 45 } },
    { what: 'of them fetched on the way to the end', values: [order.bytes / 1000], budget: { kind: 'none' } },
    {
      what: 'run before the first paint',
      values: [(head.reduce((sum, bytes) => sum + bytes, 0) + order.ranBefore) / 1000],
      budget: { kind: 'most', limit: 3 },
    },
  ].map((row) => judge({ decimals: 1, against: [], ...row } as Row));
  print(rows, 'Scripts, kB', ['page', '']);
  verdict(rows);
});

interface Run {
  readonly load: Load;
  readonly picture: number;
  readonly scroll: Scroll;
}

it('the page costs little more than its floor', async () => {
  const firstStep = await stepOfFirstPicture();
  const measure = async (variant: Variant): Promise<Run> => {
    const address = site.address(variant);
    const { phone, load } = await loadPage(browser, address);
    const height = await phone.page.evaluate(
      () => document.documentElement.scrollHeight - window.innerHeight,
    );
    const scroll = await scrollSteadily(phone, quick ? Math.min(height, 8000) : height);
    await phone.close();
    return { load, picture: await firstPicture(browser, address, firstStep), scroll };
  };
  const { page, floor } = await interleaved(variants, measure);
  const rows = compared(page, floor);
  print(rows, 'The page and its floor', ['page', 'without scripts']);
  verdict(rows);
});

/** The page's rows, each with what it is held against. */
function compared(page: readonly Run[], floor: readonly Run[]): Judged[] {
  const row = (what: string, of: (run: Run) => number, budget: Row['budget'], decimals = 0): Judged =>
    judge({ what, values: page.map(of), against: floor.map(of), budget, decimals });
  return [
    row('over the wire, kB', ({ load }) => load.bytes / 1000, none),
    row('first contentful paint, ms', ({ load }) => load.firstPaint, { kind: 'ratio', limit: 1.15 }),
    row('largest contentful paint, ms', ({ load }) => load.largestPaint, { kind: 'ratio', limit: 1.15 }),
    row('first picture visible, ms', ({ picture }) => picture, { kind: 'ratio', limit: 1.15 }),
    row('layout shift, loading', ({ load }) => load.layoutShift, { kind: 'most', limit: 0 }, 4),
    row('layout shift, all', ({ scroll }) => scroll.layoutShift, { kind: 'most', limit: 0 }, 4),
    row('ended astray, px', ({ scroll }) => scroll.strayed, { kind: 'most', limit: 30 }),
    row('blocking time, ms', ({ load }) => load.blocking, { kind: 'more', limit: 100 }),
    row('  by the clock', ({ load }) => load.blockingByClock, none),
    row('main thread to settle, ms', ({ load }) => load.mainThread, none),
    row('frames', ({ scroll }) => scroll.frames.count, none),
    row('p95 interval, ms', ({ scroll }) => scroll.frames.p95, none, 1),
    row('worst interval, ms', ({ scroll }) => scroll.frames.worst, none, 1),
    row('frames over 33 ms, %', ({ scroll }) => scroll.frames.slow * 100, { kind: 'more', limit: 1 }, 2),
    row('main thread, ms a frame', ({ scroll }) => scroll.perFrame, none, 1),
    row('main thread, ms per 1,000 px', ({ scroll }) => scroll.mainThread, { kind: 'ratio', limit: 1.6 }),
    row('  of that scripts', ({ scroll }) => scroll.script, none),
    row('  of that style and layout', ({ scroll }) => scroll.layout + scroll.style, none),
    row('heap after collection, kB', ({ scroll }) => scroll.memory.heap / 1000, none),
    row('nodes', ({ scroll }) => scroll.memory.nodes, none),
    row('listeners', ({ scroll }) => scroll.memory.listeners, none),
  ];
}

async function stepOfFirstPicture(): Promise<string> {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  return /<article class="step[^"]*" id="([\w-]+)"/.exec(html)?.[1] ?? '';
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, it } from 'vitest';
import { diskEffects } from '../../src/build/effects.ts';
import { launchBrowser } from '../journeys/browser.ts';
import { buildSite, copyProject, type ProjectCopy, writeStory } from '../site.ts';
import { keptByScripts } from './heap.ts';
import { type Load, loadPage, settled } from './load.ts';
import { type Memory, memory } from './phone.ts';
import { repeatedSections, repeatedStory } from './repeated-story.ts';
import { none, print, verdict } from './report.ts';
import { interleaved, quick } from './rounds.ts';
import { type Scroll, scrollSteadily } from './scroll.ts';
import { type BenchSite, isOfReading, serveBrotli, type Variant } from './serve.ts';
import { type Judged, judge, type Row } from './table.ts';

/** A story of 26 steps, and one of 416 that tells them sixteen times. */
const lengths = { one: 1, long: 16 } as const;
type Length = keyof typeof lengths;

/** A real story does not repeat itself: the compression looks back less far than one telling. */
const ownWindow = 18;

let folder: string;
let project: ProjectCopy;
let sites: Record<Length, BenchSite>;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'changjuan-bench-'));
  project = await copyProject();
  const served = async (name: Length) => {
    const out = join(folder, name);
    const effects = await repeatedStory(name, lengths[name], diskEffects(process.cwd()));
    await writeStory(name, effects, project.root);
    await buildSite({ root: project.root, story: name, out, readingOnly: true });
    return serveBrotli(out, isOfReading, ownWindow);
  };
  sites = { one: await served('one'), long: await served('long') };
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  for (const site of Object.values(sites ?? {})) await site.close();
  await project?.remove();
  await rm(folder, { recursive: true, force: true });
});

interface Run {
  readonly load: Load;
  readonly scroll: Scroll;
  /** What is alive after it with the reader in the midst of the telling, where both pages have the same around them. */
  readonly alive: Memory;
}

it('a story sixteen times as long scrolls as one does', async () => {
  const results = await interleaved(['one', 'long'], (length) => run(length, 'page'));
  const rows = compared(results.long, results.one);
  print(rows, 'Sixteen times as long', ['416 steps', '26 steps']);
  const floors = { one: await run('one', 'floor'), long: await run('long', 'floor') };
  print(
    compared([floors.long], [floors.one]).map(({ row }) => judge({ ...row, budget: none })),
    'Its floor',
    ['416 steps', '26 steps'],
  );
  // What scripts made: what is alive beyond the floor, after the same way was scrolled.
  const alive = (length: Length, of: (memory: Memory) => number) =>
    results[length].map((run) => of(run.alive) - of(floors[length].alive));
  const live = (what: string, of: (memory: Memory) => number, budget: Row['budget']): Judged =>
    judge({ what, values: alive('long', of), against: alive('one', of), budget });
  const memoryRows = [
    live('nodes', ({ nodes }) => nodes, { kind: 'more', limit: 200 }),
    live('listeners', ({ listeners }) => listeners, { kind: 'more', limit: 20 }),
    live('heap, kB', ({ heap }) => heap / 1000, { kind: 'more', limit: 500 }),
  ];
  print(memoryRows, 'Alive beyond the floor', ['416 steps', '26 steps']);
  verdict([...rows, ...memoryRows]);
});

it('having seen all of a long story leaves no more alive than one scene does', async () => {
  const { phone } = await loadPage(browser, sites.long.address('page'));
  // One telling has every kind of picture: what draws them has been compiled before the first look.
  await visit(phone.page, 0, 26);
  await visit(phone.page, 0, 3);
  const first = { ...(await memory(phone.cdp)), kept: await keptByScripts(phone.cdp) };
  await visit(phone.page, 0, quick ? 40 : 416);
  await visit(phone.page, 0, 3);
  const last = { ...(await memory(phone.cdp)), kept: await keptByScripts(phone.cdp) };
  await phone.close();
  const grown = (what: string, of: (alive: typeof last) => number, budget: Row['budget']): Judged =>
    judge({ what, values: [of(last)], against: [of(first)], budget });
  const rows = [
    grown('nodes', ({ nodes }) => nodes, { kind: 'more', limit: 200 }),
    grown('listeners', ({ listeners }) => listeners, { kind: 'more', limit: 5 }),
    grown('kept by scripts, kB', ({ kept }) => kept / 1000, { kind: 'more', limit: 500 }),
    // With compiled code, of which engines make more for some hundred passes.
    grown('heap, kB', ({ heap }) => heap / 1000, none),
  ];
  print(rows, 'After 416 steps', ['all seen', 'three seen']);
  verdict(rows);
});

/** Jumps to steps one after another, each for as long as a picture takes to be drawn. */
async function visit(page: Page, from: number, to: number): Promise<void> {
  await page.evaluate(
    async ([from, to]) => {
      for (const step of Array.from(document.querySelectorAll('article.step')).slice(from, to)) {
        step.scrollIntoView();
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      }
      await new Promise((done) => setTimeout(done, 2000));
    },
    [from, to] as const,
  );
}

/** Loads a page and scrolls through one telling: the first of the short page, the one in the middle of the long. */
async function run(length: Length, variant: Variant): Promise<Run> {
  const { phone, load } = await loadPage(browser, sites[length].address(variant));
  const middle = lengths[length] >> 1;
  const [first = '', within = '', ...rest] = repeatedSections.map((id) =>
    middle === 0 ? id : `${id}-${middle}`,
  );
  const last = rest.at(-1) ?? '';
  const distance = await phone.page.evaluate(
    ([first, last]) => {
      const start = document.getElementById(first as string) as HTMLElement;
      start.scrollIntoView();
      const end = document.getElementById(last as string) as HTMLElement;
      return Math.round(end.getBoundingClientRect().bottom - start.getBoundingClientRect().top);
    },
    [first, last],
  );
  await settled(phone);
  const scroll = await scrollSteadily(phone, quick ? Math.min(distance, 8000) : distance);
  await phone.page.evaluate(
    (id) => document.querySelector(`#${id} .scene:nth-of-type(2)`)?.scrollIntoView(),
    within,
  );
  await settled(phone);
  const alive = await memory(phone.cdp);
  await phone.close();
  return { load, scroll, alive };
}

function compared(long: readonly Run[], one: readonly Run[]): Judged[] {
  const row = (what: string, of: (run: Run) => number, budget: Row['budget'], decimals = 0): Judged =>
    judge({ what, values: long.map(of), against: one.map(of), budget, decimals });
  return [
    row('over the wire, kB', ({ load }) => load.bytes / 1000, none),
    row('first contentful paint, ms', ({ load }) => load.firstPaint, none),
    row('layout shift', ({ scroll }) => scroll.layoutShift, { kind: 'most', limit: 0 }, 4),
    row('ended astray, px', ({ scroll }) => scroll.strayed, { kind: 'most', limit: 30 }),
    row('blocking time, ms', ({ load }) => load.blocking, none),
    row('main thread to settle, ms', ({ load }) => load.mainThread, none),
    row('p95 interval, ms', ({ scroll }) => scroll.frames.p95, none, 1),
    row('worst interval, ms', ({ scroll }) => scroll.frames.worst, none, 1),
    row('frames over 33 ms, %', ({ scroll }) => scroll.frames.slow * 100, { kind: 'more', limit: 1 }, 2),
    row('main thread, ms a frame', ({ scroll }) => scroll.perFrame, { kind: 'ratio', limit: 1.2 }, 1),
    row('main thread, ms per 1,000 px', ({ scroll }) => scroll.mainThread, { kind: 'ratio', limit: 1.2 }),
    row('  of that scripts', ({ scroll }) => scroll.script, none),
    row('  of that style and layout', ({ scroll }) => scroll.layout + scroll.style, none),
    row('heap after collection, kB', ({ scroll }) => scroll.memory.heap / 1000, none),
    row('nodes', ({ scroll }) => scroll.memory.nodes, none),
  ];
}

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EmbedEntry, type EmbedManifest, embedCode } from '../../src/elements/cj-embed-dialog/codes.ts';
import { launchBrowser } from '../journeys/browser.ts';
import { buildSite } from '../site.ts';
import { type Load, loadPage } from './load.ts';
import { none, print, verdict } from './report.ts';
import { interleaved } from './rounds.ts';
import { type BenchSite, serveBrotli } from './serve.ts';
import { type Budget, judge } from './table.ts';

/** The page of one chart, and the heaviest one, with a map. */
const pages = ['embed/growth/', 'embed/works/'] as const;

/** Loads differ by a quarter from one to the next: fewer tell nothing of 15%. */
const loads = 8;

let folder: string;
let site: BenchSite;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'changjuan-bench-'));
  await buildSite({ story: 'jurong-2021', out: folder });
  const { embeds } = JSON.parse(await readFile(join(folder, 'embed/manifest.json'), 'utf8')) as EmbedManifest;
  const scenes = embeds.filter(({ step, language }) => step === null && language === 'zh');
  await writeFile(join(folder, 'twenty.html'), hostPage(scenes, 20));
  await writeFile(join(folder, 'three.html'), hostPage(scenes, 3));
  site = await serveBrotli(folder);
  browser = await launchBrowser();
  // A browser's first page pays for its start.
  await (await loadPage(browser, site.address('floor') + pages[0])).phone.close();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

it.each(pages)('%s is seen as early as without its scripts', async (path) => {
  const measure = async (variant: 'page' | 'floor'): Promise<Load> => {
    const { phone, load } = await loadPage(browser, site.address(variant) + path);
    await phone.close();
    return load;
  };
  const { page, floor } = await interleaved(['page', 'floor'] as const, measure, loads);
  const row = (what: string, of: (load: Load) => number, budget: Budget, decimals = 0) =>
    judge({ what, values: page.map(of), against: floor.map(of), budget, decimals });
  const rows = [
    row('over the wire, kB', ({ bytes }) => bytes / 1000, none, 1),
    row('first contentful paint, ms', ({ firstPaint }) => firstPaint, { kind: 'ratio', limit: 1.15 }),
    row('layout shift', ({ layoutShift }) => layoutShift, { kind: 'most', limit: 0 }, 4),
    row('main thread to settle, ms', ({ mainThread }) => mainThread, none),
  ];
  print(rows, path, ['page', 'without scripts']);
  verdict(rows);
});

it('of twenty embeds on a page only those near the window cost anything', async () => {
  let started: number[] = [];
  const measure = async (host: 'twenty' | 'three'): Promise<Load> => {
    const { phone, load } = await loadPage(browser, `${site.address('page')}${host}.html`);
    if (host === 'twenty') started = [...started, phone.page.frames().length - 1];
    await phone.close();
    return load;
  };
  const { twenty, three } = await interleaved(['twenty', 'three'] as const, measure);
  const rows = [
    judge({ what: 'frames loaded', values: started, against: [], budget: { kind: 'most', limit: 3 } }),
    judge({
      what: 'main thread to settle, ms',
      values: twenty.map(({ mainThread }) => mainThread),
      against: three.map(({ mainThread }) => mainThread),
      budget: { kind: 'ratio', limit: 1.25 },
    }),
    judge({
      what: 'layout shift',
      values: twenty.map(({ layoutShift }) => layoutShift),
      against: [],
      budget: { kind: 'most', limit: 0 },
      decimals: 4,
    }),
  ];
  print(rows, 'Twenty embeds', ['twenty', 'three']);
  expect(Math.min(...started)).toBeGreaterThan(0);
  verdict(rows);
});

/** A page of another site with so many components, as they are pasted; its template holds the script. */
function hostPage(entries: readonly EmbedEntry[], count: number): string {
  const text = '<p style="height:400px">…</p>';
  const embeds = Array.from({ length: count }, (_, index) => {
    const entry = entries[index % entries.length];
    if (entry === undefined) throw new Error('nothing to embed');
    const code = embedCode({ entry, form: 'component', theme: 'auto', plain: false, root: './' });
    return text + code.replace(/<script.*/, '');
  });
  return `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Host</title><script src="embed.js"></script><body>${embeds.join('')}`;
}

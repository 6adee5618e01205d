import { describe, expect, it } from 'vitest';
import { memoryEffects } from '../../../src/build/effects.ts';
import { measure, over } from '../../../src/build/sizes.ts';

/** Text that does not compress well. */
const noise = (length: number, seed: number) =>
  Array.from({ length }, (_, index) => ((index * 7919 + seed) ** 2 % 104_729).toString(36)).join('');

/** A face within its page. */
const face = '@font-face{src:url(data:font/woff2;base64,Zm9udA==) format("woff2")}';

const page = '<html><h1>x</h1><section></section><script defer src="./assets/read-1.js"></script></html>';
const site = (change: Record<string, string> = {}) =>
  new Map(
    Object.entries({
      './index.html': page,
      './en/index.html': page,
      './assets/read-1.js': 'read()',
      './assets/scroll-2.js': 'scroll()',
      './assets/embed-0a1b.js': 'embed()',
      './embed/a/index.html': `<style>${face}</style><main id="embed">`,
      './en/embed/b/c/index.html': '<main id="embed" data-map>',
      './embed/index.html': noise(40_000, 9),
      './assets/a-3.woff2': 'font',
      './stage/a.phone-4.json': '{}',
      './stage/a.wide-5.json': '{"a":1}',
      './en/stage/a.phone-6.json': '{}',
      './en/stage/a.wide-7.json': '{}',
      './stage/a.large-8.json': '{}',
      './en/stage/a.large-9.json': '{}',
      './data/zone.topojson': '{}',
      './changjuan-a-zh.html': '<html></html>',
      ...change,
    }),
  );

/** Effects of a folder: what is listed is named without its `./`. */
function folder(files: Map<string, string>) {
  const effects = memoryEffects(files);
  return {
    ...effects,
    list: async (path: string) => (await effects.list(path)).map((name) => name.slice(2)),
    read: (path: string) => effects.read(`./${path}`),
  };
}

describe('sizes', () => {
  it('of a small site are within their budgets', async () => {
    const rows = await measure(folder(site()));
    expect(rows.filter(over)).toEqual([]);
    expect(rows.every(({ bytes }) => bytes > 0)).toBe(true);
  });

  it('of an embedded page are told without its face, and that by itself', async () => {
    const bytes = async (what: RegExp, page: string) => {
      const rows = await measure(folder(site({ './embed/a/index.html': page })));
      return rows.find((row) => what.test(row.what))?.bytes;
    };
    const heavy = `<style>@font-face{src:url(data:font/woff2;base64,${'QUJD'.repeat(5000)})}</style>`;
    const light = '<style>@font-face{src:}</style>';
    expect(await bytes(/largest embedded page/, heavy)).toBe(await bytes(/largest embedded page/, light));
    expect(await bytes(/largest face/, heavy)).toBe(15_000);
  });

  it.each([
    ['scripts', { './assets/scroll-2.js': noise(40_000, 1) }, /^scripts/],
    ['the first script', { './assets/read-1.js': noise(3000, 2) }, /before the first paint/],
    ['a stage of one language', { './en/stage/a.phone-6.json': noise(9000, 3) }, /largest stage/],
    ["the map's data", { './data/zone.topojson': noise(12_000, 8) }, /map's data/],
    ['an embedded page', { './embed/a/index.html': noise(26_000, 6) }, /largest embedded page/],
    [
      'one with a map',
      { './en/embed/b/c/index.html': `<main id="embed" data-map>${noise(40_000, 7)}` },
      /with a map/,
    ],
    ['a single file of slides', { './changjuan-a-en.html': ' '.repeat(2_000_001) }, /file of all slides/],
    ['the opening', { './index.html': `<html><h1>${noise(12_000, 4)}</h1><section>` }, /opening/],
  ])('tell when %s grow over theirs', async (_what, change, named) => {
    const rows = await measure(folder(site(change)));
    expect(rows.filter(over).map(({ what }) => what)).toEqual([expect.stringMatching(named)]);
  });

  it('count the scripts that the page holds, but not its data', async () => {
    const scripts = async (inPage: string) => {
      const rows = await measure(folder(site({ './index.html': page + inPage })));
      return rows.find(({ what }) => what.startsWith('scripts'))?.bytes ?? 0;
    };
    const code = noise(300, 10);
    expect(await scripts(`<script>${code}</script>`)).toBeGreaterThan((await scripts('')) + 100);
    expect(await scripts(`<script type="application/ld+json">${code}</script>`)).toBe(await scripts(''));
  });

  it('add up the stages of a language and frame, for which there is no budget', async () => {
    const rows = await measure(folder(site({ './stage/b.phone-8.json': noise(500, 5) })));
    const stages = rows.filter(({ what }) => what.startsWith('stages'));
    expect(stages).toHaveLength(6);
    expect(stages.every((row) => row.budget === null && !over(row))).toBe(true);
    expect(stages[0]?.bytes).toBeGreaterThan(stages[1]?.bytes ?? 0);
  });
});

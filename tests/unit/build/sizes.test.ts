import { describe, expect, it } from 'vitest';
import { assetsOf, measure, opening, over } from '../../../src/build/sizes.ts';
import { memoryEffects } from '../../memory-effects.ts';

/** Text that does not compress well. */
const noise = (length: number, seed: number) =>
  Array.from({ length }, (_, index) => ((index * 7919 + seed) ** 2 % 104_729).toString(36)).join('');

const page =
  '<html><script>go()</script><script type="module" src="./assets/read-1.js"></script><h1>x</h1><section></section></html>';
const site = (change: Record<string, string> = {}) =>
  new Map(
    Object.entries({
      './index.html': page,
      './en/index.html': page,
      './assets/read-1.js': 'import("./later-2.js")',
      './assets/later-2.js': 'later()',
      './assets/other-3.js': noise(90_000, 3),
      './embed/a/index.html': '<main id="embed">',
      './en/embed/b/c/index.html': '<svg class="pic column map">',
      './embed/index.html': noise(90_000, 9),
      './embed.js': 'host()',
      './assets/a-3.woff2': 'font',
      './data/zone.topojson': '{}',
      './present/index.html': '<html></html>',
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
  it.each([
    ['scripts', { './assets/later-2.js': noise(45_000, 1) }, /^its scripts/],
    ["the map's data", { './data/zone.topojson': noise(12_000, 8) }, /map's data/],
    ['a single file of slides', { './changjuan-a-en.html': ' '.repeat(2_000_001) }, /file of all slides/],
  ])('tell when %s grow over their budget, and nothing else', async (_what, change, named) => {
    const rows = await measure(folder(site(change)));
    expect(rows.filter(over).map(({ what }) => what)).toEqual([expect.stringMatching(named)]);
  });

  it('count what a page loads at once or later, not its data', () => {
    const texts = new Map(Array.from(site(), ([path, text]) => [path.slice(2), text]));
    expect(assetsOf('index.html', texts)).toEqual(['assets/read-1.js', 'assets/later-2.js']);
    expect(assetsOf('index.html', texts, '.css')).toEqual([]);
  });
});

describe('the opening', () => {
  it('ends where the first section begins', () => {
    expect(opening('<section></section><h1>a</h1>b<section>c')).toBe('<section></section><h1>a</h1>b');
    expect(opening('<h1>a</h1>')).toBe('<h1>a</h1>');
  });
});

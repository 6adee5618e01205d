import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { diskEffects } from '../../../src/build/effects.ts';
import { embedAddresses, embedFolder, oembedPath } from '../../../src/build/embed-addresses.ts';
import { oembedFiles } from '../../../src/build/embed-oembed.ts';
import { embedPages } from '../../../src/build/embed-pages.ts';
import type { LoadedStory } from '../../../src/build/load.ts';
import { pictureFontProblems, pictureText, readPictureFonts } from '../../../src/build/picture-fonts.ts';
import { pictureImages, pngImage } from '../../../src/build/picture-images.ts';
import { fonts as stacks } from '../../../src/draw/tokens.ts';
import { type Locale, locales } from '../../../src/lib/locale.ts';
import { builtStory } from '../../journeys/told.ts';
import { memoryEffects } from '../../memory-effects.ts';

let loaded: LoadedStory;
beforeAll(async () => {
  loaded = await builtStory();
});

const address = 'https://example.org/x/';
const assets = { style: 'a{src:url(./f.woff2)}', script: 'assets/e.js', fonts: [] };
const shell = readFileSync('index.html', 'utf8');
const pagesOf = (story: LoadedStory) =>
  embedPages({ loaded: story, fonts: [], address, folder: '' }, shell, () => null, assets);

/** Scenes that other sites may have pasted: none of these may go without leaving an alias behind. */
const published =
  'pressure care plot wait land workshops growth signed foreign wafer ladder park clinic works problems holdouts assets outlook'.split(
    ' ',
  );

describe('addresses of embeds', () => {
  it('stay: every scene that was ever published has its page in both languages', async () => {
    const pages = pagesOf(loaded);
    for (const locale of locales) {
      const paths = pages.map(({ path }) => path);
      const folder = locale === 'en' ? 'en/' : '';
      for (const scene of published) expect(paths).toContain(`${folder}embed/${scene}/index.html`);
      expect(paths).toContain(`${folder}embed/land/land-grid/index.html`);
      expect(new Set(paths).size).toBe(paths.length);
    }
  });

  it('of a renamed scene lead to what it is now', async () => {
    const { story } = loaded;
    const renamed = {
      ...story,
      settings: { ...story.settings, aliases: { 'old-land': 'land', lost: 'none' } },
    };
    const old = embedAddresses(renamed, 'en').filter(({ name }) => name === 'old-land');
    const now = embedAddresses(renamed, 'en').filter(({ name }) => name === 'land');
    expect(old.map(({ step }) => step)).toEqual(now.map(({ step }) => step));
    expect(old.map((address) => embedFolder('en', address))).toContain('en/embed/old-land/land-grid/');
    expect(embedAddresses(renamed, 'en').some(({ name }) => name === 'lost')).toBe(false);
    const pages = pagesOf({ ...loaded, story: renamed });
    const page = (path: string) => pages.find((each) => each.path === path)?.content;
    expect(page('embed/old-land/index.html')).toContain('https://example.org/x/#land');
    const answers = oembedFiles({ ...loaded, story: renamed }, 'zh', address, () => null);
    expect(answers.map(({ path }) => path)).toContain('embed/oembed/old-land.zh.json');
  });

  it('are found by oEmbed, absolute', async () => {
    const image = () => ({ path: 'p.png', width: 1200, height: 900 });
    const files = oembedFiles(loaded, 'en', address, image);
    const pages = pagesOf(loaded);
    for (const embed of embedAddresses(loaded.story, 'en')) {
      const path = oembedPath('en', embed);
      const answer = JSON.parse(String(files.find((file) => file.path === path)?.content));
      expect(answer).toMatchObject({
        type: 'rich',
        version: '1.0',
        thumbnail_url: 'https://example.org/x/p.png',
      });
      const current = embedFolder('en', { ...embed, name: embed.scene.id });
      expect(answer.html).toContain(`src="https://example.org/x/${current}"`);
      expect(answer.height).toBeGreaterThan(200);
      const page = pages.find((each) => each.path === `${embedFolder('en', embed)}index.html`)?.content;
      expect(page).toContain(`type="application/json+oembed" href="https://example.org/x/${path}"`);
    }
  });
});

describe('pictures as PNG', () => {
  const svg = (text: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="150" viewBox="0 0 300 150"><text x="9" y="60" font-size="40" font-family="'Noto Sans SC'">${text}</text></svg>`;

  it('are 1,200 px wide, the same each time, and kept', async () => {
    const effects = diskEffects(process.cwd());
    const fonts = await readPictureFonts('jurong-2021', effects);
    expect(fonts).toHaveLength(6);
    const kept = new Map<string, Uint8Array | string>();
    const files = [{ path: 'pictures/a.zh.day.svg', content: svg('560亩') }];
    const [first] = await pictureImages(files, fonts, memoryEffects(kept));
    if (first === undefined) throw new Error('no picture');
    expect(pngImage(first)).toEqual({ path: 'pictures/a.zh.day.png', width: 1200, height: 600 });
    expect([...kept.keys()]).toEqual([expect.stringMatching(/^\.cache\/pictures\/[0-9a-f]{64}\.png$/)]);
    const [name = ''] = kept.keys();
    kept.set(name, new Uint8Array([1, 2, 3]));
    const [again] = await pictureImages(files, fonts, memoryEffects(kept));
    expect(again?.content).toEqual(new Uint8Array([1, 2, 3]));
    // Words are drawn: another word, another picture.
    const [other] = await pictureImages(
      [{ path: 'b.svg', content: svg('237条') }],
      fonts,
      memoryEffects(new Map()),
    );
    expect(Buffer.compare(Buffer.from(other?.content ?? ''), Buffer.from(first.content))).not.toBe(0);
  });

  it('set English marks as English does, and Chinese ones in a whole square', async () => {
    const shipped = await readPictureFonts('jurong-2021', diskEffects(process.cwd()));
    const folder = await mkdtemp(join(tmpdir(), 'changjuan-fonts-'));
    const fontFiles = shipped.map((_, index) => join(folder, `${index}.ttf`));
    await Promise.all(shipped.map(({ trueType }, index) => writeFile(fontFiles[index] ?? '', trueType)));
    /** How far ten marks of 40 px reach, px, in a language's sans or display face. */
    const reach = (locale: Locale, mark: string, face: 'sans' | 'display' = 'sans') => {
      const text = `<text x="0" y="60" font-size="40" font-family="${stacks[face][locale]}">|${mark.repeat(10)}|</text>`;
      const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="100">${text}</svg>`;
      return new Resvg(picture, { font: { fontFiles, loadSystemFonts: false } }).getBBox()?.width ?? 0;
    };
    for (const mark of '“”‘’—·') {
      expect([mark, reach('en', mark) < 380]).toEqual([mark, true]);
      expect([mark, reach('en', mark, 'display') < 410]).toEqual([mark, true]);
    }
    // Of Chinese marks those are shipped that the story has.
    for (const mark of '“”·') expect([mark, reach('zh', mark) > 400]).toEqual([mark, true]);
    await rm(folder, { recursive: true });
  });

  it('ship the characters they use; a lack of some is said', async () => {
    const fonts = await readPictureFonts('jurong-2021', diskEffects(process.cwd()));
    expect(pictureText(['<svg><title>甲</title><desc>乙</desc><text>丙</text></svg>'])).toContain('甲');
    expect(pictureText(['<svg><desc>乙</desc></svg>'])).not.toContain('乙');
    expect(pictureFontProblems('x', fonts, '亩')).toEqual([]);
    const [problem] = pictureFontProblems('x', fonts, '亩龘');
    expect(problem).toMatchObject({ severity: 'warning' });
    expect(problem?.found.en).toMatch(/: 龘$/);
    expect(pictureFontProblems('x', [], '龘')).toEqual([]);
  });
});

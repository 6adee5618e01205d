import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { buildSite } from '../../src/build/commands/build.ts';
import { diskEffects } from '../../src/build/effects.ts';
import { measure, over } from '../../src/build/sizes.ts';
import { launchBrowser, openPage, serveDist } from './browser.ts';
import { builtStory } from './told.ts';

const pages = ['index.html', 'en/index.html', '404.html'];
let files: ReadonlySet<string>;
const page = (path: string) => readFile(join(inject('site'), path), 'utf8');

beforeAll(async () => {
  files = new Set(await diskEffects(inject('site')).list('.'));
});

describe.each(pages)('%s', (path) => {
  it('is valid HTML', async () => {
    const validate = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // Minified on purpose, and the story is the author's.
        'long-title': 'off',
        'no-inline-style': 'off',
        'no-trailing-whitespace': 'off',
        'doctype-style': 'off',
        'attribute-boolean-style': 'off',
        // The decorative svg says aria-hidden; pictures have titles.
        'svg-focusable': 'off',
        // Site files never come from other hosts.
        'require-sri': 'off',
      },
    });
    const report = await validate.validateString(await page(path), path);
    const messages = report.results.flatMap((result) =>
      result.messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(messages.slice(0, 10)).toEqual([]);
  });

  it('has unique ids and no link to nowhere', async () => {
    const text = await page(path);
    const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const base = new URL(path, 'https://site.invalid/');
    const dead: string[] = [];
    for (const [, address = ''] of text.matchAll(/<(?:a|link|script|img)\b[^>]*?\s(?:href|src)="([^"]*)"/g)) {
      const target = new URL(address.replaceAll('&amp;', '&'), base);
      if (target.host !== base.host) continue;
      const file = target.pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
      if (!files.has(decodeURIComponent(file))) dead.push(address);
      const id = decodeURIComponent(target.hash.slice(1));
      const there = file === path ? text : file.endsWith('.html') ? await page(file) : '';
      if (id !== '' && !there.includes(` id="${id}"`)) dead.push(address);
    }
    expect(dead).toEqual([]);
  });

  it('shows no directive as it was written', async () => {
    expect((await page(path)).match(/:{1,3}(?:fact|plain|alt|step|scene)[[{]|:br(?![a-z])/g)).toBe(null);
  });
});

describe.each([
  ['zh', 'index.html', ''],
  ['en', 'en/index.html', 'en/'],
])('the head in %s', (_locale, path, folder) => {
  it('names itself, its other language, its share picture and its data', async () => {
    const text = await page(path);
    const { address } = (await builtStory()).story.settings;
    const content = (name: string) =>
      new RegExp(`<meta (?:property|name|itemprop)="${name}" content="([^"]*)"`).exec(text)?.[1];
    expect(text).toContain(`<link rel="canonical" href="${address}${folder}">`);
    expect(
      Object.fromEntries([...text.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(([, a, b]) => [a, b])),
    ).toMatchObject({ 'zh-Hans': address, en: `${address}en/`, 'x-default': address });
    for (const name of ['og:title', 'og:description', 'description']) expect(content(name)).toBeTruthy();
    expect(content('og:url')).toBe(address + folder);
    const images = [...text.matchAll(/<meta property="og:image" content="([^"]*)"/g)].map(
      ([, image]) => image ?? '',
    );
    expect(images).toHaveLength(2);
    for (const image of images) {
      expect(image.startsWith(address)).toBe(true);
      expect(files.has(image.slice(address.length)), image).toBe(true);
    }
    const data: unknown = JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '',
    );
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'Article' }, { '@type': 'Dataset' }],
    });
    for (const [, file = ''] of text.matchAll(/"contentUrl":"([^"]*)"/g)) {
      expect(files.has(file.slice(address.length)), file).toBe(true);
    }
  });
});

describe('the site', () => {
  it('has share pictures of the sizes they claim', async () => {
    const shares = [...files].filter((path) => path.startsWith('share/'));
    expect(shares).toHaveLength(4);
    for (const path of shares) {
      const png = await readFile(join(inject('site'), path));
      const size = `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
      expect(size).toBe(path.includes('wide') ? '1200x630' : '600x600');
    }
  });

  it('has CSV files that Excel opens right', async () => {
    for (const path of [...files].filter((name) => name.endsWith('.csv'))) {
      const bytes = await readFile(join(inject('site'), path));
      expect([...bytes.subarray(0, 3)], path).toEqual([0xef, 0xbb, 0xbf]);
      expect(bytes.toString('utf8').endsWith('\r\n'), path).toBe(true);
    }
  });

  it('keeps its budgets', async () => {
    const rows = await measure(diskEffects(inject('site')));
    expect(rows.filter(over)).toEqual([]);
    expect(rows.every(({ bytes }) => bytes > 0)).toBe(true);
  });

  it('is the same, byte for byte, when it is built again', async () => {
    const again = await mkdtemp(join(tmpdir(), 'changjuan-again-'));
    try {
      await buildSite(process.cwd(), { out: again });
      expect(await diskEffects(again).list('.')).toEqual([...files]);
      for (const path of files) {
        const same = (await readFile(join(again, path))).equals(await readFile(join(inject('site'), path)));
        expect(same, path).toBe(true);
      }
    } finally {
      await rm(again, { recursive: true, force: true });
    }
  });

  it.each(['/', '/x/y/'])('works below %s', async (base) => {
    const site = await serveDist(inject('site'), { base });
    const browser = await launchBrowser();
    const { page: open, faults, close } = await openPage(browser);
    for (const folder of ['', 'en/']) {
      const loaded = new Set<string>();
      open.on('response', (response) => {
        if (response.ok()) loaded.add(response.url().replace(/-[0-9a-f]+\.js$/, '.js'));
      });
      await open.goto(`${site.address}${folder}`);
      // The light script is a classic one; what it imports stands beside it.
      await expect.poll(() => [...loaded], { timeout: 20_000 }).toContain(`${site.address}assets/scroll.js`);
      await open.waitForLoadState('networkidle');
      expect(loaded).toContain(`${site.address}assets/read.js`);
      expect(await open.locator('script[type="module"], link[rel="modulepreload"]').count()).toBe(0);
      const missing = await open.evaluate(async () => {
        const addresses = [...document.querySelectorAll('.scene')].flatMap((scene) =>
          ['data-phone', 'data-desktop'].map((name) => scene.getAttribute(name) ?? 'none'),
        );
        const found = await Promise.all(
          addresses.map(async (address) => {
            const response = await fetch(address);
            await response.arrayBuffer();
            return response.ok;
          }),
        );
        return addresses.filter((_address, index) => !found[index]);
      });
      expect(missing).toEqual([]);
    }
    await open.goto(site.address, { waitUntil: 'networkidle' });
    await open.locator('a[hreflang="en"]').first().click();
    await open.waitForURL(`${site.address}en/**`);
    await open.waitForLoadState('networkidle');
    expect(await open.locator('article.step').count()).toBeGreaterThan(0);
    expect(await open.evaluate(() => [...document.fonts].some((font) => font.status === 'loaded'))).toBe(
      true,
    );
    expect(faults).toEqual([]);
    await close();
    await browser.close();
    await site.close();
  });
});

describe.each([
  ['zh', 'index.html', ''],
  ['en', 'en/index.html', 'en/'],
] as const)('pictures in %s', (locale, path, folder) => {
  it('stand alone as SVG files, with nothing cut off and nothing from the page', async () => {
    const { story } = await builtStory();
    const telling = story.tellings[locale];
    const steps = telling.sections.flatMap(({ scenes }) => scenes.flatMap((scene) => scene.steps));
    const browser = await launchBrowser();
    const site = await serveDist(inject('site'));
    const { page: open, faults, close } = await openPage(browser);
    for (const { id } of steps) {
      const file = `pictures/${id}.${locale}.day.svg`;
      expect(await page(path)).toContain(`href="${folder === '' ? './' : '../'}${file}"`);
      const text = await page(file);
      expect(text).not.toMatch(/ class=| style=|var\(|href=|url\(|NaN|undefined/);
      expect(text).toContain(`${story.settings.address}${folder}</text>`);
    }
    await open.goto(`${site.address}404.html`);
    const drawn = await open.evaluate(
      async (addresses) =>
        Promise.all(
          addresses.map(async (address) => {
            const image = new Image();
            image.src = address;
            await image.decode();
            const text = await (await fetch(address)).text();
            const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
            const svg = document.body.appendChild(documentElement as unknown as SVGSVGElement);
            const { x, y, width, height } = svg.viewBox.baseVal;
            const outside = [...svg.querySelectorAll('text')].filter((each) => {
              const box = each.getBBox();
              return (
                box.x < x || box.y < y || box.x + box.width > x + width || box.y + box.height > y + height
              );
            });
            return { address, width: image.naturalWidth, outside: outside.map((each) => each.textContent) };
          }),
        ),
      steps.map(({ id }) => `/pictures/${id}.${locale}.day.svg`),
    );
    expect(drawn).toEqual(drawn.map(({ address }) => ({ address, width: 1040, outside: [] })));
    expect(faults).toEqual([]);
    await close();
    await browser.close();
    await site.close();
  });
});

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright';
import { createServer, preview, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newStory } from '../../src/build/commands/new.ts';
import { diskEffects } from '../../src/build/effects.ts';
import { listName } from '../../src/build/out-folder.ts';
import { measure, over } from '../../src/build/sizes.ts';
import { siteConfig } from '../../vite.config.ts';
import { buildSite, copyProject, type ProjectCopy } from '../site.ts';
import { launchBrowser, openPage, serveDist } from './browser.ts';
import { builtStory } from './told.ts';

/** One page of each kind. */
const pages = [
  'index.html',
  'en/index.html',
  '404.html',
  'present/index.html',
  'en/embed/index.html',
  'embed/land/index.html',
  'en/embed/land/land-grid/index.html',
];
let files: ReadonlySet<string>;
let browser: Browser;
const page = (path: string) => readFile(join(inject('site'), path), 'utf8');

beforeAll(async () => {
  files = new Set(await diskEffects(inject('site')).list('.'));
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(pages)('%s', (path) => {
  it('is valid HTML', async () => {
    const validate = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // Minified on purpose, and the story is the author's.
        'long-title': 'off',
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

  it('has unique ids, no link to nowhere, and no directive as it was written', async () => {
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
    expect(text.match(/:{1,3}(?:fact|plain|alt|step|scene)[[{]|:br(?![a-z])/g)).toBe(null);
  });

  it('runs under its own content policy, and asks no other host', async () => {
    expect(await page(path)).toMatch(/<meta charset="utf-8"><meta http-equiv="Content-Security-Policy"/);
    const site = await serveDist(inject('site'));
    const { page: open, faults, close } = await openPage(browser);
    await open.goto(site.address + path, { waitUntil: 'networkidle' });
    expect(faults).toEqual([]);
    await close();
    await site.close();
  });
});

describe.each([
  ['index.html', ''],
  ['en/index.html', 'en/'],
])('the head of %s', (path, folder) => {
  it('names itself, its other language, its share pictures and its data', async () => {
    const text = await page(path);
    const { address } = (await builtStory()).story.settings;
    const contents = (name: string) =>
      [...text.matchAll(new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`, 'g'))].map(
        ([, content = '']) => content,
      );
    expect(text).toContain(`<link rel="canonical" href="${address}${folder}">`);
    const languages = [...text.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(([, a, b]) => [a, b]);
    expect(Object.fromEntries(languages)).toMatchObject({ 'zh-Hans': address, en: `${address}en/` });
    for (const name of ['og:title', 'og:description', 'description']) expect(contents(name)[0]).toBeTruthy();
    expect(contents('og:url')).toEqual([address + folder]);
    const [data = ''] = /(?<=<script type="application\/ld\+json">).*?(?=<\/script>)/s.exec(text) ?? [];
    expect(JSON.parse(data)['@graph']).toMatchObject([{ '@type': 'Article' }, { '@type': 'Dataset' }]);
    const named = [...text.matchAll(/"contentUrl":"([^"]*)"/g)].map(([, file = '']) => file);
    for (const file of [...contents('og:image'), ...named]) {
      expect(files.has(file.slice(address.length)), file).toBe(true);
    }
    expect(contents('og:image')).toHaveLength(2);
  });
});

describe('the site', () => {
  it('has share pictures of the sizes they claim, and CSV files that Excel opens right', async () => {
    for (const path of [...files].filter((name) => name.startsWith('share/'))) {
      const png = await readFile(join(inject('site'), path));
      const size = `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
      expect(size).toBe(path.includes('wide') ? '1200x630' : '600x600');
    }
    for (const path of [...files].filter((name) => name.endsWith('.csv'))) {
      const bytes = await readFile(join(inject('site'), path));
      expect([...bytes.subarray(0, 3)], path).toEqual([0xef, 0xbb, 0xbf]);
    }
  });

  it('keeps its budgets', async () => {
    const rows = await measure(diskEffects(inject('site')));
    expect(rows.filter(over)).toEqual([]);
    expect(rows.every(({ bytes }) => bytes > 0)).toBe(true);
  });

  it('works below any path', async () => {
    const site = await serveDist(inject('site'), { base: '/x/y/' });
    const { page: open, faults, close } = await openPage(browser);
    await open.goto(site.address, { waitUntil: 'networkidle' });
    await open.locator('a[hreflang="en"]').first().click();
    await open.waitForURL(`${site.address}en/**`);
    await open.waitForFunction(() => customElements.get('cj-story') !== undefined);
    await open.waitForLoadState('networkidle');
    expect(await open.evaluate(() => [...document.fonts].some((font) => font.status === 'loaded'))).toBe(
      true,
    );
    expect(faults).toEqual([]);
    await close();
    await site.close();
  });

  it('has pictures that stand alone, with nothing cut off and nothing from the page', async () => {
    const svgs = [...files].filter((path) => /^pictures\/.*\.day\.svg$/.test(path));
    expect(svgs.length).toBeGreaterThan(50);
    const site = await serveDist(inject('site'));
    const { page: open, close } = await openPage(browser);
    await open.goto(`${site.address}404.html`);
    const outside: unknown[] = [];
    for (const path of svgs) {
      const text = await page(path);
      expect(text).not.toMatch(/ class=| style=|var\(|href=|NaN|undefined/);
      const found = await open.evaluate((svg) => {
        const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
        const root = document.body.appendChild(documentElement as unknown as SVGSVGElement);
        const { x, y, width, height } = root.viewBox.baseVal;
        const lost = [...root.querySelectorAll(':scope > text')].filter((each) => {
          const box = (each as SVGTextElement).getBBox();
          return box.x < x || box.y < y || box.x + box.width > x + width || box.y + box.height > y + height;
        });
        const words = lost.map((each) => each.textContent);
        root.remove();
        return words;
      }, text);
      if (found.length > 0) outside.push([path, found]);
    }
    expect(outside).toEqual([]);
    await close();
    await site.close();
  });
});

describe('a project of its own', () => {
  let project: ProjectCopy;
  let elsewhere: string;
  beforeAll(async () => {
    project = await copyProject();
    elsewhere = await mkdtemp(join(tmpdir(), 'changjuan-again-'));
  });
  afterAll(async () => {
    await project?.remove();
    await rm(elsewhere, { recursive: true, force: true });
  });

  it('builds the same site, byte for byte', async () => {
    await buildSite({ root: project.root, out: elsewhere });
    expect(await diskEffects(elsewhere).list('.')).toEqual([...files]);
    for (const path of [...files, listName]) {
      const [a, b] = await Promise.all(
        [elsewhere, inject('site')].map((folder) => readFile(join(folder, path))),
      );
      expect(a?.equals(b ?? new Uint8Array()), path).toBe(true);
    }
  });

  it('builds a new story beside the first one, and for another place', async () => {
    const out = join(elsewhere, 'both');
    expect(await newStory(['tiny'], 'en', { ...diskEffects(project.root), log: () => {} })).toBe(0);
    await buildSite({ root: project.root, out, all: true, readingOnly: true, base: '/deep/' });
    expect(await readFile(join(out, 'tiny/en/index.html'), 'utf8')).toContain('Evening school came');
    expect(await readFile(join(out, '404.html'), 'utf8')).toMatch(/href="\/deep\/assets\/page-/);
  });

  it('leaves all as it was where a story has errors or the folder is not its own', async () => {
    const out = join(elsewhere, 'kept');
    await mkdir(out);
    await writeFile(join(out, 'mine.txt'), 'mine');
    const options = { root: project.root, readingOnly: true };
    await expect(buildSite({ ...options, out })).rejects.toThrow(
      'holds files that no build wrote (mine.txt)',
    );
    await expect(buildSite({ ...options, out: project.root })).rejects.toThrow('holds the project itself');
    await expect(buildSite({ ...options, out: join(project.root, 'stories') })).rejects.toThrow('stories/');
    await writeFile(join(project.root, 'stories/tiny/en.md'), '');
    await expect(buildSite({ ...options, story: 'tiny', out: join(out, 'new') })).rejects.toThrow('en.md');
    expect(await diskEffects(out).list('.')).toEqual(['mine.txt']);
    await rm(join(project.root, 'stories/tiny'), { recursive: true });
  });

  describe('while it is written', () => {
    let server: ViteDevServer;
    let address: string;
    beforeAll(async () => {
      server = await createServer({
        ...siteConfig(),
        root: project.root,
        configFile: false,
        logLevel: 'silent',
        cacheDir: join(project.root, '.vite'),
        server: { port: 0, host: '127.0.0.1', fs: { strict: false } },
        resolve: { preserveSymlinks: true },
      });
      await server.listen();
      address = server.resolvedUrls?.local[0] ?? '';
    });
    afterAll(() => server?.close());

    it.each([
      ['', 200, '没有新地'],
      ['jurong-2021/en/', 200, 'Without New Land'],
      ['404.html', 404, '<h1'],
      ['data/facts.csv', 200, 'id,label_zh'],
      ['pictures/land-grid.zh.day.svg', 200, '<svg xmlns'],
      ['en/present/', 200, 'src="/src/elements/present.ts"'],
      ['embed/land/', 200, 'src="/src/elements/embed.ts"'],
      ['embed/nothing/', 404, ''],
      ['gallery/', 200, 'units-grid'],
    ])('is served: /%s', async (path, status, words) => {
      const response = await fetch(address + path, { headers: { accept: 'text/html' } });
      expect(response.status).toBe(status);
      expect(await response.text()).toContain(words);
    });

    it('shows what is wrong with the story, and comes back when it is mended', async () => {
      const { page: open, faults, close } = await openPage(browser);
      await open.goto(`${address}en/`);
      await open.locator('cj-story').waitFor();
      // Lit says that it is in development, too.
      expect(faults.filter((fault) => !fault.includes('Lit is in dev mode'))).toEqual([]);
      const path = join(project.root, 'stories/jurong-2021/en.md');
      const good = await readFile(path, 'utf8');

      await writeFile(path, good.replace(':fact[', ':fact[nonsense-'));
      const message = open.locator('vite-error-overlay .message-body');
      await message.waitFor({ timeout: 60_000 });
      const said = (await message.textContent()) ?? '';
      expect(said).toMatch(/stories\/jurong-2021\/en\.md:\d+:\d+/);
      expect(said).toContain('nonsense-');

      await writeFile(path, good);
      await open.locator('cj-story').waitFor({ timeout: 60_000 });
      expect(await open.locator('vite-error-overlay').count()).toBe(0);
      await close();
    });
  });
});

it('previewed, an unknown address is answered with the page for it', async () => {
  const built = await preview({
    ...siteConfig(),
    configFile: false,
    logLevel: 'silent',
    build: { outDir: inject('site') },
    preview: { port: 0 },
  });
  const address = built.resolvedUrls?.local[0] ?? '';
  const [home, lost] = await Promise.all([fetch(address), fetch(`${address}nothing/here`)]);
  expect([home.status, lost.status]).toEqual([200, 404]);
  expect(await lost.text()).toBe(await page('404.html'));
  await built.close();
});

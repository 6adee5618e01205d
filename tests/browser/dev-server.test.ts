import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { createServer, preview, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { viteConfig } from '../../src/build/vite-config.ts';
import { launchBrowser, openPage } from './browser.ts';

let root: string;
let server: ViteDevServer;
let browser: Browser;
let address: string;

// A project of its own, whose texts may be broken: stories and data are copies, code is the same.
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'changjuan-dev-'));
  for (const name of ['stories', 'data', 'public', 'index.html', 'package.json'])
    await cp(name, join(root, name), { recursive: true });
  for (const name of ['src', 'tests', 'node_modules'])
    await symlink(join(process.cwd(), name), join(root, name));
  server = await createServer({
    ...viteConfig(root),
    base: '/',
    logLevel: 'silent',
    cacheDir: join(root, '.vite'),
    server: { port: 0, host: '127.0.0.1', fs: { strict: false } },
    resolve: { preserveSymlinks: true },
  });
  await server.listen();
  address = server.resolvedUrls?.local[0] ?? '';
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(root, { recursive: true, force: true });
});

describe('the development server', () => {
  it.each([
    ['', 200, '没有新地'],
    ['en/', 200, 'Without New Land'],
    ['jurong-2021/en/', 200, 'Without New Land'],
    ['404.html', 404, '<h1'],
    ['data/facts.csv', 200, 'id,label_zh'],
    ['data/datapackage.json', 200, 'datapackage.org'],
    ['stage/land.phone.json', 200, '"changjuan-stage"'],
    ['en/stage/land.desktop.json', 200, 'Idle land'],
    ['pictures/land-grid.zh.day.svg', 200, '<svg xmlns'],
    ['jurong-2021/pictures/land-grid.en.night.svg', 200, 'lang="en"'],
    ['en/present/', 200, 'src="/src/elements/present.ts"'],
    ['embed/land/', 200, 'src="/src/elements/embed.ts"'],
    ['jurong-2021/en/embed/land/land-grid/', 200, 'lang="en"'],
    ['embed/nothing/', 404, ''],
    ['stage/nothing.phone.json', 404, ''],
    ['pictures/nothing.zh.day.svg', 404, ''],
    ['gallery/', 200, 'units-grid'],
  ])('answers /%s', async (path, status, words) => {
    const response = await fetch(address + path);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(words);
  });

  it('serves the stages and pictures its page names, and the scripts that come later', async () => {
    const { page, faults, close } = await openPage(browser);
    const scroll = page.waitForResponse((response) => response.url().includes('/read/scroll.ts'));
    await page.goto(`${address}en/`);
    expect((await scroll).ok()).toBe(true);
    expect(faults).toEqual([]);
    await close();
    const text = await (await fetch(`${address}en/`)).text();
    const named = ['data-phone="', 'data-desktop="', 'href="(?=[^"]*/pictures/)'].map(
      (start) => new RegExp(`${start}([^"]*)"`).exec(text)?.[1] ?? '/none',
    );
    const answers = await Promise.all(named.map((name) => fetch(new URL(name, `${address}en/`))));
    expect(answers.map(({ status, headers }) => [status, headers.get('content-type')])).toEqual([
      [200, 'application/json; charset=utf-8'],
      [200, 'application/json; charset=utf-8'],
      [200, 'image/svg+xml; charset=utf-8'],
    ]);
  });

  it('survives an address with broken escapes', async () => {
    expect((await fetch(`${address}%E0%A4%A`)).ok).toBe(false);
    expect((await fetch(address)).status).toBe(200);
  });

  it('shows what is wrong with a story, reloads, and comes back when it is mended', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${address}en/`);
    await page.locator('article.step').first().waitFor();
    const path = join(root, 'stories/jurong-2021/en.md');
    const good = await readFile(path, 'utf8');

    await writeFile(path, good.replace(':fact[', ':fact[nonsense-'));
    const overlay = page.locator('vite-error-overlay .message-body');
    await overlay.waitFor({ timeout: 20_000 });
    const said = (await overlay.textContent()) ?? '';
    expect(said).toMatch(/stories\/jurong-2021\/en\.md:\d+:\d+/);
    expect(said).toContain('nonsense-');
    expect(said).not.toMatch(/\n\s+at /);

    await writeFile(path, good);
    await page.locator('article.step').first().waitFor({ timeout: 20_000 });
    expect(await page.locator('vite-error-overlay').count()).toBe(0);
    await close();
  });
});

describe('the preview', () => {
  it('answers an unknown address with the 404 page', async () => {
    const built = await preview({
      ...viteConfig(process.cwd()),
      appType: 'mpa',
      base: '/',
      logLevel: 'silent',
      build: { outDir: inject('site') },
      preview: { port: 0 },
    });
    const address = built.resolvedUrls?.local[0] ?? '';
    const [home, lost] = await Promise.all([fetch(address), fetch(`${address}nothing/here`)]);
    expect([home.status, lost.status]).toEqual([200, 404]);
    expect((await fetch(`${address}%E0%A4%A`)).status).toBe(404);
    expect(await lost.text()).toBe(await readFile(join(inject('site'), '404.html'), 'utf8'));
    await built.close();
  });
});

import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, inject } from 'vitest';
import { browserFlags, findBrowser } from '../find-browser.mjs';

/** Starts Chromium; the caller closes it. Throws when the machine has none (`npm test` installs one). */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('No Chromium: run npm test once, or set CHANGJUAN_CHROMIUM.');
  return chromium.launch({ executablePath, args: [...browserFlags] });
}

export interface ServedSite {
  /** `http://localhost:<port><base>`, with a trailing slash. */
  readonly address: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};

interface ServeOptions {
  /** Path that the folder stands below, `/x/y/`. */
  readonly base?: string;
  /** Go with every file. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The absolute address that the site was built for: pages and lists then name the served one in its place. */
  readonly builtFor?: string;
}

/** Serves a folder as any static host does, on a free port. */
export async function serveDist(
  folder: string,
  { base = '/', headers = {}, builtFor }: ServeOptions = {},
): Promise<ServedSite> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const inside = path.startsWith(base) ? normalize(path.slice(base.length - 1)) : null;
    const file = inside === null ? null : join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
    const found = file !== null && (await stat(file).catch(() => null))?.isFile() === true;
    const shown = found ? file : join(folder, '404.html');
    response.writeHead(found ? 200 : 404, {
      ...headers,
      'content-type': types[extname(shown)] ?? 'application/octet-stream',
    });
    if (builtFor !== undefined && /\.(html|json)$/.test(shown)) {
      const text = await readFile(shown, 'utf8').catch(() => '');
      response.end(text.replaceAll(builtFor, `http://${request.headers.host}${base}`));
      return;
    }
    createReadStream(shown)
      .on('error', () => response.end())
      .pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}${base}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** A browser and the built site for all tests of a file; both are closed after the last. */
export async function startSite(): Promise<{ readonly browser: Browser; readonly site: ServedSite }> {
  const [browser, site] = await Promise.all([launchBrowser(), serveDist(inject('site'))]);
  afterAll(() => Promise.all([browser.close(), site.close()]));
  return { browser, site };
}

export interface WatchedPage {
  readonly page: Page;
  /** Console errors and warnings, uncaught errors, failed requests and requests to other hosts, as text. */
  readonly faults: string[];
  close(): Promise<void>;
}

/** A new page that notes everything a reader's console would show and blocks every other host. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const faults: string[] = [];
  await context.route('**/*', (route) => {
    const { hostname, protocol } = new URL(route.request().url());
    if (['localhost', '127.0.0.1'].includes(hostname) || protocol === 'data:' || protocol === 'blob:')
      return route.continue();
    faults.push(`request to another host: ${route.request().url()}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  return { page, faults, close: () => context.close() };
}

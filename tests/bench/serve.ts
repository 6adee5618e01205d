import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { withoutScripts } from './strip-scripts.ts';

/** The same site twice: `page` as it was built, `floor` with every script removed. */
export const variants = ['page', 'floor'] as const;
export type Variant = (typeof variants)[number];

export interface BenchSite {
  /** Address of a variant's folder, with a slash at the end. */
  address(variant: Variant): string;
  /** Bytes of each file of the site as they are sent, by path. */
  readonly sizes: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const packed = new Set(['.png', '.woff2']);

/** What the reading page may ask for: of a long story the rest would take minutes to compress. */
export function isOfReading(path: string): boolean {
  return !/^(embed|present|pictures)\//.test(path);
}

/**
 * Serves a built folder from memory, brotli-compressed once, on a free port: of its files those that are `wanted`.
 * `window`: over how many bytes the compression looks back, as a power of two.
 */
export async function serveBrotli(
  folder: string,
  wanted: (path: string) => boolean = () => true,
  window = 22,
): Promise<BenchSite> {
  const answers = new Map<string, { body: Buffer; headers: Record<string, string> }>();
  const sizes = new Map<string, number>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).replaceAll('\\', '/');
    // Readers of the bench fetch the Chinese page and what stands beside it.
    if (path.startsWith('en/') || path.startsWith('data/') || path === '404.html') continue;
    if (!wanted(path)) continue;
    const content = await readFile(file);
    for (const variant of variants) {
      const body = extname(path) === '.html' ? Buffer.from(strip[variant](content.toString())) : content;
      const shared = variant === 'page' ? undefined : answers.get(`/page/${path}`);
      const answer = shared !== undefined && body === content ? shared : packedAnswer(path, body, window);
      answers.set(`/${variant}/${path}`, answer);
      if (variant === 'page') sizes.set(path, answer.body.length);
    }
  }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const answer = answers.get(path.endsWith('/') ? `${path}index.html` : path);
    response.writeHead(answer === undefined ? 404 : 200, answer?.headers);
    response.end(answer?.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: (variant) => `http://localhost:${port}/${variant}/`,
    sizes,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

const strip: Readonly<Record<Variant, (html: string) => string>> = {
  page: (html) => html,
  floor: withoutScripts,
};

function packedAnswer(path: string, body: Buffer, window: number) {
  const ending = extname(path);
  const type = types[ending] ?? 'application/octet-stream';
  if (packed.has(ending)) return { body, headers: { 'content-type': type } };
  return { body: brotli(body, window), headers: { 'content-type': type, 'content-encoding': 'br' } };
}

/** As a static host keeps its files: with the highest quality, and a window that holds a long page. */
export function brotli(content: Buffer | string, window = 22): Buffer {
  const input = Buffer.from(content);
  return brotliCompressSync(input, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: input.length > 1_000_000 ? 9 : 11,
      [constants.BROTLI_PARAM_LGWIN]: window,
    },
  });
}

import { brotliCompressSync, constants } from 'node:zlib';
import type { Effects } from './effects.ts';

export interface SizeRow {
  readonly what: string;
  /** Brotli-compressed, but for fonts, which are compressed already, and for files that are carried about. */
  readonly bytes: number;
  /** Null: none, only reported. */
  readonly budget: number | null;
}

/** Whether a size breaks its budget. */
export function over({ bytes, budget }: SizeRow): boolean {
  return budget !== null && bytes > budget;
}

/** Sizes of a built site (whose folder `effects` reads) beside their budgets, in bytes. */
export async function measure(effects: Effects): Promise<SizeRow[]> {
  const files = await effects.list('.');
  const texts = new Map<string, string>();
  for (const path of files.filter((each) => /\.(html|js|css|topojson)$/.test(each))) {
    texts.set(path, new TextDecoder().decode((await effects.read(path)) ?? undefined));
  }
  const fonts = files.filter((path) => path.startsWith('assets/') && path.endsWith('.woff2'));
  const fontBytes = await Promise.all(fonts.map(async (path) => (await effects.read(path))?.length ?? 0));

  const text = (path: string) => texts.get(path) ?? '';
  const html = (pattern: RegExp) => [...texts.keys()].filter((path) => pattern.test(path));
  const known = new Map<string, number>();
  const packedOne = (path: string) => {
    const bytes = known.get(path) ?? compressed(text(path));
    known.set(path, bytes);
    return bytes;
  };
  const packed = (paths: readonly string[]) => sum(paths.map(packedOne));
  const page = text('index.html');
  // Scripts in the page itself have no attributes; what has is data.
  const inline = sum(
    Array.from(page.matchAll(/<script>(.*?)<\/script>/gs), ([, code = '']) => compressed(code)),
  );
  const whole = (path: string) => packed([path, ...assetsOf(path, texts)]);
  // Of many pages the longest are compressed.
  const longest = (paths: readonly string[]) =>
    [...paths].sort((a, b) => text(b).length - text(a).length).slice(0, 6);
  const embeds = html(/^(en\/)?embed\/.+\/index\.html$/);
  const isMap = (path: string) => /class="pic [^"]*map"/.test(text(path));

  return [
    { what: 'HTML of /, brotli', bytes: packed(['index.html']), budget: 90_000 },
    { what: 'HTML of /en/, brotli', bytes: packed(['en/index.html']), budget: 90_000 },
    { what: 'of /, up to the end of the opening, brotli', bytes: compressed(opening(page)), budget: 14_000 },
    { what: 'its styles, brotli', bytes: packed(assetsOf('index.html', texts, '.css')), budget: null },
    {
      what: 'its scripts, brotli',
      bytes: inline + packed(assetsOf('index.html', texts, '.js')),
      budget: 45_000,
    },
    { what: 'of that, before the first paint, brotli', bytes: inline, budget: 3000 },
    ...html(/\.topojson$/).map((path) => ({
      what: "the map's data, brotli",
      bytes: packed([path]),
      budget: 12_000,
    })),
    ...largest(
      'the largest embedded page with what it loads, brotli',
      longest(embeds.filter((path) => !isMap(path))).map(whole),
      42_000,
    ),
    ...largest('the largest with a map, brotli', longest(embeds.filter(isMap)).map(whole), 55_000),
    ...largest(
      'the larger page of slides with what it loads, brotli',
      html(/^(en\/)?present\/index\.html$/).map(whole),
      140_000,
    ),
    ...largest(
      'the larger file of all slides, as it is',
      html(/^changjuan-[^/]+\.html$/).map((path) => Buffer.byteLength(text(path))),
      2_000_000,
    ),
    { what: 'embed.js, brotli', bytes: packed(['embed.js']), budget: 2000 },
    { what: 'display fonts, woff2', bytes: sum(fontBytes), budget: 70_000 },
  ];
}

/** Scripts and styles that a page loads at once or later, by the names that stand in it and in them. */
export function assetsOf(page: string, texts: ReadonlyMap<string, string>, ending = ''): string[] {
  const assets = [...texts.keys()].filter((path) => path.startsWith('assets/'));
  const found = new Set<string>();
  const search = (path: string) => {
    const text = texts.get(path) ?? '';
    for (const asset of assets) {
      if (found.has(asset) || !text.includes(asset.slice('assets/'.length))) continue;
      found.add(asset);
      search(asset);
    }
  };
  search(page);
  return [...found].filter((path) => path.endsWith(ending));
}

/** A row for the largest of some; none where there are none. */
function largest(what: string, sizes: readonly number[], budget: number): SizeRow[] {
  return sizes.length === 0 ? [] : [{ what, bytes: Math.max(...sizes), budget }];
}

/** The page up to the end of its opening: what has to have arrived before that can be painted. */
export function opening(page: string): string {
  const end = page.indexOf('<section', page.indexOf('<h1'));
  return end === -1 ? page : page.slice(0, end);
}

function compressed(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

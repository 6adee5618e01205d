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
  const text = async (path: string) => new TextDecoder().decode((await effects.read(path)) ?? undefined);
  const page = await text('index.html');
  const assets = files.filter((path) => path.startsWith('assets/'));
  const compressedFiles = async (paths: readonly string[]) =>
    Promise.all(paths.map(async (path) => compressed(await text(path))));
  const scripts = assets.filter((path) => path.endsWith('.js') && !/^assets\/(?:embed|present)-/.test(path));
  // Scripts in the page itself have no attributes; what has is data.
  const head = sum(
    Array.from(page.matchAll(/<script>(.*?)<\/script>/gs), ([, code = '']) => compressed(code)),
  );
  const entry = scripts.filter((path) => page.includes(`src="./${path}"`));
  const stages = await Promise.all(
    ['phone', 'wide', 'large'].flatMap((frameClass) =>
      ['stage/', 'en/stage/'].map(async (folder) => ({
        what: `stages of /${folder.replace('stage/', '')}, ${frameClass}, in all, brotli`,
        sizes: await compressedFiles(
          files.filter((path) => path.startsWith(folder) && path.includes(`.${frameClass}-`)),
        ),
      })),
    ),
  );
  const embeds = await embeddedPages(files, text);
  const fonts = await Promise.all(
    assets.filter((path) => path.endsWith('.woff2')).map((path) => effects.read(path)),
  );
  return [
    { what: 'HTML of / with its styles, brotli', bytes: compressed(page), budget: 80_000 },
    {
      what: 'HTML of /en/ with its styles, brotli',
      bytes: compressed(await text('en/index.html')),
      budget: 80_000,
    },
    {
      what: 'of that, up to the end of the opening, brotli',
      bytes: compressed(opening(page)),
      budget: 14_000,
    },
    { what: 'scripts, brotli', bytes: head + sum(await compressedFiles(scripts)), budget: 40_000 },
    {
      what: 'of that, before the first paint, brotli',
      bytes: head + sum(await compressedFiles(entry)),
      budget: 3000,
    },
    {
      what: 'the largest stage, brotli',
      bytes: Math.max(0, ...stages.flatMap(({ sizes }) => sizes)),
      budget: 12_000,
    },
    ...stages.map(({ what, sizes }) => ({ what, bytes: sum(sizes), budget: null })),
    ...(await compressedFiles(files.filter((path) => path.endsWith('.topojson')))).map((bytes) => ({
      what: "the map's data, brotli",
      bytes,
      budget: 12_000,
    })),
    {
      what: 'the largest embedded page with its script, brotli',
      bytes: Math.max(0, ...embeds.plain),
      budget: 30_000,
    },
    // A row only where there are any.
    ...(embeds.map.length === 0
      ? []
      : [{ what: 'the largest with a map, brotli', bytes: Math.max(...embeds.map), budget: 45_000 }]),
    {
      what: 'the largest face in an embedded page, woff2',
      bytes: Math.max(0, ...embeds.faces),
      budget: null,
    },
    ...(await presentPages(files, text)).map((bytes) => ({
      what: 'the larger page of slides with its script, brotli',
      bytes,
      budget: 140_000,
    })),
    ...(await singleFiles(files, text)).map((bytes) => ({
      what: 'the larger file of all slides, as it is',
      bytes,
      budget: 2_000_000,
    })),
    { what: 'embed.js, brotli', bytes: compressed(await text('embed.js')), budget: 2000 },
    { what: 'display fonts, woff2', bytes: sum(fonts.map((font) => font?.length ?? 0)), budget: 70_000 },
  ];
}

/** Bytes of each page that can be embedded, its script included, without the face it holds; those with a map apart. */
async function embeddedPages(
  files: readonly string[],
  text: (path: string) => Promise<string>,
): Promise<{
  readonly plain: readonly number[];
  readonly map: readonly number[];
  readonly faces: readonly number[];
}> {
  const script = files.find((path) => /^assets\/embed-[0-9a-f]+\.js$/.test(path));
  const shared = script === undefined ? 0 : compressed(await text(script));
  const plain: number[] = [];
  const map: number[] = [];
  const faces: number[] = [];
  for (const path of files.filter((each) => /^(en\/)?embed\/.+\/index\.html$/.test(each))) {
    const whole = await text(path);
    const page = whole.replace(/url\(data:font\/woff2;base64,([^)]*)\)/g, (_, face) => {
      faces.push(Buffer.from(face, 'base64').length);
      return '';
    });
    (page.includes(' data-map') ? map : plain).push(compressed(page) + shared);
  }
  return { plain, map, faces };
}

/** Bytes of the larger page of slides, its script included; none where there is none. */
async function presentPages(
  files: readonly string[],
  text: (path: string) => Promise<string>,
): Promise<readonly number[]> {
  const script = files.find((path) => /^assets\/present-[0-9a-f]+\.js$/.test(path));
  const shared = script === undefined ? 0 : compressed(await text(script));
  const pages = files.filter((path) => /^(en\/)?present\/index\.html$/.test(path));
  const sizes = await Promise.all(pages.map(async (path) => compressed(await text(path)) + shared));
  return sizes.length === 0 ? [] : [Math.max(...sizes)];
}

/** Bytes of the larger single file of slides, not compressed; none where there is none. */
async function singleFiles(
  files: readonly string[],
  text: (path: string) => Promise<string>,
): Promise<readonly number[]> {
  const paths = files.filter((path) => /^changjuan-[^/]+\.html$/.test(path));
  const sizes = await Promise.all(paths.map(async (path) => Buffer.byteLength(await text(path))));
  return sizes.length === 0 ? [] : [Math.max(...sizes)];
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

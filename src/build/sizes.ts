import { brotliCompressSync, constants } from 'node:zlib';
import type { Effects } from './effects.ts';

export interface SizeRow {
  readonly what: string;
  /** Brotli-compressed, but for fonts, which are compressed already. */
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
  const scripts = assets.filter((path) => path.endsWith('.js'));
  const entry = scripts.filter((path) => page.includes(`src="./${path}"`));
  const stages = await Promise.all(
    ['phone', 'desktop'].flatMap((frameClass) =>
      ['stage/', 'en/stage/'].map(async (folder) => ({
        what: `stages of /${folder.replace('stage/', '')}, ${frameClass}, in all, brotli`,
        sizes: await compressedFiles(
          files.filter((path) => path.startsWith(folder) && path.includes(`.${frameClass}-`)),
        ),
      })),
    ),
  );
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
    { what: 'scripts, brotli', bytes: sum(await compressedFiles(scripts)), budget: 40_000 },
    {
      what: 'of that, before the first paint, brotli',
      bytes: sum(await compressedFiles(entry)),
      budget: 3000,
    },
    {
      what: 'the largest stage, brotli',
      bytes: Math.max(0, ...stages.flatMap(({ sizes }) => sizes)),
      budget: 12_000,
    },
    ...stages.map(({ what, sizes }) => ({ what, bytes: sum(sizes), budget: null })),
    { what: 'embed.js, brotli', bytes: compressed(await text('embed.js')), budget: 2000 },
    { what: 'display fonts, woff2', bytes: sum(fonts.map((font) => font?.length ?? 0)), budget: 70_000 },
  ];
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

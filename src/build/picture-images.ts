import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import type { Effects } from './effects.ts';
import type { DisplayFont } from './fonts.ts';
import type { PictureFile } from './picture-files.ts';
import { type PictureFont, pictureText } from './picture-fonts.ts';
import type { SiteFile } from './site-files.ts';

export interface PngImage {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** Width of the PNG files, px. */
export const pngWidth = 1200;
/** Pictures rendered at a time: each takes a thread. */
const atOnce = 4;
/** Goes up when the same SVG is to give another PNG. */
const recipe = 1;

/**
 * Picture files as PNG beside the SVG. With the story's own fonts every machine makes the same picture; where they are
 * missing, or lack a character, the machine's own stand in. What was rendered once is kept in .cache.
 */
export async function pictureImages(
  pictures: readonly PictureFile[],
  fonts: readonly PictureFont[],
  effects: Effects,
): Promise<SiteFile[]> {
  const text = pictureText(pictures.map(({ content }) => content));
  const held = (character: string) => fonts.some(({ characters }) => characters.has(character));
  const loadSystemFonts = !fonts.every(() => [...text].every(held)) || fonts.length === 0;
  const known = createHash('sha256').update(`${recipe} ${pngWidth}`);
  for (const { trueType } of fonts) known.update(trueType);
  const setting = known.digest('hex');
  return withFontFiles(fonts, async (fontFiles) => {
    const rendered = async ({ path, content }: PictureFile): Promise<SiteFile> => {
      const name = createHash('sha256').update(setting).update(content).digest('hex');
      const cached = `.cache/pictures/${name}.png`;
      const kept = loadSystemFonts ? null : await effects.read(cached);
      const options = {
        fitTo: { mode: 'width', value: pngWidth },
        font: { fontFiles, loadSystemFonts, defaultFontFamily: 'Noto Sans SC' },
      } as const;
      const png = kept ?? (await renderAsync(content, options)).asPng();
      if (kept === null && !loadSystemFonts) await effects.write(cached, png);
      return { path: path.replace(/\.svg$/, '.png'), content: png };
    };
    const files: SiteFile[] = [];
    for (let first = 0; first < pictures.length; first += atOnce) {
      files.push(...(await Promise.all(pictures.slice(first, first + atOnce).map(rendered))));
    }
    return files;
  });
}

/** Share cards as PNG, in their own size, with the shipped fonts alone: every machine makes the same picture. */
export function cardImages(svgs: readonly string[], fonts: readonly DisplayFont[]): Promise<Uint8Array[]> {
  return withFontFiles(fonts, async (fontFiles) => {
    const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Serif SC' };
    const images = await Promise.all(svgs.map((svg) => renderAsync(svg, { font })));
    return images.map((image) => image.asPng());
  });
}

/** Fonts as files, which is how resvg takes them, while they are used. */
async function withFontFiles<T>(
  fonts: readonly { readonly trueType: Uint8Array }[],
  use: (paths: string[]) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'changjuan-fonts-'));
  try {
    const paths = fonts.map((_, index) => join(folder, `${index}.ttf`));
    await Promise.all(fonts.map(({ trueType }, index) => writeFile(paths[index] ?? '', trueType)));
    return await use(paths);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A PNG file with the size its header gives, px. */
export function pngImage({ path, content }: SiteFile): PngImage {
  const bytes = typeof content === 'string' ? new Uint8Array(24) : content;
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { path, width: header.getUint32(16), height: header.getUint32(20) };
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { DisplayFont } from './fonts.ts';

/** Renders SVG pictures to PNG with the shipped fonts alone, so that every machine makes the same picture. */
export async function renderImages(
  pictures: readonly string[],
  fonts: readonly DisplayFont[],
): Promise<Uint8Array[]> {
  // resvg takes fonts as files only.
  const folder = await mkdtemp(join(tmpdir(), 'changjuan-fonts-'));
  try {
    const fontFiles = await Promise.all(
      fonts.map(async ({ weight, trueType }) => {
        const path = join(folder, `${weight}.ttf`);
        await writeFile(path, trueType);
        return path;
      }),
    );
    return pictures.map((picture) =>
      new Resvg(picture, { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Serif SC' } })
        .render()
        .asPng(),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

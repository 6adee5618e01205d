import type { Frame } from '../../src/charts/frame.ts';
import type { Picture } from '../../src/charts/picture.ts';
import { locales } from '../../src/lib/locale.ts';

/** A chart variant drawn in one frame; shown on the gallery page and kept as a snapshot. */
export interface PictureExample {
  /** `chart-variant-locale-width`: also the snapshot's file name. */
  readonly name: string;
  readonly frame: Frame;
  readonly picture: Picture;
}

/** The frames every variant is shown in: phone, desktop, big screen, and the narrowest we allow. */
export const exampleFrames = [
  { width: 358, height: 360, text: 15 },
  { width: 840, height: 640, text: 16 },
  { width: 1600, height: 900, text: 26 },
  { width: 240, height: 320, text: 14 },
] as const;

/** One variant in both languages and every example frame. */
export function inEveryFrame(name: string, draw: (frame: Frame) => Picture): PictureExample[] {
  return locales.flatMap((locale) =>
    exampleFrames.map((size) => {
      const frame: Frame = { ...size, locale };
      return { name: `${name}-${locale}-${size.width}`, frame, picture: draw(frame) };
    }),
  );
}

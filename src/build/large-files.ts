import { filled } from '../charts/crop.ts';
import { svgText } from '../draw/svg-text.ts';
import type { Locale } from '../lib/locale.ts';
import { plainText } from '../pages/parts/inline.ts';
import { contextOf } from '../pages/read/context.ts';
import type { ReadPageInput } from '../pages/read/input.ts';
import type { PictureFile } from './picture-files.ts';

/** Path of a step's picture with large text, below the story's root. */
export function largePath(locale: Locale, step: string): string {
  return `pictures/${step}.${locale}.large.svg`;
}

/** Each step's picture as phones of readers of large text show it: fetched by the page, coloured by its stylesheet. */
export function largeFiles(input: ReadPageInput): PictureFile[] {
  const context = contextOf(input);
  const scenes = context.telling.sections.flatMap((section) => section.scenes);
  return scenes.flatMap((scene) =>
    scene.steps.map((step) => {
      const picture = input.picture(step.view, 'large');
      const title = plainText(context, step.title.length > 0 ? step.title : scene.title);
      const desc = plainText(context, step.alt) || picture.summary;
      const options = { idPrefix: `${step.id}-large`, title, desc, crop: filled(picture) };
      const content = svgText(picture, options).replace(
        '<svg class="pic',
        '<svg xmlns="http://www.w3.org/2000/svg" class="pic large',
      );
      return { path: largePath(input.locale, step.id), content };
    }),
  );
}

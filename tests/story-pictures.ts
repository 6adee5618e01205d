import { readFileSync } from 'node:fs';
import { diskEffects } from '../src/build/effects.ts';
import { loadStory } from '../src/build/load.ts';
import { filled } from '../src/charts/crop.ts';
import { svgText } from '../src/draw/svg-text.ts';
import type { Locale } from '../src/lib/locale.ts';
import { classFrame, type FrameClass, scenePicture } from '../src/scenes/scene-picture.ts';

export interface StoryPictures {
  readonly css: string;
  /** The pictures of each scene in the order of its steps, as SVG text. */
  readonly scenes: Readonly<Record<string, readonly string[]>>;
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    storyPictures(frame: FrameClass, locale: Locale): Promise<StoryPictures>;
  }
}

/** A Vitest browser command: the story's pictures, drawn in Node as the build draws them. */
export async function storyPictures(_: unknown, frame: FrameClass, locale: Locale): Promise<StoryPictures> {
  const { value } = await loadStory('jurong-2021', diskEffects(process.cwd()));
  if (value === null) throw new Error('The story has problems: npx tsx src/build/cli.ts check');
  const { story, book } = value;
  const scenes = story.tellings[locale].sections.flatMap((section) => section.scenes);
  const drawn = scenes.map(({ id, steps }) => {
    const pictures = steps.map(({ view }) => scenePicture(view, book, classFrame(frame, locale)));
    return [
      id,
      pictures.map((picture, i) => svgText(picture, { idPrefix: `${id}-${i}`, crop: filled(picture) })),
    ];
  });
  return { css: readFileSync('src/styles/pictures.css', 'utf8'), scenes: Object.fromEntries(drawn) };
}

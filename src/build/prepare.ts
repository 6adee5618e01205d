import { locales } from '../lib/locale.ts';
import type { Problem } from '../lib/problem.ts';
import type { ReadSite } from '../pages/read/input.ts';
import { notFoundPage, readPage } from '../pages/read/page.ts';
import { cardText } from './card-text.ts';
import { type DisplayText, displayText } from './display-text.ts';
import type { Effects } from './effects.ts';
import { type DisplayFont, fontProblems, readFonts } from './fonts.ts';
import { pageInput } from './html-pages.ts';
import { type LoadedStory, type LoadOptions, loadStory } from './load.ts';
import { pictureFiles } from './picture-files.ts';
import { pictureFontProblems, pictureText, readPictureFonts } from './picture-fonts.ts';
import { slidesDisplayText, slidesPage } from './present-page.ts';
import { hasErrors } from './report.ts';

/** A story that can be built, or all that keeps it from it. */
export interface Prepared {
  /** Null when there are errors in the story or its data. */
  readonly loaded: LoadedStory | null;
  readonly fonts: readonly DisplayFont[];
  readonly problems: readonly Problem[];
}

/** Loads and checks a story, its data and its display fonts. */
export async function prepareStory(
  name: string,
  effects: Effects,
  options: LoadOptions = {},
): Promise<Prepared> {
  const { value: loaded, problems } = await loadStory(name, effects, options);
  if (loaded === null || hasErrors(problems)) return { loaded: null, fonts: [], problems };
  const fonts = await readFonts(name, effects);
  const pictureFonts = await readPictureFonts(name, effects);
  return {
    loaded,
    fonts,
    problems: [
      ...problems,
      ...fontProblems(name, fonts, storyDisplayText(loaded)),
      ...pictureFontProblems(name, pictureFonts, storyPictureText(loaded)),
    ],
  };
}

/**
 * All characters that a story's pages and share cards set in the display face. With `slides` also those of pictures in
 * the frames of big screens, which take as long to draw as all the others.
 */
export function storyDisplayText(loaded: LoadedStory, { slides = false } = {}): DisplayText {
  const pages = locales.flatMap((locale) => [
    readPage(pageInput(loaded, locale, bareSite)),
    notFoundPage(pageInput(loaded, locale, bareSite)),
    ...(slides ? [slidesPage(loaded, locale, { address: bareSite.address, reading: null })] : []),
  ]);
  const cards = locales.map((locale) => {
    const { title, body, period, seals } = cardText(loaded, locale);
    return { 900: title.join(''), 700: [body, period, ...seals].join('') };
  });
  const pictures = slides ? locales.map((locale) => slidesDisplayText(loaded, locale)) : [];
  return displayText(
    pages.map(({ body }) => body.text),
    [...cards, ...pictures],
  );
}

/** All characters of a story's picture files. */
export function storyPictureText(loaded: LoadedStory): string {
  const site = { ...bareSite, address: loaded.story.settings.address };
  const files = locales.flatMap((locale) => pictureFiles(pageInput(loaded, locale, site)));
  return pictureText(files.map(({ content }) => content));
}

/** A site that pages can be drafted for before anything stands beside them. */
export const bareSite: ReadSite = {
  base: '/',
  address: 'https://example.invalid/',
  downloads: [],
  slides: null,
  pictureFile: () => null,
  largeFile: () => null,
  shareImages: null,
};

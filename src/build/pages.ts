import type { Locale } from '../lib/locale.ts';
import type { Page } from '../pages/page.ts';
import type { ReadPageInput, ReadSite } from '../pages/read/input.ts';
import { notFoundPage, readPage } from '../pages/read/page.ts';
import type { LoadedStory } from './load.ts';
import { storyPicture } from './pictures.ts';
import { qrCode } from './qr-code.ts';

/** The read edition of a story in one language. */
export function storyPage(loaded: LoadedStory, locale: Locale, site: ReadSite): Page {
  return readPage(pageInput(loaded, locale, site));
}

/** The page shown for unknown addresses; `site.base` must be absolute. */
export function lostPage(loaded: LoadedStory, locale: Locale, site: ReadSite): Page {
  return notFoundPage(pageInput(loaded, locale, site));
}

/** All that a story's pages in one language are made from. */
export function pageInput(loaded: LoadedStory, locale: Locale, site: ReadSite): ReadPageInput {
  const { story, book } = loaded;
  return {
    story,
    locale,
    book,
    site,
    qr: qrCode,
    picture: (view, frameClass) => storyPicture(loaded, locale, view, frameClass),
  };
}

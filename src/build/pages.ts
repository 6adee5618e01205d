import type { Locale } from '../lib/locale.ts';
import type { ReadPageInput, ReadSite } from '../pages/read/input.ts';
import { renderNotFoundPage, renderReadPage } from '../pages/read/page.ts';
import type { LoadedStory } from './load.ts';
import { storyPicture } from './pictures.ts';
import { qrCode } from './qr-code.ts';

/** The read edition of a story in one language. */
export function storyPage(loaded: LoadedStory, locale: Locale, site: ReadSite): string {
  return renderReadPage(pageInput(loaded, locale, site));
}

/** The page shown for unknown addresses; `site.base` must be absolute. */
export function notFoundPage(loaded: LoadedStory, locale: Locale, site: ReadSite): string {
  return renderNotFoundPage(pageInput(loaded, locale, site));
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

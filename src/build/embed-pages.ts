import type { EmbedPageInput, EmbedSite } from '../editions/embed/input.ts';
import { renderEmbedPage } from '../editions/embed/page.ts';
import { type Locale, locales } from '../lib/locale.ts';
import { type EmbedAddress, embedAddresses, embedFolder, oembedPath } from './embed-addresses.ts';
import { embedPolicy } from './embed-policy.ts';
import { type FontWeight, fontFaces } from './fonts.ts';
import type { LoadedStory } from './load.ts';
import { storyPicture } from './pictures.ts';
import type { SiteFile } from './site.ts';

/** What embedded pages share with each other. Paths are relative to the story's root. */
export interface EmbedBeside {
  /** Absolute address of the story's root, with a trailing slash. */
  readonly address: string;
  readonly css: string;
  readonly script: string | null;
  readonly fonts: readonly { readonly weight: FontWeight; readonly path: string }[];
  readonly icon: string | null;
  /** A step's picture, which a page is shown with where it is linked; null: none. */
  readonly image: (locale: Locale, step: string) => EmbedSite['image'];
}

/** Every page that can be embedded, in both languages. */
export function embedPages(loaded: LoadedStory, parts: EmbedBeside): SiteFile[] {
  return locales.flatMap((locale) =>
    embedAddresses(loaded.story, locale).map((address) => ({
      path: `${embedFolder(locale, address)}index.html`,
      content: embedPage(loaded, locale, address, pageSite(locale, address, parts)),
    })),
  );
}

export function embedPage(
  loaded: LoadedStory,
  locale: Locale,
  { scene, step }: EmbedAddress,
  site: EmbedSite,
): string {
  const picture: EmbedPageInput['picture'] = (view, frame) => storyPicture(loaded, locale, view, frame);
  return renderEmbedPage({ story: loaded.story, book: loaded.book, locale, scene, step, site, picture });
}

function pageSite(locale: Locale, address: EmbedAddress, parts: EmbedBeside): EmbedSite {
  const base = '../'.repeat(embedFolder(locale, address).split('/').length - 1);
  // One weight is enough for a frame; and a face that comes late must not move what is seen.
  const fonts = parts.fonts.filter(({ weight }) => weight === 700);
  return {
    base,
    address: parts.address,
    assets: {
      css: parts.css,
      fontFaces: fontFaces(
        fonts.map(({ weight, path }) => ({ weight, address: base + path })),
        'optional',
      ),
      fonts: fonts.map(({ path }) => ({ path })),
      script: parts.script === null ? null : { path: parts.script, module: false },
      icon: parts.icon === null ? null : { path: parts.icon },
    },
    oembed: { path: oembedPath(locale, address) },
    image: parts.image(locale, (address.step ?? address.scene.steps[0])?.id ?? ''),
    contentPolicy: embedPolicy,
  };
}

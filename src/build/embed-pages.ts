import { type Locale, locales } from '../lib/locale.ts';
import type { EmbedPageInput, EmbedSite } from '../pages/embed/input.ts';
import { embedPage as pageOf } from '../pages/embed/page.ts';
import { displayText } from './display-text.ts';
import { type EmbedAddress, embedAddresses, embedFolder, oembedPath } from './embed-addresses.ts';
import { embedPolicy } from './embed-policy.ts';
import { type DisplayFont, embeddedFace } from './fonts.ts';
import type { LoadedStory } from './load.ts';
import { storyPicture } from './pictures.ts';
import { type Assets, printPage } from './printed.ts';
import type { SiteFile } from './site.ts';

/** What embedded pages share with each other. Paths are relative to the story's root. */
export interface EmbedBeside {
  /** Absolute address of the story's root, with a trailing slash. */
  readonly address: string;
  readonly css: string;
  readonly script: string | null;
  readonly fonts: readonly DisplayFont[];
  readonly icon: string | null;
  /** A step's picture, which a page is shown with where it is linked; null: none. */
  readonly image: (locale: Locale, step: string) => EmbedSite['image'];
}

/** Every page that can be embedded, in both languages. */
export async function embedPages(loaded: LoadedStory, parts: EmbedBeside): Promise<SiteFile[]> {
  const pages: SiteFile[] = [];
  for (const locale of locales) {
    for (const address of embedAddresses(loaded.story, locale)) {
      const content = await embedPage(
        loaded,
        locale,
        address,
        pageSite(locale, address, parts),
        assetsOf(locale, address, parts),
        parts.fonts,
      );
      pages.push({ path: `${embedFolder(locale, address)}index.html`, content });
    }
  }
  return pages;
}

/** One page, with those characters of the display face that it sets. */
export async function embedPage(
  loaded: LoadedStory,
  locale: Locale,
  { scene, step }: EmbedAddress,
  site: EmbedSite,
  assets: Assets,
  fonts: readonly DisplayFont[],
): Promise<string> {
  const picture: EmbedPageInput['picture'] = (view, frame) => storyPicture(loaded, locale, view, frame);
  const input = { story: loaded.story, book: loaded.book, locale, scene, step, site, picture };
  const page = pageOf(input);
  const fontFaces = await embeddedFace(fonts, displayText([page.body.text]));
  return printPage(page, { ...assets, fontFaces });
}

function pageSite(locale: Locale, address: EmbedAddress, parts: EmbedBeside): EmbedSite {
  return {
    address: parts.address,
    oembed: { path: oembedPath(locale, address) },
    image: parts.image(locale, (address.step ?? address.scene.steps[0])?.id ?? ''),
  };
}

function assetsOf(locale: Locale, address: EmbedAddress, parts: EmbedBeside): Assets {
  const base = '../'.repeat(embedFolder(locale, address).split('/').length - 1);
  return {
    base,
    css: parts.css,
    fontFaces: '',
    fonts: [],
    script: parts.script === null ? null : { path: parts.script, module: false },
    icon: parts.icon === null ? null : base + parts.icon,
    contentPolicy: embedPolicy,
  };
}

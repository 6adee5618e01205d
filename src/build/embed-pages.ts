import { type Locale, locales } from '../lib/locale.ts';
import type { EmbedSite } from '../pages/embed/input.ts';
import { embedPage } from '../pages/embed/page.ts';
import type { Page } from '../pages/page.ts';
import { type EmbedAddress, embedAddresses, embedFolder, oembedPath } from './embed-addresses.ts';
import type { SiteStory } from './html-pages.ts';
import { storyPicture } from './pictures.ts';
import { withPolicy } from './policy.ts';
import { fillShell } from './shell.ts';
import type { Made, SiteFile } from './site-files.ts';

/** Files of the site that pages in frames load, as paths below the site's root. */
export interface EmbedAssets {
  readonly styles: readonly string[];
  /** A classic script. */
  readonly script: string;
  readonly fonts: readonly string[];
}

/** Every page of a story that can be embedded, in both languages. Their script is no module: see classic-script.ts. */
export function embedPages(
  story: SiteStory,
  shell: string,
  image: Made['image'],
  assets: EmbedAssets,
): SiteFile[] {
  return locales.flatMap((locale) =>
    embedAddresses(story.loaded.story, locale).map((address) => {
      const shown = (address.step ?? address.scene.steps[0])?.id ?? '';
      const oembed = { path: oembedPath(locale, address) };
      const page = framedPage(story, locale, address, { oembed, image: image(locale, shown) });
      const path = `${embedFolder(locale, address)}index.html`;
      const up = '../'.repeat((story.folder + path).split('/').length - 1);
      const styles = assets.styles.map((style) => up + style);
      const fonts = assets.fonts.map((font) => up + font);
      const document = fillShell(shell, page, { styles, script: null, fonts })
        .replace('href="/icon.svg"', `href="${up}icon.svg"`)
        .replace('</head>', `<script defer src="${up}${assets.script}"></script></head>`);
      return { path, content: withPolicy(document, 'embed') };
    }),
  );
}

/** A scene, or one step of it, as a page for frames. */
export function framedPage(
  { loaded, address }: SiteStory,
  locale: Locale,
  { scene, step }: EmbedAddress,
  site: Omit<EmbedSite, 'address'>,
): Page {
  const { story, book } = loaded;
  return embedPage({
    ...{ story, book, locale, scene, step },
    site: { address, ...site },
    picture: (view, frame) => storyPicture(loaded, locale, view, frame),
  });
}

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

/** What pages in frames load. Files are paths below the site's root; addresses in `style` go from its assets. */
export interface EmbedAssets {
  /** Style sheets in one, which stands in the page: many frames at once are painted before a file of it has come. */
  readonly style: string;
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
      const fonts = assets.fonts.map((font) => up + font);
      const style = assets.style.replaceAll('url(./', `url(${up}assets/`);
      const document = fillShell(shell, page, { styles: [], script: null, fonts })
        .replace('href="/icon.svg"', `href="${up}icon.svg"`)
        .replace(
          '</head>',
          () => `<style>${style}</style><script defer src="${up}${assets.script}"></script></head>`,
        );
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

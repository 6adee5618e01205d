import { embedCode } from '../elements/cj-embed-dialog/codes.ts';
import { heightAt } from '../elements/cj-embed-dialog/heights.ts';
import type { Locale } from '../lib/locale.ts';
import { embedAddresses, oembedPath } from './embed-addresses.ts';
import { embedEntries } from './embed-entries.ts';
import type { LoadedStory } from './load.ts';
import type { PngImage } from './picture-images.ts';
import type { SiteFile } from './site-files.ts';
import { pageFolders } from './site-map.ts';
import { storyText } from './story-text.ts';

/** Width an answer is made for, CSS px: a text column. A static file cannot ask for the reader's. */
const width = 640;

/** The oEmbed answer (oembed.com, type rich) of every page that can be embedded, in one language. */
export function oembedFiles(
  loaded: LoadedStory,
  locale: Locale,
  address: string,
  image: (locale: Locale, step: string) => PngImage | null,
): SiteFile[] {
  const { story } = loaded;
  const entries = embedEntries(loaded, locale);
  const telling = story.tellings[locale];
  const name = storyText(loaded, telling.title, locale);
  return embedAddresses(story, locale).flatMap((page): SiteFile[] => {
    const entry = entries.find(
      ({ scene, step }) => scene === page.scene.id && step === (page.step?.id ?? null),
    );
    if (entry === undefined) return [];
    const shown = image(locale, (page.step ?? page.scene.steps[0])?.id ?? '');
    const answer = {
      type: 'rich',
      version: '1.0',
      title: entry.title,
      author_name: name,
      author_url: address + pageFolders[locale],
      // The story provides itself: those it tells of have no part in it.
      provider_name: name,
      provider_url: address,
      cache_age: 86_400,
      html: embedCode({ entry, form: 'frame', theme: 'auto', plain: false, root: address }),
      width,
      height: heightAt(entry.heights, width),
      ...(shown && {
        thumbnail_url: address + shown.path,
        thumbnail_width: shown.width,
        thumbnail_height: shown.height,
      }),
    };
    return [{ path: oembedPath(locale, page), content: `${JSON.stringify(answer, null, 1)}\n` }];
  });
}

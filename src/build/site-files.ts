import { createHash } from 'node:crypto';
import { locales } from '../lib/locale.ts';
import { mountains } from '../pages/read/mountains.ts';
import { cardText } from './card-text.ts';
import { classicScript } from './classic-script.ts';
import { dataFiles } from './data-files.ts';
import type { Effects } from './effects.ts';
import { embedManifest } from './embed-entries.ts';
import { oembedFiles } from './embed-oembed.ts';
import { hashed } from './hashed.ts';
import { type Beside, pageInput, type SiteStory } from './html-pages.ts';
import { largeFiles } from './large-files.ts';
import { pictureFiles, picturePath } from './picture-files.ts';
import { readPictureFonts } from './picture-fonts.ts';
import { cardImages, type PngImage, pictureImages, pngImage } from './picture-images.ts';
import { bareSite } from './prepare.ts';
import { cardSizes, shareCard } from './share-card.ts';
import { singleFile } from './single-file.ts';
import { robots, siteMap } from './site-map.ts';

/** A file of the built site. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What is made before the pages, which name it; paths are relative to the story's root. */
export interface Made {
  readonly beside: Beside;
  readonly files: readonly SiteFile[];
  /** A step's picture as PNG; null: none. */
  readonly image: (locale: (typeof locales)[number], step: string) => PngImage | null;
}

/**
 * The files of a story that are not Vite's: data, share pictures, pictures of steps, slides in one file, `embed.js`, and
 * what search engines and editors ask for. `readingOnly`: those alone that the reading pages ask for.
 */
export async function siteFiles(
  story: SiteStory,
  shell: string,
  root: string,
  effects: Effects,
  readingOnly: boolean,
): Promise<Made> {
  const { loaded, address, folder } = story;
  const data = dataFiles(loaded, address);
  const { images, files: cards } = await shareCards(story);
  const script = readingOnly ? '' : await classicScript(root, 'src/elements/cj-embed/main.ts');
  const host = {
    path: `embed.${createHash('sha256').update(script).digest('hex').slice(0, 10)}.js`,
    integrity: `sha384-${createHash('sha384').update(script).digest('base64')}`,
  };
  const always: SiteFile[] = [
    ...data,
    ...cards,
    { path: 'sitemap.xml', content: siteMap(address, loaded.story.settings.updated) },
    ...(folder === '' ? [{ path: 'robots.txt', content: robots(address) }] : []),
  ];
  if (readingOnly) {
    const beside = { data, shareImages: images, slides: null, host, pictures: [] };
    return { beside, files: always, image: () => null };
  }

  const site = { ...bareSite, address };
  const inputs = locales.map((locale) => pageInput(loaded, locale, site));
  const pictures = inputs.flatMap((input) => pictureFiles(input));
  const pngs = await pictureImages(pictures, await readPictureFonts(loaded.name, effects), effects);
  const sizes = new Map(pngs.map((png) => [png.path, pngImage(png)]));
  const image: Made['image'] = (locale, step) => sizes.get(picturePath(locale, step, 'png')) ?? null;
  const [zh, en] = await Promise.all(locales.map(async (locale) => singleFile(root, shell, story, locale)));
  if (zh === undefined || en === undefined) throw new Error('Slides are missing.');
  const sized = ({ path, content }: typeof zh) => ({ path, bytes: Buffer.byteLength(content) });
  const slides = { zh: sized(zh), en: sized(en) };
  return {
    image,
    beside: { data, shareImages: images, slides, host, pictures: ['svg', 'png'] },
    files: [
      ...always,
      ...pictures,
      ...inputs.flatMap(largeFiles),
      ...pngs,
      ...[zh, en],
      { path: 'embed.js', content: script },
      { path: host.path, content: script },
      ...locales.flatMap((locale) => oembedFiles(loaded, locale, address, image)),
      { path: 'embed/manifest.json', content: `${embedManifest(loaded, address)}\n` },
    ],
  };
}

/** Share pictures by language and form; null for a story without fonts of its own. */
async function shareCards({
  loaded,
  fonts,
}: SiteStory): Promise<{ images: Beside['shareImages']; files: readonly SiteFile[] }> {
  if (fonts.length === 0) return { images: null, files: [] };
  const decoration = mountains(loaded.story.settings.seed).text;
  const cards = locales.flatMap((locale) =>
    (['wide', 'square'] as const).map((form) => ({ locale, form, size: cardSizes[form] })),
  );
  const svgs = cards.map(({ locale, size }) => shareCard(cardText(loaded, locale), size, decoration));
  const pngs = await cardImages(svgs, fonts);
  const files = cards.map(({ locale, form }, index) =>
    hashed(`share/${form}-${locale}`, 'png', pngs[index] ?? new Uint8Array()),
  );
  const image = (locale: (typeof locales)[number], form: keyof typeof cardSizes) => {
    const index = cards.findIndex((card) => card.locale === locale && card.form === form);
    return { path: files[index]?.path ?? '', ...cardSizes[form] };
  };
  const both = (locale: (typeof locales)[number]) => ({
    wide: image(locale, 'wide'),
    square: image(locale, 'square'),
  });
  return { files, images: { zh: both('zh'), en: both('en') } };
}

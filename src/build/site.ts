import { type Locale, locales } from '../lib/locale.ts';
import type { Download, ReadSite, ShareImage } from '../pages/read/input.ts';
import { mountains } from '../pages/read/mountains.ts';
import { cardText } from './card-text.ts';
import { contentPolicy } from './content-policy.ts';
import { dataFiles } from './data-files.ts';
import type { Effects } from './effects.ts';
import { type EmbedParts, embedFiles } from './embed-files.ts';
import { type DisplayFont, fontFaces } from './fonts.ts';
import { hashed } from './hashed.ts';
import { type HostParts, hostFiles } from './host-files.ts';
import type { LoadedStory } from './load.ts';
import { lostPage, pageInput, storyPage } from './pages.ts';
import { pictureFiles, picturePath } from './picture-files.ts';
import { readPictureFonts } from './picture-fonts.ts';
import { pictureImages } from './picture-images.ts';
import { type PresentFile, singleFiles } from './present-file.ts';
import { type PresentParts, presentFiles, presentFolder } from './present-files.ts';
import { type Assets, printPage } from './printed.ts';
import type { Scripts } from './scripts.ts';
import { cardSizes, shareCard } from './share-card.ts';
import { renderImages } from './share-image.ts';
import { pageFolders, robots, siteMap } from './site-map.ts';
import { stageFiles, stageStem } from './stage-files.ts';

/** A file of the built site; `path` is relative to the story's root. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface SiteParts {
  readonly css: string;
  readonly laterCss: string;
  /** The bundled scripts; null: none. */
  readonly scripts: Scripts | null;
  readonly fonts: readonly DisplayFont[];
  /** Null: no embeds. */
  readonly embed: EmbedParts | null;
  /** Null: no slides. */
  readonly present?: PresentParts | null;
  /** Null: nothing for other sites' pages. */
  readonly host?: HostParts | null;
  /** False: no picture files, whatever the pages link to. */
  readonly pictures?: boolean;
}

export interface SitePlace {
  /** Absolute address of the story's root, with a trailing slash. */
  readonly address: string;
  /** Path of the story's root on its host: `/`, `/x/`. Only the 404 page needs it, all else is relative. */
  readonly base: string;
  /** Whether the story stands at the root of its host's share: it alone has robots.txt and a 404 page. */
  readonly root: boolean;
}

/**
 * All files of one story's site.
 *
 *     fonts, scripts, data, share pictures, icon, stages, slides in one file  ->  what pages link to  ->  pages, picture files, sitemap
 */
export async function siteFiles(
  loaded: LoadedStory,
  parts: SiteParts,
  place: SitePlace,
  effects: Effects,
): Promise<SiteFile[]> {
  // 1. What stands beside the pages.
  const fonts = parts.fonts.map((font) => hashed(`assets/noto-serif-sc-${font.weight}`, 'woff2', font.woff2));
  const script = parts.scripts && hashed('assets/read', 'js', parts.scripts.entry);
  const data = dataFiles(loaded, place.address);
  const images = await shareImages(loaded, parts.fonts);
  const iconSvg = await effects.read('public/icon.svg');
  const icon = iconSvg && (await iconFile(iconSvg));
  const stages = locales.flatMap((locale) =>
    stageFiles(loaded, locale).map(({ stem, content }) => ({ stem, file: hashed(stem, 'json', content) })),
  );
  const slides = parts.present
    ? singleFiles(loaded, parts.present, { address: place.address, fonts: parts.fonts, icon: iconSvg })
    : [];
  const stagePaths = new Map(stages.map(({ stem, file }) => [stem, file.path]));

  // 2. The pages, each with addresses as seen from where it stands.
  const site = (locale: Locale, base: string): ReadSite => ({
    base,
    address: place.address,
    downloads: data.map(
      (file): Download => ({
        path: file.path,
        label: file.label[locale],
        bytes: Buffer.byteLength(file.content),
      }),
    ),
    slides: parts.present ? { path: presentFolder(locale), file: fileOf(slides, locale) } : null,
    stages: (scene, frameClass) => stagePaths.get(stageStem(locale, scene, frameClass)) ?? null,
    pictureFile: (step, ending) => picturePath(locale, step, ending),
    shareImages: images && { wide: images[locale].wide.image, square: images[locale].square.image },
  });
  const assets = (base: string): Assets => ({
    base,
    css: parts.css + parts.laterCss,
    fontFaces: fontFaces(
      parts.fonts.map(({ weight }, index) => ({ weight, address: base + (fonts[index]?.path ?? '') })),
    ),
    fonts: fonts.map(({ path }) => ({ path })),
    script: script && { path: script.path, module: false },
    icon: icon && base + icon.path,
    contentPolicy,
  });
  const pages = locales.map((locale) => {
    const base = pageFolders[locale] === '' ? './' : '../';
    return {
      path: `${pageFolders[locale]}index.html`,
      content: printPage(storyPage(loaded, locale, site(locale, base)), assets(base)),
    };
  });
  const pictures =
    parts.pictures === false
      ? []
      : locales.flatMap((locale) => pictureFiles(pageInput(loaded, locale, site(locale, './'))));
  const pngs = await pictureImages(pictures, await readPictureFonts(loaded.name, effects), effects);
  const beside = {
    address: place.address,
    fonts: parts.fonts.map(({ weight }, index) => ({ weight, path: fonts[index]?.path ?? '' })),
    icon: icon?.path ?? null,
  };
  const embeds = parts.embed
    ? await embedFiles(loaded, parts.embed, { ...beside, fonts: parts.fonts, pngs })
    : [];

  // 3. What search engines and hosts look for at the root.
  const updated = loaded.story.settings.updated;
  const rootFiles = place.root
    ? [
        {
          path: '404.html',
          content: printPage(lostPage(loaded, 'zh', site('zh', place.base)), assets(place.base)),
        },
        { path: 'robots.txt', content: robots(place.address) },
      ]
    : [];
  return [
    ...pages,
    ...embeds,
    ...(parts.present ? presentFiles(loaded, parts.present, { ...beside, icon: iconSvg }) : []),
    ...slides.map(({ path, content }) => ({ path, content })),
    ...rootFiles,
    ...(parts.host ? hostFiles(loaded, parts.host, site, assets) : []),
    { path: 'sitemap.xml', content: siteMap(place.address, updated) },
    ...data.map(({ path, content }) => ({ path, content })),
    ...stages.map(({ file }) => file),
    ...pictures,
    ...pngs,
    ...fonts,
    ...(script === null ? [] : [script]),
    ...(parts.scripts?.chunks ?? []),
    ...(icon === null ? [] : [icon]),
    ...(images === null
      ? []
      : locales.flatMap((locale) => Object.values(images[locale]).map(({ file }) => file))),
  ];
}

function fileOf(files: readonly PresentFile[], locale: Locale): { path: string; bytes: number } | null {
  const file = files.find((each) => each.locale === locale);
  return file === undefined ? null : { path: file.path, bytes: Buffer.byteLength(file.content) };
}

interface MadeImage {
  readonly image: ShareImage;
  readonly file: SiteFile;
}

/** Share pictures by language and form; null for a story without fonts of its own. */
async function shareImages(
  loaded: LoadedStory,
  fonts: readonly DisplayFont[],
): Promise<Record<Locale, Record<keyof typeof cardSizes, MadeImage>> | null> {
  if (fonts.length === 0) return null;
  const decoration = mountains(loaded.story.settings.seed).text;
  const wanted = locales.flatMap((locale) =>
    (['wide', 'square'] as const).map((form) => ({ locale, form, size: cardSizes[form] })),
  );
  const pngs = await renderImages(
    wanted.map(({ locale, size }) => shareCard(cardText(loaded, locale), size, decoration)),
    fonts,
  );
  const made = (locale: Locale, form: keyof typeof cardSizes): MadeImage => {
    const index = wanted.findIndex((card) => card.locale === locale && card.form === form);
    const file = hashed(`share/${form}-${locale}`, 'png', pngs[index] ?? new Uint8Array());
    return { file, image: { path: file.path, ...cardSizes[form] } };
  };
  const both = (locale: Locale) => ({ wide: made(locale, 'wide'), square: made(locale, 'square') });
  return { zh: both('zh'), en: both('en') };
}

async function iconFile(svg: Uint8Array): Promise<SiteFile | null> {
  const [png] = await renderImages([new TextDecoder().decode(svg)], []);
  return png === undefined ? null : hashed('assets/icon', 'png', png);
}

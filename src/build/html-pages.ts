import { type Locale, locales } from '../lib/locale.ts';
import type { Page } from '../pages/page.ts';
import { embedCodesPage } from '../pages/read/embed-codes.ts';
import type { ReadPageInput, ReadSite, ShareImage } from '../pages/read/input.ts';
import { codesPath } from '../pages/read/links.ts';
import { notFoundPage, readPage } from '../pages/read/page.ts';
import type { DataFile } from './data-files.ts';
import { embedEntries } from './embed-entries.ts';
import { type DisplayFont, fontPath, fontStyle } from './fonts.ts';
import { largePath } from './large-files.ts';
import type { LoadedStory } from './load.ts';
import { picturePath } from './picture-files.ts';
import { storyPicture } from './pictures.ts';
import { slidesPage } from './present-page.ts';
import { qrCode } from './qr-code.ts';
import type { Loaded } from './shell.ts';
import { pageFolders } from './site-map.ts';

/** A page that Vite bundles, by its path below the story's root. */
export interface HtmlPage {
  readonly kind: 'read' | 'present' | 'codes' | 'lost';
  readonly locale: Locale;
  readonly path: string;
}

/** A checked story and where it will stand. */
export interface SiteStory {
  readonly loaded: LoadedStory;
  readonly fonts: readonly DisplayFont[];
  /** Absolute address of the story's root, with a trailing slash. */
  readonly address: string;
  /** Folder below the site's root, empty for the story at the root; ends in a slash. */
  readonly folder: string;
}

/** Files beside the pages that pages name. Paths are relative to the story's root. */
export interface Beside {
  readonly data: readonly DataFile[];
  readonly shareImages: Readonly<Record<Locale, { wide: ShareImage; square: ShareImage }>> | null;
  /** The slides of each language in one file. */
  readonly slides: Readonly<Record<Locale, { path: string; bytes: number }>> | null;
  /** `embed.js` under the name of its content, and what its `integrity` says. */
  readonly host: { readonly path: string; readonly integrity: string };
  /** Endings of the picture files there are. */
  readonly pictures: readonly ('svg' | 'png')[];
}

/** What the shell loads for each kind of page, as paths below the project's root. */
const sources: Readonly<Record<HtmlPage['kind'], Pick<Loaded, 'styles' | 'script'>>> = {
  read: { styles: ['/src/pages/read/page.css'], script: '/src/elements/read.ts' },
  present: { styles: ['/src/pages/present/present.css'], script: '/src/elements/present.ts' },
  codes: { styles: ['/src/pages/read/embed-codes.css'], script: null },
  lost: { styles: ['/src/pages/read/page.css'], script: null },
};

/** The pages of a story that are bundled; only the story at the site's root has one for unknown addresses. */
export function htmlPages(folder: string): HtmlPage[] {
  return [
    ...locales.flatMap((locale): HtmlPage[] => [
      { kind: 'read', locale, path: `${pageFolders[locale]}index.html` },
      { kind: 'present', locale, path: `${presentFolder(locale)}index.html` },
      { kind: 'codes', locale, path: `${codesPath(locale)}index.html` },
    ]),
    ...(folder === '' ? [{ kind: 'lost', locale: locales[0], path: '404.html' } as const] : []),
  ];
}

/** Folder of the slides below the story's root. */
export function presentFolder(locale: Locale): string {
  return `${pageFolders[locale]}present/`;
}

/** What a page loads, its story's display fonts among it. */
export function loadedBy(kind: HtmlPage['kind'], story: SiteStory): Loaded {
  const { styles, script } = sources[kind];
  const name = story.loaded.name;
  const fonts = story.fonts.map(({ weight }) => `/${fontPath(name, weight)}`);
  return { styles: fonts.length === 0 ? styles : [`/${fontStyle(name)}`, ...styles], script, fonts };
}

/** A page's content. `base` is the path of the site's root on its host, which only the page for unknown addresses needs. */
export function htmlPage(
  { kind, locale, path }: HtmlPage,
  story: SiteStory,
  beside: Beside,
  base: string,
): Page {
  const { loaded, address } = story;
  if (kind === 'present') return slidesPage(loaded, locale, { address, reading: '../' });
  const up = '../'.repeat(path.split('/').length - 1) || './';
  const input = pageInput(loaded, locale, readSite(story, locale, beside, kind === 'lost' ? base : up));
  if (kind === 'lost') return notFoundPage(input);
  if (kind === 'read') return readPage(input);
  return embedCodesPage({ ...input, entries: embedEntries(loaded, locale), script: beside.host });
}

/** All that a story's pages in one language are made from. */
export function pageInput(loaded: LoadedStory, locale: Locale, site: ReadSite): ReadPageInput {
  const { story, book } = loaded;
  const picture: ReadPageInput['picture'] = (view, frame) => storyPicture(loaded, locale, view, frame);
  return { story, locale, book, site, qr: qrCode, picture };
}

function readSite({ address }: SiteStory, locale: Locale, beside: Beside, base: string): ReadSite {
  const { data, shareImages, slides, pictures } = beside;
  return {
    base,
    address,
    downloads: data.map(({ path, label, content }) => ({
      path,
      label: label[locale],
      bytes: Buffer.byteLength(content),
    })),
    slides: { path: presentFolder(locale), file: slides?.[locale] ?? null },
    pictureFile: (step, ending) => (pictures.includes(ending) ? picturePath(locale, step, ending) : null),
    largeFile: (step) => (pictures.includes('svg') ? largePath(locale, step) : null),
    shareImages: shareImages?.[locale] ?? null,
  };
}

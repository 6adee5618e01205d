import { escapeHtml } from '../lib/html.ts';
import { type Locale, locales } from '../lib/locale.ts';
import type { ReadSite } from '../pages/read/input.ts';
import { dataFiles } from './data-files.ts';
import { diskEffects, type Effects } from './effects.ts';
import { embedAddresses, embedFolder } from './embed-addresses.ts';
import { embedStylesheet } from './embed-files.ts';
import { embedPage } from './embed-pages.ts';
import { type DisplayFont, fontFaces, fontPath } from './fonts.ts';
import { type LoadedStory, loadStory } from './load.ts';
import { lostPage, pageInput, storyPage } from './pages.ts';
import { pictureFiles, picturePath } from './picture-files.ts';
import { bareSite, prepareStory } from './prepare.ts';
import { presentFolder, presentPage, presentStylesheet } from './present-files.ts';
import { type Assets, printPage } from './printed.ts';
import { hasErrors, messageLocale, report } from './report.ts';
import { pageFolders } from './site-map.ts';
import { stageFiles, stageStem } from './stage-files.ts';
import { chooseStory, NoSuchStory, storyNames } from './stories.ts';
import { laterStylesheet, stylesheet } from './stylesheet.ts';

export interface PreviewPage {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** What is wrong with the story, as text for the overlay; null: nothing. */
  readonly error: string | null;
}

/** What the development server answers for a path; null: not ours. `asked` is the story at the root. */
export async function previewPage(
  root: string,
  path: string,
  asked: string | undefined,
): Promise<PreviewPage | null> {
  const effects = diskEffects(root);
  try {
    const names = await storyNames(effects);
    const first = path.split('/')[1] ?? '';
    const named = names.includes(first) && !path.startsWith('/stories/');
    const story = named ? first : await chooseStory(asked, effects);
    return await storyFile(root, effects, story, named ? `/${first}/` : '/', path);
  } catch (error) {
    if (error instanceof NoSuchStory && path === '/') return troubled(error.message);
    throw error;
  }
}

async function storyFile(
  root: string,
  effects: Effects,
  story: string,
  base: string,
  path: string,
): Promise<PreviewPage | null> {
  const inside = path.slice(base.length).replace(/index\.html$/, '');
  const locale = locales.find((name) => pageFolders[name] === inside);
  const beside = besidePages.find(({ path }) => path.test(inside));
  const presented = locales.find((name) => presentFolder(name) === inside);
  const embedded = /^(en\/)?embed\/[^/]+\/([^/]+\/)?$/.test(inside);
  const isPage = locale !== undefined || presented !== undefined || embedded || inside === '404.html';
  if (!isPage && beside === undefined) return null;

  if (beside !== undefined) {
    const { value } = await loadStory(story, effects);
    const body = value && beside.body(value, inside, previewAddress(base));
    return body === null ? null : { status: 200, type: beside.type, body, error: null };
  }
  const { loaded, fonts, problems } = await prepareStory(story, effects);
  const words = report(problems, messageLocale(undefined, process.env));
  if (loaded === null) return troubled(words);
  if (embedded) {
    const page = await previewEmbed(root, loaded, fonts, base, inside);
    return page === null ? null : html(200, page);
  }
  if (presented !== undefined) {
    const page = presentPage(loaded, presented, { address: previewAddress(base), reading: '../' });
    const assets = previewAssets(
      loaded,
      fonts,
      base,
      'src/elements/present.ts',
      await presentStylesheet(root),
    );
    return html(200, printPage(page, assets));
  }
  const site = previewSite(loaded, base, locale ?? 'zh');
  const css = (await stylesheet(root)) + (await laterStylesheet(root));
  const assets = previewAssets(loaded, fonts, base, 'src/elements/read.ts', css);
  if (locale === undefined) return html(404, printPage(lostPage(loaded, 'zh', site), assets));
  return {
    ...html(200, printPage(storyPage(loaded, locale, site), assets)),
    error: hasErrors(problems) ? words : null,
  };
}

interface BesidePages {
  readonly path: RegExp;
  readonly type: string;
  /** The file at a path below the story's root; null: none. */
  body(loaded: LoadedStory, path: string, address: string): string | null;
}

const dataFile: BesidePages['body'] = (loaded, path, address) =>
  dataFiles(loaded, address).find((file) => file.path === path)?.content ?? null;

/** What stands beside the pages, made anew on each request. Fonts, scripts and public/ are Vite's to serve. */
const besidePages: readonly BesidePages[] = [
  { path: /^data\/[^/]+\.csv$/, type: 'text/csv', body: dataFile },
  { path: /^data\/[^/]+\.(geo|topo)?json$/, type: 'application/json', body: dataFile },
  {
    path: /^(en\/)?stage\/[^/]+\.json$/,
    type: 'application/json',
    body: (loaded, path) =>
      stageFiles(loaded, localeOf(path), path.match(/([^/.]+)\.[^/]+$/)?.[1]).find(
        ({ stem }) => path === `${stem}.json`,
      )?.content ?? null,
  },
  {
    path: /^pictures\/[^/.]+\.(zh|en)\.(day|night)\.svg$/,
    type: 'image/svg+xml',
    body: (loaded, path, address) => {
      const [, step, locale = ''] = /([^/.]+)\.(\w+)\.\w+\.svg$/.exec(path) ?? [];
      const site = { ...bareSite, address };
      return (
        pictureFiles(pageInput(loaded, locale === 'en' ? 'en' : 'zh', site), step).find(
          (file) => file.path === path,
        )?.content ?? null
      );
    },
  },
];

function localeOf(path: string): Locale {
  return path.startsWith(pageFolders.en) ? 'en' : 'zh';
}

function previewAddress(base: string): string {
  return `http://localhost${base}`;
}

/** A page that can be embedded, by its path below the story's root; null: there is none. */
async function previewEmbed(
  root: string,
  loaded: LoadedStory,
  fonts: readonly DisplayFont[],
  base: string,
  path: string,
): Promise<string | null> {
  const locale = localeOf(path);
  const address = embedAddresses(loaded.story, locale).find((each) => embedFolder(locale, each) === path);
  if (address === undefined) return null;
  const assets = previewAssets(loaded, fonts, base, 'src/elements/embed.ts', await embedStylesheet(root));
  const site = { address: previewAddress(base), oembed: null, image: null };
  return embedPage(loaded, locale, address, site, assets, fonts);
}

function previewAssets(
  { name }: LoadedStory,
  fonts: readonly DisplayFont[],
  base: string,
  script: string,
  css: string,
): Assets {
  return {
    base,
    css,
    fontFaces: fontFaces(fonts.map(({ weight }) => ({ weight, address: `/${fontPath(name, weight)}` }))),
    fonts: [],
    script: base === '/' ? { path: script, module: true } : null,
    icon: '/icon.svg',
    contentPolicy: null,
  };
}

function previewSite(loaded: LoadedStory, base: string, locale: Locale): ReadSite {
  const address = previewAddress(base);
  const data = dataFiles(loaded, address);
  return {
    base,
    address,
    downloads: data.map((file) => ({
      path: file.path,
      label: file.label[locale],
      bytes: Buffer.byteLength(file.content),
    })),
    slides: { path: presentFolder(locale), file: null },
    stages: (scene, frameClass) => `${stageStem(locale, scene, frameClass)}.json`,
    pictureFile: (step, ending) => (ending === 'svg' ? picturePath(locale, step) : null),
    shareImages: null,
  };
}

function html(status: number, body: string): PreviewPage {
  return { status, type: 'text/html', body, error: null };
}

/** Stands in for a story that cannot be shown; the overlay lies above it, the page reloads when a file is mended. */
function troubled(words: string): PreviewPage {
  const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>Changjuan</title><h1>Changjuan 长卷</h1><pre>${escapeHtml(words)}</pre></html>`;
  return { ...html(200, page), error: words };
}

import type { ReadSite } from '../editions/read/input.ts';
import { escapeHtml } from '../lib/html.ts';
import { type Locale, locales } from '../lib/locale.ts';
import { dataFiles } from './data-files.ts';
import { diskEffects, type Effects } from './effects.ts';
import { type DisplayFont, fontFaces, fontPath } from './fonts.ts';
import type { LoadedStory } from './load.ts';
import { notFoundPage, storyPage } from './pages.ts';
import { prepareStory } from './prepare.ts';
import { hasErrors, messageLocale, report } from './report.ts';
import { pageFolders } from './site-map.ts';
import { chooseStory, NoSuchStory, storyNames } from './stories.ts';
import { stylesheet } from './stylesheet.ts';

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
    if (error instanceof NoSuchStory && path === '/') return troubled(error.message, effects);
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
  const wantsData = inside.startsWith('data/') && inside.split('/').length === 2;
  if (locale === undefined && !wantsData && inside !== '404.html') return null;

  const { loaded, fonts, problems } = await prepareStory(story, effects);
  const words = report(problems, messageLocale(undefined, process.env));
  if (loaded === null) return troubled(words, effects);
  if (wantsData) {
    const file = dataFiles(loaded, `http://localhost${base}`).find((data) => data.path === inside);
    const type = inside.endsWith('.json') ? 'application/json' : 'text/csv';
    return file === undefined ? null : { status: 200, type, body: file.content, error: null };
  }
  const site = await previewSite(root, loaded, fonts, base, locale ?? 'zh');
  if (locale === undefined) return html(404, notFoundPage(loaded, 'zh', site));
  return { ...html(200, storyPage(loaded, locale, site)), error: hasErrors(problems) ? words : null };
}

async function previewSite(
  root: string,
  loaded: LoadedStory,
  fonts: readonly DisplayFont[],
  base: string,
  locale: Locale,
): Promise<ReadSite> {
  const data = dataFiles(loaded, `http://localhost${base}`);
  return {
    base,
    address: `http://localhost${base}`,
    assets: {
      css: await stylesheet(root),
      fontFaces: fontFaces(
        fonts.map(({ weight }) => ({ weight, address: `/${fontPath(loaded.name, weight)}` })),
      ),
      fonts: [],
      script: base === '/' ? { path: 'src/editions/read/main.ts', module: true } : null,
      icon: base === '/' ? { path: 'icon.svg' } : null,
    },
    downloads: data.map((file) => ({
      path: file.path,
      label: file.label[locale],
      bytes: Buffer.byteLength(file.content),
    })),
    shareImages: null,
    contentPolicy: null,
  };
}

function html(status: number, body: string): PreviewPage {
  return { status, type: 'text/html', body, error: null };
}

/** Stands in for a story that cannot be shown; the overlay lies above it, the page reloads when a file is mended. */
async function troubled(words: string, effects: Effects): Promise<PreviewPage> {
  const shell = new TextDecoder().decode((await effects.read('index.html')) ?? new Uint8Array());
  return {
    ...html(
      200,
      shell.replace('<!--problems-->', () => escapeHtml(words)),
    ),
    error: words,
  };
}

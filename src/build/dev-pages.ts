import type { Locale } from '../lib/locale.ts';
import type { ReadPageInput } from '../pages/read/input.ts';
import { dataFiles } from './data-files.ts';
import { diskEffects } from './effects.ts';
import { embedAddresses, embedFolder } from './embed-addresses.ts';
import { framedPage } from './embed-pages.ts';
import { fontPath, fontStyle } from './fonts.ts';
import { type GalleryExample, galleryPage } from './gallery-page.ts';
import { type Beside, htmlPage, htmlPages, loadedBy, pageInput, type SiteStory } from './html-pages.ts';
import { largeFiles } from './large-files.ts';
import { type PictureFile, pictureFiles } from './picture-files.ts';
import { bareSite, prepareStory } from './prepare.ts';
import { hasErrors, messageLocale, StoryProblems } from './report.ts';
import { fillShell } from './shell.ts';
import { pageFolders } from './site-map.ts';
import { chooseStory, storyNames } from './stories.ts';

interface Asked {
  readonly root: string;
  /** Of the request. */
  readonly path: string;
  /** The story at the root; every other one stands below a folder of its name. */
  readonly story: string | undefined;
  /** Changes with every edit of what pages are made from. */
  readonly edition: number;
  /** The text of index.html. */
  readonly shell: string;
  /** The charts' examples, for the gallery. */
  readonly examples: () => Promise<Record<string, unknown>>;
}

interface DevFile {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** What the development server answers for a path; null: not ours. Throws StoryProblems when a story has errors. */
export async function devFile(request: Asked): Promise<DevFile | null> {
  const { root, path, story: asked, shell, edition, examples } = request;
  if (path === '/gallery/') {
    const { allExamples } = await examples();
    return html(galleryPage(allExamples as readonly GalleryExample[]));
  }
  if (!/\/$|\.html$|^\/([^/]+\/)?(data|pictures)\//.test(path)) return null;
  const effects = diskEffects(root);
  const first = path.split('/')[1] ?? '';
  const named = (await storyNames(effects)).includes(first);
  const inside = path.slice(named ? first.length + 2 : 1).replace(/(^|\/)$/, '$1index.html');
  const page = htmlPages(named ? first : '').find((each) => each.path === inside);
  const framed = /^(en\/)?embed\/[^/]+\/([^/]+\/)?index\.html$/.test(inside);
  const beside = /^data\/[^/]+$|^pictures\/[^/.]+\.(zh|en)\.(day|night)\.svg$/.test(inside);
  if (page === undefined && !framed && !beside) return null;

  const name = named ? first : await chooseStory(asked, effects);
  const story = await keptStory(name, named ? `${first}/` : '', root, edition);
  const data = dataFiles(story.loaded, story.address);
  if (beside) return devAsset(story, inside, data);
  const none: Beside = {
    data,
    shareImages: null,
    slides: null,
    host: { path: '', integrity: '' },
    pictures: ['svg'],
  };
  if (page !== undefined) {
    const document = fillShell(shell, htmlPage(page, story, none, '/'), loadedBy(page.kind, story));
    return { ...html(document), status: page.kind === 'lost' ? 404 : 200 };
  }
  return framedFile(story, inside, shell);
}

/** Stories by name and folder, as long as nothing is edited. */
let kept = { edition: -1, stories: new Map<string, Promise<SiteStory>>() };

function keptStory(name: string, folder: string, root: string, edition: number): Promise<SiteStory> {
  if (kept.edition !== edition) kept = { edition, stories: new Map() };
  const key = `${name} ${folder}`;
  const story = kept.stories.get(key) ?? devStory(name, folder, root);
  kept.stories.set(key, story);
  return story;
}

/** A story to be shown while it is written. Throws StoryProblems with all that is wrong with it. */
async function devStory(name: string, folder: string, root: string): Promise<SiteStory> {
  const { loaded, fonts, problems } = await prepareStory(name, diskEffects(root));
  if (loaded === null || hasErrors(problems)) {
    throw new StoryProblems(problems, messageLocale(undefined, process.env));
  }
  return { loaded, fonts, folder, address: `http://localhost/${folder}` };
}

function filesOf(input: ReadPageInput, step: string): PictureFile[] {
  return [...pictureFiles(input, step), ...largeFiles(input)];
}

function devAsset(story: SiteStory, path: string, data: Beside['data']): DevFile | null {
  const { loaded, address } = story;
  const [, step = '', locale] = /^pictures\/([^/.]+)\.(zh|en)/.exec(path) ?? [];
  const files =
    locale === undefined
      ? data
      : filesOf(pageInput(loaded, locale as Locale, { ...bareSite, address }), step);
  const body = files.find((file) => file.path === path)?.content;
  const types: Record<string, string> = { csv: 'text/csv', svg: 'image/svg+xml' };
  const type = types[path.split('.').at(-1) ?? ''] ?? 'application/json';
  return body === undefined ? null : { status: 200, type, body };
}

function framedFile(story: SiteStory, path: string, shell: string): DevFile | null {
  const { loaded, fonts } = story;
  const locale: Locale = path.startsWith(pageFolders.en) ? 'en' : 'zh';
  const address = embedAddresses(loaded.story, locale).find(
    (each) => `${embedFolder(locale, each)}index.html` === path,
  );
  if (address === undefined) return null;
  const page = framedPage(story, locale, address, { oembed: null, image: null });
  const own = fonts.length === 0 ? [] : [`/${fontStyle(loaded.name)}`];
  return html(
    fillShell(shell, page, {
      styles: [...own, '/src/pages/embed/embed.css'],
      script: '/src/elements/embed.ts',
      fonts: fonts
        .filter(({ weight }) => weight === 700)
        .map(({ weight }) => `/${fontPath(loaded.name, weight)}`),
    }),
  );
}

function html(body: string): DevFile {
  return { status: 200, type: 'text/html', body };
}

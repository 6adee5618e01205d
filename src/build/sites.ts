import { diskEffects, type Effects } from './effects.ts';
import { embedParts } from './embed-files.ts';
import { hostParts } from './host-files.ts';
import type { LoadedStory } from './load.ts';
import type { ChangjuanOptions } from './plugin.ts';
import { type Prepared, prepareStory } from './prepare.ts';
import { presentParts } from './present-files.ts';
import { hasErrors, messageLocale, report, StoryProblems } from './report.ts';
import type { Scripts } from './scripts.ts';
import { type SiteFile, siteFiles } from './site.ts';
import { chooseStory, storyNames } from './stories.ts';
import { laterStylesheet, stylesheet } from './stylesheet.ts';

/** A story that passed its check, and where it will stand. */
export interface PreparedSite {
  readonly loaded: LoadedStory;
  readonly fonts: Prepared['fonts'];
  readonly address: string;
  /** Folder below the site's root, empty for the story at the root; ends in a slash. */
  readonly folder: string;
}

/** Checks every story that is to be built. Throws StoryProblems with all that is wrong; prints mere warnings. */
export async function prepareSites(options: ChangjuanOptions, effects: Effects): Promise<PreparedSite[]> {
  const first = await chooseStory(options.story, effects);
  const others = options.all ? (await storyNames(effects)).filter((name) => name !== first) : [];
  const locale = messageLocale(undefined, process.env);
  const prepared: { name: string; story: Prepared }[] = [];
  for (const name of [first, ...others]) {
    prepared.push({ name, story: await prepareStory(name, effects, options) });
  }
  const problems = prepared.flatMap(({ story }) => story.problems);
  if (hasErrors(problems)) throw new StoryProblems(problems, locale);
  if (problems.length > 0) effects.log(report(problems, locale));
  return prepared.flatMap(({ name, story: { loaded, fonts } }): PreparedSite[] => {
    if (loaded === null) return [];
    const folder = name === first ? '' : `${name}/`;
    const own = loaded.story.settings.address;
    const address = options.address === undefined ? own : withSlash(options.address) + folder;
    return [{ loaded, fonts, folder, address }];
  });
}

/** All files of all sites and those of public/ as they are, by their paths below the site's root. */
export async function renderSites(
  sites: readonly PreparedSite[],
  scripts: Scripts | null,
  root: string,
  { base, readingOnly = false }: Pick<ChangjuanOptions, 'base' | 'readingOnly'>,
): Promise<SiteFile[]> {
  const [css, laterCss, host, embed, present] = await Promise.all([
    stylesheet(root),
    laterStylesheet(root),
    readingOnly ? null : hostParts(root),
    readingOnly ? null : embedParts(root),
    readingOnly ? null : presentParts(root),
  ]);
  const effects = diskEffects(root);
  const files: SiteFile[] = [];
  for (const path of await effects.list('public')) {
    files.push({ path: path.slice('public/'.length), content: (await effects.read(path)) ?? '' });
  }
  for (const { loaded, fonts, address, folder } of sites) {
    const place = { address, base: base ?? new URL(address).pathname, root: folder === '' };
    const parts = { css, laterCss, scripts, fonts, host, embed, present, pictures: !readingOnly };
    const own = await siteFiles(loaded, parts, place, effects);
    files.push(...own.map(({ path, content }) => ({ path: folder + path, content })));
  }
  return files;
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}

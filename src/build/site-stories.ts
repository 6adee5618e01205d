import type { Effects } from './effects.ts';
import type { SiteStory } from './html-pages.ts';
import { type Prepared, prepareStory } from './prepare.ts';
import { hasErrors, messageLocale, report, StoryProblems } from './report.ts';
import { chooseStory, storyNames } from './stories.ts';

export interface StoryOptions {
  /** The story at the root; package.json's, else the first one, when left out. */
  readonly story?: string | undefined;
  /** Absolute address of the site, instead of the stories' own. */
  readonly address?: string | undefined;
  /** Build every other story too, each below a folder of its name. */
  readonly all?: boolean;
  /** Build the reading pages alone with what they ask for, as benches do: no embeds, slides or picture files. */
  readonly readingOnly?: boolean;
}

/** Names of the stories of a site, that at its root first. */
export async function siteNames({ story, all = false }: StoryOptions, effects: Effects): Promise<string[]> {
  const first = await chooseStory(story, effects);
  const others = all ? (await storyNames(effects)).filter((name) => name !== first) : [];
  return [first, ...others];
}

/**
 * Checks every story that is to be built. Throws StoryProblems with all that is wrong; prints mere warnings.
 * `publish`: refuse what only a preview may lack.
 */
export async function siteStories(
  options: StoryOptions & { readonly publish: boolean },
  effects: Effects,
): Promise<SiteStory[]> {
  const locale = messageLocale(undefined, process.env);
  const prepared: Prepared[] = [];
  for (const name of await siteNames(options, effects)) {
    prepared.push(await prepareStory(name, effects, options));
  }
  const problems = prepared.flatMap(({ problems }) => problems);
  if (hasErrors(problems)) throw new StoryProblems(problems, locale);
  if (problems.length > 0) effects.log(report(problems, locale));
  return prepared.flatMap(({ loaded, fonts }, index): SiteStory[] => {
    if (loaded === null) return [];
    const folder = index === 0 ? '' : `${loaded.name}/`;
    const site = options.address?.replace(/\/?$/, '/');
    const address = site === undefined ? loaded.story.settings.address : site + folder;
    return [{ loaded, fonts, folder, address }];
  });
}

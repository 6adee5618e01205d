import type { Locale } from '../../lib/locale.ts';
import type { Effects } from '../effects.ts';
import { prepareStory } from '../prepare.ts';
import { hasErrors, report } from '../report.ts';
import { chooseStory, storyNames } from '../stories.ts';

/** Prints everything that is wrong with one story, or with all of them. 1: something has to be mended. */
export async function check(asked: string | undefined, locale: Locale, effects: Effects): Promise<number> {
  const first = await chooseStory(asked, effects);
  const names = asked === undefined ? await storyNames(effects) : [first];
  const problems = [];
  for (const name of names) problems.push(...(await prepareStory(name, effects)).problems);
  effects.log(report(problems, locale));
  return hasErrors(problems) ? 1 : 0;
}

import type { Effects } from './effects.ts';
import { ForAuthor } from './report.ts';

/** Names of all stories (folders below stories/ that hold a zh.md or story.yaml), sorted. */
export async function storyNames(effects: Effects): Promise<string[]> {
  const names = (await effects.list('stories')).flatMap((path) => {
    const [, name, file] = path.split('/');
    return name !== undefined && (file === 'zh.md' || file === 'story.yaml') ? [name] : [];
  });
  return [...new Set(names)].sort();
}

/**
 * The story to build: the one that is asked for, else package.json's `changjuan.story`, else the first one.
 * Throws ForAuthor when there is none of that name.
 */
export async function chooseStory(asked: string | undefined, effects: Effects): Promise<string> {
  const names = await storyNames(effects);
  const wanted = asked ?? (await configuredStory(effects)) ?? names[0];
  if (wanted === undefined) {
    throw new ForAuthor('There is no story yet. Make one: npm run new -- <name>');
  }
  if (!names.includes(wanted)) {
    throw new ForAuthor(`There is no story called "${wanted}". There are: ${names.join(', ') || 'none'}`);
  }
  return wanted;
}

async function configuredStory(effects: Effects): Promise<string | undefined> {
  const bytes = await effects.read('package.json');
  if (bytes === null) return undefined;
  const settings: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (typeof settings !== 'object' || settings === null || !('changjuan' in settings)) return undefined;
  const { changjuan } = settings;
  if (typeof changjuan !== 'object' || changjuan === null || !('story' in changjuan)) return undefined;
  return typeof changjuan.story === 'string' ? changjuan.story : undefined;
}

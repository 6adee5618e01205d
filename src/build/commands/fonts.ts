import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Effects } from '../effects.ts';
import { fullFonts, makeFonts } from '../fonts.ts';
import { loadStory } from '../load.ts';
import { makePictureFonts } from '../picture-fonts.ts';
import { storyDisplayText, storyPictureText } from '../prepare.ts';
import { hasErrors, messageLocale, StoryProblems } from '../report.ts';
import { chooseStory } from '../stories.ts';

/** Remakes a story's display fonts with exactly the characters its pages use. `from`: full fonts to take them from. */
export async function fonts(
  root: string,
  asked: string | undefined,
  from: readonly string[],
  effects: Effects,
): Promise<number> {
  const name = await chooseStory(asked, effects);
  const full = fullFonts(root, from);
  const { value, problems } = await loadStory(name, effects);
  if (value === null || hasErrors(problems)) {
    throw new StoryProblems(problems, messageLocale(undefined, process.env));
  }
  await makeFonts(name, storyDisplayText(value, { slides: true }), full, effects);
  await makePictureFonts(name, storyPictureText(value), root, effects);
  const licence = await readFile(join(root, 'src/build/font-licence.txt'));
  await effects.write(`stories/${name}/fonts/OFL.txt`, licence);
  return 0;
}

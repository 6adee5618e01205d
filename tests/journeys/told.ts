import { diskEffects } from '../../src/build/effects.ts';
import { type LoadedStory, loadStory } from '../../src/build/load.ts';
import { chooseStory } from '../../src/build/stories.ts';
import { formatFact } from '../../src/facts/format.ts';
import type { Locale } from '../../src/lib/locale.ts';
import { plainBlocks, plainText } from '../../src/story/plain-text.ts';
import type { Inline } from '../../src/story/story.ts';

/** The pages of the built site by language. */
export const pagePaths = { zh: '', en: 'en/' } as const;

/** Both themes, as a browser's colour schemes. */
export const schemes = ['light', 'dark'] as const;

/** The story that is built by default. */
export async function builtStory(): Promise<LoadedStory> {
  const effects = diskEffects(process.cwd());
  const { value, problems } = await loadStory(await chooseStory(undefined, effects), effects);
  if (value === null) throw new Error(`The story cannot be read: ${problems.length} problems.`);
  return value;
}

export interface ToldStep {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Every step's texts as they must stand on the page, without spaces. */
export function toldSteps({ story, book }: LoadedStory, locale: Locale): ToldStep[] {
  const resolve = (id: string, form: 'published' | 'hanzi' | 'number') => {
    const fact = book.facts.get(id);
    if (fact === undefined) throw new Error(`no fact ${id}`);
    return formatFact(fact, book.units, locale, form);
  };
  const text = (inlines: readonly Inline[]) => bare(plainText(inlines, resolve));
  return story.tellings[locale].sections.flatMap((section) =>
    section.scenes.flatMap((scene) =>
      scene.steps.map((step) => ({
        id: step.id,
        title: text(step.title),
        paragraphs: plainBlocks(step.body, resolve).map(bare),
      })),
    ),
  );
}

/** A text without spaces and invisible joiners, which pages may set as they like. */
export function bare(text: string): string {
  return text.replace(/[\s\u00a0\u200b\u2060\ufeff]/g, '');
}

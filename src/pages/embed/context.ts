import { readFormula } from '../../facts/formula.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Step } from '../../story/story.ts';
import { factsOfScene, type TellingContext } from '../parts/telling.ts';
import type { EmbedPageInput } from './input.ts';
import { wordsOf } from './words.ts';

/** Everything the parts of the page share. */
export interface Context extends Omit<EmbedPageInput, 'step'>, TellingContext {
  readonly words: ReturnType<typeof wordsOf>;
  /** The steps that the page shows, at least one. */
  readonly steps: readonly Step[];
  /** Whether the page shows one step of a scene that may have more. */
  readonly single: boolean;
}

export function contextOf(input: EmbedPageInput): Context {
  const { story, locale, scene, step } = input;
  return {
    ...input,
    words: wordsOf(locale),
    telling: story.tellings[locale],
    steps: step === null ? scene.steps : [step],
    single: step !== null,
  };
}

/** Ids of all facts the page prints or shows, and of those that they are computed from. */
export function factsOfPage({ book, scene, steps, single }: Context): Set<string> {
  const ids = factsOfScene(single ? { ...scene, measure: [], steps } : { ...scene, steps });
  // A set takes in what is added while it is walked through.
  for (const id of ids) {
    const formula = book.facts.get(id)?.formula ?? '';
    const read = formula === '' ? null : readFormula(formula);
    if (read !== null && 'value' in read) for (const input of read.value.ids) ids.add(input);
  }
  return ids;
}

export function hasMap({ steps }: Context): boolean {
  return steps.some(({ view }) => view.chart === 'map');
}

/** Folder of each language below the site's root. */
const folders: Readonly<Record<Locale, string>> = { zh: '', en: 'en/' };

/** Where the story tells what the page shows: the absolute address of a scene or step in it. */
export function storyAddress({ site, locale }: Context, anchor: string): string {
  return `${site.address}${folders[locale]}#${anchor}`;
}

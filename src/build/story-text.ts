import { formatFact } from '../facts/format.ts';
import type { Locale } from '../lib/locale.ts';
import { plainText } from '../story/plain-text.ts';
import type { Inline } from '../story/story.ts';
import type { LoadedStory } from './load.ts';

/** A text of the story with its facts printed, for where no markup can stand. */
export function storyText({ book }: LoadedStory, inlines: readonly Inline[], locale: Locale): string {
  return plainText(inlines, (id, form) => {
    const fact = book.facts.get(id);
    return fact === undefined ? '' : formatFact(fact, book.units, locale, form);
  });
}

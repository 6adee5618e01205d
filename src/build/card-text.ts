import type { Locale } from '../lib/locale.ts';
import type { Inline } from '../story/story.ts';
import type { LoadedStory } from './load.ts';
import type { ShareCardText } from './share-card.ts';
import { storyText } from './story-text.ts';

/** What the share card of a language says. */
export function cardText(loaded: LoadedStory, locale: Locale): ShareCardText {
  const { story, book } = loaded;
  const telling = story.tellings[locale];
  const text = (inlines: readonly Inline[]) => storyText(loaded, inlines, locale);
  return {
    title: lines(telling.title).map(text),
    body: text(telling.body),
    period: text(telling.period),
    // Seals are cut in Chinese in every language.
    seals: (book.tables.get(story.settings.seals)?.rows ?? []).map((row) => row.cells.name_zh ?? ''),
  };
}

/** A title cut at its hand-placed breaks. */
function lines(inlines: readonly Inline[]): Inline[][] {
  const found: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind === 'break') found.push([]);
    else found.at(-1)?.push(inline);
  }
  return found;
}

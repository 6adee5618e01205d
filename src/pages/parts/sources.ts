import type { Source } from '../../facts/fact.ts';
import { locatorText } from '../../facts/words.ts';
import { type Html, html } from '../../lib/html.ts';
import type { Scene, Step } from '../../story/story.ts';
import type { TellingContext } from './telling.ts';

/** The source line of a scene: each source once, with the places used; what the source does not say of itself is said. */
export function sourceLine(context: TellingContext, scene: Scene, facts: ReadonlySet<string>): Html {
  return html`${sourceText(context, scene.steps, facts)}`;
}

/** The same without markup, for some steps. */
export function sourceText(
  context: TellingContext,
  steps: readonly Step[],
  facts: ReadonlySet<string>,
): string {
  const { words, book, locale } = context;
  const places = new Map<string, Set<string>>();
  const add = (source: string | undefined, locator: string | undefined) => {
    if (!source || !book.sources.has(source)) return;
    const locators = places.get(source) ?? new Set<string>();
    if (locator) locators.add(locator);
    places.set(source, locators);
  };
  for (const id of facts) {
    const fact = book.facts.get(id);
    if (fact !== undefined && fact.locator !== 'definition') add(fact.source, fact.locator);
  }
  for (const { view } of steps) {
    for (const name of view.data)
      for (const { cells } of book.tables.get(name)?.rows ?? []) add(cells.source, cells.locator);
  }
  const entries = [...places].map(([id, locators]) => {
    const source = book.sources.get(id);
    if (source === undefined) return '';
    const where = [...locators]
      .sort()
      .map((locator) => locatorText(locator, locale))
      .join(words.list);
    return [source.title[locale], where, unstated(context, source)]
      .filter((part) => part !== '')
      .join(words.comma);
  });
  return `${words.source}${words.colon}${entries.join(words.semicolon)}`;
}

/** What a source leaves unsaid about itself; a definition has no publication to state. */
export function unstated({ words, locale }: TellingContext, source: Source): string {
  if (source.authors[locale] === '') return '';
  const publication = source.publication[locale] === '';
  const date = source.date === '';
  if (publication && date) return words.notStated;
  return publication ? words.publicationNotStated : date ? words.dateNotStated : '';
}

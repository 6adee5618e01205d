import type { FactBook } from '../../facts/fact.ts';
import { formatFact } from '../../facts/format.ts';
import type { Locale } from '../../lib/locale.ts';
import { catalogue } from '../../scenes/catalogue.ts';
import { citations, textsOf } from '../../story/plain-text.ts';
import type { FactForm, Scene, Step, Story, Telling } from '../../story/story.ts';
import { factsOfView } from '../../story/views.ts';
import type { sharedWords } from './words.ts';

/** What the markup shared by the editions is made from; an edition's own context may hold more. */
export interface TellingContext {
  readonly story: Story;
  readonly locale: Locale;
  readonly book: FactBook;
  readonly telling: Telling;
  readonly words: ReturnType<typeof sharedWords>;
}

/** A fact as printed in the page's language; an unknown id (the check refuses it) prints as the id. */
export function factText(context: TellingContext, id: string, form: FactForm = 'published'): string {
  const fact = context.book.facts.get(id);
  return fact === undefined ? id : formatFact(fact, context.book.units, context.locale, form);
}

/** Ids of the facts a step's title, text, alternative and picture use. */
export function factsOfStep({ title, body, alt, view }: Step): Set<string> {
  const cited = [title, ...textsOf(body), alt].flatMap(citations).map(({ id }) => id);
  return new Set([...cited, ...factsOfView(view, { catalogue })]);
}

/** Ids of the facts a scene uses, its headline included. */
export function factsOfScene({ title, measure, steps }: Scene): Set<string> {
  const cited = [title, measure].flatMap(citations).map(({ id }) => id);
  return new Set([...cited, ...steps.flatMap((step) => [...factsOfStep(step)])]);
}

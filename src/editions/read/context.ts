import type { Fact } from '../../facts/fact.ts';
import { formatFact } from '../../facts/format.ts';
import { catalogue } from '../../scenes/catalogue.ts';
import { citations, textsOf } from '../../story/plain-text.ts';
import type { FactForm, Inline, Scene, Step, Telling } from '../../story/story.ts';
import { factsOfView } from '../../story/views.ts';
import type { ReadPageInput } from './input.ts';
import { wordsOf } from './words.ts';

/** A place of the page that tells a fact: where the register's row leads back to. */
export interface Told {
  readonly anchor: string;
  readonly title: readonly Inline[];
}

/** Everything the parts of the page share. */
export interface Context extends ReadPageInput {
  readonly words: ReturnType<typeof wordsOf>;
  readonly telling: Telling;
  /** For each fact the steps and scenes that tell it, in reading order. */
  readonly told: ReadonlyMap<string, readonly Told[]>;
}

export function contextOf(input: ReadPageInput): Context {
  const telling = input.story.tellings[input.locale];
  return { ...input, words: wordsOf(input.locale), telling, told: toldIn(telling) };
}

/** A fact as printed in the page's language; an unknown id (the check refuses it) prints as the id. */
export function factText(context: Context, id: string, form: FactForm = 'published'): string {
  const fact = context.book.facts.get(id);
  return fact === undefined ? id : printedFact(context, fact, form);
}

export function printedFact(context: Context, fact: Fact, form: FactForm = 'published'): string {
  return formatFact(fact, context.book.units, context.locale, form);
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

function toldIn(telling: Telling): Map<string, Told[]> {
  const told = new Map<string, Told[]>();
  for (const scene of telling.sections.flatMap((section) => section.scenes)) {
    for (const step of scene.steps) {
      for (const id of factsOfStep(step)) {
        const places = told.get(id) ?? [];
        places.push({ anchor: step.id, title: step.title.length > 0 ? step.title : scene.title });
        told.set(id, places);
      }
    }
  }
  return told;
}

import type { Fact } from '../../facts/fact.ts';
import { formatFact } from '../../facts/format.ts';
import type { FactForm, Inline, Scene, Step, Telling } from '../../story/story.ts';
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
  return { ...input, words: wordsOf(input.locale), telling, told: toldIn(telling, input) };
}

/** A fact as printed in the page's language; an unknown id (the check refuses it) prints as the id. */
export function factText(context: Context, id: string, form: FactForm = 'published'): string {
  const fact = context.book.facts.get(id);
  return fact === undefined ? id : printedFact(context, fact, form);
}

export function printedFact(context: Context, fact: Fact, form: FactForm = 'published'): string {
  return formatFact(fact, context.book.units, context.locale, form);
}

/** Ids of the facts named in a formula, in order, each once. */
export function formulaInputs(fact: Fact, facts: ReadonlyMap<string, Fact>): string[] {
  const names = fact.formula.match(/[A-Za-z][\w-]*(?<![-])/g) ?? [];
  return [...new Set(names)].filter((name) => facts.has(name));
}

/** Ids of the facts a step's text and picture use. */
export function factsOfStep(step: Step, facts: ReadonlyMap<string, Fact>): Set<string> {
  const ids = new Set<string>();
  for (const inlines of [step.title, step.alt]) collect(inlines, ids);
  for (const block of step.body) {
    for (const inlines of block.kind === 'paragraph' ? [block.children] : block.items) collect(inlines, ids);
  }
  const named = [
    ...step.view.data,
    ...Object.values(step.view.options).flatMap((value) => value.split(/\s+/)),
  ];
  for (const name of named) if (facts.has(name)) ids.add(name);
  return ids;
}

/** Ids of the facts a scene uses, its headline included. */
export function factsOfScene(scene: Scene, facts: ReadonlyMap<string, Fact>): Set<string> {
  const ids = new Set<string>();
  for (const inlines of [scene.title, scene.measure]) collect(inlines, ids);
  for (const step of scene.steps) for (const id of factsOfStep(step, facts)) ids.add(id);
  return ids;
}

function toldIn(telling: Telling, { book }: ReadPageInput): Map<string, Told[]> {
  const told = new Map<string, Told[]>();
  for (const scene of telling.sections.flatMap((section) => section.scenes)) {
    for (const step of scene.steps) {
      for (const id of factsOfStep(step, book.facts)) {
        const places = told.get(id) ?? [];
        places.push({ anchor: step.id, title: step.title.length > 0 ? step.title : scene.title });
        told.set(id, places);
      }
    }
  }
  return told;
}

function collect(inlines: readonly Inline[], ids: Set<string>): void {
  for (const inline of inlines) {
    if (inline.kind === 'fact') ids.add(inline.id);
    if ('children' in inline) collect(inline.children, ids);
  }
}

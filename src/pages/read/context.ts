import type { Inline, Telling } from '../../story/story.ts';
import { factsOfStep, type TellingContext } from '../parts/telling.ts';
import type { ReadPageInput } from './input.ts';
import { wordsOf } from './words.ts';

/** A place of the page that tells a fact: where the register's row leads back to. */
export interface Told {
  readonly anchor: string;
  readonly title: readonly Inline[];
}

/** Everything the parts of the page share. */
export interface Context extends ReadPageInput, TellingContext {
  readonly words: ReturnType<typeof wordsOf>;
  /** For each fact the steps and scenes that tell it, in reading order. */
  readonly told: ReadonlyMap<string, readonly Told[]>;
}

export function contextOf(input: ReadPageInput): Context {
  const telling = input.story.tellings[input.locale];
  return { ...input, words: wordsOf(input.locale), telling, told: toldIn(telling) };
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

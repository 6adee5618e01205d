import { chineseNumeral } from '../lib/number-text.ts';
import { textsOf } from './plain-text.ts';
import type { Inline, Scene, Section, Step, StorySettings, Telling } from './story.ts';

/** A step and where it stands in the telling; indices count from 0. */
export interface StepPlace {
  readonly step: Step;
  readonly scene: Scene;
  readonly section: Section;
  /** Among all steps of the telling. */
  readonly index: number;
  /** Among the steps of its scene. */
  readonly inScene: number;
}

/** All steps in reading order. */
export function stepsOf(telling: Telling): StepPlace[] {
  const places: StepPlace[] = [];
  for (const section of telling.sections) {
    for (const scene of section.scenes) {
      scene.steps.forEach((step, inScene) => {
        places.push({ step, scene, section, index: places.length, inScene });
      });
    }
  }
  return places;
}

/** All scenes in reading order, each with its section. */
export function scenesOf(telling: Telling): { readonly scene: Scene; readonly section: Section }[] {
  return telling.sections.flatMap((section) => section.scenes.map((scene) => ({ scene, section })));
}

/** The steps before and after the one with this id; null at the ends and for an unknown id. */
export function neighbours(
  steps: readonly StepPlace[],
  id: string,
): { readonly previous: StepPlace | null; readonly next: StepPlace | null } {
  const index = steps.findIndex(({ step }) => step.id === id);
  if (index === -1) return { previous: null, next: null };
  return { previous: steps[index - 1] ?? null, next: steps[index + 1] ?? null };
}

/** The numeral of a numbered section (一, 二, …, 十一, …); empty for the others. */
export function sectionNumeral(settings: StorySettings, section: Pick<Section, 'id'>): string {
  const number = settings.parts.indexOf(section.id) + 1;
  return number === 0 ? '' : chineseNumeral(String(number));
}

type StepWords = Pick<Step, 'title' | 'body' | 'alt' | 'summary' | 'notes'>;

interface TellingWords extends Omit<Telling, 'locale' | 'sections'> {
  readonly sections: readonly (Pick<Section, 'title' | 'lead'> & {
    readonly scenes: readonly (Pick<Scene, 'title' | 'measure'> & { readonly steps: readonly StepWords[] })[];
  })[];
}

/** Every text of a step, in the order it is read. */
export function textsOfStep(step: StepWords): (readonly Inline[])[] {
  return [step.title, ...textsOf(step.body), step.alt, step.summary, ...step.notes];
}

/** Every text of a telling, in reading order. */
export function textsOfTelling(telling: TellingWords): (readonly Inline[])[] {
  const { title, deck, body, period, description } = telling;
  return [
    title,
    deck,
    body,
    period,
    description,
    ...telling.sections.flatMap((section) => [
      section.title,
      ...textsOf(section.lead),
      ...section.scenes.flatMap((scene) => [scene.title, scene.measure, ...scene.steps.flatMap(textsOfStep)]),
    ]),
  ];
}

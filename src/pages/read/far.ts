import type { Section } from '../../story/story.ts';

/** Sections that begin after so many steps are far: the browser lays them out only as the reader comes near. */
const nearSteps = 48;

/** So many steps make a stretch of far sections: each thing that is watched costs every frame. */
const stretchSteps = 24;

/** Sections that follow each other. */
export interface Stretch {
  readonly far: boolean;
  readonly sections: readonly Section[];
}

/** A story's sections in their order: those near its beginning, then stretches of far ones, then what has no steps. */
export function stretchesOf(sections: readonly Section[]): Stretch[] {
  const stretches: { far: boolean; sections: Section[] }[] = [];
  let before = 0;
  for (const section of sections) {
    const far = before >= nearSteps && stepsIn([section]) > 0;
    before += stepsIn([section]);
    const last = stretches.at(-1);
    if (last?.far === far && !(far && stepsIn(last.sections) >= stretchSteps)) last.sections.push(section);
    else stretches.push({ far, sections: [section] });
  }
  return stretches;
}

function stepsIn(sections: readonly Section[]): number {
  return sections.reduce(
    (sum, { scenes }) => sum + scenes.reduce((steps, scene) => steps + scene.steps.length, 0),
    0,
  );
}

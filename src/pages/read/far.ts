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

/** The classes of an element around far sections: what it is, and what its height is guessed from. */
export function farClasses(sections: readonly Section[]): string {
  return `far far-${sections.length}-${stepsIn(sections)}`;
}

/**
 * The styles of far sections and stretches; empty where there are none. Only where the browser keeps what is read in its
 * place when a height turns out to be another one than guessed.
 */
export function farStyle(all: readonly Section[]): string {
  const stretches = stretchesOf(all).filter(({ far }) => far);
  if (stretches.length === 0) return '';
  const boxes = stretches.flatMap(({ sections }) => [sections, ...sections.map((section) => [section])]);
  const heights = new Set(
    boxes.map(
      (box) => `.far-${box.length}-${stepsIn(box)}{--sections:${box.length};--steps:${stepsIn(box)}}`,
    ),
  );
  const guess = (section: number, step: number) =>
    `contain-intrinsic-size:auto calc(var(--sections)*${section}rem + var(--steps)*${step}rem)`;
  return `${[...heights].join('')}@supports (overflow-anchor:auto){.far{content-visibility:auto;${guess(30, 46)}}.scroll .far{${guess(25, 66)}}}`;
}

function stepsIn(sections: readonly Section[]): number {
  return sections.reduce(
    (sum, { scenes }) => sum + scenes.reduce((steps, scene) => steps + scene.steps.length, 0),
    0,
  );
}

import type { Place, Problem } from '../lib/problem.ts';
import type { Attributes } from './attributes.ts';
import { readBlocks, readLine } from './blocks.ts';
import { startOf } from './markdown.ts';
import { both } from './message-parts.ts';
import * as message from './messages.ts';
import type { SceneOutline, SectionOutline, StepOutline } from './outline.ts';
import type { Block, Inline } from './story.ts';
import type { TextContext } from './text-context.ts';

/** A step in one language, its view not yet known. */
export interface StepDraft {
  readonly id: string;
  readonly place: Place;
  readonly attributes: Attributes;
  readonly title: readonly Inline[];
  readonly body: readonly Block[];
  readonly alt: readonly Inline[];
  readonly summary: readonly Inline[];
  readonly notes: readonly (readonly Inline[])[];
}

export interface SceneDraft {
  readonly id: string;
  readonly place: Place;
  readonly attributes: Attributes;
  readonly title: readonly Inline[];
  readonly measure: readonly Inline[];
  readonly steps: readonly StepDraft[];
}

export interface SectionDraft {
  readonly id: string;
  readonly place: Place;
  readonly idPlace: Place;
  readonly title: readonly Inline[];
  readonly lead: readonly Block[];
  readonly scenes: readonly SceneDraft[];
}

/** Reads all texts of an outline. Problems go to `context.problems`. */
export function draft(sections: readonly SectionOutline[], context: TextContext): SectionDraft[] {
  return sections.map((section) => readSection(section, context));
}

function readSection(section: SectionOutline, context: TextContext): SectionDraft {
  const { problems } = context;
  const { place, title } = section;
  const id = section.id?.value ?? '';
  if (id === '') problems.push(message.missingId(place, 'section'));
  if (section.lead.length === 0 && section.scenes.length === 0)
    problems.push(message.emptySection(place, id));
  const words = readLine(title.children, 'sectionTitle', context);
  if (words.length === 0) problems.push(message.emptyText(place, 'sectionTitle'));
  return {
    id,
    place,
    idPlace: section.id?.place ?? place,
    title: words,
    lead: readBlocks(section.lead, 'lead', context),
    scenes: section.scenes.map((scene) => readScene(scene, context)),
  };
}

function readScene(scene: SceneOutline, context: TextContext): SceneDraft {
  const { problems, source } = context;
  const { attributes, place } = scene;
  if (!attributes.id) problems.push(message.missingId(place, 'scene'));
  const [first, second] = scene.measure;
  if (second) problems.push(message.textNotHere(source.at(startOf(second))));
  let measure: readonly Inline[] = [];
  if (first?.type === 'paragraph') measure = readLine(first.children, 'measure', context);
  else if (first)
    problems.push(message.unsupported(source.at(startOf(first)), both('这种内容', 'this'), oneParagraph));
  readBlocks(scene.measure.slice(1), 'measure', context);
  const title = scene.title ? readLine(scene.title.children, 'sceneTitle', context) : [];
  if (scene.title && title.length === 0) problems.push(message.emptyText(place, 'sceneTitle'));
  return {
    id: attributes.id?.value ?? '',
    place,
    attributes,
    title,
    measure,
    steps: scene.steps.map((step) => readStep(step, context)),
  };
}

const oneParagraph = both('一段图下说明', 'one paragraph, the measure line');

function readStep(step: StepOutline, context: TextContext): StepDraft {
  const { problems, source } = context;
  const { attributes, place, parts } = step;
  const id = attributes.id?.value ?? '';
  if (id === '') problems.push(message.missingId(place, 'step'));
  const body = readBlocks(step.body, 'text', context);
  if (step.body.length === 0) problems.push(message.stepWithoutText(place, id));
  const title = step.title ? readLine(step.title.children, 'stepTitle', context) : [];
  if (step.title && title.length === 0) problems.push(message.emptyText(place, 'stepTitle'));

  const read = (name: 'alt' | 'summary' | 'notes'): Inline[][] => {
    if (parts[name].length === 0) problems.push(message.missingPart(place, id, name));
    return parts[name].map((leaf, index) => {
      const at = source.at(startOf(leaf));
      if (index > 0 && name !== 'notes') problems.push(message.repeatedPart(at, id, name));
      const text = readLine(leaf.children, name, context);
      if (leaf.children.length === 0) problems.push(message.emptyText(at, name));
      return text;
    });
  };
  const [alt = []] = read('alt');
  const [summary = []] = read('summary');
  return { id, place, attributes, title, body, alt, summary, notes: read('notes') };
}

/** Every id of a telling with its place, in order. */
export function idsOf(sections: readonly SectionDraft[]): { id: string; place: Place }[] {
  return sections.flatMap((section) => [
    { id: section.id, place: section.idPlace },
    ...section.scenes.flatMap((scene) => [
      { id: scene.id, place: scene.attributes.id?.place ?? scene.place },
      ...scene.steps.map((step) => ({ id: step.id, place: step.attributes.id?.place ?? step.place })),
    ]),
  ]);
}

/** Checks the shape of ids and that each is used once. */
export function checkIds(
  ids: readonly { id: string; place: Place }[],
  reserved: readonly string[],
): Problem[] {
  const first = new Map<string, Place>();
  const problems: Problem[] = [];
  for (const { id, place } of ids) {
    if (id === '') continue;
    const before = first.get(id);
    if (before) problems.push(message.repeatedId(place, id, before));
    else first.set(id, place);
    if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id)) problems.push(message.badId(place, id));
    else if (reserved.includes(id)) problems.push(message.reservedId(place, id));
  }
  return problems;
}

import { both } from '../lib/messages.ts';
import type { Place, Problem } from '../lib/problem.ts';
import type { Attributes } from './attributes.ts';
import { readBlocks, readLine } from './blocks.ts';
import { fields } from './limits.ts';
import { startOf } from './markdown.ts';
import { telling } from './messages.ts';
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
  const { tell } = context;
  const { place, title } = section;
  const id = section.id?.value ?? '';
  if (id === '') tell(place, 'sectionWithoutId');
  if (section.lead.length === 0 && section.scenes.length === 0) tell(place, 'emptySection', { id });
  const words = readLine(title.children, 'sectionTitle', context);
  if (words.length === 0) tell(place, 'emptyText', fields.sectionTitle);
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
  const { tell, source } = context;
  const { attributes, place } = scene;
  if (!attributes.id) tell(place, 'sceneWithoutId');
  const [first, second] = scene.measure;
  if (second) tell(source.at(startOf(second)), 'textNotHere');
  let measure: readonly Inline[] = [];
  if (first?.type === 'paragraph') measure = readLine(first.children, 'measure', context);
  else if (first)
    tell(source.at(startOf(first)), 'unsupported', {
      what: both('这种内容', 'this'),
      accepted: oneParagraph,
    });
  readBlocks(scene.measure.slice(1), 'measure', context);
  const title = scene.title ? readLine(scene.title.children, 'sceneTitle', context) : [];
  if (scene.title && title.length === 0) tell(place, 'emptyText', fields.sceneTitle);
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

const missing = { alt: 'missingAlt', summary: 'missingSummary', notes: 'missingNotes' } as const;

function readStep(step: StepOutline, context: TextContext): StepDraft {
  const { tell, source } = context;
  const { attributes, place, parts } = step;
  const id = attributes.id?.value ?? '';
  if (id === '') tell(place, 'stepWithoutId');
  const body = readBlocks(step.body, 'text', context);
  if (step.body.length === 0) tell(place, 'stepWithoutText', { id });
  const title = step.title ? readLine(step.title.children, 'stepTitle', context) : [];
  if (step.title && title.length === 0) tell(place, 'emptyText', fields.stepTitle);

  const read = (name: 'alt' | 'summary' | 'notes'): Inline[][] => {
    if (parts[name].length === 0) tell(place, missing[name], { id });
    return parts[name].map((leaf, index) => {
      const at = source.at(startOf(leaf));
      if (index > 0 && name !== 'notes') tell(at, 'repeatedPart', { id, name });
      const text = readLine(leaf.children, name, context);
      if (leaf.children.length === 0) tell(at, 'emptyText', fields[name]);
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
  const tell = telling(problems);
  for (const { id, place } of ids) {
    if (id === '') continue;
    const before = first.get(id);
    if (before) tell(place, 'repeatedId', { id, line: before.line });
    else first.set(id, place);
    if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id)) {
      const mended = mendedId(id);
      tell(place, mended === '' ? 'hopelessId' : 'badId', { id, mended });
    } else if (reserved.includes(id)) tell(place, 'reservedId', { id });
  }
  return problems;
}

/** What an id that cannot be used was meant to be; empty when nothing of it can. */
function mendedId(id: string): string {
  return id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.]+/gu, '-')
    .replace(/[^a-z0-9-]/gu, '')
    .replace(/^[^a-z]+|-+$/gu, '')
    .replace(/-{2,}/gu, '-');
}

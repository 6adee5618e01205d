import { both } from '../lib/messages.ts';
import type { Place, Problem } from '../lib/problem.ts';
import type { SceneDraft, SectionDraft, StepDraft } from './draft.ts';
import { problem, telling } from './messages.ts';
import { citations } from './plain-text.ts';
import { textsOfStep } from './steps.ts';
import type { Inline } from './story.ts';

const kinds = {
  section: both('部分', 'section'),
  scene: both('场景', 'scene'),
  step: both('步骤', 'step'),
};
type Kind = keyof typeof kinds;

/** One language's telling as the comparison sees it. */
export interface ComparedTelling {
  readonly file: string;
  readonly end: Place;
  readonly sections: readonly SectionDraft[];
}

/** Where a section, scene or step stands. */
interface Position {
  readonly kind: Kind;
  readonly id: string;
  readonly place: Place;
  /** Id of the scene or section it stands in; empty for sections. */
  readonly parent: string;
  readonly siblings: readonly string[];
}

/** The translation against the primary text: the same sections, scenes and steps in the same order, the same facts. */
export function compareTellings(primary: ComparedTelling, other: ComparedTelling): Problem[] {
  // Nothing to compare with: told already.
  if (primary.sections.length === 0 || other.sections.length === 0) return attributesOf(other.sections);
  const first = positions(primary.sections);
  const second = positions(other.sections);
  const nameless = namelessKinds([...primary.sections, ...other.sections]);
  const before = { here: predecessors(first, second), there: predecessors(second, first) };
  const problems: Problem[] = [];
  const tell = telling(problems);
  for (const wanted of first.values()) {
    // What stands in a missing section or scene is missing with it: told once.
    if (nameless.has(wanted.kind)) continue;
    if (!second.has(wanted.id) && (wanted.parent === '' || second.has(wanted.parent))) {
      const parent = second.get(wanted.parent);
      tell(parent?.place ?? other.end, 'missingInTranslation', {
        kind: kinds[wanted.kind],
        id: wanted.id,
        file: primary.file,
      });
    }
  }
  for (const found of second.values()) {
    const wanted = first.get(found.id);
    if (!wanted) {
      if (nameless.has(found.kind) || (found.parent !== '' && !first.has(found.parent))) continue;
      const ids = [...first.values()]
        .filter(({ kind, id }) => kind === found.kind && !second.has(id))
        .map(({ id }) => id);
      tell(found.place, 'extraInTranslation', { kind: kinds[found.kind], id: found.id, ids });
    } else if (
      wanted.kind !== found.kind ||
      (wanted.parent !== found.parent && first.has(found.parent) && second.has(wanted.parent)) ||
      (wanted.parent === found.parent && before.here.get(found.id) !== before.there.get(found.id))
    ) {
      tell(found.place, 'movedInTranslation', {
        kind: kinds[found.kind],
        id: found.id,
        where: whereabouts(wanted),
      });
    }
  }
  return [
    ...problems,
    ...attributesOf(other.sections),
    ...compareTexts(primary, other),
    ...compareTexts(other, primary),
  ];
}

function positions(sections: readonly SectionDraft[]): Map<string, Position> {
  const all = new Map<string, Position>();
  const add = (kind: Kind, parent: string, items: readonly { id: string; place: Place }[]): void => {
    const siblings = items.map(({ id }) => id).filter((id) => id !== '');
    for (const { id, place } of items) {
      if (id !== '' && !all.has(id)) all.set(id, { kind, id, place, parent, siblings });
    }
  };
  add('section', '', sections);
  for (const section of sections) {
    add('scene', section.id, section.scenes);
    for (const scene of section.scenes) add('step', scene.id, scene.steps);
  }
  return all;
}

/** For each id the one before it under the same parent, counting only those that both tellings have there. */
function predecessors(
  own: ReadonlyMap<string, Position>,
  other: ReadonlyMap<string, Position>,
): Map<string, string | undefined> {
  const last = new Map<string, string>();
  const before = new Map<string, string | undefined>();
  for (const { id, parent, kind } of own.values()) {
    const same = other.get(id);
    if (same?.parent !== parent || same.kind !== kind) continue;
    before.set(id, last.get(parent));
    last.set(parent, id);
  }
  return before;
}

/** Kinds of which one has no id: which one it is cannot be said, and that it has none is told already. */
function namelessKinds(sections: readonly SectionDraft[]): Set<Kind> {
  const kinds = new Set<Kind>();
  for (const section of sections) {
    if (section.id === '') kinds.add('section');
    for (const scene of section.scenes) {
      if (scene.id === '') kinds.add('scene');
      if (scene.steps.some((step) => step.id === '')) kinds.add('step');
    }
  }
  return kinds;
}

function whereabouts({ id, parent, siblings }: Position): string {
  const before = siblings[siblings.indexOf(id) - 1];
  return [parent, ...(before ? [before] : []), id].filter((part) => part !== '').join(' › ');
}

function attributesOf(sections: readonly SectionDraft[]): Problem[] {
  return sections
    .flatMap(({ scenes }) =>
      scenes.flatMap((scene) => [scene.attributes, ...scene.steps.map((step) => step.attributes)]),
    )
    .flatMap(({ rest }) => rest.map(({ key, place }) => problem(place, 'attributesInTranslation', { key })));
}

/** What `here` says and `there` does not: facts, step titles, measure lines. */
function compareTexts(here: ComparedTelling, there: ComparedTelling): Problem[] {
  const scenes = new Map(scenesOf(there).map((scene) => [scene.id, scene]));
  const steps = new Map(scenesOf(there).flatMap((scene) => scene.steps.map((step) => [step.id, step])));
  return scenesOf(here).flatMap((scene) => {
    const sameScene = scenes.get(scene.id);
    const problems: Problem[] = [];
    const tell = telling(problems);
    if (sameScene) {
      problems.push(...factsMissing(scene.id, sceneTexts(scene), sceneTexts(sameScene), there.file));
      if (scene.measure.length > 0 && sameScene.measure.length === 0) {
        tell(scene.place, 'partInOneLanguage', {
          what: both('图下说明', 'measure line'),
          id: scene.id,
          other: there.file,
        });
      }
    }
    for (const step of scene.steps) {
      const same = steps.get(step.id);
      if (!same || step.id === '') continue;
      problems.push(...factsMissing(step.id, mainTexts(step), mainTexts(same), there.file));
      if (step.title.length > 0 && same.title.length === 0) {
        tell(step.place, 'partInOneLanguage', {
          what: both('步骤标题', 'step title'),
          id: step.id,
          other: there.file,
        });
      }
    }
    return problems;
  });
}

const scenesOf = ({ sections }: ComparedTelling): SceneDraft[] =>
  sections.flatMap(({ scenes }) => [...scenes]);
const sceneTexts = ({ title, measure }: SceneDraft): (readonly Inline[])[] => [title, measure];
/** Notes are each speaker's own. */
const mainTexts = (step: StepDraft): (readonly Inline[])[] => textsOfStep({ ...step, notes: [] });

function factsMissing(
  id: string,
  here: readonly (readonly Inline[])[],
  there: readonly (readonly Inline[])[],
  file: string,
): Problem[] {
  const cited = new Set(there.flatMap((text) => citations(text).map((fact) => fact.id)));
  const told = new Set<string>();
  return here.flatMap(citations).flatMap((fact) => {
    if (cited.has(fact.id) || told.has(fact.id)) return [];
    told.add(fact.id);
    return [problem(fact.place, 'factInOneLanguage', { fact: fact.id, step: id, other: file })];
  });
}

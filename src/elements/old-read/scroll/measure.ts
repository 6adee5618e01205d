import { type Edges, edgesOf, skippedParts } from '../../scrolling/skipped.ts';
import { type MeasuredStep, type Rest, restsOf } from '../../stage/position.ts';

/** A scene and its steps, by their indexes among all steps of the page. */
export interface SceneSteps {
  readonly element: HTMLElement;
  readonly steps: HTMLElement;
  readonly first: number;
  readonly last: number;
}

/** Elements of the page that the reading needs again and again. */
export interface Parts {
  readonly scenes: readonly SceneSteps[];
  readonly steps: readonly HTMLElement[];
  /** Everything that a reader can be at, in order: openers, heads of scenes, steps, feet, parts of the method. */
  readonly blocks: readonly HTMLElement[];
  /** For each block the index of the step that it is or that was the last before it; -1 above the first. */
  readonly reached: readonly number[];
  readonly bar: HTMLElement | null;
}

export interface Extent {
  readonly top: number;
  readonly height: number;
}

/** The page as laid out now. Offsets are px from the document's top. */
export interface Layout {
  /** Whether the scenes stand on stages; otherwise they are a plain article. */
  readonly staged: boolean;
  readonly rests: readonly Rest[];
  readonly blocks: readonly Extent[];
  readonly scenes: readonly Extent[];
  /** Stretches that the browser skips: in them the offsets are guessed. */
  readonly skipped: readonly Extent[];
  /** Height of the window, px: asking for it within a frame would lay the page out anew. */
  readonly height: number;
  /** Height of what always covers the window's top, px. */
  readonly bar: number;
}

const blockSelector = '.hero, .opener, .scene-head, .step, .scene-foot, .made, .foot';

export function partsOf(page: Document): Parts {
  const steps: HTMLElement[] = [];
  const scenes: SceneSteps[] = [];
  for (const element of Array.from(page.querySelectorAll<HTMLElement>('.scene'))) {
    const list = element.querySelector<HTMLElement>('.steps');
    const own = Array.from(element.querySelectorAll<HTMLElement>('.step'));
    if (list === null || own.length === 0) continue;
    scenes.push({ element, steps: list, first: steps.length, last: steps.length + own.length - 1 });
    steps.push(...own);
  }
  const blocks = Array.from(page.querySelectorAll<HTMLElement>(blockSelector));
  let step = -1;
  const reached = blocks.map((block) => (block.classList.contains('step') ? ++step : step));
  return {
    scenes,
    steps,
    blocks,
    reached,
    bar: page.querySelector<HTMLElement>('.bar'),
  };
}

/** Whether the stylesheet has laid the scenes out as stages: it alone knows what fits the window. */
export function isStaged({ scenes }: Parts): boolean {
  const steps = scenes[0]?.steps;
  return steps !== undefined && getComputedStyle(steps).getPropertyValue('--staged').trim() === '1';
}

/** Reads every offset in one go; the only place that asks for layout, and never within a frame of scrolling. */
export function measure(parts: Parts): Layout {
  // Not the scroll offset, which is rounded otherwise: what is measured must not depend on where the reader is.
  const origin = -document.documentElement.getBoundingClientRect().top;
  const staged = isStaged(parts);
  const bar =
    parts.bar !== null && getComputedStyle(parts.bar).position !== 'relative' ? parts.bar.offsetHeight : 0;
  const skipped = skippedParts();
  const edges = (element: Element): Edges => {
    // A head that sticks is where the reader is; what it heads begins where it would stand.
    const stuck = staged && element.classList.contains('scene-head') ? element.parentElement : null;
    const { top } = (stuck ?? element).getBoundingClientRect();
    return { top, bottom: top + element.getBoundingClientRect().height };
  };
  const extents = (elements: readonly Element[]): Extent[] =>
    edgesOf(elements, skipped, edges).map(({ top, bottom }) => ({
      top: exact(top + origin),
      height: exact(bottom - top),
    }));
  return {
    staged,
    bar,
    height: window.innerHeight,
    blocks: extents(parts.blocks),
    scenes: extents(parts.scenes.map(({ element }) => element)),
    skipped: extents(skipped),
    rests: staged ? restsOf(measuredSteps(parts, skipped, origin, bar)) : [],
  };
}

/** Whether everything stands where it stood. */
export function sameLayout(a: Layout, b: Layout): boolean {
  return (
    a.staged === b.staged &&
    a.rests.length === b.rests.length &&
    a.rests.every(({ from, to }, index) => from === b.rests[index]?.from && to === b.rests[index]?.to) &&
    a.blocks.every(({ top, height }, i) => top === b.blocks[i]?.top && height === b.blocks[i]?.height)
  );
}

/** Engines lay out in 64ths of a px; what adding and subtracting has left beside them is taken away. */
function exact(length: number): number {
  return Math.round(length * 64) / 64;
}

/** How far a text's top may still be below a picture it stands under when it counts as arrived, px. */
const arrival = 64;

function measuredSteps(
  { scenes, steps }: Parts,
  skipped: readonly Element[],
  origin: number,
  bar: number,
): MeasuredStep[] {
  let lines = { enter: 0, leave: 0 };
  const edges = edgesOf(steps, skipped, (step) => {
    const { top, bottom } = (step.querySelector('.step-text') ?? step).getBoundingClientRect();
    return { top, bottom: step.querySelector('.step-tools')?.getBoundingClientRect().bottom ?? bottom };
  });
  return scenes.flatMap(({ steps: list, first, last }, scene) => {
    // Where nothing is laid out they are those of the scene before.
    if (!skipped.some((part) => part.contains(list))) lines = linesOf(list, bar);
    const { enter, leave } = lines;
    return edges.slice(first, last + 1).map(({ top, bottom }, index) => {
      const id = steps[first + index]?.id ?? '';
      return { id, scene, top: exact(top + origin), bottom: exact(bottom + origin), enter, leave };
    });
  });
}

/** The lines of the window that a scene's texts are read between. */
function linesOf(list: HTMLElement, bar: number): Pick<MeasuredStep, 'enter' | 'leave'> {
  const beside = getComputedStyle(list).getPropertyValue('--beside').trim() === '1';
  const stage = list.querySelector('.pics')?.getBoundingClientRect().height ?? window.innerHeight / 2;
  const screen = Number.parseFloat(getComputedStyle(list).minHeight) || window.innerHeight;
  // Beside the stage a text is read around the window's middle; below it, from its place under the picture on
  // until it has left most of the picture, so that this is seen moving.
  return {
    enter: bar + (beside ? 0.64 * screen : stage + arrival),
    leave: bar + (beside ? 0.36 * screen : 0.2 * stage),
  };
}

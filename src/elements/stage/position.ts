/** Scroll offsets, px, between which a step's picture rests. */
export interface Rest {
  readonly id: string;
  /** Index of its scene. */
  readonly scene: number;
  readonly from: number;
  readonly to: number;
}

/** Where a reader is. */
export interface Position {
  /** Index of the step whose picture rests or has begun to leave; -1 before the first. */
  readonly step: number;
  /** How far its picture has become the next one's: 0 at rest, below 1 on the way. Never between two scenes. */
  readonly t: number;
  /** At rest, the share of the rest that lies behind; 1 once it is over. */
  readonly rested: number;
}

/** A step as measured: where its text stands in the document, and the lines of the window it is read between. */
export interface MeasuredStep {
  readonly id: string;
  readonly scene: number;
  /** Document offsets, px, of the text's top and bottom. */
  readonly top: number;
  readonly bottom: number;
  /** Offsets from the window's top: the text is in reading position from when its top has come up to `enter` ... */
  readonly enter: number;
  /** ... until its bottom has gone up to `leave`. */
  readonly leave: number;
}

/** The least scroll, px, that a movement takes, however close two texts stand. */
const leastMovement = 80;

/** When each step's picture rests: while its text is in reading position. Movement has what lies between. */
export function restsOf(steps: readonly MeasuredStep[]): Rest[] {
  const rests = steps.map(({ id, scene, top, bottom, enter, leave }) => {
    const from = top - enter;
    return { id, scene, from, to: Math.max(from, bottom - leave) };
  });
  for (const [index, next] of rests.entries()) {
    const rest = rests[index - 1];
    if (rest === undefined) continue;
    const least = rest.scene === next.scene ? leastMovement : 0;
    if (next.from - rest.to >= least) continue;
    // Texts too close together give up the ends of their rests.
    const middle = (rest.to + next.from) / 2;
    rest.to = Math.max(rest.from, middle - least / 2);
    next.from = rest.to + least;
    next.to = Math.max(next.from, next.to);
  }
  return rests;
}

/** The state at a scroll offset: binary search, no memory of where the reader came from. */
export function positionAt(offset: number, rests: readonly Rest[]): Position {
  let [low, high] = [0, rests.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rests[middle]?.from ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
    else high = middle;
  }
  const step = low - 1;
  const rest = rests[step];
  if (rest === undefined) return { step: -1, t: 0, rested: 0 };
  if (offset <= rest.to) {
    const length = rest.to - rest.from;
    return { step, t: 0, rested: length > 0 ? (offset - rest.from) / length : 1 };
  }
  const next = rests[step + 1];
  if (next === undefined || next.scene !== rest.scene) return { step, t: 0, rested: 1 };
  return { step, t: (offset - rest.to) / (next.from - rest.to), rested: 1 };
}

/** The scroll offset, px, at which a position holds; null before the first step. */
export function offsetOf({ step, t, rested }: Position, rests: readonly Rest[]): number | null {
  const rest = rests[step];
  if (rest === undefined) return null;
  const next = rests[step + 1];
  if (t > 0 && next !== undefined && next.scene === rest.scene) return rest.to + t * (next.from - rest.to);
  return rest.from + rested * (rest.to - rest.from);
}

/** What the stage of one scene shows when the reader is at `position`: its first step before, its last one after. */
export function shownIn(
  scene: { readonly first: number; readonly last: number },
  { step, t }: Position,
): { readonly step: number; readonly t: number } {
  if (step < scene.first) return { step: 0, t: 0 };
  if (step > scene.last) return { step: scene.last - scene.first, t: 0 };
  return { step: step - scene.first, t };
}

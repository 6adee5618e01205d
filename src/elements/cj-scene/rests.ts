import { bisectRight } from 'd3';

/** Scroll offsets, px, between which a step's picture rests. */
export interface Rest {
  readonly from: number;
  readonly to: number;
}

/** A step as measured, px. */
export interface MeasuredStep {
  /** The scroll offset at which its words come to stand where they are read, and at which they leave it. */
  readonly arrives: number;
  readonly leaves: number;
}

/** What a movement takes of the way from one text to the next, and at least, px: the rest of it the new picture rests. */
const movement = 0.7;
const leastMovement = 120;

/**
 * When the pictures of steps rest: while their words are read, the first one from where it is whole. Between two of them
 * there is a movement.
 */
export function restsOf(steps: readonly MeasuredStep[], whole: number): Rest[] {
  return steps.map(({ arrives, leaves }, index) => {
    const before = steps[index - 1];
    const to = Math.max(arrives, leaves);
    if (before === undefined) return { from: Math.min(whole, to), to };
    const start = Math.max(before.arrives, before.leaves);
    const way = Math.max((arrives - start) * movement, leastMovement);
    return { from: Math.min(start + way, to), to };
  });
}

/**
 * Progress at a scroll offset, counted in steps: 1.5 is half way from the second picture to the third, -1 to 0 the first
 * one's entrance. `knots` are the ends of entrance and rests. Depends on the offset alone.
 */
export function progressAt(offset: number, knots: readonly number[]): number {
  const index = bisectRight(knots, offset) - 1;
  if (index < 0) return -1;
  // Knots come in pairs: entrance, then each rest. Progress stands within a rest and moves from one to the next.
  const step = (index >> 1) - 1;
  const [from, to] = [knots[index] ?? 0, knots[index + 1] ?? Number.POSITIVE_INFINITY];
  if (index === 0) return -1 + share(offset, from, to);
  if (index === 1) return 0;
  if (index % 2 === 0 || index === knots.length - 1) return step;
  return step + share(offset, from, to);
}

/**
 * The ends of the first picture's entrance and of the rests in one ascending list; the entrance ends where the first rest
 * begins, at the latest.
 */
export function knotsOf(entrance: Rest, rests: readonly Rest[]): number[] {
  const knots = [entrance, ...rests].flatMap(({ from, to }) => [from, to]);
  for (let i = 1; i < knots.length; i++) knots[i] = Math.max(knots[i] ?? 0, knots[i - 1] ?? 0);
  return knots;
}

function share(offset: number, from: number, to: number): number {
  return to > from ? (offset - from) / (to - from) : 1;
}

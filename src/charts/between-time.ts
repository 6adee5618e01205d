/** A part of the movement's time: from `from`, `length` long, both in 0..1. */
export interface Span {
  readonly from: number;
  readonly length: number;
}

/** Things that stay move in this span. Symmetrical, so that the way back is the way there. */
export const moving: Span = { from: 0.1, length: 0.8 };
/** New shapes grow in this span, old ones vanish in its mirror image. */
export const shapesAppear: Span = { from: 0.42, length: 0.58 };
/** The same for large families, which come one by one: where others leave, and where the place is free. */
export const familyAppears: Span = { from: 0.36, length: 0.64 };
export const familyIsFree: Span = { from: 0.14, length: 0.86 };
/** New texts appear in this span, old ones disappear in its mirror image: never both at once. */
export const textAppears: Span = { from: 0.56, length: 0.38 };
/** What takes another's place appears in this span and what it replaces fades in its mirror image: they overlap, so that the place is never empty. */
export const takesOver: Span = { from: 0.22, length: 0.4 };

/** How far a span is through at `t`, 0..1. */
export function progress({ from, length }: Span, t: number): number {
  return Math.min(1, Math.max(0, (t - from) / length));
}

/** Slow at both ends; symmetrical about the middle: `ease(1 - p) = 1 - ease(p)`. */
export function ease(p: number): number {
  return p * p * (3 - 2 * p);
}

/** Quick at first, then settling. */
export function settle(p: number): number {
  const rest = 1 - p;
  return 1 - rest * rest * rest;
}

/** The span of one of a family inside the family's: those with delay 0 go first, those with delay 1 last. */
export function staggered(span: Span, delay: number, spread: number): Span {
  const length = span.length * (1 - spread);
  return { from: span.from + delay * (span.length - length), length };
}

/** From so many marks on a family of one datum moves mark by mark. */
export const manyMarks = 24;

/** How much of its time a family of `count` is spread over. */
export function spreadOf(count: number): number {
  if (count < 2) return 0;
  return count < manyMarks ? Math.min(0.4, 0.05 * (count - 1)) : 0.6;
}

import { easeCubicInOut, easeCubicOut } from 'd3';

/** Sets something to time `t`, 0..1. The same `t` gives the same result, whatever came before. */
export type Setter = (t: number) => void;

/** A part of the way's time, both in 0..1. */
export interface Span {
  readonly from: number;
  readonly length: number;
}

/** What stays moves in this span. */
export const moving: Span = { from: 0.1, length: 0.8 };
/** New shapes appear in this span, old ones leave in its mirror image. */
export const shapes: Span = { from: 0.48, length: 0.46 };
/** The same for texts: the old ones have left before the new ones come. */
export const texts: Span = { from: 0.54, length: 0.4 };
/** The same for a shape that takes another's place: they overlap, so that the place is never empty. */
export const relay: Span = { from: 0.22, length: 0.4 };

export function mirrored({ from, length }: Span): Span {
  return { from: 1 - from - length, length };
}

/** How far a span is through at `t`, 0..1. */
export function through({ from, length }: Span, t: number): number {
  return Math.min(1, Math.max(0, (t - from) / length));
}

/** How far what comes in a span is there, and what leaves in its mirror image still is. */
export const coming = (span: Span) => (t: number) => through(span, t);
export const leaving = (span: Span) => (t: number) => 1 - through(mirrored(span), t);

/** How far what stays has moved at `t`. */
export function moved(t: number): number {
  return easeCubicInOut(through(moving, t));
}

/** Quick at first, then settling: for what grows. */
export const settled = easeCubicOut;

/** The span of one of many inside their common span; delay 0 goes first, 1 last. */
export function staggered(span: Span, delay: number, spread: number): Span {
  const length = span.length * (1 - spread);
  return { from: span.from + delay * (span.length - length), length };
}

/** How much of its time a family of `count` is spread over. */
export function spreadOf(count: number): number {
  return count < 2 ? 0 : Math.min(0.6, 0.05 * (count - 1));
}

import { bisector } from 'd3';

/**
 * A scroll offset, px, at which the reader comes to a part of the story, or at which a step's picture begins to leave.
 * Parts are counted in the order of the page.
 */
export interface Knot {
  readonly part: number;
  readonly kind: 'begins' | 'leaves';
  readonly y: number;
}

/** Where a reader is, in words that hold in any window: a knot and how far they are on the way to the next one. */
export interface Place {
  readonly part: number;
  readonly kind: Knot['kind'];
  /** 0 to 1; beyond the last knot in px. */
  readonly share: number;
}

const byOffset = bisector(({ y }: Knot) => y);

/** Offsets in ascending order: a part that begins before the one above it has been read begins with it. */
export function ascending(knots: readonly Knot[]): Knot[] {
  let least = Number.NEGATIVE_INFINITY;
  return knots.map((knot) => {
    least = Math.max(least, knot.y);
    return { ...knot, y: least };
  });
}

export function placeAt(y: number, knots: readonly Knot[]): Place {
  const index = Math.max(0, byOffset.right(knots, y) - 1);
  const [knot, next] = [knots[index], knots[index + 1]];
  if (knot === undefined) return { part: 0, kind: 'begins', share: 0 };
  const way = next === undefined ? 1 : next.y - knot.y;
  return { part: knot.part, kind: knot.kind, share: way > 0 ? (y - knot.y) / way : 0 };
}

/** The scroll offset of a place; null when there is no such part. */
export function offsetOf({ part, kind, share }: Place, knots: readonly Knot[]): number | null {
  const own = knots.findIndex((knot) => knot.part === part && knot.kind === kind);
  // A part that is no step here, or a layout in which nothing leaves.
  const index = own >= 0 ? own : knots.findIndex((knot) => knot.part === part);
  const [knot, next] = [knots[index], knots[index + 1]];
  if (knot === undefined) return null;
  return knot.y + share * (next === undefined ? 1 : next.y - knot.y);
}

/** A place read from storage; null when it is none. */
export function readPlace(value: unknown): Place | null {
  if (typeof value !== 'object' || value === null) return null;
  const { part, kind, share } = value as Record<string, unknown>;
  const known = kind === 'begins' || kind === 'leaves';
  return known && Number.isInteger(part) && Number.isFinite(share)
    ? { part: part as number, kind, share: share as number }
    : null;
}

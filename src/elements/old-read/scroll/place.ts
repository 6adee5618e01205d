import { offsetOf, type Position, positionAt } from '../../stage/position.ts';
import type { Layout } from './measure.ts';

/** Where a reader is, in words that hold in any window: a step and how far, or a block of the page and how far. */
export type Place =
  | { readonly kind: 'step'; readonly id: string; readonly t: number; readonly rested: number }
  | { readonly kind: 'block'; readonly index: number; readonly share: number };

/** The line of the window that a reader is taken to look at, as a share of its height. */
const readingLine = 0.4;

/** The place at a scroll offset. */
export function placeAt(offset: number, layout: Layout): Place {
  const position = positionAt(offset, layout.rests);
  const rest = layout.rests[position.step];
  if (rest !== undefined && onStage(position)) {
    return { kind: 'step', id: rest.id, t: position.t, rested: position.rested };
  }
  const line = offset + readingLine * layout.height;
  const index = lastAbove(line, layout.blocks);
  const block = layout.blocks[index];
  const share = block !== undefined && block.height > 0 ? (line - block.top) / block.height : 0;
  return { kind: 'block', index, share };
}

/**
 * The offsets around one, from the first to below the second, px, at which everything shown is the same: one step's
 * picture at rest, or one block beyond the stages; while a picture moves, all of its way.
 */
export function steadyAround(offset: number, layout: Layout): readonly [from: number, to: number] {
  const { rests, blocks, height } = layout;
  const position = positionAt(offset, rests);
  const [rest, next] = [rests[position.step], rests[position.step + 1]];
  if (rest !== undefined && onStage({ ...position, t: 0 })) return [rest.from, rest.to];
  if (rest !== undefined && next !== undefined && rest.scene === next.scene) {
    // At the end of its rest it is about to move.
    return position.t > 0 ? [rest.to, next.from] : [offset, offset];
  }
  const line = readingLine * height;
  const index = lastAbove(offset + line, blocks);
  const topOf = (at: number) => (blocks[at]?.top ?? Number.POSITIVE_INFINITY) - line;
  const from = index === 0 ? Number.NEGATIVE_INFINITY : topOf(index);
  return [
    Math.max(from, rest?.to ?? Number.NEGATIVE_INFINITY),
    Math.min(topOf(index + 1), next?.from ?? Number.POSITIVE_INFINITY),
  ];
}

/** The scroll offset at which a place is again what the reader sees; null when the page has no such place. */
export function offsetOfPlace(place: Place, layout: Layout): number | null {
  if (place.kind === 'step') {
    const step = layout.rests.findIndex(({ id }) => id === place.id);
    return offsetOf({ step, t: place.t, rested: place.rested }, layout.rests);
  }
  const block = layout.blocks[place.index];
  return block === undefined ? null : block.top + place.share * block.height - readingLine * layout.height;
}

/** Index of the last block that begins above a line, px from the document's top; the first where none does. */
function lastAbove(line: number, blocks: Layout['blocks']): number {
  let [low, high] = [1, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.top ?? Number.POSITIVE_INFINITY) <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function onStage({ t, rested }: Position): boolean {
  return t > 0 || rested < 1;
}

/** A place read from storage or history; null when it is none. */
export function readPlace(value: unknown): Place | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kind, id, t, rested, index, share } = value as Record<string, unknown>;
  if (kind === 'step' && typeof id === 'string' && isShare(t) && isShare(rested)) {
    return { kind, id, t, rested };
  }
  if (kind === 'block' && Number.isInteger(index) && typeof share === 'number' && Number.isFinite(share)) {
    return { kind, index: index as number, share };
  }
  return null;
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

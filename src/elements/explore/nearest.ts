import { samePlace } from '../../charts/between-camera.ts';
import { markBox } from '../../charts/marks.ts';
import type { Box, Mark, PathMark, Picture } from '../../charts/picture.ts';
import { boxDistance } from '../trace/place.ts';
import { isLine, outlineDistance } from './outline-distance.ts';

/** A mark that shows a datum. */
export type DatumMark = Mark & { readonly datum: string };

export function showsDatum(mark: Mark): mark is DatumMark {
  return mark.datum !== undefined;
}

/**
 * The mark meant by a point in picture coordinates, or null. Inside beats near, data marks beat their labels, and of
 * marks that lie in each other the smallest is meant. Outside all, the nearest that is at most `reach` px away. Outlines
 * are meant where they are painted, not in all of their box, and a map's ground only where nothing stands on it.
 */
export function nearestMark(picture: Picture, x: number, y: number, reach: number): DatumMark | null {
  let best: DatumMark | null = null;
  let least: readonly number[] = [];
  for (const mark of picture.marks) {
    if (!showsDatum(mark)) continue;
    const box = markBox(mark);
    const away = boxDistance(box, x, y);
    if (away > reach + halfStroke(mark)) continue;
    const distance = mark.kind === 'path' ? (outlineDistance(mark, x, y) ?? away) : away;
    if (distance > reach) continue;
    const data = isGround(mark, picture) ? 2 : mark.role === 'data' ? 0 : 1;
    const inside = distance === 0 ? 0 : 1;
    const rank = [inside, inside === 0 ? data : distance, inside === 0 ? sizeOf(mark, box) : data];
    // Of equals the one painted last is on top.
    if (best === null || compare(rank, least) <= 0) [best, least] = [mark, rank];
  }
  return best;
}

/** Whether a mark is part of a map's ground itself: a block, a river, a road. */
export function isGround(mark: Mark, { camera }: Picture): mark is PathMark {
  return mark.kind === 'path' && camera !== undefined && samePlace(mark.at, camera);
}

function halfStroke({ kind, stroke, strokeWidth = 1 }: Mark): number {
  return kind === 'path' && stroke !== undefined ? strokeWidth / 2 : 0;
}

/** About the px that a mark covers. */
function sizeOf(mark: Mark, { width, height }: Box): number {
  const line = mark.kind === 'path' && isLine(mark);
  return line ? (width + height) * (mark.strokeWidth ?? 1) : width * height;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

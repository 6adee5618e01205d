import { markBox } from '../../charts/marks.ts';
import type { Mark, Picture } from '../../charts/picture.ts';
import { boxDistance } from '../trace/place.ts';

/** A mark that shows a datum. */
export type DatumMark = Mark & { readonly datum: string };

export function showsDatum(mark: Mark): mark is DatumMark {
  return mark.datum !== undefined;
}

/**
 * The mark meant by a point in picture coordinates, or null. Inside beats near, data marks beat their labels, and of
 * marks that lie in each other the smallest is meant. Outside all, the nearest that is at most `reach` px away.
 */
export function nearestMark(picture: Picture, x: number, y: number, reach: number): DatumMark | null {
  let best: DatumMark | null = null;
  let least: readonly number[] = [];
  for (const mark of picture.marks) {
    if (!showsDatum(mark)) continue;
    const box = markBox(mark);
    const distance = boxDistance(box, x, y);
    if (distance > reach) continue;
    const data = mark.role === 'data' ? 0 : 1;
    const inside = distance === 0 ? 0 : 1;
    const rank = [inside, inside === 0 ? data : distance, inside === 0 ? box.width * box.height : data];
    // Of equals the one painted last is on top.
    if (best === null || compare(rank, least) <= 0) [best, least] = [mark, rank];
  }
  return best;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

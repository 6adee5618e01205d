import { max, min, range } from 'd3';
import type { Size } from './size.ts';

/** Equal square cells in rows. `pitch` is the distance from one cell's edge to the next one's, in px. */
export interface GridPlan {
  readonly columns: number;
  readonly rows: number;
  readonly pitch: number;
}

/**
 * The grid of `count` cells that fills a space best. Cells are up to a fifth smaller where that makes the last row
 * fuller: 560 stand as 28 by 20, 16 as 4 by 4, 7 as 4 and 3.
 */
export function planGrid(count: number, space: Size, most = Number.POSITIVE_INFINITY): GridPlan {
  const n = Math.max(1, Math.ceil(count));
  const plans = range(1, n + 1).map((columns): GridPlan => {
    const rows = Math.ceil(n / columns);
    return { columns, rows, pitch: Math.min(space.width / columns, space.height / rows, most) };
  });
  const large = (list: readonly GridPlan[], part: number) => {
    const least = part * (max(list, ({ pitch }) => pitch) ?? 0);
    return list.filter(({ pitch }) => pitch >= least);
  };
  const gap = ({ columns, rows }: GridPlan) => (columns * rows - n) / columns;
  const fair = large(plans, 0.8);
  const least = min(fair, gap);
  const best = large(
    fair.filter((plan) => gap(plan) === least),
    0.93,
  ).at(-1);
  return { columns: n, rows: 1, ...best, pitch: floor50(best?.pitch ?? 0) };
}

/** Rounded down to a fiftieth of a px, so that cells' places are short in SVG. */
export function floor50(value: number): number {
  return Math.max(0.02, Math.floor(value * 50) / 50);
}

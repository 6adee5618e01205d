import type { Size } from './layout-dots.ts';

/** Equal square cells in rows. `pitch` is the distance from one cell's edge to the next one's, in px. */
export interface GridPlan {
  readonly columns: number;
  readonly rows: number;
  readonly pitch: number;
}

/**
 * The grid of `count` cells that fills a space best. Where full rows cost little of the cell's size they are
 * preferred: 560 cells stand as 28 by 20 and not as 24 by 23 and a rest.
 */
export function planGrid(
  count: number,
  space: Size,
  { fullRows = 0.86, most = Number.POSITIVE_INFINITY } = {},
): GridPlan {
  const n = Math.max(1, Math.ceil(count));
  const plan = (columns: number): GridPlan => {
    const rows = Math.ceil(n / columns);
    const pitch = Math.min(space.width / columns, space.height / rows, most);
    return { columns, rows, pitch };
  };
  const ideal = Math.sqrt((n * space.width) / space.height);
  let best = plan(1);
  let full: GridPlan | null = null;
  for (
    let columns = Math.max(1, Math.floor(ideal / 2));
    columns <= Math.min(n, Math.ceil(ideal * 2) + 1);
    columns++
  ) {
    const candidate = plan(columns);
    if (candidate.pitch > best.pitch + 1e-9) best = candidate;
    if (n % columns === 0 && (full === null || candidate.pitch > full.pitch + 1e-9)) full = candidate;
  }
  const chosen = full !== null && full.pitch >= fullRows * best.pitch ? full : best;
  return { ...chosen, pitch: Math.max(0.02, Math.floor(chosen.pitch * 50) / 50) };
}

/** How many things one mark stands for, so that at most `most` marks are drawn: 1, 2, 5, 10, 20, 50, … */
export function thingsPerMark(count: number, most: number): number {
  for (let power = 1; power < 1e300; power *= 10) {
    for (const step of [1, 2, 5]) if (count / (step * power) <= most) return step * power;
  }
  return count;
}

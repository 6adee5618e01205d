import type { Size } from './size.ts';

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
  { fullRows = 0.8, most = Number.POSITIVE_INFINITY } = {},
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
    if (n % columns === 0 && (full === null || candidate.pitch > 0.93 * full.pitch)) full = candidate;
  }
  const chosen = full !== null && full.pitch >= fullRows * best.pitch ? full : best;
  return { ...chosen, pitch: Math.max(0.02, Math.floor(chosen.pitch * 50) / 50) };
}

/** Few cells as large as they get, a little smaller where that makes full rows: 16 stand as 4 by 4, 7 as 4 and 3. */
export function planRows(count: number, space: Size, most: number): GridPlan {
  const n = Math.max(1, Math.ceil(count));
  const plans = Array.from({ length: n }, (_, i): GridPlan => {
    const rows = Math.ceil(n / (i + 1));
    return { columns: i + 1, rows, pitch: Math.min(space.width / (i + 1), space.height / rows, most) };
  });
  const largest = Math.max(...plans.map((plan) => plan.pitch));
  const empty = (plan: GridPlan) => (plan.columns * plan.rows - n) / plan.columns;
  const chosen = plans
    .filter((plan) => plan.pitch >= 0.8 * largest)
    .reduce((best, plan) => (empty(plan) <= empty(best) ? plan : best));
  return { ...chosen, pitch: Math.max(0.02, Math.floor(chosen.pitch * 50) / 50) };
}

/** How many things one mark stands for, so that at most `most` marks are drawn: 1, 2, 5, 10, 20, 50, … */
export function thingsPerMark(count: number, most: number): number {
  for (let power = 1; power < 1e300; power *= 10) {
    for (const step of [1, 2, 5]) if (count / (step * power) <= most) return step * power;
  }
  return count;
}

import type { Span } from '../page-map/page-map.ts';

/** Px that a place may miss its mark by: browsers round scroll offsets. */
const slack = 4;

/** The index of the last span that has come to `line` (px, as the spans are); -1 before the first. */
export function spanAt(spans: readonly Span[], line: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.top ?? Number.POSITIVE_INFINITY) <= line + slack) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The step before or after the reader's; null where there is none.
 *
 * `current`: index of the reader's step, -1 above the first. `line`: px from the document's top where a step comes to
 * stand when jumped to. Below the end of a step (a scene's foot, the next section's opener) the one before is that step
 * itself.
 */
export function neighbour(
  steps: readonly Span[],
  current: number,
  line: number,
  direction: 1 | -1,
): number | null {
  const step = steps[current];
  const passed = step !== undefined && step.bottom < line;
  const next = direction === 1 || !passed ? current + direction : current;
  return next >= 0 && next < steps.length ? next : null;
}

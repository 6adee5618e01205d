/** So many loops are looked at. */
export const loopsKept = 12;
/** What grows less than by half and by this much, bytes, is left to the engine. */
const least = 30_000_000;

/**
 * Whether memory keeps growing, from the least of each loop so far in bytes, oldest first: the last 12 loops in three
 * parts, each with more than the one before, and the last with half as much again as the first.
 */
export function keepsGrowing(minima: readonly number[]): boolean {
  if (minima.length < loopsKept) return false;
  const last = minima.slice(-loopsKept);
  const part = loopsKept / 3;
  const [a = 0, b = 0, c = 0] = [0, 1, 2].map((index) =>
    Math.min(...last.slice(index * part, (index + 1) * part)),
  );
  return b > a && c > b && c >= 1.5 * a && c - a >= least;
}

interface WithMemory extends Performance {
  readonly memory?: { readonly usedJSHeapSize?: number };
}

/** Bytes in use as far as the browser tells; null: it does not. */
export function heapOf(performance: WithMemory): number | null {
  const bytes = performance.memory?.usedJSHeapSize;
  return typeof bytes === 'number' && bytes > 0 ? bytes : null;
}

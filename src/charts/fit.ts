import { range } from 'd3';

/** `count` sizes from `most` down to `least`, each smaller than the one before by the same share. */
export function sizes(most: number, least: number, count = 10): number[] {
  const top = Math.max(most, least);
  return range(count).map((i) => top * (least / top) ** (i / (count - 1)));
}

/** What `set` makes of the first try that fits; it answers null where one does not. Null when none fits. */
export function firstFit<Try, Set>(tries: readonly Try[], set: (tried: Try) => Set | null): Set | null {
  for (const tried of tries) {
    const found = set(tried);
    if (found !== null) return found;
  }
  return null;
}

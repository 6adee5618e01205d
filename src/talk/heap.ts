/** Loops are compared by so many at a time. */
const part = 4;
/** What grows less than by half and by this much, bytes, is left to the engine. */
const least = 30_000_000;

/** The least of each loop with one more: the first loops and the last ones are kept. */
export function withLoop(minima: readonly number[], bytes: number): readonly number[] {
  return [...minima.slice(0, part), ...[...minima.slice(part), bytes].slice(-2 * part)];
}

/**
 * Whether memory keeps growing, from the least of each loop in bytes as `withLoop` keeps them: four loops have more
 * than the four before them, these more than the first four, and the last half as much again as the first.
 */
export function keepsGrowing(minima: readonly number[]): boolean {
  if (minima.length < 3 * part) return false;
  const [a = 0, b = 0, c = 0] = [0, 1, 2].map((index) =>
    Math.min(...minima.slice(index * part, (index + 1) * part)),
  );
  return b > a && c > b && c >= 1.5 * a && c - a >= least;
}

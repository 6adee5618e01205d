/** Width and the height needed at it, CSS px. */
export type WidthHeight = readonly [width: number, height: number];

/** `320:640 720:700`, as an attribute holds it. */
export function heightsText(heights: readonly WidthHeight[]): string {
  return heights.map(([width, height]) => `${width}:${height}`).join(' ');
}

/** The pairs in a text, narrow to wide; what is not a pair of sane numbers is left out. */
export function heightsFrom(text: string | null): WidthHeight[] {
  return (text ?? '')
    .split(' ')
    .map((pair) => pair.split(':').map(Number))
    .flatMap(([width, height]): WidthHeight[] =>
      width && height && width > 0 && height > 0 && height < 20_000 ? [[width, height]] : [],
    )
    .sort(([a], [b]) => a - b);
}

/** Height at a width, between its neighbours in proportion; 0 when nothing is known. */
export function heightAt(heights: readonly WidthHeight[], width: number): number {
  const next = heights.findIndex(([each]) => each >= width);
  const after = heights[next === -1 ? heights.length - 1 : next];
  if (after === undefined) return 0;
  const before = heights[next - 1];
  if (before === undefined) return after[1];
  const share = (width - before[0]) / (after[0] - before[0]);
  return Math.round(before[1] + share * (after[1] - before[1]));
}

/** What suffices at every width. */
export function mostHeight(heights: readonly WidthHeight[]): number {
  return Math.max(0, ...heights.map(([, height]) => height));
}

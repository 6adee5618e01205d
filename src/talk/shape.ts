/** The frames a slide's picture comes in, by the screen's shape; CSS shows one. */
export const screenFrames = ['tall', 'screen', 'broad'] as const;
export type ScreenFrame = (typeof screenFrames)[number];

/**
 * Names of a screen's shape by its width over its height, each up to the ratio beside it; `present.css` lays slides out
 * by them. What is narrower than it is high is tall as well, what is wider than 21:9 is broad as well.
 */
export const shapes: readonly (readonly [name: string, below: number])[] = [
  ['tall totem', 0.67],
  ['tall', 1.58],
  ['screen', 2.3],
  ['broad', 3.2],
  ['broad wide', 4.3],
  ['broad wide wall', Number.POSITIVE_INFINITY],
];

/** The shape of a screen, as `data-shape` of the root names it. Lengths in px. */
export function shapeOf(width: number, height: number): string {
  const ratio = width / Math.max(1, height);
  return shapes.find(([, below]) => ratio < below)?.[0] ?? 'screen';
}

/** The frame of the pictures that a shape shows. */
export function frameOf(shape: string): ScreenFrame {
  if (shape.includes('tall')) return 'tall';
  return shape.includes('broad') ? 'broad' : 'screen';
}

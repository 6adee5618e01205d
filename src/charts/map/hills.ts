import type { Box } from '../picture.ts';
import type { Ground, GroundShape } from './ground.ts';
import { once } from './once.ts';
import { extent, type Point, type Run, smoothPath } from './outline.ts';
import { thinned } from './thin.ts';

/** Profiles of hills, from foot to foot: how far along, how high. */
const profiles: readonly (readonly (readonly [number, number])[])[] = [
  [
    [0, 0],
    [0.16, 0.2],
    [0.31, 0.62],
    [0.42, 1],
    [0.53, 0.78],
    [0.64, 0.5],
    [0.76, 0.56],
    [0.88, 0.22],
    [1, 0],
  ],
  [
    [0, 0],
    [0.14, 0.3],
    [0.26, 0.44],
    [0.38, 0.4],
    [0.52, 0.74],
    [0.62, 1],
    [0.73, 0.7],
    [0.86, 0.24],
    [1, 0],
  ],
  [
    [0, 0],
    [0.18, 0.46],
    [0.3, 0.74],
    [0.4, 0.6],
    [0.54, 0.68],
    [0.66, 0.42],
    [0.8, 0.3],
    [0.9, 0.12],
    [1, 0],
  ],
];

/** Left foot, foot line, width and height in parts of the sheet's width; which profile. */
const range: readonly (readonly [number, number, number, number, number])[] = [
  [-2.1, 0.01, 0.44, 0.12, 1],
  [-1.72, 0.0, 0.5, 0.14, 2],
  [-1.28, 0.0, 0.46, 0.13, 0],
  [-0.98, 0.015, 0.38, 0.1, 1],
  [-0.66, 0.0, 0.5, 0.15, 2],
  [-0.3, 0.02, 0.36, 0.11, 0],
  [-0.06, -0.005, 0.34, 0.125, 1],
  [0.46, -0.012, 0.3, 0.085, 2],
  [0.62, -0.002, 0.42, 0.13, 0],
  [0.94, 0.02, 0.36, 0.1, 1],
  [1.22, 0.0, 0.5, 0.145, 2],
  [1.62, 0.012, 0.44, 0.12, 0],
  [1.94, 0.0, 0.4, 0.1, 1],
  [2.28, 0.0, 0.48, 0.135, 2],
  [2.7, 0.01, 0.44, 0.11, 0],
];

/** The ridges behind a sheet's upper edge: decoration that says nothing. */
function ridges(sheet: Box): Point[][] {
  return range.map(([left, foot, width, height, which]) =>
    (profiles[which] ?? []).map(([along, high]) => ({
      x: sheet.x + (left + along * width) * sheet.width,
      y: sheet.y + (foot - high * height) * sheet.width,
    })),
  );
}

/** Hills side by side, painted when they are first shown. */
export interface Hills {
  /** Bands from foot to crest, each the part above a lower copy of the ridges. */
  readonly bands: () => readonly string[];
  readonly box: Box;
}

const known = new WeakMap<Ground, readonly Hills[]>();

/** The hills at the left of the sheet, above it and at its right, so that a frame draws only those it shows. */
export function paintedHills(ground: Ground): readonly Hills[] {
  const hills = known.get(ground) ?? hillsOf(ground.sheet, ground.layers.hills);
  known.set(ground, hills);
  return hills;
}

function hillsOf(sheet: Box, drawn: readonly GroundShape[]): readonly Hills[] {
  const own = drawn.flatMap((shape) => shape.runs.map(ridgeOf)).filter((points) => points.length > 2);
  const all = [...ridges(sheet), ...own];
  const groups: Point[][][] = [[], [], []];
  for (const ridge of all) {
    const box = extent(ridge);
    groups[box.x + box.width < sheet.x ? 0 : box.x > sheet.x + sheet.width ? 2 : 1]?.push(ridge);
  }
  return groups
    .filter((group) => group.length > 0)
    .map((group) => ({ bands: once(() => paint(group)), box: extent(group.flat()) }));
}

function paint(group: readonly (readonly Point[])[]): readonly string[] {
  return [0, 0.34, 0.62].map((part) =>
    smoothPath(
      group.map((ridge) => bandOf(ridge, part)),
      1,
    ),
  );
}

/** Of a hill drawn as an area, the points above its foot from left to right. */
function ridgeOf({ points }: Run): Point[] {
  const box = extent(points);
  const foot = box.y + box.height;
  const upper = points.filter(({ y }) => y < foot - 0.02 * box.height).sort((a, b) => a.x - b.x);
  const { points: kept } = thinned({ points: upper, closed: false }, 0.05 * box.height + 0.012 * box.width);
  return kept.length < 2 ? [] : [{ x: box.x, y: foot }, ...kept, { x: box.x + box.width, y: foot }];
}

/** The area between a ridge and the same ridge sunk to `part` of its height. */
function bandOf(ridge: readonly Point[], part: number): Run {
  const foot = Math.max(...ridge.map(({ y }) => y));
  const middle = (ridge[0]?.x ?? 0) / 2 + (ridge.at(-1)?.x ?? 0) / 2;
  const below = ridge
    .slice(1, -1)
    .filter((_, i) => part > 0 || i % 3 === 1)
    .map(({ x, y }) => ({
      x: middle + (x - middle) * (1 - 0.3 * part),
      y: foot - (foot - y) * part + (part === 0 ? 2 : 0),
    }))
    .reverse();
  // Higher bands are narrower: they begin up the slope.
  const upper =
    part === 0
      ? ridge
      : ridge.filter(({ y }) => foot - y > 0.3 * part * (foot - Math.min(...ridge.map((p) => p.y))));
  return { points: [...upper, ...below], closed: true };
}

import {
  cross,
  curveCardinalClosed,
  line,
  max,
  min,
  pairs,
  polygonContains,
  randomLcg,
  range,
  sort,
} from 'd3';
import type { Box } from '../picture.ts';
import { around, between, distance, grown, meets, type Point, pointBox } from './boxes.ts';
import type { Ground, GroundShape } from './ground.ts';

// Hills and trees are decoration and say nothing.

const outline = line().curve(curveCardinalClosed).digits(0);

/** Hills of one feature, as three bands from foot to crest. */
export function hillBands({ lines }: GroundShape): string[] {
  return [0, 0.34, 0.62].map((part) => lines.map((ring) => outline(bandOf(ring, part))).join(''));
}

/** What of a hill is above the same ridge sunk to `part` of its height. */
function bandOf(ring: readonly Point[], part: number): Point[] {
  const ridge = sort(ring, ([x]) => x);
  const foot = max(ridge, ([, y]) => y) ?? 0;
  const crest = min(ridge, ([, y]) => y) ?? 0;
  const middle = ((ridge[0]?.[0] ?? 0) + (ridge.at(-1)?.[0] ?? 0)) / 2;
  const below = ridge
    .slice(1, -1)
    .filter((_, i) => part > 0 || i % 3 === 1)
    .map(
      ([x, y]): Point => [
        middle + (x - middle) * (1 - 0.3 * part),
        foot - (foot - y) * part + (part === 0 ? 2 : 0),
      ],
    )
    .reverse();
  // Higher bands are narrower: they begin up the slope.
  const upper = ridge.filter(([, y]) => part === 0 || foot - y > 0.3 * part * (foot - crest));
  return [...upper, ...below];
}

/** Clumps of trees where nothing else stands, the same every time: left of the sheet, on it and right of it. */
export function treeGroups({ sheet, layers }: Ground): { d: string; box: Box }[] {
  const { water, roads, blocks, fields, hills, places, works } = layers;
  const random = randomLcg(0.21);
  const step = sheet.width / 7;
  const spots = cross(range(-4, 11), range(8))
    .map(
      ([column, row]): Point => [
        sheet.x + (column + random()) * step,
        sheet.y + 30 + (row + random()) * step * 0.85,
      ],
    )
    .filter(() => random() < 0.55);
  const solid = [...blocks, ...fields, ...hills].map(({ box }) => grown(box, 12));
  const lines = [...water, ...roads, ...works].flatMap((shape) => shape.lines);
  const near = lines.flatMap((points) => sampled(points, 20));
  const rivers = water.filter(({ kind }) => kind === 'area').flatMap((shape) => shape.lines);
  const free = spots.filter(
    (spot) =>
      !solid.some((box) => meets(box, grown(pointBox(spot), 26))) &&
      !places.some(({ at }) => Math.abs(at[0] - spot[0]) < 70 && Math.abs(at[1] - spot[1]) < 52) &&
      !near.some((point) => distance(point, spot) < 40) &&
      !rivers.some((ring) => polygonContains(ring, spot)),
  );
  const side = ([x]: Point) => Math.sign(Math.floor((x - sheet.x) / sheet.width));
  return [-1, 0, 1].flatMap((which) => {
    const clumps = free.filter((spot) => side(spot) === which);
    if (clumps.length === 0) return [];
    return [{ d: clumps.map(clump).join(''), box: grown(around(clumps.map((spot) => pointBox(spot))), 30) }];
  });
}

/** One to three trees, the first one the tallest. */
function clump([x, y]: Point, i: number): string {
  return [tree(x, y, 27), tree(x + 14, y + 3, 19), tree(x - 13, y + 4, 22)].slice(0, 1 + (i % 3)).join('');
}

function tree(x: number, y: number, height: number): string {
  const [low, top, waist] = [y, y - height, y - 0.3 * height].map(Math.round);
  const [left, middle, right] = [x - 0.36 * height, x, x + 0.36 * height].map(Math.round);
  return `M${middle} ${low}Q${left} ${waist} ${middle} ${top}Q${right} ${waist} ${middle} ${low}Z`;
}

/** Points along a line, about `gap` apart. */
export function sampled(points: readonly Point[], gap: number): Point[] {
  return pairs(points).flatMap(([a, b]) => {
    const steps = Math.max(1, Math.round(distance(a, b) / gap));
    return range(steps).map((k) => between(a, b, k / steps));
  });
}

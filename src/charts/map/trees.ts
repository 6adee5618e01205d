import type { Box } from '../picture.ts';
import { grown, meets } from './camera.ts';
import type { Ground } from './ground.ts';
import { once } from './once.ts';
import { extent, type Point, type Run, within } from './outline.ts';
import { fromSide } from './thin.ts';

/** Trees side by side, as one path. */
export interface Trees {
  readonly d: string;
  readonly box: Box;
}

/** Trees side by side, planted when they are first shown. */
export interface TreeGroup {
  readonly trees: () => Trees;
  /** No tree of the group stands outside. */
  readonly reach: Box;
}

export const noTrees: Trees = { d: '', box: { x: 0, y: 0, width: 0, height: 0 } };

const known = new WeakMap<Ground, readonly TreeGroup[]>();

/**
 * Clumps of trees where nothing else stands, left of the sheet, on it and right of it: decoration that says nothing.
 * The same every time.
 */
export function treeGroups(ground: Ground): readonly TreeGroup[] {
  const groups = known.get(ground) ?? groupsOf(ground);
  known.set(ground, groups);
  return groups;
}

/** Trees are looked for in a grid of this many columns to the sheet's width, and rows. */
const across = 7;
const rows = 8;

function groupsOf(ground: Ground): readonly TreeGroup[] {
  const { sheet } = ground;
  const step = sheet.width / across;
  const crowds = once(() => crowdedOn(ground));
  return [
    [-8, 0],
    [0, across],
    [across, 15],
  ].map(([from = 0, to = 0]) => ({
    trees: once(() => planted(sheet, from, to, crowds())),
    reach: grown(
      { x: sheet.x + from * step, y: sheet.y + 30, width: (to - from) * step, height: rows * step * 0.85 },
      45,
    ),
  }));
}

function planted(sheet: Box, from: number, to: number, crowded: (spot: Point) => boolean): Trees {
  const step = sheet.width / across;
  const spots: Point[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = from; column < to; column++) {
      if (chance(column, row, 3) < 0.62) continue;
      const spot = {
        x: sheet.x + (column + chance(column, row, 1)) * step,
        y: sheet.y + 30 + (row + chance(column, row, 2)) * step * 0.85,
      };
      if (!crowded(spot)) spots.push(spot);
    }
  }
  const all = spots.flatMap((spot, i) => {
    const small = { x: spot.x + 14, y: spot.y + 3 };
    return i % 3 === 0
      ? [spot, small, { x: spot.x - 13, y: spot.y + 4 }]
      : i % 3 === 1
        ? [spot, small]
        : [spot];
  });
  if (all.length === 0) return noTrees;
  const d = all.map(({ x, y }, i) => tree(x, y, i % 2 === 0 ? 27 : 19)).join('');
  return { d, box: grown(extent(all), 28) };
}

/** Whether a tree would stand on or close to something. */
function crowdedOn({ layers }: Ground): (spot: Point) => boolean {
  const { water, roads, blocks, places, works } = layers;
  const solid = [...blocks, ...layers.fields, ...layers.hills].map((shape) => grown(shape.box, 12));
  const lines = [...water, ...roads, ...works.filter(({ kind }) => kind === 'line')].flatMap(
    ({ runs }) => runs,
  );
  const rivers = water.filter(({ kind }) => kind === 'area').flatMap(({ runs }) => runs);
  return (spot) => {
    const room = { x: spot.x - 22, y: spot.y - 28, width: 46, height: 34 };
    return (
      solid.some((box) => meets(box, room)) ||
      places.some(({ at }) => Math.abs(at.x - spot.x) < 70 && Math.abs(at.y - spot.y) < 52) ||
      lines.some((run) => isNear(run, spot, 36)) ||
      within(spot, rivers)
    );
  };
}

function isNear({ points }: Run, { x, y }: Point, far: number): boolean {
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    if (!a || !b) continue;
    const apart =
      Math.min(a.x, b.x) - x > far ||
      x - Math.max(a.x, b.x) > far ||
      Math.min(a.y, b.y) - y > far ||
      y - Math.max(a.y, b.y) > far;
    if (!apart && fromSide({ x, y }, a, b) < far) return true;
  }
  return false;
}

function tree(x: number, y: number, height: number): string {
  const [low, top] = [Math.round(y), Math.round(y - height)];
  const [left, middle, right] = [Math.round(x - 0.36 * height), Math.round(x), Math.round(x + 0.36 * height)];
  const waist = Math.round(y - 0.3 * height);
  return `M${middle} ${low}Q${left} ${waist} ${middle} ${top}Q${right} ${waist} ${middle} ${low}Z`;
}

/** A number from 0 to 1 that looks like chance and is always the same for the same place. */
function chance(column: number, row: number, salt: number): number {
  let hash =
    Math.imul(column + 101, 374761393) ^ Math.imul(row + 57, 668265263) ^ Math.imul(salt, 1274126177);
  hash = Math.imul(hash ^ (hash >>> 13), 1103515245);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

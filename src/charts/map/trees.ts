import type { Box } from '../picture.ts';
import { grown, meets } from './camera.ts';
import type { Ground } from './ground.ts';
import { extent, type Point, within } from './outline.ts';
import { fromSide } from './thin.ts';

/** Trees side by side, as one path. */
export interface Trees {
  readonly d: string;
  readonly box: Box;
}

const planted = new WeakMap<Ground, readonly Trees[]>();

/**
 * Clumps of trees where nothing else stands, left of the sheet, on it and right of it: decoration that says nothing.
 * The same every time.
 */
export function trees(ground: Ground): readonly Trees[] {
  const known = planted.get(ground);
  if (known) return known;
  const made = makeTrees(ground);
  planted.set(ground, made);
  return made;
}

function makeTrees(ground: Ground): readonly Trees[] {
  const { sheet, layers } = ground;
  const { water, roads, blocks, places, works } = layers;
  const solid = [...blocks, ...layers.fields, ...layers.hills].map((shape) => grown(shape.box, 12));
  const lines = [...water, ...roads, ...works.filter(({ kind }) => kind === 'line')].flatMap(
    ({ runs }) => runs,
  );
  const sides = lines.flatMap(({ points }) => points.slice(1).map((b, i) => [points[i] ?? b, b] as const));
  const rivers = water.filter(({ kind }) => kind === 'area').flatMap(({ runs }) => runs);
  const step = sheet.width / 7;
  const spots: Point[] = [];
  for (let row = 0; row < 8; row++) {
    for (let column = -8; column < 15; column++) {
      const [right, down, luck] = [chance(column, row, 1), chance(column, row, 2), chance(column, row, 3)];
      if (luck < 0.62) continue;
      const spot = { x: sheet.x + (column + right) * step, y: sheet.y + 30 + (row + down) * step * 0.85 };
      const room = { x: spot.x - 22, y: spot.y - 28, width: 46, height: 34 };
      const crowded =
        solid.some((box) => meets(box, room)) ||
        places.some(({ at }) => Math.abs(at.x - spot.x) < 70 && Math.abs(at.y - spot.y) < 52) ||
        within(spot, rivers) ||
        sides.some(([a, b]) => fromSide(spot, a, b) < 36);
      if (!crowded) spots.push(spot);
    }
  }
  const groups: Point[][] = [[], [], []];
  for (const spot of spots) groups[spot.x < sheet.x ? 0 : spot.x > sheet.x + sheet.width ? 2 : 1]?.push(spot);
  return groups
    .filter((group) => group.length > 0)
    .map((group) => {
      const all = group.flatMap((spot, i) => {
        const small = { x: spot.x + 14, y: spot.y + 3 };
        return i % 3 === 0
          ? [spot, small, { x: spot.x - 13, y: spot.y + 4 }]
          : i % 3 === 1
            ? [spot, small]
            : [spot];
      });
      const d = all.map(({ x, y }, i) => tree(x, y, i % 2 === 0 ? 27 : 19)).join('');
      return { d, box: grown(extent(all), 28) };
    });
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

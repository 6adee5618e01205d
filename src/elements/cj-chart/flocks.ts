import { type Camera, cameraOf } from './camera.ts';
import { type Box, comeDelays, type Flight, leaveDelays, membersOf, stayDelays } from './family.ts';
import type { Drawn, ReadPicture } from './read-picture.ts';

/** The members of a family that go from one path to another, or come into a path, or leave one. */
export interface Flock {
  readonly key: string;
  readonly a: Drawn | null;
  readonly b: Drawn | null;
  readonly flights: readonly Flight[];
}

/** Where a member stands in a picture. */
interface Place {
  readonly mark: Drawn;
  readonly box: Box;
}

/**
 * Matches families that both pictures have member by member, through all paths they stand in. Returns the flocks of
 * each path of either picture; every member flies in exactly one.
 */
export function flocksOf(a: ReadPicture, b: ReadPicture): Map<SVGElement, Flock[]> {
  const flocks = new Map<SVGElement, Flock[]>();
  const [before, after] = [familiesOf(a), familiesOf(b)];
  for (const [family, from] of before) {
    const to = after.get(family);
    if (!to) continue;
    for (const flock of split(family, from, to, a, b)) {
      for (const mark of new Set([flock.a?.el, flock.b?.el])) {
        if (mark) flocks.set(mark, [...(flocks.get(mark) ?? []), flock]);
      }
    }
  }
  return flocks;
}

/** The members of each family by number, through all its paths. */
function familiesOf({ marks }: ReadPicture): Map<string, Map<number, Place>> {
  const families = new Map<string, Map<number, Place>>();
  for (const mark of marks) {
    const name = mark.el.getAttribute('data-f');
    const members = name === null ? null : membersOf(mark.el);
    if (name === null || !members) continue;
    const family = families.get(name) ?? new Map<number, Place>();
    families.set(name, family);
    for (const [n, box] of members) family.set(n, { mark, box });
  }
  return families;
}

function split(
  family: string,
  from: ReadonlyMap<number, Place>,
  to: ReadonlyMap<number, Place>,
  a: ReadPicture,
  b: ReadPicture,
): Flock[] {
  const numbers = [...new Set([...from.keys(), ...to.keys()])].sort((m, n) => m - n);
  const ways = new Map<number, readonly [Box, Box]>();
  for (const n of numbers) {
    const [p, q] = [from.get(n), to.get(n)];
    if (!p || !q) continue;
    const sameGroup = p.mark.where === q.mark.where;
    ways.set(n, sameGroup ? [p.box, q.box] : [atTop(p, a), atTop(q, b)]);
  }
  const delays = new Map([
    ...stayDelays(ways),
    ...comeDelays(numbers.filter((n) => !from.has(n))),
    ...leaveDelays(numbers.filter((n) => !to.has(n))),
  ]);
  const flocks = new Map<string, { key: string; a: Drawn | null; b: Drawn | null; flights: Flight[] }>();
  for (const n of numbers) {
    const [p, q, span] = [from.get(n), to.get(n), delays.get(n)];
    if (!span) continue;
    const key = `${family}:${p?.mark.key ?? ''}>${q?.mark.key ?? ''}`;
    const flock = flocks.get(key) ?? { key, a: p?.mark ?? null, b: q?.mark ?? null, flights: [] };
    flocks.set(key, flock);
    const [start, end] = ways.get(n) ?? [p?.box ?? null, q?.box ?? null];
    flock.flights.push({ from: start, to: end, span });
  }
  return [...flocks.values()];
}

/** A member's box in the picture's own coordinates. */
function atTop({ mark, box }: Place, { groups }: ReadPicture): Box {
  let placed = box;
  for (let where = mark.where; where !== ''; where = where.slice(0, where.lastIndexOf('/'))) {
    const group = groups.get(where);
    if (group?.hasAttribute('transform')) placed = seenBy(cameraOf(group), placed);
  }
  return placed;
}

function seenBy({ x, y, k }: Camera, box: Box): Box {
  return { x: x + box.x * k, y: y + box.y * k, w: box.w * k, h: box.h * k, r: box.r * k };
}

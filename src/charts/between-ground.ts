import { type CameraWay, samePlace } from './between-camera.ts';
import type { Joined } from './between-join.ts';
import type { Box, Mark, Place } from './picture.ts';
import { shapeBox } from './shape-box.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a mark stands on the ground in the first picture and in the second. */
export interface Standing {
  readonly from: Point;
  readonly to: Point;
}

/** A mark that others belong to, and where it stands. */
interface Thing {
  readonly pair: Joined;
  readonly standing: Standing;
}

/** Shapes of a datum whose middles are no farther apart make one little picture, px. */
const together = 24;

/**
 * Where the marks of the ground stand, by either picture's mark. What shows a datum stands where its middle is; the
 * rest of its little picture, its name and the lines to it stand where it does, so that they keep their distance while
 * the camera moves. Empty without a camera.
 */
export function standings(joined: readonly Joined[], camera: CameraWay | null): Map<Mark, Standing> {
  const all = new Map<Mark, Standing>();
  if (!camera) return all;
  const things = new Map<string, Thing[]>();
  const followers: Thing[] = [];
  // By key, so that the way back chooses alike.
  const keyOf = ({ a, b }: Joined) => (a ?? b).key;
  const ordered = [...joined].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  for (const pair of ordered) {
    if ((pair.a && !pair.a.ground) || (pair.b && !pair.b.ground)) continue;
    const one = { pair, standing: standingOf(pair, camera) };
    const { datum, kind, role } = pair.a ?? pair.b;
    const others = datum === undefined ? undefined : things.get(datum);
    if (datum !== undefined && (kind === 'text' || kind === 'line' || role !== 'data')) followers.push(one);
    else {
      const near = others && nearest(others, one);
      const follows = near && apart(near, one, camera) <= together;
      remember(all, pair, follows ? near.standing : one.standing);
      if (follows || datum === undefined) continue;
      if (others) others.push(one);
      else things.set(datum, [one]);
    }
  }
  for (const one of followers) {
    const near = nearest(things.get((one.pair.a ?? one.pair.b).datum ?? '') ?? [], one);
    remember(all, one.pair, (near ?? one).standing);
  }
  return all;
}

/** The nearest thing that is in both pictures if the one is. */
function nearest(things: readonly Thing[], one: Thing): Thing | undefined {
  const { pair } = one;
  let best: Thing | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const thing of things) {
    if ((pair.a && !thing.pair.a) || (pair.b && !thing.pair.b)) continue;
    const distance = apart(thing, one, unmoved);
    if (distance < least) [best, least] = [thing, distance];
  }
  return best;
}

/** How far a thing stands from one that has it in its pictures, where that is more: on the ground, or in px by cameras. */
function apart(
  thing: Thing,
  { pair, standing }: Thing,
  { from, to }: Pick<CameraWay, 'from' | 'to'>,
): number {
  const at = (end: 'from' | 'to') =>
    Math.hypot(thing.standing[end].x - standing[end].x, thing.standing[end].y - standing[end].y);
  return Math.max(pair.a ? at('from') * from.scale : 0, pair.b ? at('to') * to.scale : 0);
}

const unplaced: Place = { x: 0, y: 0, scale: 1 };
const unmoved = { from: unplaced, to: unplaced };

function remember(all: Map<Mark, Standing>, { a, b }: Joined, standing: Standing): void {
  if (a) all.set(a, standing);
  if (b) all.set(b, standing);
}

function standingOf({ a, b }: Joined, camera: CameraWay): Standing {
  const from = a && onGround(middle(a), camera.from);
  const to = b && onGround(middle(b), camera.to);
  // One of the two there is.
  const known = from ?? to ?? { x: 0, y: 0 };
  return { from: from ?? known, to: to ?? known };
}

function onGround({ x, y }: Point, place: Place): Point {
  return { x: (x - place.x) / place.scale, y: (y - place.y) / place.scale };
}

function middle(mark: Mark): Point {
  if (mark.kind === 'text') return mark;
  const { x, y, width, height } = shapeBox(mark);
  return { x: x + width / 2, y: y + height / 2 };
}

/** A mark of the ground in one of the two pictures. */
interface Stand {
  readonly mark: Mark;
  readonly camera: Place;
  /** Where what it belongs to stands there, px. */
  readonly at: Point;
}

/** Sets where `target` is, the way from `a` to `b` (both in their pictures) with the camera as it stands now. */
export function stayOnGround(
  target: Mark,
  a: Mark,
  b: Mark,
  camera: CameraWay,
  standing: Standing,
): (p: number) => void {
  const start = { mark: a, camera: camera.from, at: inPicture(standing.from, camera.from) };
  const end = { mark: b, camera: camera.to, at: inPicture(standing.to, camera.to) };
  return ride(target, start, end, camera, standing);
}

/** The same for a mark that only one of the pictures has: the second, if it comes. */
export function passOnGround(
  target: Mark,
  mark: Mark,
  comes: boolean,
  camera: CameraWay,
  standing: Standing,
): (p: number) => void {
  const end = comes ? camera.to : camera.from;
  const stand = { mark, camera: end, at: inPicture(comes ? standing.to : standing.from, end) };
  return ride(target, stand, stand, camera, standing);
}

function ride(
  target: Mark,
  a: Stand,
  b: Stand,
  { now }: CameraWay,
  { from, to }: Standing,
): (p: number) => void {
  const carry = onCamera(target, a, b, now) ?? carrier(target, a, b);
  return (p) => {
    const x = now.x + now.scale * mixed(from.x, to.x, p);
    const y = now.y + now.scale * mixed(from.y, to.y, p);
    carry(p, x - mixed(a.at.x, b.at.x, p), y - mixed(a.at.y, b.at.y, p));
  };
}

/** Sets a mark as far from its straight way as it is told, px. */
type Carry = (p: number, dx: number, dy: number) => void;

type Own = { [name in 'x' | 'y' | 'x1' | 'y1' | 'x2' | 'y2']?: number } & { at?: Place; box?: Box };

/** Outlines of the ground itself: they are where the camera is. Null for any other mark. */
function onCamera(target: Own, a: Stand, b: Stand, now: Place): Carry | null {
  if (a.mark.kind !== 'path' || b.mark.kind !== 'path') return null;
  if (!samePlace(a.mark.at, a.camera) || !samePlace(b.mark.at, b.camera)) return null;
  const [start, end] = [localBox(a.mark.box, a.camera), localBox(b.mark.box, b.camera)];
  const box = { ...a.mark.box };
  target.at = now;
  target.box = box;
  return (p) => {
    box.x = now.x + now.scale * mixed(start.x, end.x, p);
    box.y = now.y + now.scale * mixed(start.y, end.y, p);
    box.width = now.scale * mixed(start.width, end.width, p);
    box.height = now.scale * mixed(start.height, end.height, p);
  };
}

function carrier(target: Own, { mark: a }: Stand, { mark: b }: Stand): Carry {
  if (a.kind !== 'path' || b.kind !== 'path') {
    const [fromA, fromB]: [Own, Own] = [a, b];
    const ends = (names: readonly ('x' | 'y' | 'x1' | 'y1' | 'x2' | 'y2')[]) =>
      names.map((name) => ({ name, start: fromA[name] ?? 0, end: fromB[name] ?? 0 }));
    const across = ends(a.kind === 'line' ? ['x1', 'x2'] : ['x']);
    const down = ends(a.kind === 'line' ? ['y1', 'y2'] : ['y']);
    return (p, dx, dy) => {
      for (const { name, start, end } of across) target[name] = mixed(start, end, p) + dx;
      for (const { name, start, end } of down) target[name] = mixed(start, end, p) + dy;
    };
  }
  // Data in the picture's own coordinates are carried by a place as well.
  const [placeA, placeB] = [a.at ?? unplaced, b.at ?? unplaced];
  const place = { ...placeA };
  const box = { ...a.box };
  target.at = place;
  target.box = box;
  return (p, dx, dy) => {
    place.x = mixed(placeA.x, placeB.x, p) + dx;
    place.y = mixed(placeA.y, placeB.y, p) + dy;
    place.scale = mixed(placeA.scale, placeB.scale, p);
    box.x = mixed(a.box.x, b.box.x, p) + dx;
    box.y = mixed(a.box.y, b.box.y, p) + dy;
    box.width = mixed(a.box.width, b.box.width, p);
    box.height = mixed(a.box.height, b.box.height, p);
  };
}

function localBox({ x, y, width, height }: Box, place: Place): Box {
  const { scale } = place;
  return { ...onGround({ x, y }, place), width: width / scale, height: height / scale };
}

function inPicture({ x, y }: Point, place: Place): Point {
  return { x: place.x + place.scale * x, y: place.y + place.scale * y };
}

function mixed(start: number, end: number, p: number): number {
  return start + (end - start) * p;
}

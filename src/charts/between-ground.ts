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

/**
 * Where the marks of the ground stand, by either picture's mark. What shows a datum stands where its middle is; its
 * name and the lines to it stand where it does, so that they keep their distance while the camera moves. Empty without
 * a camera.
 */
export function standings(joined: readonly Joined[], camera: CameraWay | null): Map<Mark, Standing> {
  const all = new Map<Mark, Standing>();
  if (!camera) return all;
  const ground = joined.filter(
    ({ a, b }) =>
      (a?.ground === true && (b === null || b.ground === true)) || (a === null && b.ground === true),
  );
  const things = new Map<string, { readonly pair: Joined; readonly standing: Standing }[]>();
  const followers: { readonly pair: Joined; readonly standing: Standing }[] = [];
  for (const pair of ground) {
    const standing = standingOf(pair, camera);
    const { datum, kind, role } = pair.a ?? pair.b;
    const follows = datum !== undefined && (kind === 'text' || kind === 'line' || role !== 'data');
    if (follows) followers.push({ pair, standing });
    else {
      remember(all, pair, standing);
      if (datum === undefined) continue;
      const others = things.get(datum);
      if (others) others.push({ pair, standing });
      else things.set(datum, [{ pair, standing }]);
    }
  }
  for (const { pair, standing } of followers) {
    const near = (things.get((pair.a ?? pair.b).datum ?? '') ?? [])
      .filter(
        (thing) => (pair.a === null || thing.pair.a !== null) && (pair.b === null || thing.pair.b !== null),
      )
      .map((thing) => ({
        thing,
        distance: apart(thing.standing.from, standing.from) + apart(thing.standing.to, standing.to),
      }))
      .sort((one, other) => one.distance - other.distance);
    remember(all, pair, near[0]?.thing.standing ?? standing);
  }
  return all;
}

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

function apart(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
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

const unplaced: Place = { x: 0, y: 0, scale: 1 };

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

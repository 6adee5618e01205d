import type { CameraWay } from './between-camera.ts';
import { crossingCaptions } from './between-captions.ts';
import { stayDelays } from './between-delays.ts';
import { glide } from './between-glide.ts';
import { passOnGround, type Standing, standings, stayOnGround } from './between-ground.ts';
import { alikeInForm, type Joined, sameWords } from './between-join.ts';
import { datumBoxes, fitted, inside, plateBoxes, seed, shrunk } from './between-origin.ts';
import {
  ease,
  familyAppears,
  familyIsFree,
  manyMarks,
  moving,
  progress,
  type Span,
  settle,
  shapesAppear,
  spreadOf,
  staggered,
  takesOver,
  textAppears,
} from './between-time.ts';
import type { Box, Ink, Mark } from './picture.ts';
import { shapeBox } from './shape-box.ts';

/** Inks a mark is turning to: of its own ink `1 - amount` is left. */
export interface Mix {
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly amount: number;
}

export type MovingMark = Mark & { readonly mix?: Mix };

/** Sets its mark for a `t`. */
export type Mover = (t: number) => void;

interface Part {
  readonly mark: MovingMark;
  readonly move: Mover | null;
}

/** The ground under a mark: the camera over it and where it stands. */
interface Ground {
  readonly camera: CameraWay;
  readonly standing: Standing;
}

/** How a newcomer appears. What leaves does the same backwards, as a newcomer on the way back. */
interface Appearance {
  /** Where it begins. */
  readonly from: Mark;
  readonly growth: Span;
  readonly curve: (p: number) => number;
  readonly fade: Span;
}

/** What one picture's own marks need to know of the other picture. */
interface Side {
  readonly own: ReadonlyMap<string, Box>;
  readonly other: ReadonlyMap<string, Box>;
  readonly plates: ReadonlyMap<string, Box>;
  readonly spans: ReadonlyMap<Mark, Span>;
}

/** The marks that are drawn on the way, in painting order, and what sets those that change. */
export function movingParts(
  joined: readonly Joined[],
  a: readonly Mark[],
  b: readonly Mark[],
  camera: CameraWay | null,
): { readonly marks: MovingMark[]; readonly movers: Mover[] } {
  const boxesA = datumBoxes(a);
  const boxesB = datumBoxes(b);
  const delays = stayDelays(joined);
  const old = joined.flatMap((pair) => (pair.b === null ? [pair.a] : []));
  const fresh = joined.flatMap((pair) => (pair.a === null ? [pair.b] : []));
  // Where a large family moves, others wait until it has made room.
  const data = (mark: Mark) => mark.kind !== 'text' && mark.role === 'data';
  const contested = old.some(data) && fresh.some(data);
  const family = delays.size > 0 ? shapesAppear : contested ? familyAppears : familyIsFree;
  const crossing = crossingCaptions(joined, boxesA, boxesB);
  const leaving: Side = {
    own: boxesA,
    other: boxesB,
    plates: plateBoxes(a, boxesA),
    spans: naturalSpans(old, boxesB, family),
  };
  const entering: Side = {
    own: boxesB,
    other: boxesA,
    plates: plateBoxes(b, boxesB),
    spans: naturalSpans(fresh, boxesA, family),
  };

  const stands = standings(joined, camera);
  const groundOf = (mark: Mark): Ground | null => {
    const standing = stands.get(mark);
    return camera && standing ? { camera, standing } : null;
  };
  const leave = (mark: Mark, how: Appearance | null) =>
    fading(mark, how ?? appearance(mark, leaving), true, groundOf(mark));
  const enter = (mark: Mark, how: Appearance | null) =>
    fading(mark, how ?? appearance(mark, entering), false, groundOf(mark));

  const marks: MovingMark[] = [];
  const movers: Mover[] = [];
  const keys = new Set<string>();
  const put = ({ mark, move }: Part) => {
    let key = mark.key;
    while (keys.has(key)) key += '+';
    keys.add(key);
    marks.push(key === mark.key ? mark : Object.assign(mark, { key }));
    if (move) movers.push(move);
  };
  for (const pair of joined) {
    if (pair.a && pair.b) {
      const apart = crossing.has(pair.a.datum ?? '') && textMoves(pair.a, pair.b);
      const stay = apart ? null : staying(pair.a, pair.b, groundOf(pair.a), delays.get(pair.a));
      if (stay) put(stay);
      else {
        put(leave(pair.a, apart ? null : replaced(pair.a, pair.b)));
        put(enter(pair.b, apart ? null : replaced(pair.b, pair.a)));
      }
    } else if (pair.a) put(leave(pair.a, null));
    else if (pair.b) put(enter(pair.b, null));
  }
  return { marks, movers };
}

function textMoves(a: Mark, b: Mark): boolean {
  return a.kind === 'text' && b.kind === 'text' && (a.x !== b.x || a.y !== b.y);
}

/** One mark that goes from `a` to `b`, or null where that takes more than numbers and inks. */
function staying(a: Mark, b: Mark, ground: Ground | null, span: Span = moving): Part | null {
  if (!alikeInForm(a, b)) return null;
  const mix = mixOf(a, b);
  const mark = mix ? { ...a, ...inkOf(a), mix } : { ...a };
  const move = glide(mark, a, b);
  if (move === undefined) return null;
  const ride = ground && stayOnGround(mark, a, b, ground.camera, ground.standing);
  if (move === null && mix === null && ride === null) return { mark, move: null };
  return {
    mark,
    move: (t) => {
      const p = ease(progress(span, t));
      move?.(p);
      ride?.(p);
      if (mix) mix.amount = p;
    },
  };
}

/** A text without an ink of its own is set in ink. */
function inkOf(mark: Mark): { readonly fill?: Ink } {
  const fill = mark.fill ?? (mark.kind === 'text' ? 'ink' : undefined);
  return fill === undefined ? {} : { fill };
}

function mixOf(a: Mark, b: Mark): (Omit<Mix, 'amount'> & { amount: number }) | null {
  const { fill } = inkOf(b);
  const { stroke } = b;
  const fills = fill !== undefined && fill !== inkOf(a).fill;
  const strokes = stroke !== undefined && stroke !== a.stroke;
  if (!fills && !strokes) return null;
  return { ...(fills ? { fill } : {}), ...(strokes ? { stroke } : {}), amount: 0 };
}

/** A mark that fades in or out while it grows or shrinks, or while it goes with the camera. */
function fading(
  own: Mark,
  { from, growth, curve, fade }: Appearance,
  leaves: boolean,
  ground: Ground | null,
): Part {
  const full = own.opacity ?? 1;
  const mark = { ...own, opacity: 0 };
  if (ground) {
    const ride = passOnGround(mark, own, !leaves, ground.camera, ground.standing);
    return {
      mark,
      move: (t) => {
        ride(ease(progress(moving, t)));
        mark.opacity = full * ease(progress(fade, leaves ? 1 - t : t));
      },
    };
  }
  const move = glide(mark, from, own);
  return {
    mark,
    move: (t) => {
      const at = leaves ? 1 - t : t;
      move?.(curve(progress(growth, at)));
      mark.opacity = full * ease(progress(fade, at));
    },
  };
}

/** How a mark takes the place of the same thing in another form; null where the two have no common place. */
function replaced(mark: Mark, before: Mark): Appearance | null {
  const from = inPlaceOf(mark, before);
  return from && { from, growth: moving, curve: ease, fade: takesOver };
}

function inPlaceOf(mark: Mark, before: Mark): Mark | null {
  if (mark.kind === 'text' || before.kind === 'text') {
    if (mark.kind !== 'text' || before.kind !== 'text' || !sameWords(mark, before)) return null;
    return { ...mark, x: before.x, y: before.y, size: before.size };
  }
  return fitted(mark, shapeBox(mark), shapeBox(before));
}

/** How a mark appears that the other picture does not have. */
function appearance(mark: Mark, side: Side): Appearance {
  const own = side.own.get(mark.datum ?? '');
  const other = side.other.get(mark.datum ?? '');
  if (mark.kind === 'text') {
    const from = own && other && inside(mark, own) ? fitted(mark, own, other) : mark;
    return { from, growth: moving, curve: ease, fade: textAppears };
  }
  if (own && other) {
    const fade = mark.role === 'label' ? textAppears : takesOver;
    return { from: fitted(mark, own, other), growth: moving, curve: ease, fade };
  }
  const growth = side.spans.get(mark) ?? shapesAppear;
  const plate = side.plates.get(mark.datum ?? '');
  // What frames or marks words comes and goes with them.
  const fade = mark.role === 'label' ? textAppears : { from: growth.from, length: 0.7 * growth.length };
  return { from: plate ? fitted(mark, plate, shrunk(plate)) : seed(mark), growth, curve: settle, fade };
}

/** When each newcomer appears that grows from nothing: families one by one, in the order they are painted. */
function naturalSpans(marks: readonly Mark[], other: ReadonlyMap<string, Box>, large: Span): Map<Mark, Span> {
  const families = new Map<string, Mark[]>();
  for (const mark of marks) {
    if (mark.kind === 'text' || mark.datum === undefined || other.has(mark.datum)) continue;
    const family = families.get(mark.datum);
    if (family) family.push(mark);
    else families.set(mark.datum, [mark]);
  }
  const spans = new Map<Mark, Span>();
  // Every datum in turn; what is one datum and many marks, mark by mark.
  let at = 0;
  for (const family of families.values()) {
    if (family.length >= manyMarks) {
      family.forEach((mark, i) => {
        spans.set(mark, staggered(large, i / (family.length - 1), spreadOf(family.length)));
      });
      continue;
    }
    const delay = families.size > 1 ? at / (families.size - 1) : 0;
    for (const mark of family) spans.set(mark, staggered(shapesAppear, delay, spreadOf(families.size)));
    at++;
  }
  return spans;
}

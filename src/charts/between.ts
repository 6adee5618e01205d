import { cameraWay } from './between-camera.ts';
import { joinMarks } from './between-join.ts';
import { type MovingMark, movingParts } from './between-parts.ts';
import { ease, moving, progress } from './between-time.ts';
import type { Picture, Place } from './picture.ts';

export type { Mix, MovingMark } from './between-parts.ts';

/** What is drawn on the way from one picture to another. */
export interface MovingPicture {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly MovingMark[];
  /** Where the ground plane stands now; there where one of the two has a camera, and what reaches beyond is cut off. */
  readonly camera?: Place;
}

/**
 * The picture at `t` of a movement, 0..1. Marks are reused from call to call: where they stand and how far they have
 * faded or mixed changes, their inks and lines do not. Read them before the next call. For 0 < t < 1 `marks` is the
 * same array with the same keys in the same order; t <= 0 gives the first picture itself, t >= 1 the second one.
 */
export type Tween = (t: number) => MovingPicture;

/**
 * The way from one picture to another, a pure function of `t`, the same backwards.
 *
 *     a, b -> marks joined by what they are -> what is drawn of each and when -> all of it set for a t
 *
 * What is in both moves from one place to the other; what is not the same thing never turns into it: the old one
 * fades, the new one grows out of what showed its datum before, or out of its own middle.
 */
export function between(a: Picture, b: Picture): Tween {
  // 1. Join.
  const joined = joinMarks(a.marks, b.marks);
  // 2. One or two moving marks for each, and what sets them.
  const way = cameraWay(a, b);
  const { marks, movers } = movingParts(joined, a.marks, b.marks, way);
  const camera = way?.now ?? a.camera ?? b.camera;
  const picture = { width: a.width, height: a.height, marks, ...(camera ? { camera } : {}) };
  // 3. Set them.
  return (t) => {
    if (!(t > 0)) return a;
    if (t >= 1) return b;
    const p = ease(progress(moving, t));
    picture.width = a.width + (b.width - a.width) * p;
    picture.height = a.height + (b.height - a.height) * p;
    way?.set(p);
    for (const move of movers) move(t);
    return picture;
  };
}

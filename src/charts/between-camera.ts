import { type View, zoomPath } from '../lib/zoom-path.ts';
import type { Picture, Place } from './picture.ts';

/** A place that changes. */
export interface MovingPlace {
  x: number;
  y: number;
  scale: number;
}

/** The camera on its way from one picture to another. */
export interface CameraWay {
  readonly from: Place;
  readonly to: Place;
  /** Where it stands now. One object for all marks and frames. */
  readonly now: MovingPlace;
  set(p: number): void;
}

/** Null where one of the pictures has no camera, or both have the same. */
export function cameraWay(a: Picture, b: Picture): CameraWay | null {
  const { camera: from } = a;
  const { camera: to } = b;
  if (!from || !to || samePlace(from, to)) return null;
  const way = zoomPath(viewOf(a, from), viewOf(b, to));
  const view = { x: 0, y: 0, width: 0 };
  const now = { ...from };
  return {
    from,
    to,
    now,
    set(p) {
      if (p <= 0) Object.assign(now, from);
      else if (p >= 1) Object.assign(now, to);
      else {
        way(p, view);
        const width = a.width + (b.width - a.width) * p;
        const height = a.height + (b.height - a.height) * p;
        now.scale = width / view.width;
        now.x = width / 2 - view.x * now.scale;
        now.y = height / 2 - view.y * now.scale;
      }
    },
  };
}

export function samePlace(a: Place | undefined, b: Place | undefined): boolean {
  return a?.x === b?.x && a?.y === b?.y && a?.scale === b?.scale;
}

function viewOf({ width, height }: Picture, { x, y, scale }: Place): View {
  return { x: (width / 2 - x) / scale, y: (height / 2 - y) / scale, width: width / scale };
}

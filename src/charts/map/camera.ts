import type { Box, Place } from '../picture.ts';
import type { Point } from './outline.ts';

/** The camera that shows `target` (ground units) as large as `room` (px) holds it, in the room's middle. */
export function fitCamera(target: Box, room: Box, limits: { least?: number; most?: number } = {}): Place {
  const wanted = Math.min(
    room.width / Math.max(1e-6, target.width),
    room.height / Math.max(1e-6, target.height),
  );
  const held = Math.max(limits.least ?? 0, Math.min(limits.most ?? Number.POSITIVE_INFINITY, wanted));
  const scale = Number(held.toPrecision(4));
  return {
    scale,
    x: hundredth(room.x + room.width / 2 - scale * (target.x + target.width / 2)),
    y: hundredth(room.y + room.height / 2 - scale * (target.y + target.height / 2)),
  };
}

/** Where a point of the ground stands in the picture. */
export function seen({ x, y }: Point, camera: Place): Point {
  return { x: hundredth(camera.x + camera.scale * x), y: hundredth(camera.y + camera.scale * y) };
}

/** An extent of the ground as the picture shows it, cut to `window`; null when nothing of it is seen. */
export function seenBox(box: Box, camera: Place, window: Box): Box | null {
  const left = Math.max(window.x, camera.x + camera.scale * box.x);
  const top = Math.max(window.y, camera.y + camera.scale * box.y);
  const right = Math.min(window.x + window.width, camera.x + camera.scale * (box.x + box.width));
  const bottom = Math.min(window.y + window.height, camera.y + camera.scale * (box.y + box.height));
  return right < left || bottom < top
    ? null
    : {
        x: hundredth(left),
        y: hundredth(top),
        width: hundredth(right - left),
        height: hundredth(bottom - top),
      };
}

/** The box with `by` px more on every side; less where it is negative. */
export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: Math.max(0, width + 2 * by), height: Math.max(0, height + 2 * by) };
}

export function meets(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function holds(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

export function hundredth(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

import { extent } from 'd3';
import type { Box, Place } from '../picture.ts';

export type Point = [x: number, y: number];

/** The camera that shows `target` (ground units) as large as `room` (px) holds it, in the room's middle. */
export function fitCamera(target: Box, room: Box, least = 0, most = Number.POSITIVE_INFINITY): Place {
  const fitting = Math.min(
    room.width / Math.max(1e-6, target.width),
    room.height / Math.max(1e-6, target.height),
  );
  const scale = Number(Math.max(least, Math.min(most, fitting)).toPrecision(4));
  return {
    scale,
    x: hundredth(room.x + room.width / 2 - scale * (target.x + target.width / 2)),
    y: hundredth(room.y + room.height / 2 - scale * (target.y + target.height / 2)),
  };
}

/** Where a point of the ground stands in the picture. */
export function seen([x, y]: Point, camera: Place): Point {
  return [hundredth(camera.x + camera.scale * x), hundredth(camera.y + camera.scale * y)];
}

/** A box of the ground as the picture shows it, cut to `window`; null when nothing of it is seen. */
export function seenBox(box: Box, camera: Place, window: Box): Box | null {
  const [left, top] = seen([box.x, box.y], camera);
  const [right, bottom] = seen([box.x + box.width, box.y + box.height], camera);
  return cut({ x: left, y: top, width: right - left, height: bottom - top }, window);
}

/** The part of a box within another; null when they do not touch. */
export function cut(box: Box, window: Box): Box | null {
  const [x, y] = [Math.max(window.x, box.x), Math.max(window.y, box.y)];
  const width = Math.min(window.x + window.width, box.x + box.width) - x;
  const height = Math.min(window.y + window.height, box.y + box.height) - y;
  return width < 0 || height < 0 ? null : { x, y, width, height };
}

/** The box with `by` more on every side; less where it is negative. */
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

/** A box of no size around a point. */
export function pointBox([x, y]: Point): Box {
  return { x, y, width: 0, height: 0 };
}

/** The smallest box around boxes; of none, an empty one at the origin. */
export function around(boxes: readonly Box[]): Box {
  const [x = 0, right = 0] = extent(boxes.flatMap((box) => [box.x, box.x + box.width]));
  const [y = 0, bottom = 0] = extent(boxes.flatMap((box) => [box.y, box.y + box.height]));
  return { x, y, width: right - x, height: bottom - y };
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** The point at a part of the way from one to another. */
export function between([x, y]: Point, [toX, toY]: Point, part: number): Point {
  return [x + (toX - x) * part, y + (toY - y) * part];
}

export function hundredth(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

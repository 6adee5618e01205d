import { interpolateZoom } from 'd3';
import { attribute } from './paint.ts';
import { numbersIn } from './path-data.ts';
import { moved, type Setter } from './time.ts';

/** From ground coordinates to the picture's: picture = k * ground + (x, y). */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

export const groundOf = (picture: Element): Element | null => picture.querySelector('[data-k="ground"]');

export function cameraOf(ground: Element): Camera {
  const [x = 0, y = 0, k = 1] = numbersIn(ground.getAttribute('transform') ?? '');
  return { x, y, k };
}

/** The camera's way between two maps (van Wijk and Nuij); null where one is no map, or both stand alike. */
export function cameraWay(from: Element, to: Element): ((t: number) => Camera) | null {
  const [a, b] = [groundOf(from), groundOf(to)];
  if (!a || !b || a.getAttribute('transform') === b.getAttribute('transform')) return null;
  const [start, end] = [cameraOf(a), cameraOf(b)];
  const [boxA, boxB] = [boxOf(from), boxOf(to)];
  const way = interpolateZoom(view(start, boxA), view(end, boxB));
  return (t) => {
    const p = moved(t);
    if (p === 0) return start;
    if (p === 1) return end;
    const [cx, cy, width] = way(p);
    const at = boxA.map((value, i) => value + ((boxB[i] ?? value) - value) * p);
    const [x = 0, y = 0, w = 1, h = 1] = at;
    const k = w / width;
    return { x: x + w / 2 - cx * k, y: y + h / 2 - cy * k, k };
  };
}

/** Moves the ground with the camera. */
export function moveGround(ground: Element, camera: (t: number) => Camera, a: Element, b: Element): Setter {
  return attribute(ground, 'transform', (t) => {
    if (moved(t) === 0) return a.getAttribute('transform');
    if (moved(t) === 1) return b.getAttribute('transform');
    const { x, y, k } = camera(t);
    return `translate(${x.toFixed(3)} ${y.toFixed(3)}) scale(${k.toPrecision(6)})`;
  });
}

/**
 * How far a mark that stands on the ground is from where its own attributes put it. What it does besides (a to b) is
 * the attributes' business.
 */
export function riding(
  group: Element,
  camera: (t: number) => Camera,
  a: Element | null,
  b: Element | null,
): Setter {
  const [first, last] = [a && onGround(a, camera(0)), b && onGround(b, camera(1))];
  const [ax, ay] = first ?? last ?? [0, 0];
  const [bx, by] = last ?? first ?? [0, 0];
  const start = a && onScreen(camera(0), ax, ay);
  const end = b && onScreen(camera(1), bx, by);
  return attribute(group, 'transform', (t) => {
    const p = moved(t);
    const now = onScreen(camera(t), ax + (bx - ax) * p, ay + (by - ay) * p);
    const [from, to] = [start ?? end ?? now, end ?? start ?? now];
    const [dx, dy] = [now.x - from.x - (to.x - from.x) * p, now.y - from.y - (to.y - from.y) * p];
    return Math.abs(dx) + Math.abs(dy) < 0.01 ? null : `translate(${dx.toFixed(3)} ${dy.toFixed(3)})`;
  });
}

/** The ground below a mark: below its place or first point. */
function onGround(el: Element, { x, y, k }: Camera): [number, number] {
  const value = (...names: string[]) =>
    numbersIn(names.map((name) => el.getAttribute(name)).find((text) => text !== null) ?? '');
  const path = value('transform', 'd');
  const [left = 0, top = 0] = path.length > 0 ? path : [...value('x', 'cx', 'x1'), ...value('y', 'cy', 'y1')];
  return [(left - x) / k, (top - y) / k];
}

function onScreen({ x, y, k }: Camera, gx: number, gy: number): { x: number; y: number } {
  return { x: x + gx * k, y: y + gy * k };
}

function boxOf(picture: Element): number[] {
  return numbersIn(picture.getAttribute('viewBox') ?? '');
}

function view({ x, y, k }: Camera, [left = 0, top = 0, w = 1, h = 1]: number[]): [number, number, number] {
  return [(left + w / 2 - x) / k, (top + h / 2 - y) / k, w / k];
}

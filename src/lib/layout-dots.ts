import { max, range, rank, sum } from 'd3';
import { planGrid } from './layout-grid.ts';
import type { Size } from './size.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Dots around the origin. */
export interface DotPlan {
  readonly points: readonly Point[];
  /** Radius of a dot, in px. */
  readonly r: number;
}

const golden = Math.PI * (3 - Math.sqrt(5));
const turn = 2 * Math.PI;

/** Sunflower's order: `count` dots at equal density in a circle of the given radius, from the middle outwards. */
export function sunflower(count: number, radius: number, mostDot: number): DotPlan {
  if (count === 1) return { points: [{ x: 0, y: 0 }], r: Math.min(radius, mostDot) };
  // The outermost centre lies at c * sqrt(count - 0.5), its rim one dot further out.
  const dot = 0.72;
  const c = Math.min(radius / (Math.sqrt(Math.max(1, count) - 0.5) + dot), mostDot / dot);
  return { points: range(count).map((i) => polar(c * Math.sqrt(i + 0.5), i * golden)), r: dot * c };
}

/** Few dots as a tidy block of rows, a last short row in the middle. */
export function fewDots(count: number, space: Size, mostDot: number): DotPlan {
  const { columns, rows, pitch } = planGrid(count, space, mostDot / 0.4);
  const points = range(count).map((i) => {
    const row = Math.floor(i / columns);
    const inRow = Math.min(columns, count - row * columns);
    return {
      x: round(((i % columns) - (inRow - 1) / 2) * pitch),
      y: round((row - (rows - 1) / 2) * pitch),
    };
  });
  return { points, r: 0.4 * pitch };
}

/** Up to a handful of dots evenly round a point, more of them as a sunflower, inside a radius. */
export function heart(count: number, radius: number, mostDot: number): DotPlan {
  if (count < 2 || count > 6) return sunflower(count, radius, mostDot);
  const half = Math.sin(Math.PI / count);
  const r = Math.min(mostDot, (0.86 * radius * half) / (1 + half));
  const out = Math.min(radius - r, (1.3 * r) / half);
  return { points: range(count).map((i) => polar(out, (turn * i) / count - Math.PI / 2)), r };
}

/** `count` dots evenly on circles round a free middle of radius `inner`, for `middle` dots of about their size. */
export function rings(
  count: number,
  middle: number,
  radius: number,
  mostDot: number,
): DotPlan & { readonly inner: number } {
  const dot = 0.36;
  const hole = Math.max(1, Math.sqrt(middle)) * 0.75 + 0.35;
  const circlesOf = (n: number) => {
    const pitch = Math.min(radius / (hole + n), mostDot / dot);
    // How many dots each circle has room for.
    return { pitch, rooms: range(n).map((i) => Math.floor(turn * (hole + i + 0.5))) };
  };
  // The fewest circles that hold all give the largest dots.
  const enough = range(1, Math.ceil(Math.sqrt(count + middle)) + 3).find(
    (n) => sum(circlesOf(n).rooms) >= count,
  );
  const { pitch, rooms } = circlesOf(enough ?? 1);
  const upTo = rooms.map((_, i) => Math.round((count * sum(rooms.slice(0, i + 1))) / sum(rooms)));
  const points = upTo.flatMap((end, ring) => {
    const dots = range(upTo[ring - 1] ?? 0, end);
    // In the order of their angles in a sunflower: a heap opens into rings and hardly any way crosses another.
    const places = rank(dots, (i: number) => (i * golden + Math.PI / 2) % turn);
    return Array.from(places, (place) =>
      polar(pitch * (hole + ring + 0.5), (turn * (place + 0.5 * (ring % 2))) / dots.length - Math.PI / 2),
    );
  });
  return { points, r: dot * pitch, inner: pitch * hole };
}

/** Width and height of dots that lie evenly about their origin. */
export function extent({ points, r }: DotPlan): Size {
  const far = (axis: 'x' | 'y') => 2 * ((max(points, (point) => Math.abs(point[axis])) ?? 0) + r);
  return { width: far('x'), height: far('y') };
}

function polar(r: number, angle: number): Point {
  return { x: round(r * Math.cos(angle)), y: round(r * Math.sin(angle)) };
}

/** Trigonometry differs in the last digits between engines; what is drawn must not. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}

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

/** Sunflower's order: `count` dots at equal density in a circle of the given radius, from the middle outwards. */
export function sunflower(count: number, radius: number, mostDot = Number.POSITIVE_INFINITY): DotPlan {
  if (count < 1) return { points: [], r: 0 };
  if (count === 1) return { points: [{ x: 0, y: 0 }], r: Math.min(radius, mostDot) };
  // The outermost centre lies at c * sqrt(count - 0.5), its rim one dot further out.
  const dot = 0.72;
  const c = Math.min(radius / (Math.sqrt(count - 0.5) + dot), mostDot / dot);
  const points = Array.from({ length: count }, (_, i) => polar(c * Math.sqrt(i + 0.5), i * golden));
  return { points, r: dot * c };
}

/** Few dots as a tidy block of rows, a last short row in the middle. */
export function fewDots(count: number, space: Size, mostDot = Number.POSITIVE_INFINITY): DotPlan {
  if (count < 1) return { points: [], r: 0 };
  const plan = planGrid(count, space, { most: mostDot / 0.4, fullRows: 0.75 });
  const points = Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / plan.columns);
    const inRow = Math.min(plan.columns, count - row * plan.columns);
    return {
      x: round(((i % plan.columns) - (inRow - 1) / 2) * plan.pitch),
      y: round((row - (plan.rows - 1) / 2) * plan.pitch),
    };
  });
  return { points, r: 0.4 * plan.pitch };
}

/** Up to a handful of dots evenly round a point, more of them as a sunflower, inside a radius. */
export function heart(count: number, radius: number, mostDot: number): DotPlan {
  if (count < 2 || count > 6) return sunflower(count, radius, mostDot);
  const half = Math.sin(Math.PI / count);
  const r = Math.min(mostDot, (0.86 * radius * half) / (1 + half));
  const out = Math.min(radius - r, (1.3 * r) / half);
  return {
    points: Array.from({ length: count }, (_, i) => polar(out, (2 * Math.PI * i) / count - Math.PI / 2)),
    r,
  };
}

/** A ring plan: dots on circles around a middle that stays free. */
export interface RingPlan extends DotPlan {
  /** Radius of the free middle. */
  readonly inner: number;
}

/** `count` dots spread evenly over concentric circles around a middle for `middle` dots of the same size. */
export function rings(
  count: number,
  middle: number,
  radius: number,
  mostDot = Number.POSITIVE_INFINITY,
): RingPlan {
  // With n circles the dots' pitch follows from the radius; the fewest circles that hold all give the largest dots.
  const most = Math.ceil(Math.sqrt(count + middle)) + 2;
  for (let circles = 1; circles <= most; circles++) {
    const hole = Math.max(1, Math.sqrt(middle)) * 0.75 + 0.35;
    const pitch = Math.min(radius / (hole + circles), mostDot / 0.36);
    const radii = Array.from({ length: circles }, (_, i) => pitch * (hole + i + 0.5));
    const room = radii.map((r) => Math.floor((2 * Math.PI * r) / pitch));
    const total = room.reduce((sum, n) => sum + n, 0);
    if (total < count && circles < most) continue;
    let from = 0;
    const points = share(count, room).flatMap((n, ring) => {
      const order = anglesInTurn(from, n);
      from += n;
      return order.map((i) =>
        polar(radii[ring] ?? 0, (2 * Math.PI * (i + 0.5 * (ring % 2))) / n - Math.PI / 2),
      );
    });
    return { points, r: 0.36 * pitch, inner: pitch * hole };
  }
  return { points: [], r: 0, inner: radius };
}

/**
 * For `n` dots of a sunflower from the given one on, each dot's place when they stand in the order of their
 * angles, from the top: so a heap opens into rings and hardly any way crosses another.
 */
function anglesInTurn(from: number, n: number): number[] {
  const turn = 2 * Math.PI;
  const angles = Array.from({ length: n }, (_, i) => ((from + i) * golden + Math.PI / 2) % turn);
  const byAngle = angles.map((_, i) => i).sort((a, b) => (angles[a] ?? 0) - (angles[b] ?? 0));
  const places: number[] = [];
  byAngle.forEach((dot, place) => {
    places[dot] = place;
  });
  return places;
}

/** Shares `count` over rooms in proportion, whole numbers that add up. */
function share(count: number, room: readonly number[]): number[] {
  const total = room.reduce((sum, n) => sum + n, 0);
  let before = 0;
  let given = 0;
  return room.map((n) => {
    before += n;
    const upTo = Math.round((count * before) / total);
    const here = upTo - given;
    given = upTo;
    return here;
  });
}

function polar(r: number, angle: number): Point {
  return { x: round(r * Math.cos(angle)), y: round(r * Math.sin(angle)) };
}

/** Trigonometry differs in the last digits between engines; what is drawn must not. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}

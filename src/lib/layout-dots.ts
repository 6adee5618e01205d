/** px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

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
  const dot = 0.76;
  const c = Math.min(radius / (Math.sqrt(count - 0.5) + dot), mostDot / dot);
  const points = Array.from({ length: count }, (_, i) => polar(c * Math.sqrt(i + 0.5), i * golden));
  return { points, r: dot * c };
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
    const points = share(count, room).flatMap((n, ring) =>
      Array.from({ length: n }, (_, i) =>
        polar(radii[ring] ?? 0, (2 * Math.PI * (i + 0.5 * (ring % 2))) / n - Math.PI / 2),
      ),
    );
    return { points, r: 0.36 * pitch, inner: pitch * hole };
  }
  return { points: [], r: 0, inner: radius };
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

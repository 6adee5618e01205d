/* One peak of the opening's mountains: how it is outlined, shaded and textured. Decoration, not data. */

export type Random = () => number;
type Point = readonly [x: number, y: number];

export const between = (random: Random, low: number, high: number): number => low + (high - low) * random();
export const whole = (value: number): string => String(Math.round(value));

/** One flank from foot to crown: points whose chords are later bent outwards into knobs. */
function flank(random: Random, foot: Point, crown: Point, knobs: number): Point[] {
  const points: Point[] = [foot];
  const phase = between(random, 0, 6);
  for (let index = 1; index < knobs; index += 1) {
    const t = (index + between(random, -0.3, 0.3)) / knobs;
    // Feet flare; the shoulder steps in and out on its way up.
    const rise = Math.min(0.96, t ** 1.35 * (1 + 0.1 * Math.sin(t * 11 + phase)));
    points.push([foot[0] + (crown[0] - foot[0]) * t, foot[1] + (crown[1] - foot[1]) * rise]);
  }
  points.push(crown);
  return points;
}

/** Path data in whole, relative numbers: the shortest form. Keeps the pen, so rounding never adds up. */
export class Pen {
  d = '';
  private x = 0;
  private y = 0;

  move(to: Point): this {
    this.d += `M${whole(to[0])} ${whole(to[1])}`;
    return this.stand(to);
  }

  curve(control: Point, to: Point): this {
    this.d += `q${this.from(control)} ${this.from(to)}`;
    return this.stand(to);
  }

  /** Arcs through the points, each bent to the left (above 0) or right of its direction of travel. */
  knobs(points: readonly Point[], bend: number): this {
    for (const to of points) {
      const dx = to[0] - this.x;
      const dy = to[1] - this.y;
      this.curve([this.x + dx * 0.45 + dy * bend, this.y + dy * 0.55 - dx * bend], to);
    }
    return this;
  }

  private from(point: Point): string {
    const x = Math.round(point[0]) - this.x;
    const y = Math.round(point[1]) - this.y;
    return y < 0 ? `${x}${y}` : `${x} ${y}`;
  }

  private stand(point: Point): this {
    this.x = Math.round(point[0]);
    this.y = Math.round(point[1]);
    return this;
  }
}

/** The shortest stroke worth its bytes, in the drawing's units. */
const leastStroke = 8;

/** One mountain body: outline, shaded flank and texture strokes. */
function lobe(random: Random, x: number, height: number, half: number): string {
  const summit: Point = [x + half * between(random, -0.2, 0.2), -height];
  const cap = half * between(random, 0.06, 0.11);
  const knobs = height > 150 ? 8 : 6;
  const left = flank(random, [x - half, 0], [summit[0] - cap, -height * 0.975], knobs);
  const right = flank(random, [x + half, 0], [summit[0] + cap, -height * 0.975], knobs).reverse();
  const crown = right[0] ?? summit;
  const outline = new Pen()
    .move([x - half, 0])
    .knobs(left.slice(1), 0.19)
    .curve([summit[0], -height * 1.03], crown)
    .knobs(right.slice(1), 0.19);

  // The ridge comes down from the summit towards the viewer; the flank right of it lies in shade.
  const turn: Point = [summit[0] - half * between(random, 0.02, 0.2), -height * between(random, 0.5, 0.64)];
  const toe: Point = [summit[0] + half * between(random, -0.05, 0.3), 0];
  const shade = new Pen()
    .move(toe)
    .curve([turn[0] - half * 0.12, -height * 0.3], turn)
    .curve([summit[0] + half * 0.16, -height * 0.8], summit)
    .curve([summit[0] + cap / 2, summit[1]], crown)
    .knobs(right.slice(1), 0.19);

  const strokes = new Pen();
  for (const side of [left.slice(2), right.slice(0, -2)]) {
    const sign = side[0] === crown ? -1 : 1;
    for (const point of side) {
      // From every notch a long stroke and a short one beside it, falling towards the ridge like hemp fibres.
      for (const [inset, share] of [
        [0.03, between(random, 0.3, 0.5)],
        [0.14, between(random, 0.14, 0.26)],
      ] as const) {
        const start: Point = [point[0] + sign * half * inset, point[1] + half * inset];
        const fall = Math.abs(point[1]) * share;
        const drift = sign * half * between(random, -0.02, 0.06);
        // At the foot they would be mere dots.
        if (fall < leastStroke) continue;
        strokes
          .move(start)
          .curve(
            [start[0] + drift + sign * half * 0.06, start[1] + fall * 0.45],
            [start[0] + drift, start[1] + fall],
          );
      }
    }
  }
  return `<path d="${outline.d}"/><path class="shade" d="${shade.d}"/><path class="cun" d="${strokes.d}"/>`;
}

/** A peak about 240 wide standing on y = 0, summit upwards, with lower spurs before it. */
export function peak(random: Random, id: number): string {
  const height = between(random, 200, 250);
  const side = random() < 0.5 ? -1 : 1;
  return (
    `<g id="peak${id}">` +
    lobe(random, 0, height, between(random, 95, 130)) +
    lobe(
      random,
      side * between(random, 45, 75),
      height * between(random, 0.55, 0.68),
      between(random, 60, 80),
    ) +
    lobe(
      random,
      -side * between(random, 30, 70),
      height * between(random, 0.3, 0.42),
      between(random, 55, 75),
    ) +
    '</g>'
  );
}

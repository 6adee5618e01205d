import { randomLcg } from 'd3-random';
import { type Html, raw } from '../../lib/html.ts';

/*
 * The opening's blue-green mountains: decoration, and nothing in them is data.
 *
 * A few peaks are drawn once, each as a painter would: an outline of convex knobs, a shaded flank, and texture
 * strokes (皴) that fall from the crest. Every ridge of the scroll repeats them at other sizes, so that a panorama
 * of about a hundred peaks stays within a few kB. Colours come from CSS (`.mountains` in styles/mountains.css).
 */

const sceneWidth = 3200;
const sceneHeight = 600;
/** Ids of the peaks; also used by the section openers' strips. */
const shapeCount = 5;

type Random = () => number;
type Point = readonly [x: number, y: number];

const between = (random: Random, low: number, high: number): number => low + (high - low) * random();
const whole = (value: number): string => String(Math.round(value));

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
class Pen {
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
function peak(random: Random, id: number): string {
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

/** Small things by the water, drawn once. A pine, a pavilion, a boat, wild geese. */
const smallThings =
  '<g id="pine"><path class="cun" d="M0 0q3-14-1-24q-3-9 2-18"/><path d="M-13-22q3-7 10-5q7-5 14 1q-11 5-24 4zM-9-31q2-7 9-5q7-4 12 2q-10 5-21 3zM-7-40q3-9 9-7q7 0 8 5q-8 4-17 2z"/></g>' +
  '<g id="pavilion"><path class="cun" d="M-11 0V-14M11 0V-14M-5 0V-14M5 0V-14M-15 0H15"/><path d="M-19-13q12-3 15-12h8q3 9 15 12zM-3-25l3-5l3 5z"/></g>' +
  '<g id="boat"><path d="M-22-2q22 8 46-2q-5 8-12 8h-22q-8 0-12-6z"/><path d="M-9-1q1-10 9-10t9 10z"/><path class="cun" d="M14-2q2-12-3-22"/></g>' +
  '<path id="geese" class="cun" d="M0 0q4-4 7 0q3-4 7 0M22 9q4-4 7 0q3-4 7 0M20-11q4-4 7 0q3-4 7 0M44 17q4-4 7 0q3-4 7 0M42-20q4-4 7 0q3-4 7 0"/>';

/** Where they stand: name, x, y, size. */
const placed: readonly (readonly [name: string, x: number, y: number, size: number])[] = [
  ['geese', 1720, 130, 1],
  ['geese', 620, 190, 0.8],
  ['pavilion', 1655, 546, 1],
  ['boat', 1850, 560, 1],
  ['boat', 1960, 520, 0.55],
  ['boat', 720, 566, 0.8],
];

interface Ridge {
  /** Class and gradient id suffix. */
  readonly name: string;
  readonly base: number;
  readonly step: number;
  readonly scale: readonly [number, number];
  readonly stretch: readonly [number, number];
  /** 0 to 1 along the scroll: how high the ridge stands there. */
  readonly envelope: (x: number) => number;
}

function hills(centres: readonly (readonly [x: number, width: number, height: number])[], floor: number) {
  return (x: number): number =>
    centres.reduce(
      (sum, [centre, width, height]) => Math.max(sum, height * Math.exp(-(((x - centre) / width) ** 2))),
      floor,
    );
}

const ridges: readonly Ridge[] = [
  {
    name: 'a',
    base: 400,
    step: 110,
    scale: [0.7, 1.1],
    stretch: [1.1, 1.8],
    envelope: hills(
      [
        [880, 260, 0.95],
        [1800, 260, 1.15],
        [2560, 360, 0.85],
        [100, 300, 0.9],
      ],
      0.5,
    ),
  },
  {
    name: 'b',
    base: 455,
    step: 100,
    scale: [0.85, 1.25],
    stretch: [0.9, 1.3],
    envelope: hills(
      [
        [420, 260, 1],
        [1290, 240, 1.36],
        [2240, 220, 0.74],
        [2950, 260, 0.8],
      ],
      0.3,
    ),
  },
  {
    name: 'c',
    base: 510,
    step: 84,
    scale: [0.9, 1.35],
    stretch: [0.8, 1.15],
    envelope: hills(
      [
        [160, 220, 1],
        [1080, 130, 0.7],
        [1490, 150, 1.4],
        [2080, 130, 0.75],
        [2600, 260, 0.95],
      ],
      0.14,
    ),
  },
  {
    name: 'd',
    base: 550,
    step: 84,
    scale: [0.7, 1.05],
    stretch: [0.9, 1.3],
    envelope: hills(
      [
        [0, 240, 0.9],
        [840, 200, 0.95],
        [1260, 110, 0.7],
        [2240, 160, 0.95],
        [2900, 240, 1],
      ],
      0,
    ),
  },
  {
    name: 'e',
    base: 578,
    step: 90,
    scale: [0.42, 0.6],
    stretch: [1.3, 1.9],
    envelope: hills(
      [
        [420, 260, 0.9],
        [1010, 120, 0.8],
        [1600, 110, 0.62],
        [2360, 160, 0.8],
        [3100, 260, 0.9],
      ],
      0,
    ),
  },
];

function ridge(random: Random, spec: Ridge): string {
  const peaks: { x: number; size: number; markup: string }[] = [];
  for (let x = -60; x < sceneWidth + 60; x += spec.step * between(random, 0.6, 1.4)) {
    const size = between(random, ...spec.scale) * spec.envelope(x);
    if (size < 0.2) continue;
    const stretch = size * between(random, ...spec.stretch) * (random() < 0.5 ? -1 : 1);
    const y = spec.base + between(random, -12, 12);
    const id = Math.floor(random() * shapeCount);
    peaks.push({ x, size, markup: use(`peak${id}`, stretch, size, x, y) });
  }
  // Tall peaks behind, low ones before them, as ranges are painted.
  peaks.sort((a, b) => b.size - a.size);
  return `<g class="ridge-${spec.name}" fill="url(#pigment-${spec.name})">${peaks.map((p) => p.markup).join('')}</g>`;
}

/** Groups of pines at the feet of the nearest hills. */
function pines(random: Random): string {
  let out = '';
  for (const [centre, ground] of [
    [300, 566],
    [930, 572],
    [1240, 556],
    [1590, 574],
    [1690, 556],
    [2180, 560],
    [2420, 574],
    [2860, 566],
  ] as const) {
    for (let index = 0; index < 4; index += 1) {
      const size = between(random, 0.45, 0.85);
      const x = centre + index * 17 + between(random, -8, 8);
      out += use('pine', size * (random() < 0.5 ? -1 : 1), size, x, ground + between(random, -5, 5));
    }
  }
  return out;
}

/** A few strokes for the water; the rest of the silk is left blank. */
function ripples(random: Random): string {
  const pen = new Pen();
  for (let index = 0; index < 30; index += 1) {
    const x = between(random, 0, sceneWidth);
    const y = between(random, 556, 598);
    const length = between(random, 24, 90);
    pen
      .move([x, y])
      .curve([x + length / 4, y - 3], [x + length / 2, y])
      .curve([x + (length * 3) / 4, y + 3], [x + length, y]);
  }
  return `<path class="cun ripples" d="${pen.d}"/>`;
}

function use(name: string, scaleX: number, scaleY: number, x: number, y: number): string {
  const short = (value: number): string =>
    value
      .toFixed(2)
      .replace(/\.?0+$/, '')
      .replace(/^(-?)0\./, '$1.');
  return `<use href="#${name}" transform="matrix(${short(scaleX)} 0 0 ${short(scaleY)} ${whole(x)} ${whole(y)})"/>`;
}

/** The picture as one decorative SVG. The same seed gives the same bytes. */
export function mountains(seed: number): Html {
  const random = randomLcg(seed / 4294967296);
  const shapes = Array.from({ length: shapeCount }, (_, id) => peak(random, id)).join('');
  const gradients = ridges
    .map(
      ({ name }) =>
        `<linearGradient id="pigment-${name}" x2="0" y2="1"><stop/><stop offset=".4"/><stop offset=".76"/><stop offset="1"/></linearGradient>`,
    )
    .join('');
  const body = ridges.map((spec) => ridge(random, spec)).join('');
  return raw(
    `<svg class="mountains" viewBox="0 0 ${sceneWidth} ${sceneHeight}" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">` +
      `<defs>${gradients}<linearGradient id="shade" x2="0" y2="1"><stop/><stop offset=".8"/></linearGradient>${shapes}${smallThings}</defs>` +
      `${body}<g class="small-things">${ripples(random)}${pines(random)}${placed.map(([name, x, y, size]) => use(name, size, size, x, y)).join('')}</g></svg>`,
  );
}

/** A low range for a section's opener, made of the opening's own peaks (which must stand in the same document). */
export function foothills(seed: number): Html {
  const random = randomLcg(seed / 4294967296);
  const range = (name: string, base: number, count: number, low: number, high: number) => {
    let out = '';
    for (let index = 0; index < count; index += 1) {
      const x = 90 + (810 * (index + between(random, 0.2, 0.8))) / count;
      // The range rises to the right and leaves the left to the text.
      const size = between(random, low, high) * (0.25 + (0.75 * x) / 900);
      const flip = random() < 0.5 ? -1 : 1;
      out += use(
        `peak${Math.floor(random() * shapeCount)}`,
        flip * size * between(random, 1, 1.5),
        size,
        x,
        base + between(random, -6, 6),
      );
    }
    return `<g class="ridge-${name}" fill="url(#pigment-${name})">${out}</g>`;
  };
  return raw(
    `<svg class="foothills" viewBox="0 0 900 240" preserveAspectRatio="xMaxYMax meet" aria-hidden="true" focusable="false">` +
      `${range('a', 192, 9, 0.5, 0.84)}${range('c', 214, 11, 0.36, 0.72)}${range('d', 232, 9, 0.22, 0.44)}</svg>`,
  );
}

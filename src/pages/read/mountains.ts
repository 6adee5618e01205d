import { randomLcg } from 'd3';
import { type Html, raw } from '../../lib/html.ts';
import { between, Pen, peak, type Random, whole } from './peaks.ts';

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
  /** The least height of the ridge, 0 to 1, and where it rises above it. */
  readonly floor: number;
  readonly crests: readonly (readonly [x: number, width: number, height: number])[];
}

/** How high a ridge stands at a place of the scroll, 0 to 1. */
function heightAt({ crests, floor }: Ridge, x: number): number {
  const heights = crests.map(([centre, width, height]) => height * Math.exp(-(((x - centre) / width) ** 2)));
  return Math.max(floor, ...heights);
}

const ridges: readonly Ridge[] = [
  {
    name: 'a',
    base: 400,
    step: 110,
    scale: [0.7, 1.1],
    stretch: [1.1, 1.8],
    floor: 0.5,
    crests: [
      [880, 260, 0.95],
      [1800, 260, 1.15],
      [2560, 360, 0.85],
      [100, 300, 0.9],
    ],
  },
  {
    name: 'b',
    base: 455,
    step: 100,
    scale: [0.85, 1.25],
    stretch: [0.9, 1.3],
    floor: 0.3,
    crests: [
      [420, 260, 1],
      [1290, 240, 1.36],
      [2240, 220, 0.74],
      [2950, 260, 0.8],
    ],
  },
  {
    name: 'c',
    base: 510,
    step: 84,
    scale: [0.9, 1.35],
    stretch: [0.8, 1.15],
    floor: 0.14,
    crests: [
      [160, 220, 1],
      [1080, 130, 0.7],
      [1490, 150, 1.4],
      [2080, 130, 0.75],
      [2600, 260, 0.95],
    ],
  },
  {
    name: 'd',
    base: 550,
    step: 84,
    scale: [0.7, 1.05],
    stretch: [0.9, 1.3],
    floor: 0,
    crests: [
      [0, 240, 0.9],
      [840, 200, 0.95],
      [1260, 110, 0.7],
      [2240, 160, 0.95],
      [2900, 240, 1],
    ],
  },
  {
    name: 'e',
    base: 578,
    step: 90,
    scale: [0.42, 0.6],
    stretch: [1.3, 1.9],
    floor: 0,
    crests: [
      [420, 260, 0.9],
      [1010, 120, 0.8],
      [1600, 110, 0.62],
      [2360, 160, 0.8],
      [3100, 260, 0.9],
    ],
  },
];

function ridge(random: Random, spec: Ridge): string {
  const peaks: { x: number; size: number; markup: string }[] = [];
  for (let x = -60; x < sceneWidth + 60; x += spec.step * between(random, 0.6, 1.4)) {
    const size = between(random, ...spec.scale) * heightAt(spec, x);
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
  const { defs, body } = parts(seed);
  return scroll(defs + body);
}

/**
 * The picture in two: what is repeated, for a place in the page that is always laid out (nothing can be taken from
 * what is not), and the picture that is made of it.
 */
export function mountainsApart(seed: number): { readonly defs: Html; readonly picture: Html } {
  const { defs, body } = parts(seed);
  return { defs: svg('mountain-defs', 'width="0" height="0"', defs), picture: scroll(body) };
}

function scroll(inner: string): Html {
  return svg(
    'mountains',
    `viewBox="0 0 ${sceneWidth} ${sceneHeight}" preserveAspectRatio="xMidYMax slice"`,
    inner,
  );
}

function svg(name: string, attributes: string, inner: string): Html {
  return raw(`<svg class="${name}" ${attributes} aria-hidden="true" focusable="false">${inner}</svg>`);
}

function parts(seed: number): { readonly defs: string; readonly body: string } {
  const random = randomLcg(seed / 4294967296);
  const shapes = Array.from({ length: shapeCount }, (_, id) => peak(random, id)).join('');
  const gradients = ridges
    .map(
      ({ name }) =>
        `<linearGradient id="pigment-${name}" x2="0" y2="1"><stop/><stop offset=".4"/><stop offset=".76"/><stop offset="1"/></linearGradient>`,
    )
    .join('');
  const body = ridges.map((spec) => ridge(random, spec)).join('');
  return {
    defs: `<defs>${gradients}<linearGradient id="shade" x2="0" y2="1"><stop/><stop offset=".8"/></linearGradient>${shapes}${smallThings}</defs>`,
    body: `${body}<g class="small-things">${ripples(random)}${pines(random)}${placed.map(([name, x, y, size]) => use(name, size, size, x, y)).join('')}</g>`,
  };
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
  const ranges =
    range('a', 192, 9, 0.5, 0.84) + range('c', 214, 11, 0.36, 0.72) + range('d', 232, 9, 0.22, 0.44);
  return svg('foothills', 'viewBox="0 0 900 240" preserveAspectRatio="xMaxYMax meet"', ranges);
}

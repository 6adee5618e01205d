import type { Frame } from '../frame.ts';
import type { Box, Ink, MarkStyle, PathMark, Place } from '../picture.ts';
import { roomyText } from '../text-block.ts';
import { hundredth, type Point } from './boxes.ts';

/**
 * A little picture of what stands at a place, in the manner of old pictorial maps: about 28 units wide, standing on
 * (0, 0), y down. `walls` are light with an outline, `roofs` are solid; `height` is how far it reaches up.
 */
export interface Pictogram extends Part {
  readonly width: number;
  readonly height: number;
}

interface Part {
  readonly walls: string;
  readonly roofs: string;
}

const box = (x: number, y: number, width: number, height: number): string =>
  `M${n(x)} ${n(y)}H${n(x + width)}V${n(y + height)}H${n(x)}Z`;

/** A roof with upturned eaves over `width`, its eaves at `y`. */
const roof = (x: number, y: number, width: number, height: number): string => {
  const [left, right] = [x - width / 2, x + width / 2];
  const bend = `${n(y - 0.12 * height)} `;
  return `M${n(left)} ${n(y)}Q${n(x - 0.16 * width)} ${bend}${n(x)} ${n(y - height)}Q${n(x + 0.16 * width)} ${bend}${n(right)} ${n(y)}Z`;
};

const house = (x: number, y: number, width: number): Part => ({
  walls: box(x - 0.34 * width, y - 0.42 * width, 0.68 * width, 0.42 * width),
  roofs: roof(x, y - 0.38 * width, width, 0.46 * width),
});

const flats = (x: number, y: number, width: number, floors: number): Part => {
  const height = 3.6 * floors + 1.6;
  let windows = '';
  for (let floor = 0; floor < floors; floor++)
    windows += box(x + 0.2 * width, y - height + 2 + 3.6 * floor, 0.6 * width, 1.7);
  return {
    walls: box(x, y - height, width, height),
    roofs: `${box(x - 0.7, y - height - 1.4, width + 1.4, 1.8)}${windows}`,
  };
};

function together(parts: readonly Part[], width: number, height: number): Pictogram {
  const [walls, roofs] = [parts.map((part) => part.walls), parts.map((part) => part.roofs)];
  return { walls: walls.join(''), roofs: roofs.join(''), width, height };
}

const seedling = (x: number, y: number, size: number): string =>
  `M${n(x)} ${n(y)}Q${n(x - 0.1 * size)} ${n(y - 0.6 * size)} ${n(x - 0.45 * size)} ${n(y - 0.85 * size)}Q${n(x - 0.12 * size)} ${n(y - 0.75 * size)} ${n(x)} ${n(y - 0.4 * size)}Q${n(x)} ${n(y - 0.9 * size)} ${n(x + 0.05 * size)} ${n(y - 1.1 * size)}Q${n(x + 0.16 * size)} ${n(y - 0.8 * size)} ${n(x + 0.1 * size)} ${n(y - 0.4 * size)}Q${n(x + 0.25 * size)} ${n(y - 0.75 * size)} ${n(x + 0.5 * size)} ${n(y - 0.8 * size)}Q${n(x + 0.22 * size)} ${n(y - 0.55 * size)} ${n(x + 0.12 * size)} ${n(y)}Z`;

const panel = (x: number, y: number): string =>
  [0, 1]
    .flatMap((row) =>
      [0, 1, 2].map((column) => {
        const [left, top] = [x + 3.3 * column + 1.3 * (1 - row), y - 8 + 3.8 * row];
        return `M${n(left + 1.1)} ${n(top)}H${n(left + 4)}L${n(left + 2.9)} ${n(top + 3.3)}H${n(left)}Z`;
      }),
    )
    .join('');

/** Saw-tooth sheds, standing on (x, y). */
export const sheds = (x: number, y: number, width: number, count: number): Part => {
  const tooth = width / count;
  const [low, rise] = [0.36 * tooth + 1.5, 0.5 * tooth];
  let roofs = `M${n(x)} ${n(y - low)}`;
  for (let i = 0; i < count; i++)
    roofs += `L${n(x + i * tooth)} ${n(y - low - rise)}L${n(x + (i + 1) * tooth)} ${n(y - low)}`;
  return { walls: box(x, y - low, width, low), roofs: `${roofs}Z` };
};

const cross = (x: number, y: number, size: number): string => {
  const arm = size / 3;
  return box(x - arm / 2, y - size / 2, arm, size) + box(x - size / 2, y - arm / 2, size, arm);
};

/** A spot with a ring: a place of which no more than its name is known. */
export const spot: Pictogram = {
  walls: 'M-5.5 -5.5A5.5 5.5 0 1 1 5.5 -5.5A5.5 5.5 0 1 1 -5.5 -5.5Z',
  roofs: 'M-2.5 -5.5A2.5 2.5 0 1 1 2.5 -5.5A2.5 2.5 0 1 1 -2.5 -5.5Z',
  width: 11,
  height: 11,
};

const pictograms: Readonly<Record<string, Pictogram>> = {
  village: together(
    [house(-5, -8, 11), house(6, -8.5, 10.5), house(-9, 0, 11.5), house(1.5, 0.5, 12), house(11, -0.5, 10)],
    33,
    18,
  ),
  community: together(
    [
      house(-11, 0, 10.5),
      house(11, 0, 10.5),
      { walls: box(-5, -7, 10, 7), roofs: roof(0, -6.2, 16, 5) },
      { walls: box(-3.2, -14.2, 6.4, 4.2), roofs: roof(0, -13.4, 12.5, 7) },
    ],
    33,
    21,
  ),
  estate: together([flats(-13, 0, 8, 4), flats(-4, 0, 8, 5), flats(5, 0, 8, 3)], 28, 22),
  hall: together([{ walls: box(-10, -9, 20, 9), roofs: roof(0, -8, 27, 9) }], 27, 17),
  workshop: together([sheds(-13, 0, 26, 3)], 26, 10),
  clinic: together(
    [
      { walls: box(-11, -10, 22, 10), roofs: '' },
      { walls: '', roofs: `${roof(0, -9.4, 28, 8.4)}${cross(0, -4.7, 7)}` },
    ],
    28,
    18,
  ),
  paddies: {
    walls: 'M-14 0L-8 -9H14L8 0Z',
    roofs: [seedling(-6, -1.5, 7), seedling(3, -1.5, 7), seedling(0, -6, 7), seedling(9, -6, 7)].join(''),
    width: 28,
    height: 14,
  },
  panels: {
    walls: '',
    roofs: `${panel(-13, -1)}${panel(1.5, -1)}M-8 -1H-7V1H-8ZM6.5 -1H7.5V1H6.5Z`,
    width: 27,
    height: 12,
  },
  lane: {
    walls: 'M-12 0L-4 -14H4L12 0Z',
    roofs: 'M-0.8 -13H0.8L0.9 -10.5H-0.9ZM-1 -8.6H1L1.2 -5.8H-1.2ZM-1.4 -3.8H1.4L1.7 0H-1.7Z',
    width: 24,
    height: 14,
  },
  pipe: {
    walls: box(-12, -10, 24, 8),
    roofs: [-13.5, -1.75, 10].map((x) => box(x, -12, 3.5, 12)).join(''),
    width: 27,
    height: 12,
  },
};

/** What tables call kinds of places and works, by the picture that stands for them. */
const kinds: Readonly<Record<string, string>> = {
  health: 'clinic',
  water: 'pipe',
  homes: 'estate',
  roads: 'lane',
  fields: 'paddies',
};

/** The picture a table's word names, by its own name or by a kind of place or work; null where there is none. */
export function pictogram(name: string): Pictogram | null {
  const known = Object.hasOwn(kinds, name) ? kinds[name] : name;
  return known !== undefined && Object.hasOwn(pictograms, known) ? (pictograms[known] ?? null) : null;
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

/** How strongly a little picture stands out. */
export type Weight = 'lit' | 'plain' | 'receded';

/** Extent in px of a little picture that stands on `foot`. */
export function pictogramBox(picture: Pictogram, [x, y]: Point, scale: number): Box {
  const [width, height] = [picture.width * scale, picture.height * scale];
  return { x: x - width / 2, y: y - height, width, height };
}

/** px a unit of the little pictures. */
export function pictogramScale(frame: Frame, weight: Weight): number {
  return hundredth((roomyText(frame) / 15) * (weight === 'lit' ? 1.15 : weight === 'plain' ? 1 : 0.85));
}

/** The picture's marks: light walls, dark roofs. */
export function pictogramMarks(
  key: string,
  picture: Pictogram,
  at: Place,
  weight: Weight,
  more: Pick<PathMark, 'role' | 'datum' | 'status'>,
): PathMark[] {
  const ink: Ink = weight === 'lit' ? 'azurite' : weight === 'plain' ? 'ink-2' : 'ink-3';
  const box = pictogramBox(picture, [at.x, at.y], at.scale);
  const opacity = weight === 'receded' ? { opacity: 0.6 } : {};
  const path = (part: string, d: string, style: MarkStyle): PathMark[] =>
    d === ''
      ? []
      : [{ kind: 'path', key: `${key}${part}`, ...more, ground: true, ...style, ...opacity, d, at, box }];
  return [
    ...path('-walls', picture.walls, {
      fill: 'card',
      stroke: ink,
      strokeWidth: Math.max(0.8, 0.7 * at.scale),
    }),
    ...path('', picture.roofs, { fill: ink }),
  ];
}

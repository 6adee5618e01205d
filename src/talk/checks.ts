import type { Query } from './address.ts';

/** In order, something to do, or missing and not needed. */
export type Sign = 'ok' | 'todo' | 'without';

/** One check's outcome. */
export interface Check {
  readonly sign: Sign;
  /** Go where the sign's text has their names in braces. */
  readonly values: Readonly<Record<string, string>>;
}

/** A room in metres; null: not told. */
export interface Room {
  /** From the last row to the screen. */
  readonly distance: number | null;
  /** The shorter side of what is shown on the screen. */
  readonly height: number | null;
}

const limits = { distance: [0.5, 200], height: [0.2, 50] } as const;

/**
 * A text's capitals have to be a 200th of the distance high, 17 minutes of arc: the acuity factor of AVIXA V202.01
 * (DISCAS, basic decision making), a little more than the 16 minutes that ISO 9241-3 sets as the least for the height
 * of capitals. Capitals are 0.7 of a text's size; Chinese characters are higher and have more strokes.
 */
const reach = 200 * 0.7;

/** Sizes of the smallest text and of the smallest headline (present.css, shrunk where a slide says much), of the shorter side. */
const small = 1 / 40;
const headline = (42 * 0.76) / 1080;

/** A number of metres as somebody writes it; null: it is none, or no room is like that. */
export function metres(text: string, of: keyof Room): number | null {
  const plain = text.normalize('NFKC').trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d{0,3})?$/.test(plain)) return null;
  const [least, most] = limits[of];
  const value = Number(plain);
  return value >= least && value <= most ? value : null;
}

/** A room as it was kept: `distance=12.5&height=2.4`. */
export function roomFrom(kept: Query): Room {
  return {
    distance: metres(kept.get('distance') ?? '', 'distance'),
    height: metres(kept.get('height') ?? '', 'height'),
  };
}

/** Whether the last row can read the smallest text, and what would do. */
export function checkRoom({ distance, height }: Room): Check {
  if (distance === null || height === null) return { sign: 'without', values: {} };
  const readable = reach * small * height;
  return {
    sign: distance <= readable + 1e-9 ? 'ok' : 'todo',
    // Never farther away nor lower than it holds.
    values: {
      small: tenths(Math.floor, readable),
      headline: tenths(Math.floor, reach * headline * height),
      height: tenths(Math.ceil, distance / (reach * small)),
    },
  };
}

function tenths(round: (value: number) => number, value: number): string {
  return (round(Number((value * 10).toFixed(6))) / 10).toFixed(1);
}

/** A room, in metres. */
export interface Room {
  /** From the last row to the screen. */
  readonly distance: number;
  /** The shorter side of what is shown on the screen. */
  readonly height: number;
}

const limits = { distance: [0.5, 200], height: [0.2, 50] } as const;

/**
 * A text's capitals have to be a 200th of the distance high, 17 minutes of arc: the acuity factor of AVIXA V202.01
 * (DISCAS, basic decision making), a little more than the 16 minutes that ISO 9241-3 sets as the least for the height
 * of capitals. Capitals are 0.7 of a text's size; Chinese characters are higher and have more strokes.
 */
const acuity = 200;
const capital = 0.7;

/** How far away, m, a text can be read that is this share of the screen's shorter side. */
export function readableFrom(share: number, height: number): number {
  return acuity * capital * share * height;
}

/** How high a screen has to be, m, for a text that is this share of it. */
export function heightFor(share: number, distance: number): number {
  return distance / (acuity * capital * share);
}

/** A number of metres as somebody writes it; null: it is none, or no room is like that. */
export function metres(text: string, of: keyof Room): number | null {
  const plain = text.normalize('NFKC').trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d{0,3})?$/.test(plain)) return null;
  const [least, most] = limits[of];
  const value = Number(plain);
  return value >= least && value <= most ? value : null;
}

/** What was kept of a room, `12.5 2.4`; nulls where it is nothing that could be. */
export function roomFrom(text: string): { readonly [Of in keyof Room]: number | null } {
  const [distance = '', height = ''] = text.split(' ');
  return { distance: metres(distance, 'distance'), height: metres(height, 'height') };
}

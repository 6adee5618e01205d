import type { Datum } from './datum.ts';

/** A datum that measures an area. */
export interface AreaDatum {
  readonly datum: Datum;
  /** m²; null when it is not published. */
  readonly area: number | null;
  /** It is of buildings, not land: drawn with a roof. */
  readonly roof?: boolean;
}

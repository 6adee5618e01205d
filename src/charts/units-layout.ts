import type { Datum } from './datum.ts';
import type { Mark } from './picture.ts';

export const unitsLayouts = ['grid', 'empty', 'row', 'pack', 'ring', 'waffle', 'open'] as const;
export type UnitsLayout = (typeof unitsLayouts)[number];

export interface UnitsOptions {
  readonly layout: UnitsLayout;
  /** Base units that one mark stands for; default 1. */
  readonly per?: number;
  /** An amount of the first datum's unit in words, such as `1亩`; plain digits when left out. */
  readonly amount?: (value: number) => string;
  /** m² of one base unit, where the data are areas: cells are then drawn to scale. */
  readonly unitArea?: number;
  /** Drawn to the cells' scale beside them (grid); `area` in m². */
  readonly beside?: { readonly datum: Datum; readonly area: number };
  /** What all marks of a row amount to together. */
  readonly total?: Datum;
  /** Lines for under the picture that only the caller knows, such as a conversion's factor. */
  readonly notes?: readonly string[];
}

/** Options as the layouts take them. */
export interface UnitsSettings extends UnitsOptions {
  readonly per: number;
  readonly amount: (value: number) => string;
}

/** What a layout of units draws. */
export interface Layout {
  readonly marks: readonly Mark[];
  /** Base units that one mark came to stand for; 0 where marks stand for nothing countable. */
  readonly each: number;
  /** What one mark is called in the notes. */
  readonly shape: 'cell' | 'dot' | 'none';
}

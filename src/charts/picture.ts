import type { Status } from '../facts/fact.ts';
import type { Face } from '../lib/text-measure.ts';

/** Theme tokens (styles/tokens.css gives their colours by day and night). A picture never names a colour. */
export const inks = [
  'ink',
  'ink-2',
  'ink-3',
  'line',
  'paper',
  'card',
  'azurite',
  'malachite',
  'ochre',
  'gold',
  'cinnabar',
  'azurite-2',
  'malachite-2',
  'ochre-2',
] as const;
export type Ink = (typeof inks)[number];

/** What a mark is there for. */
export type Role = 'data' | 'reference' | 'axis' | 'label' | 'note' | 'decoration';

export interface MarkStyle {
  readonly fill?: Ink;
  readonly stroke?: Ink;
  /** px; 1 when a stroke is given without it. */
  readonly strokeWidth?: number;
  readonly dashed?: boolean;
  /** 0 to 1; 1 when left out. */
  readonly opacity?: number;
}

/** Where local coordinates stand in the picture: picture = scale * local + (x, y). */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** How a mark appears when its picture builds. */
export interface Enter {
  /**
   * `sow`: members one after the other, each from its middle. `grow-x`, `grow-y`: from its base. `draw`: along its
   * course. `press`: from a little larger, as a seal. `fade`: in place.
   */
  readonly kind?: 'sow' | 'grow-x' | 'grow-y' | 'draw' | 'press' | 'fade';
  /** The point it grows from; its middle when left out. */
  readonly origin?: { readonly x: number; readonly y: number };
  /** When it begins, 0 to 1 of the entrance. */
  readonly start?: number;
}

interface MarkBase extends MarkStyle {
  /** Unique in the picture; the same thing keeps its key from step to step. */
  readonly key: string;
  /** A run of like marks that show one datum, such as cells. Only rects and circles form families. */
  readonly family?: string;
  /** Its number in the family: the same in every picture. */
  readonly member?: number;
  readonly enter?: Enter;
  readonly role: Role;
  /** Id of the fact or table row the mark shows; several marks may show one datum. */
  readonly datum?: string;
  readonly status?: Status;
  /**
   * Stands on the picture's ground and goes with its camera: a path whose `at` is the camera object is scaled by it,
   * any other mark only moves with it.
   */
  readonly ground?: true;
}

export interface RectMark extends MarkBase {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

export interface CircleMark extends MarkBase {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface LineMark extends MarkBase {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Any other outline, as SVG path data in absolute commands; `box` is its extent in the picture. */
export interface PathMark extends MarkBase {
  readonly kind: 'path';
  /** In local coordinates (y down) where `at` is given, else in the picture's. Strokes are as wide either way. */
  readonly d: string;
  readonly at?: Place;
  readonly box: Box;
}

/** One line of text; `y` is its baseline. */
export interface TextMark extends MarkBase {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly face: Face;
  readonly bold?: boolean;
  /** A paper-coloured outline behind the letters, where they stand on marks. */
  readonly halo?: boolean;
}

export type Mark = RectMark | CircleMark | LineMark | PathMark | TextMark;

/** Extent in px: left, top, width, height. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The table behind a picture: one row per datum. */
export interface PictureTable {
  readonly columns: readonly { readonly key: string; readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly { readonly datum: string; readonly cells: readonly string[] }[];
}

/** What is drawn: a plain object, the same for every edition. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Painted in this order. */
  readonly marks: readonly Mark[];
  /** From the ground plane (y down) to the picture; only maps have one. What reaches beyond the picture is cut off. */
  readonly camera?: Place;
  /** One sentence: what the marks say. Used where the author gives no alt text, and beside it. */
  readonly summary: string;
  readonly table: PictureTable;
  /** Lines that must stand under the picture: conversions, what is not published, what dashes mean. */
  readonly notes: readonly string[];
}

import type { Status } from '../../facts/fact.ts';
import type { Zone } from '../../facts/zone.ts';
import type { Glyph } from '../cards.ts';
import type { Datum } from '../datum.ts';
import type { Frame } from '../frame.ts';
import type { Ground, GroundShape } from './ground.ts';

/** A row of the map's table: a place, a work or an area, by the id its feature has. */
export interface MapItem {
  readonly id: string;
  readonly name: string;
  /** Code of its kind, which also chooses its little picture, and the kind's name; may be empty. */
  readonly kind: string;
  readonly kindName: string;
  /** Word for its little picture where it is another than its kind's; may be empty. */
  readonly picture: string;
  /** Features it stands at; empty: a feature of its own id, or no place published. */
  readonly places: readonly string[];
  /** How far it has come, and how the source words that. */
  readonly state: Glyph | null;
  readonly stateWords: string;
  readonly status: Status;
  /** Of an area: its value as a number and as printed; null and empty where it is not published. */
  readonly value: number | null;
  readonly valueText: string;
}

export interface MapData {
  readonly zone: Zone;
  readonly items: readonly MapItem[];
  /** What kind places are, by id: for the little pictures of places that are no items. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Land whose place is not published, a cell a unit (layout `places`). */
  readonly land: Datum | null;
}

export interface MapOptions {
  /** `places`: all of it, with names. `works`: how far works have come. `values`: areas by value. */
  readonly layout: 'places' | 'works' | 'values';
  /** Kinds, or ids, that matter now: the camera goes there, the others recede. Empty: all. */
  readonly focus: readonly string[];
  /** Heading of the values' column; the unit stands in it. */
  readonly measure: string;
}

/** A map that is asked for: what it tells, how, on which ground and in which frame. */
export interface Asked {
  readonly data: MapData;
  readonly options: MapOptions;
  readonly ground: Ground;
  readonly stands: readonly Standing[];
  readonly frame: Frame;
}

/** An item with the shapes it stands at: none where its place is not published. */
export interface Standing {
  readonly item: MapItem;
  readonly focused: boolean;
  readonly shapes: readonly GroundShape[];
}

export function standing({ items }: MapData, { focus }: MapOptions, { layers }: Ground): Standing[] {
  const { areas, roads, water, places, works } = layers;
  const shapes = new Map([areas, roads, water, places, works].flat().map((shape) => [shape.id, shape]));
  return items.map((item) => {
    const named = item.places.length > 0 ? item.places : [item.id];
    return { item, focused: inFocus(item, focus), shapes: named.flatMap((id) => shapes.get(id) ?? []) };
  });
}

export function inFocus(item: MapItem, focus: readonly string[]): boolean {
  return focus.length === 0 || focus.includes(item.kind) || focus.includes(item.id);
}

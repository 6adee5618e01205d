import type { Localized } from '../lib/locale.ts';
import type { Place } from '../lib/problem.ts';
import type { Zone } from './zone.ts';

/** How we know a fact. Drawn solid (reported), dashed (derived, converted), hollow (planned) or as a gap. */
export const statuses = ['reported', 'derived', 'converted', 'planned', 'not-published'] as const;
export type Status = (typeof statuses)[number];

/** How the source qualifies a value; empty: exactly. */
export const qualifiers = ['', 'about', 'over', 'at-least', 'up-to'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** One quantity of the story with everything needed to answer for it. */
export interface Fact {
  readonly id: string;
  /** What is measured. */
  readonly label: Localized;
  /** In the unit's base (yuan, not 亿元); null when it is not published. */
  readonly value: number | null;
  /** Id of a unit (units.ts or units.csv). */
  readonly unit: string;
  /** The string as the source prints it, qualifier and unit included; empty for computed facts. */
  readonly published: string;
  /** The same in English, where the value would read badly: `half a year`; empty: written from the value. */
  readonly publishedEn: string;
  readonly qualifier: Qualifier;
  /** A year, span or empty: `2021`, `2021/2022`. */
  readonly period: string;
  /** The period as the source words it. */
  readonly periodWorded: Localized;
  readonly status: Status;
  /** Arithmetic over fact ids; empty when the value is given. */
  readonly formula: string;
  /** Id in sources.yaml. */
  readonly source: string;
  /** section.paragraph in the source, such as `1.3` or `lead`. */
  readonly locator: string;
  readonly note: Localized;
  /** What the source does not say about this fact; may be empty. */
  readonly missing: Localized;
  /** Digits after the point that a computed value may show, in its display unit. */
  readonly decimals: number;
  readonly place: Place;
}

/** A unit of measure or count. `classifier` units count things (16 projects). */
export interface Unit {
  readonly id: string;
  readonly kind: 'money' | 'ratio' | 'area' | 'length' | 'time' | 'count' | 'number';
  readonly zh: string;
  /** English singular and plural; both the same for symbols such as `m²`. */
  readonly en: { readonly one: string; readonly other: string };
}

/** One row of a table: text by column name, as the author wrote it, trimmed and normalised. */
export interface Row {
  readonly place: Place;
  readonly cells: Readonly<Record<string, string>>;
}

export interface DataTable {
  /** File name without `.csv`. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export interface Source {
  readonly id: string;
  readonly title: Localized;
  readonly authors: Localized;
  /** Empty strings: not stated. */
  readonly publication: Localized;
  readonly date: string;
  readonly note: Localized;
}

export interface Correction {
  readonly date: string;
  readonly what: Localized;
  /** Ids of the facts it touches; empty: the story's words only. */
  readonly facts: readonly string[];
}

/** All data of one story, parsed and checked: needs no later checks. */
export interface FactBook {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly tables: ReadonlyMap<string, DataTable>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly corrections: readonly Correction[];
  /** The map; null for a story without one. */
  readonly zone: Zone | null;
}

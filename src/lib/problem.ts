import type { Localized } from './locale.ts';

/** Where in an author's file something stands. `line` and `column` count from 1; 0 means the whole file. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something an author has to mend (`error`) or should look at (`warning`), in both languages. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly place: Place;
  /** What was found. */
  readonly found: Localized;
  /** What is accepted there. */
  readonly accepted: Localized;
  /** How to mend it; holds the nearest right spelling where there is one. */
  readonly mend: Localized;
}

/** A value together with everything that is wrong with it; `value` is null when it cannot be used at all. */
export interface Checked<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
}

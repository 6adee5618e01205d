import type { State } from '../../talk/model.ts';

/** What the parts of the presentation share: the slides, and the one state that all of them show. */
export interface Talk {
  readonly view: Window & typeof globalThis;
  /** The slides that are told. */
  readonly slides: readonly HTMLElement[];
  /** Name of the route that is told; null: all of the story. */
  readonly route: string | null;
  /** Ends when the talk is taken down: listeners and timers go with it. */
  readonly signal: AbortSignal;
  state(): State;
  /** Makes the page what a state says, and tells the parts. */
  update(next: State): void;
}

/** A part of the presentation; it is told of every change of the state. */
export interface Part {
  /** `before` is null the first time. */
  show(state: State, before: State | null): void;
}

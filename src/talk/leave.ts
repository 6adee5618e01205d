import type { State } from './model.ts';
import type { Query } from './query.ts';

/**
 * Where the talk was opened from: the step of the reading page (whose address is `reading`; undefined: there is none
 * beside the slides) that the query names, one of `known`; null: from nowhere.
 */
export function wayBack(query: Query, known: readonly string[], reading: string | undefined): string | null {
  const from = query.get('from');
  return reading === undefined || !from || !known.includes(from) ? null : `${reading}#${from}`;
}

/** Whether the key that leaves what is nearest has nothing nearer to leave than the talk. */
export function leavesTalk({ mode, typed, note, fullscreen }: State): boolean {
  return mode === 'slides' && typed === '' && note === null && !fullscreen;
}

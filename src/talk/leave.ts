import type { State } from './model.ts';

/**
 * Where the talk was opened from: the step of the reading page (whose address is `reading`; undefined: there is none
 * beside the slides) that the query names, one of `known`; null: from nowhere.
 */
export function wayBack(query: string, known: readonly string[], reading: string | undefined): string | null {
  const from = new URLSearchParams(query).get('from');
  return reading === undefined || !from || !known.includes(from) ? null : `${reading}#${from}`;
}

/** Whether the key that leaves what is nearest has nothing nearer to leave than the talk. */
export function leavesTalk({ mode, typed, note, fullscreen }: State): boolean {
  return mode === 'slides' && typed === '' && note === null && !fullscreen;
}

/** Browsers that tell which pages lie behind this one. */
interface Navigation {
  readonly currentEntry: { readonly index: number } | null;
  entries(): readonly { readonly url: string | null }[];
}

/** Goes to an address of the reading page: back where it lies right behind, so that it is as the reader left it. */
export function leaveFor(view: Window & { readonly navigation?: Navigation }, address: string): void {
  const { location, history, navigation } = view;
  const behind = navigation?.entries()[(navigation.currentEntry?.index ?? 0) - 1]?.url ?? '';
  const page = new URL(address, location.href);
  if (behind.split(/[?#]/)[0] === page.origin + page.pathname) history.back();
  else location.replace(page);
}

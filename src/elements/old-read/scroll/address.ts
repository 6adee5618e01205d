import { type Place, readPlace } from './place.ts';

const key = 'changjuanPlace';

interface Saved {
  readonly place: Place;
  /** The scroll offset it was saved at, px. */
  readonly y: number;
  /** Tells the entries of the history apart: they have one storage together. */
  readonly entry: number;
}

/** Lets the address name the reader's step, and keeps the exact place with it; no new entry in the history. */
export function saveAddress(id: string | null, place: Place, y: number): void {
  const { pathname, search, hash } = window.location;
  // A reader above the first step is nowhere in the story yet; other anchors stay as they are.
  const address = pathname + search + (id === null ? hash : `#${id}`);
  const entry = readSaved(stateOf(window.history.state)[key])?.entry ?? Date.now();
  const saved: Saved = { place, y: Math.round(y), entry };
  try {
    window.history.replaceState({ ...stateOf(window.history.state), [key]: saved }, '', address);
  } catch {
    // Browsers refuse more than a hundred changes in half a minute, or any in a sandboxed frame.
  }
  try {
    window.sessionStorage.setItem(key + pathname, JSON.stringify(saved));
  } catch {
    // No storage: the address still names the step.
  }
}

/** Whether this page was reloaded or come back to. */
export function cameBack(): boolean {
  const [entry] = window.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'reload' || entry?.type === 'back_forward';
}

/** The place to come back to; null when none was kept. */
export function savedPlace(): Saved | null {
  const own = readSaved(stateOf(window.history.state)[key]);
  const kept = readSaved(stored());
  // What a page saves as it goes reaches the storage, but not always its entry in the history.
  return own !== null && own.entry !== kept?.entry ? own : kept;
}

function readSaved(value: unknown): Saved | null {
  const { place, y, entry } = stateOf(value);
  const read = readPlace(place);
  return read === null || typeof y !== 'number' || typeof entry !== 'number'
    ? null
    : { place: read, y, entry };
}

function stored(): unknown {
  try {
    return JSON.parse(window.sessionStorage.getItem(key + window.location.pathname) ?? 'null');
  } catch {
    return null;
  }
}

function stateOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

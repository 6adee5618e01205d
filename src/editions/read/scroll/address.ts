import { type Place, readPlace } from './place.ts';

const key = 'changjuanPlace';

interface Saved {
  readonly place: Place;
  /** The scroll offset it was saved at, px. */
  readonly y: number;
}

/** Lets the address name the reader's step, and keeps the exact place with it; no new entry in the history. */
export function saveAddress(id: string | null, place: Place, y: number): void {
  const { pathname, search, hash } = window.location;
  // A reader above the first step is nowhere in the story yet; other anchors stay as they are.
  const address = pathname + search + (id === null ? hash : `#${id}`);
  const saved: Saved = { place, y: Math.round(y) };
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

/** The place to come back to, when this page was reloaded or come back to; null otherwise. */
export function savedPlace(): Saved | null {
  const [entry] = window.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (entry?.type !== 'reload' && entry?.type !== 'back_forward') return null;
  return readSaved(stateOf(window.history.state)[key]) ?? readSaved(stored());
}

function readSaved(value: unknown): Saved | null {
  const { place, y } = stateOf(value);
  const read = readPlace(place);
  return read === null || typeof y !== 'number' ? null : { place: read, y };
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

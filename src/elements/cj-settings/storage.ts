import { type SettingName, type Settings, storageKey } from './settings.ts';

/** What storage holds for a key; null where there is none or it refuses (private window, sandbox). */
export function stored(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps the named choices; without storage they last as long as the page and its address. */
export function store(settings: Settings, names: readonly SettingName[]): void {
  try {
    for (const name of names) {
      if (settings[name] === '') window.localStorage.removeItem(storageKey(name));
      else window.localStorage.setItem(storageKey(name), settings[name]);
    }
  } catch {
    // Silent: nothing the reader could do about it.
  }
}

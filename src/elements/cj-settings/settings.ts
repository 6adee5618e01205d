/** What a reader may choose, by its name in the address, and every value that is not the default. */
export const settingValues = {
  view: ['plain', 'scroll'],
  theme: ['day', 'night'],
  size: ['1', '2', '3', '4'],
  motion: ['off'],
  keys: ['on'],
} as const;

export type SettingName = keyof typeof settingValues;

/** One reader's choices; the empty string is the default. */
export type Settings = Readonly<Record<SettingName, string>>;

export const settingNames = Object.keys(settingValues) as SettingName[];

/** No choice at all. */
export const defaults: Settings = { view: '', theme: '', size: '', motion: '', keys: '' };

/** Key of a setting in the browser's storage. */
export function storageKey(name: SettingName): string {
  return `changjuan-${name}`;
}

export function isAllowed(name: SettingName, value: string): boolean {
  return (settingValues[name] as readonly string[]).includes(value);
}

/**
 * The choices that an address's query names (`?…` or empty), each else the stored one. What is not a known value is
 * no choice. The page's inline script reads the same before the first paint.
 */
export function settingsFrom(query: string, stored: (key: string) => string): Settings {
  const read = (name: SettingName) => {
    for (const part of query.replace(/^\?/, '').split('&')) {
      const value = part.slice(name.length + 1);
      if (part === `${name}=${value}` && isAllowed(name, value)) return value;
    }
    const kept = stored(storageKey(name));
    return isAllowed(name, kept) ? kept : '';
  };
  return {
    view: read('view'),
    theme: read('theme'),
    size: read('size'),
    motion: read('motion'),
    keys: read('keys'),
  };
}

/** A query with these choices in it: defaults are left out, everything else of the query stays as it was. */
export function queryWith(query: string, settings: Settings): string {
  const others = query
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !settingNames.includes(part.split('=')[0] as SettingName));
  const own = settingNames.flatMap((name) => (settings[name] === '' ? [] : `${name}=${settings[name]}`));
  const parts = [...others, ...own];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** How the story is laid out for a reader who may have asked the system for less motion. Large text is read plain. */
export function layoutOf({ view, size }: Settings, lessMotion: boolean): 'scroll' | 'plain' {
  if (size !== '' || view === 'plain') return 'plain';
  return lessMotion && view !== 'scroll' ? 'plain' : 'scroll';
}

/** The choice that gives a layout; empty where it comes by itself. */
export function viewFor(layout: 'scroll' | 'plain', lessMotion: boolean): string {
  return layout === (lessMotion ? 'plain' : 'scroll') ? '' : layout;
}

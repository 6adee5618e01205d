export type Action =
  | 'go'
  | 'erase'
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'digit'
  | 'black'
  | 'white'
  | 'overview'
  | 'fullscreen'
  | 'help'
  | 'leave'
  | 'down'
  | 'up'
  | 'open';

interface KeyRow {
  readonly action: Action;
  /** Keys as `keyOf` names them. */
  readonly keys: readonly string[];
  /** Only there; it goes before rows that hold everywhere. */
  readonly when?: 'typed' | 'overview';
}

/** Every key and what it does: what `press` acts by, and what the help sheet shows. Clickers send some of these. */
export const keyTable: readonly KeyRow[] = [
  { action: 'next', keys: ['ArrowRight', 'ArrowDown', ' ', 'PageDown', 'n', 'Enter'] },
  { action: 'previous', keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'p', 'Backspace', 'Shift+ '] },
  { action: 'first', keys: ['Home'] },
  { action: 'last', keys: ['End'] },
  { action: 'digit', keys: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] },
  { action: 'go', keys: ['Enter'], when: 'typed' },
  { action: 'erase', keys: ['Backspace'], when: 'typed' },
  { action: 'overview', keys: ['o'] },
  { action: 'down', keys: ['ArrowDown'], when: 'overview' },
  { action: 'up', keys: ['ArrowUp'], when: 'overview' },
  { action: 'open', keys: ['Enter', ' '], when: 'overview' },
  { action: 'black', keys: ['b', '.'] },
  { action: 'white', keys: ['w', ','] },
  // F5 is what the start button of clickers sends.
  { action: 'fullscreen', keys: ['f', 'F5', 'Shift+F5'] },
  { action: 'help', keys: ['?'] },
  { action: 'leave', keys: ['Escape'] },
];

/** What a key does; null: nothing. */
export function actionOf(
  key: string,
  now: { readonly typed: boolean; readonly overview: boolean },
): Action | null {
  const rows = keyTable.filter(({ keys }) => keys.includes(key));
  const row =
    rows.find(({ when }) => when === 'typed' && now.typed) ??
    rows.find(({ when }) => when === 'overview' && now.overview) ??
    rows.find(({ when }) => when === undefined);
  return row?.action ?? null;
}

/** A keyboard event's key as the table names it; null for those of the browser and the system. */
export function keyOf(event: {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}): string | null {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  if (altKey || ctrlKey || metaKey) return null;
  if (key.length === 1 && key !== ' ') return key.toLowerCase();
  return shiftKey ? `Shift+${key}` : key;
}

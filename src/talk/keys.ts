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
  | 'open'
  | 'explore'
  | 'mark'
  | 'return'
  | 'auto'
  | 'speaker'
  | 'check'
  | 'status';

interface KeyRow {
  readonly action: Action;
  /** Keys as `keyOf` names them. */
  readonly keys: readonly string[];
  /** Only there; it goes before rows that hold everywhere. */
  readonly when?: When;
}

export type When = 'typed' | 'overview' | 'explore';

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
  { action: 'explore', keys: ['e'] },
  // Left to the picture, which has the focus then.
  {
    action: 'mark',
    keys: ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'Home', 'End', 'Enter', ' '],
    when: 'explore',
  },
  { action: 'return', keys: ['r'] },
  { action: 'black', keys: ['b', '.'] },
  { action: 'white', keys: ['w', ','] },
  // F5 is what the start button of clickers sends.
  { action: 'fullscreen', keys: ['f', 'F5', 'Shift+F5'] },
  { action: 'speaker', keys: ['s'] },
  { action: 'auto', keys: ['a'] },
  { action: 'status', keys: ['t'] },
  { action: 'check', keys: ['i'] },
  { action: 'help', keys: ['?'] },
  { action: 'leave', keys: ['Escape'] },
];

/** What a key does while `now` holds, the first before the others; null: nothing. */
export function actionOf(key: string, now: readonly When[]): Action | null {
  const rows = keyTable.filter(({ keys }) => keys.includes(key));
  for (const each of [...now, undefined]) {
    const row = rows.find(({ when }) => when === each);
    if (row !== undefined) return row.action;
  }
  return null;
}

/** Actions that go on while their key is held; all others are done once. */
const goesOn: ReadonlySet<Action> = new Set(['next', 'previous', 'down', 'up', 'erase']);
/** At most three slides a second: none flashes by unread, and no screen flickers. Ms. */
const heldPace = 340;

/** Whether a held key's action is done again, so many ms after it was done last. */
export function heldDoes(action: Action, since: number): boolean {
  return goesOn.has(action) && since >= heldPace;
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

import type { Action } from './keys.ts';

/** Actions that go on while their key is held; all others are done once. */
const goesOn: ReadonlySet<Action> = new Set(['next', 'previous', 'down', 'up', 'erase']);

/** At most three slides a second: none flashes by unread, and no screen flickers. Ms. */
export const heldPace = 340;

/**
 * Whether an action is done when its key is heard again because it is held. `since`: ms since that key last did
 * something; `over`: when it went down something lay over the slides, which the key took away.
 */
export function heldDoes(action: Action, since: number, over: boolean): boolean {
  return !over && goesOn.has(action) && since >= heldPace;
}

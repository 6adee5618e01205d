import type { ReactiveControllerHost } from 'lit';
import { type Action, actionOf, heldDoes, keyOf } from '../../talk/keys.ts';
import { isSheet, type State, whenOf } from '../../talk/model.ts';
import { Listeners } from '../listeners.ts';

interface KeysHost extends ReactiveControllerHost {
  readonly state: State;
}

/**
 * Hears the keys of the whole page and tells which action each one means. A key that is held acts once, or goes on at a
 * pace that can be followed.
 */
export class Keys {
  /** When the key that is down did something last, and whether it took away what lay over the slides: that is all. */
  private held = { at: 0, over: false };

  constructor(
    private readonly host: KeysHost,
    private readonly pressed: (key: string, action: Action, event: KeyboardEvent) => void,
  ) {
    host.addController(new Listeners(() => document, { keydown: this.hear }));
    host.addController(new Listeners(() => document, { keydown: this.hearTyped }, { capture: true }));
  }

  /** A number that is half typed goes before what has the focus. */
  private readonly hearTyped = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    const action = key === null ? null : actionOf(key, whenOf(this.host.state));
    if (action !== 'go' && action !== 'erase') return;
    event.stopPropagation();
    this.hear(event);
  };

  private readonly hear = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    const { target, repeat, timeStamp } = event;
    if (key === null || event.isComposing || event.defaultPrevented || isTyping(target)) return;
    const { state } = this.host;
    const action = actionOf(key, whenOf(state));
    if (action === null) return;
    // Links and buttons are worked as everywhere.
    const works = action !== 'go' && target instanceof Element && target.closest('a, button') !== null;
    if ((key === 'Enter' || key === ' ') && works) return;
    // The picture's own: it lets through what it has no use for.
    const marks = action === 'mark';
    if (!marks) event.preventDefault();
    if (marks) this.held = { at: timeStamp, over: false };
    else if (!repeat) this.held = { at: timeStamp, over: isSheet(state.mode) };
    else if (this.held.over || !heldDoes(action, timeStamp - this.held.at)) return;
    else this.held = { ...this.held, at: timeStamp };
    this.pressed(key, action, event);
  };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null)
  );
}

import {
  type Agreed,
  begun,
  change,
  claim,
  confirm,
  type Message,
  merge,
  messageFrom,
  type Role,
  type Shared,
  sharedOf,
  withShared,
} from '../../../talk/agree.ts';
import type { Part, Talk } from '../talk.ts';
import { wire } from './wire.ts';

/** How often a speaker's window asks who is there, ms, and how many times nobody has to answer. */
const [askEvery, mostUnanswered] = [1000, 4];

export interface Agreement extends Part {
  value(): Shared;
  /** Sets when the talk began; null: it has not. */
  start(at: number | null): void;
  /** Whether windows of the other kind answer: `apart` where there is no way to ask them. */
  company(): 'there' | 'nobody' | 'apart';
  /** What is shown here holds for the windows that this one opens. */
  lead(): void;
  /** A window that was opened by this one. */
  meet(peer: Window): void;
}

/**
 * Keeps this window's talk and that of other windows the same: the slides' with the speaker's, never slides with slides
 * that somebody else looks at. `changed` is called when something else than the talk's state may have changed.
 */
export function agreement(talk: Talk, role: Role, name: string, changed: () => void): Agreement {
  const { view, signal } = talk;
  const id = Math.random().toString(36).slice(2, 12);
  const count = talk.slides.length;
  let agreed: Agreed = { counter: 0, by: id, value: sharedOf(talk.state(), null) };
  // Who asks for a slide by its address gets it, and the others follow; who reloads gets what the others show.
  let wish = role === 'slides' && isAsked(view) ? agreed.value.slide : null;
  let unanswered = mostUnanswered - 1;

  const line = wire(view, name, signal, (data) => {
    const message = messageFrom(data, count, Math.max(agreed.counter, Date.now()));
    if (message === null) return false;
    if (role === 'speaker' || message.role === 'speaker') hear(message);
    return true;
  });
  const post = (kind: Message['kind']) => line.post({ ...agreed, kind, role });
  const take = (next: Agreed) => {
    if (next === agreed) return;
    agreed = next;
    talk.update(withShared(talk.state(), next.value));
    changed();
  };
  const hear = (message: Message) => {
    if (message.role !== role) {
      // There may be others, and one that is reloaded takes leave as well.
      unanswered = message.kind === 'bye' ? Math.max(unanswered, mostUnanswered - 2) : 0;
    }
    // Whoever is asked was here before: what it shows holds.
    if (message.kind === 'hello' && message.counter === 0) agreed = claim(agreed);
    const { counter, by, value } = message;
    const next = merge(agreed, { counter, by, value });
    if (next !== agreed && wish !== null) {
      take(change(next, { ...value, slide: wish }, id, Date.now()));
      post('state');
    } else take(next);
    wish = null;
    if (message.kind === 'hello') post('state');
    changed();
  };
  const set = (value: Shared) => {
    const next = change(agreed, value, id, Date.now());
    if (next === agreed) return;
    agreed = next;
    wish = null;
    post('state');
  };

  const on = (event: string, act: (event: Event) => void) => view.addEventListener(event, act, { signal });
  on('pagehide', () => post('bye'));
  on('pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) post('hello');
  });
  if (role === 'speaker') {
    const timer = view.setInterval(() => {
      unanswered += 1;
      agreed = claim(agreed);
      post('hello');
      if (unanswered === mostUnanswered) changed();
    }, askEvery);
    signal.addEventListener('abort', () => view.clearInterval(timer));
  }
  return {
    value: () => agreed.value,
    meet: line.meet,
    lead() {
      agreed = confirm(agreed, id, Date.now());
      post('state');
    },
    start(at) {
      set({ ...agreed.value, startedAt: at });
      changed();
    },
    company() {
      if (unanswered < mostUnanswered) return 'there';
      return line.reaches() ? 'nobody' : 'apart';
    },
    show(_state, before) {
      if (before === null) return post('hello');
      // Parts before this one may have gone on already.
      const state = talk.state();
      set(sharedOf(state, begun(agreed.value, state.slide, Date.now())));
    },
  };
}

/** Whether the window was sent to a slide, not reloaded or gone back to. */
function isAsked(view: Window & typeof globalThis): boolean {
  const [entry] = view.performance.getEntriesByType('navigation');
  return (
    view.location.hash.length > 1 && (entry as PerformanceNavigationTiming | undefined)?.type === 'navigate'
  );
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
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
} from '../../talk/agree.ts';
import type { State } from '../../talk/model.ts';
import { Listeners } from '../listeners.ts';
import { type Wire, wire } from './wire.ts';

/** How often a speaker's window asks who is there, ms, and how many times nobody has to answer. */
const [askEvery, mostUnanswered] = [1000, 4];

/** `apart`: there is no way to ask the other windows. */
export type Company = 'there' | 'nobody' | 'apart';

interface AgreeingHost extends ReactiveControllerHost {
  readonly state: State;
  change(next: State): void;
}

/**
 * Keeps the talk of this window and of other windows the same: the slides' with the speaker's, never slides with slides
 * that somebody else looks at. Starts with `open`.
 */
export class Agreement implements ReactiveController {
  private readonly id = Math.random().toString(36).slice(2, 12);
  private role: Role = 'slides';
  private wire: Wire | null = null;
  private agreed: Agreed | null = null;
  private wish: number | null = null;
  private unanswered = mostUnanswered - 1;
  private asking = 0;

  constructor(private readonly host: AgreeingHost) {
    host.addController(this);
    host.addController(new Listeners(() => window, { pagehide: this.leave, pageshow: this.comeBack }));
  }

  get value(): Shared {
    return this.agreed?.value ?? sharedOf(this.host.state, null);
  }

  get company(): Company {
    if (this.unanswered < mostUnanswered) return 'there';
    return this.wire?.reaches() ? 'nobody' : 'apart';
  }

  /** Begins to talk with the windows of that name. */
  open(role: Role, name: string): void {
    this.role = role;
    this.agreed = { counter: 0, by: this.id, value: sharedOf(this.host.state, null) };
    // Who asks for a slide by its address gets it, and the others follow; who reloads gets what the others show.
    this.wish = role === 'slides' && isAsked() ? this.agreed.value.slide : null;
    this.wire = wire(name, (data) => this.heard(data));
    if (role === 'speaker') this.asking = window.setInterval(this.ask, askEvery);
    this.post('hello');
  }

  hostDisconnected(): void {
    this.wire?.close();
    this.wire = null;
    clearInterval(this.asking);
  }

  hostUpdated(): void {
    if (this.agreed === null) return;
    const { state } = this.host;
    this.set(sharedOf(state, begun(this.agreed.value, state.slide, Date.now())));
  }

  /** What is shown here holds for the windows that this one opens. */
  lead(): void {
    if (this.agreed !== null) this.agreed = confirm(this.agreed, this.id, Date.now());
    this.post('state');
  }

  /** A window that was opened by this one. */
  meet(peer: Window): void {
    this.wire?.meet(peer);
  }

  /** Sets when the talk began; null: it has not. */
  start(at: number | null): void {
    this.set({ ...this.value, startedAt: at });
    this.host.requestUpdate();
  }

  private readonly leave = (): void => this.post('bye');
  private readonly comeBack = (event: PageTransitionEvent): void => {
    if (event.persisted) this.post('hello');
  };
  private readonly ask = (): void => {
    this.unanswered += 1;
    if (this.agreed !== null) this.agreed = claim(this.agreed);
    this.post('hello');
    if (this.unanswered === mostUnanswered) this.host.requestUpdate();
  };

  private post(kind: Message['kind']): void {
    this.wire?.post({ ...this.agreed, kind, role: this.role });
  }

  private heard(data: unknown): boolean {
    if (this.agreed === null) return false;
    const latest = Math.max(this.agreed.counter, Date.now());
    const message = messageFrom(data, this.host.state.count, latest);
    if (message === null) return false;
    if (this.role === 'speaker' || message.role === 'speaker') this.hear(message, this.agreed);
    return true;
  }

  private hear(message: Message, own: Agreed): void {
    const { kind, role, counter, by, value } = message;
    if (role !== this.role) {
      // There may be others, and one that is reloaded takes leave as well.
      this.unanswered = kind === 'bye' ? Math.max(this.unanswered, mostUnanswered - 2) : 0;
    }
    // Whoever is asked was here before: what it shows holds.
    const agreed = kind === 'hello' && counter === 0 ? claim(own) : own;
    const next = merge(agreed, { counter, by, value });
    if (next !== agreed && this.wish !== null) {
      this.take(change(next, { ...value, slide: this.wish }, this.id, Date.now()));
      this.post('state');
    } else this.take(next);
    this.wish = null;
    if (kind === 'hello') this.post('state');
    this.host.requestUpdate();
  }

  private take(next: Agreed): void {
    this.agreed = next;
    this.host.change(withShared(this.host.state, next.value));
  }

  private set(value: Shared): void {
    if (this.agreed === null) return;
    const next = change(this.agreed, value, this.id, Date.now());
    if (next === this.agreed) return;
    this.agreed = next;
    this.wish = null;
    this.post('state');
  }
}

/** Whether the window was sent to a slide, not reloaded or gone back to. */
function isAsked(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return location.hash.length > 1 && (entry as PerformanceNavigationTiming | undefined)?.type === 'navigate';
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Listeners } from '../listeners.ts';
import { offsetOf, type Place, readPlace } from './knots.ts';
import type { StoryLayout } from './story-layout.ts';

const key = 'changjuan-place';

/** How long the reader is still before the address follows, ms. */
const stillness = 250;

interface Saved {
  readonly place: Place;
  /** The scroll offset it was saved at, px. */
  readonly y: number;
}

/** Lets the address name the reader's step, and brings a reader who reloads or comes back to where they were. */
export class ReadingPlace implements ReactiveController {
  private timer = 0;

  constructor(
    host: ReactiveControllerHost,
    private readonly layout: StoryLayout,
  ) {
    host.addController(new Listeners(() => window, { pagehide: this.save }));
    host.addController(new Listeners(() => document, { visibilitychange: this.save }));
    host.addController(this);
  }

  hostConnected(): void {
    this.comeBack();
  }

  hostDisconnected(): void {
    window.clearTimeout(this.timer);
    this.timer = 0;
  }

  hostUpdated(): void {
    if (this.timer === 0) this.wait();
  }

  private wait(): void {
    const { offset } = this.layout;
    this.timer = window.setTimeout(() => {
      this.timer = 0;
      if (this.layout.offset === offset) this.save();
      else this.wait();
    }, stillness);
  }

  private save = (): void => {
    const { place, step, steps } = this.layout;
    const { pathname, search, hash } = window.location;
    // A reader above the first step is nowhere in the story yet; other anchors stay as they are.
    const id = steps[step]?.id;
    const saved: Saved = { place, y: Math.round(window.scrollY) };
    const state = { ...stateOf(window.history.state), [key]: saved };
    try {
      window.history.replaceState(state, '', pathname + search + (id === undefined ? hash : `#${id}`));
    } catch {
      // Browsers refuse more than a hundred changes in half a minute, or any in a sandboxed frame.
    }
    try {
      window.sessionStorage.setItem(key + pathname, JSON.stringify(saved));
    } catch {
      // No storage: the address still names the step.
    }
  };

  /** Unless the browser has done it, or the reader has scrolled on by themselves. */
  private comeBack(): void {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (entry?.type !== 'reload' && entry?.type !== 'back_forward') return;
    const saved = readSaved(stateOf(window.history.state)[key]) ?? readSaved(stored());
    if (saved === null) return;
    const here = window.scrollY;
    const target = document.getElementById(window.location.hash.slice(1));
    const atTarget = target !== null && Math.abs(target.getBoundingClientRect().top) < window.innerHeight;
    if (here > 1 && Math.abs(here - saved.y) > 1 && !atTarget) return;
    const offset = offsetOf(saved.place, this.layout.knots);
    if (offset === null) return;
    this.layout.scrollTo(offset);
    this.layout.refresh();
  }
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

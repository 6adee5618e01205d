import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CjScene } from '../cj-scene/cj-scene.ts';
import { Listeners } from '../listeners.ts';
import { offsetAt } from '../scroll-offset.ts';
import { ascending, type Knot, offsetOf, type Place, placeAt } from './knots.ts';

/** Everything that a reader can be at, in the order of the page. */
const parts = '.hero, .opener, cj-scene, .step, .scene-foot, .made, .foot';

/** Where a part that is no step counts as arrived: its top, as a share of the window's height. */
const arrival = 0.4;

/** How far below the window's top a section counts as the reader's, px. */
const sectionArrival = 300;

/** In how many steps the reader's way is told: each one costs a frame. */
const strides = 128;

/** A section and the scroll offset, px, at which it has come to the window's top. */
export interface SectionTop {
  readonly id: string;
  readonly y: number;
}

/**
 * Knows where the parts of the story stand and where the reader is. Measures when the layout changes, tells the host
 * (`requestUpdate`) when the reader has come to another step or section or a stride further, and keeps them in their place when the window, the text or the
 * layout has changed.
 */
export class StoryLayout implements ReactiveController {
  /** The reader's place. */
  place: Place = { part: 0, kind: 'begins', share: 0 };
  knots: readonly Knot[] = [];
  sections: readonly SectionTop[] = [];
  steps: readonly HTMLElement[] = [];
  /** Id of the reader's section; empty above the first. */
  section = '';
  /** How far the page can be scrolled, and how far it is, px. */
  room = 0;
  offset = 0;
  /** How much of it has been scrolled, 0 to 1, in a few steps. */
  done = 0;

  private parts: readonly HTMLElement[] = [];
  private stepAt: readonly number[] = [];
  private window = '';
  private sizes = new ResizeObserver(() => this.refresh());
  private paper = window.matchMedia('print');

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    const moved = { scroll: this.scrolled, resize: this.refresh };
    host.addController(new Listeners(() => window, moved, { passive: true }));
    host.addController(new Listeners(() => document, { 'cj-settings': this.refresh }));
    host.addController(this);
  }

  hostConnected(): void {
    this.sizes.observe(document.body);
    this.refresh();
  }

  hostDisconnected(): void {
    this.sizes.disconnect();
  }

  /** Index of the reader's step; -1 above the first. A picture half way to the next one is the next one's. */
  get step(): number {
    const { part, kind, share } = this.place;
    const step = this.stepAt[part] ?? -1;
    const next = this.stepAt[part + 1] ?? step;
    return kind === 'leaves' && share >= 0.5 ? next : step;
  }

  /** Measures; brings the reader back to their place if the window, the text's size or the layout is another one. */
  refresh = (): void => {
    // Paper is laid out for itself, and leaves the reader where they are.
    if (this.paper.matches) return;
    const before = this.window;
    this.measure();
    const offset = before !== '' && before !== this.window ? offsetOf(this.place, this.knots) : null;
    if (offset !== null && Math.abs(offset - window.scrollY) > 1) this.scrollTo(offset);
    this.read(window.scrollY);
    this.host.requestUpdate();
  };

  /** Scrolls at once, whatever the stylesheet says. */
  scrollTo(top: number): void {
    window.scrollTo({ top, behavior: 'instant' as ScrollBehavior });
  }

  private measure(): void {
    const root = document.documentElement;
    const scenes = Array.from(this.host.querySelectorAll<CjScene>('cj-scene'));
    for (const scene of scenes) scene.measure?.();
    this.parts = Array.from(this.host.querySelectorAll<HTMLElement>(parts));
    this.steps = this.parts.filter((part) => part.classList.contains('step'));
    const origin = -root.getBoundingClientRect().top;
    const line = root.clientHeight * arrival;
    const rests = scenes.flatMap((scene) => scene.rests ?? []);
    let step = -1;
    this.stepAt = this.parts.map((part) => (part.classList.contains('step') ? ++step : step));
    step = -1;
    this.knots = ascending(
      this.parts.flatMap((element, part): Knot[] => {
        const rest = element.classList.contains('step') ? rests[++step] : undefined;
        if (rest === undefined) {
          const y = part === 0 ? 0 : element.getBoundingClientRect().top + origin - line;
          return [{ part, kind: 'begins', y }];
        }
        return [
          { part, kind: 'begins', y: rest.from },
          { part, kind: 'leaves', y: rest.to },
        ];
      }),
    );
    const sections = Array.from(this.host.querySelectorAll<HTMLElement>('.section'));
    this.sections = sections.map((section) => ({
      id: section.id,
      y: section.getBoundingClientRect().top + origin,
    }));
    this.room = Math.max(0, root.scrollHeight - root.clientHeight);
    const staged = root.classList.contains('scroll');
    this.window = [root.clientWidth, root.clientHeight, getComputedStyle(root).fontSize, staged].join(' ');
  }

  private scrolled = (event: Event): void => {
    const { step, section, done } = this;
    this.read(offsetAt(event));
    if (step !== this.step || section !== this.section || done !== this.done) this.host.requestUpdate();
  };

  private read(offset: number): void {
    this.offset = offset;
    this.place = placeAt(offset, this.knots);
    this.section = this.sections.filter(({ y }) => y <= offset + sectionArrival).at(-1)?.id ?? '';
    this.done = Math.round(this.shareOf(offset) * strides) / strides;
  }

  /** An offset as a share of the way through the page, 0 to 1. */
  shareOf(offset: number): number {
    return this.room > 0 ? Math.min(1, Math.max(0, offset / this.room)) : 0;
  }
}

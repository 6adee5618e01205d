import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Listeners } from '../listeners.ts';
import { offsetAt } from '../scroll-offset.ts';
import { Pace } from './pace.ts';
import { knotsOf, progressAt, type Rest, restsOf } from './rests.ts';

/** How far from the window a scene listens to the scroll, in windows. */
const nearness = '60% 0px';

/** How far below the line the headline is when the first picture's entrance begins, px. */
const early = 56;

/** The share of the window above a section's first stage when its entrance begins. */
const rising = 0.6;

/** The share of the headline that has passed the line when the first picture is whole. */
const whole = 0.6;

/**
 * Where the reader is among a scene's steps. Measures only when the layout changes and listens to the scroll only while
 * the scene is near the window.
 */
export class ScrollProgress implements ReactiveController {
  /** Counted in steps: 1.5 is half way from the second picture to the third; -1 to 0 the entrance of the first. */
  value = -1;
  /** Whether the stylesheet lays the scene out with a stage. */
  staged = false;
  /** Whether the scene is near the window. */
  near = false;
  /** Whether it is known not to be. */
  away = false;
  /** Set when the layout has been measured, for the host to take down. */
  laidOut = false;
  /** When each step's picture rests; in the plain article, when it is read. */
  rests: readonly Rest[] = [];

  private knots: readonly number[] = [];
  private offset = 0;
  private pace = new Pace(() => this.read(false, this.offset));
  private scrolling = new Listeners(
    () => window,
    { scroll: (event: Event) => this.scrolled(event) },
    { passive: true },
  );
  private inSight = new IntersectionObserver((entries) => this.look(entries), { rootMargin: nearness });
  private sizes = new ResizeObserver(() => this.measure());

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    const resized = () => this.measure();
    host.addController(new Listeners(() => window, { resize: resized }, { passive: true }));
    host.addController(new Listeners(() => document, { 'cj-settings': resized }));
    host.addController(this);
  }

  hostConnected(): void {
    this.inSight.observe(this.host);
    this.sizes.observe(document.body);
  }

  hostDisconnected(): void {
    this.inSight.disconnect();
    this.sizes.disconnect();
    this.scrolling.off();
    this.pace.stop();
  }

  /** Reads where everything stands; the only place that asks for layout. */
  measure(): void {
    const steps = Array.from(this.host.querySelectorAll<HTMLElement>('.step'));
    const words = steps.map((step) => step.querySelector<HTMLElement>('.step-words') ?? step);
    const [first] = words;
    if (first === undefined) return;
    const style = getComputedStyle(first);
    const height = document.documentElement.clientHeight;
    const staged = getComputedStyle(this.host).getPropertyValue('--staged').trim() === '1';
    // Where words come to stand below the window's top.
    const line = staged ? Number.parseFloat(style.top) || 0 : height / 3;
    // Not the scroll offset, which is rounded otherwise: what is measured must not depend on where the reader is.
    const origin = -document.documentElement.getBoundingClientRect().top;
    const measured = steps.map((step, index) => {
      const box = step.getBoundingClientRect();
      const arrives = box.top + origin - line;
      const stays = staged ? box.height - (words[index]?.offsetHeight ?? 0) : box.height;
      return { arrives, leaves: arrives + stays };
    });
    const entrance = this.entrance(origin, line, measured[0]?.arrives ?? 0);
    this.staged = staged;
    this.rests = staged
      ? restsOf(measured, entrance.to)
      : measured.map(({ arrives, leaves }) => ({ from: arrives, to: leaves }));
    this.knots = knotsOf(entrance, this.rests);
    this.laidOut = true;
    this.read(true);
  }

  /** The first picture comes while the headline passes the line; a section's first stage comes up with the page. */
  private entrance(origin: number, line: number, arrives: number): Rest {
    const top = this.host.getBoundingClientRect().top + origin;
    const headline = top + (Number.parseFloat(getComputedStyle(this.host).paddingTop) || 0) - line;
    const to = headline + (arrives - headline) * whole;
    const from = this.follows ? headline - early : top - document.documentElement.clientHeight * rising;
    return { from: Math.min(from, to), to };
  }

  /** Whether the scene's stage lies on that of a scene before it. */
  get follows(): boolean {
    return this.host.parentElement?.previousElementSibling?.classList.contains('scene') === true;
  }

  private look(entries: readonly IntersectionObserverEntry[]): void {
    this.near = entries.at(-1)?.isIntersecting ?? false;
    this.away = !this.near;
    if (this.near) this.scrolling.on();
    else this.scrolling.off();
    // Also as it goes: it ends as it would have at any speed.
    this.read(true);
  }

  private scrolled(event: Event): void {
    this.offset = offsetAt(event);
    this.pace.ask();
  }

  private read(always: boolean, offset = window.scrollY): boolean {
    const value = progressAt(offset, this.knots);
    if (value === this.value && !always) return false;
    this.value = value;
    this.host.requestUpdate();
    return true;
  }
}

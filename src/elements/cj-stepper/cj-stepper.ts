import { IntersectionController } from '@lit-labs/observers/intersection-controller.js';
import { LitElement, type PropertyValues } from 'lit';
import type { Localized } from '../../lib/locale.ts';
import type { CjChart } from '../cj-chart/cj-chart.ts';
import { Clock } from '../clock.ts';
import { Listeners } from '../listeners.ts';
import { pageLocale } from '../locale.ts';
import { Swipe } from './swipe.ts';

/** Milliseconds that a picture takes to become the next one. */
const duration = 700;
/** Milliseconds of the first picture's entrance, and how long it waits when it comes into view. */
const entrance = { wait: 300, duration: 1200 };

/** What is said when the reader has turned to another step. */
const said: Localized<(number: number, count: number, title: string) => string> = {
  zh: (number, count, title) => `第${number}步，共${count}步：${title}`,
  en: (number, count, title) => `Step ${number} of ${count}: ${title}`,
};

/**
 * An embedded page's content: goes from step to step by buttons, arrow keys and fingers, and moves one chart between the
 * steps' pictures. The first picture makes its entrance when the page comes into view later than it is loaded.
 *
 * Expects, in its light DOM:
 *
 *     .steps
 *       <cj-chart class="stage">        empty; shown while something moves
 *       <nav class="stepper">           only with several steps
 *         button.previous, button.next, .n (number of the step), .dots li, .said (role=status)
 *       .step#<id>…                     with h2, figure > cj-chart.pics > svg.pic…, of which CSS shows one
 *     a.to-story, .address              lead to the step in the story
 *
 * Writes `on` on the step that is shown and `moving` on itself while the chart is on its way.
 *
 * @property index - number of the step that is shown, from 0; setting it turns there
 * @fires cj-step - another step is shown; `detail` is `{ id, index, count }`
 */
export class CjStepper extends LitElement {
  static override properties = { index: { type: Number } };
  declare index: number;
  /** Where the chart is on its way, in steps; null at rest. */
  private at: number | null = null;
  private readonly clock = new Clock(this);
  /** Whether the page was out of sight when it was loaded, so that an entrance takes nothing away. */
  private unseen = false;
  private readonly view = new IntersectionController(this, {
    target: null,
    callback: ([entry]) => {
      if (entry !== undefined) this.seen(entry.isIntersecting);
    },
  });

  constructor() {
    super();
    this.index = 0;
    this.addEventListener('click', (event) => this.clicked(event));
    // The element is the page: keys count wherever the focus is.
    const heard = { keydown: (event: KeyboardEvent) => this.key(event) };
    this.addController(new Listeners(() => document, heard));
    new Swipe(this, 'figure', (by) => this.turn(by));
  }

  protected override createRenderRoot() {
    return this;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.rest();
  }

  protected override firstUpdated() {
    const figure = this.querySelector('.step figure');
    if (figure !== null && this.stage !== null) this.view.observe(figure);
  }

  protected override willUpdate() {
    this.index = Math.min(Math.max(0, this.index), Math.max(0, this.steps.length - 1));
  }

  protected override updated(changed: PropertyValues<this>) {
    const from = changed.get('index');
    if (from === undefined || from === this.index) return;
    this.move(from, this.index);
    this.show(this.index);
  }

  private get steps(): HTMLElement[] {
    return Array.from(this.querySelectorAll<HTMLElement>('.step'));
  }

  private get stage(): CjChart | null {
    return this.querySelector<CjChart>('cj-chart.stage');
  }

  private turn(by: 1 | -1) {
    this.index += by;
  }

  private show(index: number) {
    const steps = this.steps;
    const step = steps[index];
    if (step === undefined) return;
    for (const each of steps) each.classList.toggle('on', each === step);
    this.querySelectorAll('.dots li').forEach((dot, place) => {
      dot.classList.toggle('on', place === index);
    });
    const write = (selector: string, text: string) => {
      const element = this.querySelector(selector);
      if (element !== null) element.textContent = text;
    };
    // Pictures have classes of their own: only those in the stepper are meant.
    write('.stepper .n', String(index + 1));
    const title = step.querySelector('h2')?.textContent ?? '';
    write('.stepper .said', said[pageLocale()](index + 1, steps.length, title));
    const [previous, next] = [this.button('.previous'), this.button('.next')];
    const focused = document.activeElement;
    if (previous) previous.disabled = index === 0;
    if (next) next.disabled = index === steps.length - 1;
    // A button that is disabled loses the focus; the other one takes it.
    if (focused === previous && previous?.disabled) next?.focus({ preventScroll: true });
    if (focused === next && next?.disabled) previous?.focus({ preventScroll: true });
    const link = this.querySelector<HTMLAnchorElement>('a.to-story');
    if (link !== null) {
      link.href = `${link.href.replace(/#.*$/, '')}#${step.id}`;
      write('.address', link.href);
    }
    const detail = { id: step.id, index, count: steps.length };
    this.dispatchEvent(new CustomEvent('cj-step', { detail, bubbles: true }));
  }

  private button(selector: string): HTMLButtonElement | null {
    return this.querySelector<HTMLButtonElement>(`button${selector}`);
  }

  /** Moves the chart to a neighbour's picture; far steps and readers who want less motion get a cut. */
  private move(from: number, to: number) {
    const begin = this.at ?? from;
    const pictures = this.pictures();
    if (Math.abs(to - from) !== 1 || !movesAtAll() || pictures.length !== this.steps.length) this.rest();
    else this.run(pictures, begin, to, duration);
  }

  private run(pictures: readonly SVGSVGElement[], from: number, to: number, duration: number) {
    const stage = this.stage;
    if (stage === null) return;
    // What moves is not asked for anything; at rest the step's own figure is.
    stage.explorable = false;
    stage.pictures = pictures;
    this.classList.add('moving');
    this.clock.run({
      from,
      to,
      duration,
      show: (value) => {
        this.at = value;
        stage.progress = Math.max(-1, value);
      },
      end: () => this.rest(),
    });
  }

  private rest() {
    this.clock.stop();
    this.at = null;
    this.classList.remove('moving');
  }

  /** Each step's picture in the frame that CSS shows at this width. */
  private pictures(): SVGSVGElement[] {
    return this.steps.flatMap((step) => {
      const drawn = Array.from(step.querySelectorAll<SVGSVGElement>('svg.pic'));
      return drawn.find((svg) => svg.getClientRects().length > 0) ?? [];
    });
  }

  private seen(now: boolean) {
    if (!now) {
      this.unseen = true;
      return;
    }
    const figure = this.querySelector('.step figure');
    if (figure !== null) this.view.unobserve(figure);
    if (!this.unseen || this.index !== 0 || !movesAtAll()) return;
    const share = entrance.wait / entrance.duration;
    this.run(this.pictures(), -1 - share, 0, entrance.wait + entrance.duration);
  }

  private clicked(event: Event) {
    const button = event.target instanceof Element ? event.target.closest('.stepper button') : null;
    if (button !== null) this.turn(button.matches('.next') ? 1 : -1);
  }

  private key(event: KeyboardEvent) {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const steps: Readonly<Record<string, number>> = { ArrowLeft: this.index - 1, ArrowRight: this.index + 1 };
    const ends: Readonly<Record<string, number>> = { Home: 0, End: this.steps.length - 1 };
    const within = (selector: string) =>
      event.target instanceof Element && event.target.closest(selector) !== null;
    // Elsewhere Home and End scroll.
    const to = steps[event.key] ?? (within('.stepper') ? ends[event.key] : undefined);
    if (to === undefined || within('.trace-panel') || this.steps.length < 2) return;
    event.preventDefault();
    this.index = to;
  }
}

function movesAtAll(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

customElements.define('cj-stepper', CjStepper);

declare global {
  interface HTMLElementTagNameMap {
    'cj-stepper': CjStepper;
  }
}

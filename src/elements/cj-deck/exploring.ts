import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CjChart } from '../cj-chart/cj-chart.ts';
import type { DatumAsked } from '../cj-chart/explore.ts';
import '../cj-trace/cj-trace.ts';
import type { CjTrace } from '../cj-trace/cj-trace.ts';
import { Listeners } from '../listeners.ts';

/**
 * While the presenter looks into a slide: its picture takes the focus, its marks and the numbers of its text answer to
 * keys and pointer (by `cj-datum`, as charts do). All of it goes with the mode.
 */
export class Exploring implements ReactiveController {
  private slide: HTMLElement | undefined;
  private readonly answering: Listeners;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
    host.addController(new Listeners(() => host, { 'cj-datum': this.asked }));
    this.answering = new Listeners(() => this.slide ?? null, { click: this.answer, keydown: this.answer });
  }

  hostConnected(): void {
    for (const chart of Array.from(this.host.querySelectorAll('cj-chart'))) chart.explorable = false;
  }

  hostDisconnected(): void {
    this.show(undefined);
  }

  /** Looks into a slide; undefined: into none. */
  show(slide: HTMLElement | undefined): void {
    if (slide === this.slide) return;
    if (this.slide) this.leave(this.slide);
    this.slide = slide;
    this.answering.on();
    if (slide) this.enter(slide);
  }

  /** A key that is the picture's: it gets it where nothing has the focus, as after a click beside everything. */
  pressed(event: KeyboardEvent): void {
    const chart = this.slide && chartOf(this.slide);
    if (!chart || event.target !== document.body) return;
    event.preventDefault();
    focusOn(chart);
    const { key } = event;
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  }

  private enter(slide: HTMLElement): void {
    for (const number of numbersIn(slide)) {
      number.tabIndex = 0;
      number.setAttribute('role', 'button');
    }
    const chart = chartOf(slide);
    if (chart === null) return;
    chart.explorable = true;
    void chart.updateComplete.then(() => focusOn(chart));
  }

  private leave(slide: HTMLElement): void {
    this.host.querySelector<CjTrace>('cj-trace')?.close();
    for (const number of numbersIn(slide)) {
      number.removeAttribute('tabindex');
      number.removeAttribute('role');
    }
    const chart = chartOf(slide);
    if (chart === null) return;
    chart.explorable = false;
    if (chart.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
  }

  /** The answer stands on the half of the screen that what is asked does not stand on. */
  private readonly asked = ({ detail: { datum, box } }: CustomEvent<DatumAsked>): void => {
    const side = box.left + box.width / 2 > window.innerWidth / 2 ? 'left' : 'right';
    if (datum !== null) document.documentElement.dataset.answer = side;
  };

  private readonly answer = (event: Event): void => {
    const number = (event.target as Element).closest<HTMLElement>('.number[data-fact]');
    const byKey = event instanceof KeyboardEvent;
    if (number === null || (byKey && event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    const detail: DatumAsked = {
      datum: number.dataset.fact ?? null,
      box: number.getBoundingClientRect(),
      how: byKey ? 'key' : 'tap',
    };
    number.dispatchEvent(new CustomEvent('cj-datum', { detail, bubbles: true }));
  };
}

function chartOf(slide: HTMLElement): CjChart | null {
  return slide.querySelector<CjChart>('cj-chart.pics');
}

function numbersIn(slide: HTMLElement): HTMLElement[] {
  return Array.from(slide.querySelectorAll<HTMLElement>('.number[data-fact]'));
}

/** Puts the focus on the chart's one tab stop. */
function focusOn(chart: CjChart): void {
  chart.querySelector<HTMLElement>('.keys')?.focus({ preventScroll: true });
}

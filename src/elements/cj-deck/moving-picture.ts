import { easeSinOut, interpolateNumber } from 'd3';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { frameOf } from '../../talk/shape.ts';
import type { CjChart } from '../cj-chart/cj-chart.ts';
import { Clock } from '../clock.ts';

/** Whoever turns faster than this, ms, is looking for a slide: pictures then change without moving. */
const hurry = 150;
/** Pictures further apart than this are cut. */
const farthest = 2;
/** How long a picture takes to become another by the share that is kept, ms: the longer the more of it changes. */
const pace = interpolateNumber(900, 400);
/** How long a scene's first picture takes to come, ms. */
const entrance = 900;

/**
 * Moves the picture from slide to slide of one scene, on a clock: one chart whose pictures are the slides' own lies over
 * the figure of the slide that is shown while it moves, and is gone afterwards.
 */
export class MovingPicture implements ReactiveController {
  private chart: CjChart | null = null;
  private readonly clock: Clock;
  private last = Number.NEGATIVE_INFINITY;

  constructor(private readonly host: ReactiveControllerHost) {
    this.clock = new Clock(host);
    host.addController(this);
  }

  get moving(): boolean {
    return this.chart !== null;
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Shows the slide's own picture at once. */
  stop(): void {
    if (this.chart === null) return;
    this.clock.stop();
    this.chart.closest('.picture')?.classList.remove('moving');
    this.chart.remove();
    this.chart = null;
    this.host.requestUpdate();
  }

  /** Goes from one of the slides to another, which is shown already; cuts where nothing is to move. */
  go(from: HTMLElement, to: HTMLElement, slides: readonly HTMLElement[]): void {
    const since = performance.now() - this.last;
    this.last = performance.now();
    const at = this.chart?.progress;
    const wasIn = this.chart?.dataset.scene;
    this.stop();
    const scene = to.dataset.scene ?? '';
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (scene === '' || still || (since < hurry && at === undefined)) return;
    const own = slides.filter((slide) => slide.dataset.scene === scene);
    const end = own.indexOf(to);
    const begins = from.dataset.scene !== scene && end === 0 && slides.indexOf(from) < slides.indexOf(to);
    const start = begins ? -1 : wasIn === scene && at !== undefined ? at : own.indexOf(from);
    if (from.dataset.scene !== scene && !begins) return;
    if (Math.abs(end - start) > farthest || start === end) return;
    const frame = frameOf(document.documentElement.dataset.shape ?? '');
    const pictures = own.flatMap((slide) => pictureOf(slide, frame) ?? []);
    const figure = to.querySelector('.picture');
    const [a, b] = [pictures[Math.max(0, Math.round(start))], pictures[end]];
    if (pictures.length !== own.length || figure === null || a === undefined || b === undefined) return;
    // Slides that share a picture: nothing is to move.
    if (a !== b && keptShare(a, b) === 1) return;
    const chart = document.createElement('cj-chart');
    chart.className = 'moving-chart';
    chart.setAttribute('aria-hidden', 'true');
    chart.dataset.scene = scene;
    chart.pictures = pictures;
    chart.explorable = false;
    chart.progress = start;
    figure.append(chart);
    figure.classList.add('moving');
    this.chart = chart;
    this.run(chart, start, end, begins ? entrance : pace(keptShare(a, b)));
  }

  private run(chart: CjChart, start: number, end: number, duration: number): void {
    this.clock.run({
      ...{ from: 0, to: 1, duration },
      show: (t) => {
        chart.progress = start + (end - start) * easeSinOut(t);
      },
      end: () => this.stop(),
    });
    this.host.requestUpdate();
  }
}

/** The picture of a slide that its screen shows. */
export function pictureOf(slide: HTMLElement, frame: string): SVGSVGElement | null {
  return slide.querySelector<SVGSVGElement>(`.pics > svg.${frame}`);
}

/** How much of two pictures is the same, 0..1. */
function keptShare(a: SVGSVGElement, b: SVGSVGElement): number {
  const marks = (svg: SVGSVGElement) => Array.from(svg.querySelectorAll('[data-k]'));
  const [from, to] = [marks(a), marks(b)];
  const known = new Map(from.map((mark) => [mark.getAttribute('data-k'), mark]));
  const kept = to.filter((mark) => known.get(mark.getAttribute('data-k'))?.isEqualNode(mark)).length;
  return (2 * kept) / Math.max(1, from.length + to.length);
}

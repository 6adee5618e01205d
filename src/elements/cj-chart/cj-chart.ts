import { max, min } from 'd3';
import { LitElement } from 'lit';
import { entrance } from './entrance.ts';
import { morph } from './morph.ts';
import { numbersIn } from './path-data.ts';
import { copyInto } from './read-picture.ts';
import { ThemeWatch } from './theme-watch.ts';
import type { Setter } from './time.ts';

/**
 * A chart that moves between pictures that stand in the page.
 *
 * Owns: its live copy (`svg.pic.live`, aria-hidden), the only thing it draws. HTML it expects: either nothing, where
 * `pictures` are handed to it, or the pictures themselves (`svg.pic`), which then rest and can be explored.
 *
 * @property pictures - the keyframes, drawn elsewhere in the page
 * @property progress - counted in steps: 1.5 is half way from the second picture to the third; from -1 to 0 the first
 *   one comes. Same progress, same picture, whatever came before.
 * @property still - no movement: progress is rounded and the first picture whole
 * @event cj-rest - a picture stands still; `detail.step` is its index
 */
export class CjChart extends LitElement {
  static override properties = {
    pictures: { attribute: false },
    progress: { type: Number },
    still: { type: Boolean },
  };
  declare pictures: readonly SVGSVGElement[];
  declare progress: number;
  declare still: boolean;

  #live: SVGSVGElement | null = null;
  /** What the live copy shows: one picture at rest, or the way that begins with one (-1: the entrance). */
  #shown: { readonly step: number; readonly move: Setter | null } | null = null;

  constructor() {
    super();
    this.pictures = [];
    this.progress = 0;
    this.still = false;
    // Colours on the way are those of the theme it began in.
    new ThemeWatch(this, () => {
      if (this.#shown?.move) this.#shown = null;
    });
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#clear();
  }

  protected override updated(changed: Map<PropertyKey, unknown>) {
    if (!this.isConnected) return;
    if (changed.has('pictures')) this.#clear();
    const last = this.pictures.length - 1;
    if (last < 0) return this.#clear();
    const at = Math.min(last, Math.max(-1, this.progress));
    const step = Math.floor(at);
    if (this.still) this.#rest(Math.max(0, Math.round(at)));
    else if (step === at && step >= 0) this.#rest(step);
    else this.#move(step, at - step);
  }

  #rest(step: number) {
    if (this.#shown?.step === step && this.#shown.move === null) return;
    const picture = this.pictures[step];
    if (!picture) return;
    copyInto(this.#begin(picture), picture);
    this.#shown = { step, move: null };
    this.dispatchEvent(new CustomEvent('cj-rest', { detail: { step }, bubbles: true }));
  }

  #move(step: number, t: number) {
    if (this.#shown?.step !== step || this.#shown.move === null) {
      const [from, to] = [this.pictures[step], this.pictures[step + 1]];
      if (!to) return;
      const live = this.#begin(from ?? to);
      this.#shown = { step, move: from ? morph(live, from, to) : entrance(live, to) };
    }
    this.#shown.move?.(t);
  }

  /** Puts an empty live copy in the place of the last one. */
  #begin(picture: SVGSVGElement): SVGSVGElement {
    const live = picture.cloneNode(false) as SVGSVGElement;
    for (const name of ['id', 'role', 'aria-labelledby', 'aria-label']) live.removeAttribute(name);
    live.setAttribute('aria-hidden', 'true');
    live.setAttribute('viewBox', this.#frame());
    live.classList.remove('narrow', 'wide');
    live.classList.add('live');
    if (this.#live) this.#live.replaceWith(live);
    else this.append(live);
    this.#live = live;
    return live;
  }

  /** The box that holds every picture, so that the stage keeps its size from step to step. */
  #frame(): string {
    const boxes = this.pictures.map((picture) => numbersIn(picture.getAttribute('viewBox') ?? ''));
    const [left, top] = [0, 1].map((i) => min(boxes, (box) => box[i]) ?? 0) as [number, number];
    const far = (i: number) => max(boxes, (box) => (box[i] ?? 0) + (box[i + 2] ?? 0)) ?? 0;
    return [left, top, far(0) - left, far(1) - top].map((value) => Number(value.toFixed(2))).join(' ');
  }

  #clear() {
    this.#live?.remove();
    this.#live = null;
    this.#shown = null;
  }
}

customElements.define('cj-chart', CjChart);

declare global {
  interface HTMLElementTagNameMap {
    'cj-chart': CjChart;
  }
}

import { max, min } from 'd3';
import { LitElement, type PropertyValues } from 'lit';
import { Listeners } from '../listeners.ts';
import { entrance } from './entrance.ts';
import { Explore } from './explore.ts';
import { morph } from './morph.ts';
import { numbersIn } from './path-data.ts';
import { copyInto } from './read-picture.ts';
import type { Setter } from './time.ts';

const themes = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

/**
 * A chart that moves between pictures of the page and answers for their marks.
 *
 * HTML it expects: nothing, where `pictures` are handed to it (a stage), or the pictures themselves (`svg.pic`, of which
 * CSS shows one), which rest. Owns: its live copy (`svg.pic.live`, hidden from who listens), its tab stop (`.keys`), the
 * rings around a mark.
 *
 * @property pictures - the keyframes, which stand elsewhere in the page
 * @property progress - counted in steps: 1.5 is half way from the second picture to the third; from -1 to 0 the first
 *   one comes. Same progress, same picture, whatever came before.
 * @property still - no movement: progress is rounded and the first picture whole
 * @property explorable - marks answer pointer, touch and keys while a picture rests; on unless set to false
 * @property datum - the fact or row that is pointed out, or null; `cj-trace` ({open}) from here says whether it is answered
 * @event cj-rest - a picture stands still; `detail.step` is its index
 * @event cj-datum - a mark is asked for or left; `detail` is a DatumAsked
 */
export class CjChart extends LitElement {
  static override properties = {
    pictures: { attribute: false },
    progress: { type: Number },
    still: { type: Boolean },
    explorable: { type: Boolean, reflect: true },
    datum: { attribute: false },
  };
  declare pictures: readonly SVGSVGElement[];
  declare progress: number;
  declare still: boolean;
  declare explorable: boolean;
  declare datum: string | null;

  private live: SVGSVGElement | null = null;
  /** What the live copy shows: one picture at rest, or the way that begins with one (-1: the entrance). */
  private shown: { readonly step: number; readonly move: Setter | null } | null = null;
  /** What may change the page's colours while a way is shown: those on a way are those it began with. */
  private root = new MutationObserver(() => this.beginAgain());
  private themes = themes.map((query) => {
    return new Listeners(() => matchMedia(query), { change: () => this.beginAgain() });
  });

  constructor() {
    super();
    this.pictures = [];
    this.progress = 0;
    this.still = false;
    this.explorable = true;
    this.datum = null;
    new Explore(this);
  }

  /** The picture that can be explored now: the live copy at rest, or the one of its own that is shown. */
  get resting(): SVGSVGElement | null {
    if (this.pictures.length > 0) return this.shown?.move === null ? this.live : null;
    const own = Array.from(this.querySelectorAll<SVGSVGElement>('svg.pic'));
    return own.find((svg) => svg.getClientRects().length > 0) ?? null;
  }

  /** The name of the picture that rests. */
  get caption(): string {
    const picture = this.pictures[this.shown?.step ?? 0] ?? this.querySelector('svg.pic');
    return picture?.querySelector('title')?.textContent ?? '';
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
    this.clear();
  }

  protected override update(changed: PropertyValues<this>) {
    super.update(changed);
    if (changed.has('pictures')) this.clear();
    const last = this.pictures.length - 1;
    if (last < 0 || !this.isConnected) return;
    const at = Math.min(last, Math.max(-1, this.progress));
    const step = Math.floor(at);
    if (this.still) this.rest(Math.max(0, Math.round(at)));
    else if (step === at && step >= 0) this.rest(step);
    else this.move(step, at - step);
  }

  private rest(step: number) {
    const picture = this.pictures[step];
    if (!picture || (this.shown?.step === step && this.shown.move === null)) return;
    this.unwatch();
    copyInto(this.begin(picture), picture);
    this.shown = { step, move: null };
    this.dispatchEvent(new CustomEvent('cj-rest', { detail: { step }, bubbles: true }));
  }

  private move(step: number, t: number) {
    if (this.shown?.step !== step || this.shown.move === null) {
      const [from, to] = [this.pictures[step], this.pictures[step + 1]];
      if (!to) return;
      const live = this.begin(from ?? to);
      this.shown = { step, move: from ? morph(live, from, to) : entrance(live, to) };
      this.watch();
    }
    this.shown.move?.(t);
  }

  /** Puts an empty live copy in the place of the last one. */
  private begin(picture: SVGSVGElement): SVGSVGElement {
    const live = picture.cloneNode(false) as SVGSVGElement;
    for (const name of ['id', 'role', 'aria-labelledby', 'aria-label']) live.removeAttribute(name);
    live.setAttribute('aria-hidden', 'true');
    live.setAttribute('viewBox', this.frame());
    live.classList.remove('narrow', 'wide');
    live.classList.add('live');
    if (this.live) this.live.replaceWith(live);
    else this.prepend(live);
    this.live = live;
    return live;
  }

  /** The box that holds every picture, so that the stage keeps its size from step to step. */
  private frame(): string {
    const boxes = this.pictures.map((picture) => numbersIn(picture.getAttribute('viewBox') ?? ''));
    const [left, top] = [0, 1].map((i) => min(boxes, (box) => box[i]) ?? 0) as [number, number];
    const far = (i: number) => max(boxes, (box) => (box[i] ?? 0) + (box[i + 2] ?? 0)) ?? 0;
    return [left, top, far(0) - left, far(1) - top].map((value) => Number(value.toFixed(2))).join(' ');
  }

  private watch() {
    this.root.observe(document.documentElement, { attributeFilter: ['class', 'data-theme'] });
    for (const theme of this.themes) theme.on();
  }

  private unwatch() {
    this.root.disconnect();
    for (const theme of this.themes) theme.off();
  }

  private beginAgain() {
    this.shown = null;
    this.requestUpdate();
  }

  private clear() {
    this.unwatch();
    this.live?.remove();
    this.live = null;
    this.shown = null;
  }
}

customElements.define('cj-chart', CjChart);

declare global {
  interface HTMLElementTagNameMap {
    'cj-chart': CjChart;
  }
}

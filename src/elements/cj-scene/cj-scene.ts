import { LitElement } from 'lit';
import type { CjChart } from '../cj-chart/cj-chart.ts';
import { ScrollProgress } from './scroll-progress.ts';

/**
 * A scene of the reading page: its stage shows the picture of the step whose words are being read.
 *
 * Owns: the stage's pictures and progress; its own classes `live` (near the window: the stage has pictures), `far` (not
 * near: nothing of it sticks, because each thing that sticks costs every frame) and `on` (the reader has come to it); the
 * class `now` of the step being read.
 *
 * Expects: an empty `cj-chart.stage`, and `.step` elements. A step holds `figure` with `svg.pic`s, of
 * which the stylesheet shows one (a step without a figure shows the one before), and `.step-words`. Where the stylesheet
 * says `--staged: 1`, the scene has a stage; elsewhere its figures stand in the article and it moves nothing.
 *
 * @event cj-step - the reader has come to another step of this scene; detail: `{ id, index }`
 */
export class CjScene extends LitElement {
  private scrolling = new ScrollProgress(this);
  private step = -1;
  private shown: readonly SVGSVGElement[] = [];

  /** Where the reader is, counted in steps; -1 to 0 while the first picture enters. */
  get progress(): number {
    return this.scrolling.value;
  }

  /** For each step the scroll offsets, px, between which it is read. */
  get rests(): ScrollProgress['rests'] {
    return this.scrolling.rests;
  }

  /** Measures anew; it does so by itself when the layout changes. */
  measure(): void {
    this.scrolling.measure();
  }

  get steps(): HTMLElement[] {
    return Array.from(this.querySelectorAll<HTMLElement>('.step'));
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.scrolling.measure();
  }

  protected override updated(): void {
    this.showStage();
    this.tellStep();
  }

  private showStage(): void {
    const stage = this.querySelector<CjChart>('cj-chart.stage');
    if (stage === null) return;
    const { staged, near, away, value } = this.scrolling;
    this.classList.toggle('live', staged && near);
    this.classList.toggle('far', staged && away);
    this.classList.toggle('on', staged && value > -1);
    if (!staged || !near) {
      // What nobody sees is not drawn.
      if (this.shown.length > 0) stage.pictures = [];
      this.shown = [];
      return;
    }
    if (this.shown.length === 0 || this.scrolling.laidOut) this.showPictures(stage);
    stage.still = document.documentElement.getAttribute('data-motion') === 'off';
    stage.progress = value;
  }

  /** Asks the stylesheet which pictures are shown: only when the layout may be another one. */
  private showPictures(stage: CjChart): void {
    this.scrolling.laidOut = false;
    const pictures = shownPictures(this.steps);
    if (pictures.every((picture, index) => picture === this.shown[index])) return;
    this.shown = pictures;
    stage.pictures = pictures;
  }

  private tellStep(): void {
    const index = Math.max(0, Math.round(this.scrolling.value));
    if (index === this.step) return;
    this.step = index;
    const { steps } = this;
    steps.forEach((step, at) => {
      step.classList.toggle('now', at === index);
    });
    const detail = { id: steps[index]?.id ?? '', index };
    this.dispatchEvent(new CustomEvent('cj-step', { detail, bubbles: true }));
  }
}

/** For each step the picture that the stylesheet shows in this window. */
function shownPictures(steps: readonly HTMLElement[]): SVGSVGElement[] {
  const pictures: SVGSVGElement[] = [];
  for (const step of steps) {
    const own = Array.from(step.querySelectorAll<SVGSVGElement>('figure svg.pic:not(.live)'));
    const shown = own.find((picture) => getComputedStyle(picture).display !== 'none') ?? own[0];
    const picture = shown ?? pictures.at(-1);
    if (picture !== undefined) pictures.push(picture);
  }
  return pictures;
}

customElements.define('cj-scene', CjScene);

import { LitElement, type PropertyValues } from 'lit';
import { LargePictures } from './large-pictures.ts';
import { Links } from './links.ts';
import { Pager } from './pager.ts';
import { ProgressLine } from './progress-line.ts';
import { ReadingPlace } from './reading-place.ts';
import { StoryLayout } from './story-layout.ts';

/**
 * The reading page: knows the reader's step, keeps their place and serves the bar.
 *
 * Owns: `step`; the address (`#step`) and the place kept with it; next and previous step by button and key; the progress
 * line and the current section's mark; links that lead to the reader's step; details opened for links and on paper; on phones
 * the pictures of large text.
 *
 * Expects: all of the page's body. `.bar` with `button[data-step]`, `.bar-parts`, `.bar-language`, `.to-slides`;
 * `.hero`, `.section`, `.opener`, `cj-scene` with `.step`s; `.said` (a live region, its pattern in `data-said`). Settings
 * come as `data-*` of the root and the event `cj-settings` on the document.
 *
 * @event cj-step - the reader has come to another step; detail: `{ id, index, count }`, -1 and '' above the first
 */
export class CjStory extends LitElement {
  static override properties = { step: { type: String, reflect: true } };
  /** Id of the reader's step; empty above the first. */
  declare step: string;

  private layout = new StoryLayout(this);

  constructor() {
    super();
    this.step = '';
    new ReadingPlace(this, this.layout);
    new Pager(this, this.layout);
    new ProgressLine(this, this.layout);
    new Links(this, this.layout);
    new LargePictures(this);
    // Scenes tell of their own steps; the story tells which one is the reader's.
    this.addEventListener('cj-step', (event) => {
      if (event.target !== this) event.stopPropagation();
    });
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(): void {
    const { step, steps } = this.layout;
    this.step = steps[step]?.id ?? '';
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('step')) return;
    const { step, steps } = this.layout;
    const detail = { id: this.step, index: step, count: steps.length };
    this.dispatchEvent(new CustomEvent('cj-step', { detail, bubbles: true }));
  }
}

customElements.define('cj-story', CjStory);

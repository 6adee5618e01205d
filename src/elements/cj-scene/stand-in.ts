import { LitElement } from 'lit';

/** Shows the nearest picture until the chart that moves between them is there. */
class StandIn extends LitElement {
  static override properties = {
    pictures: { attribute: false },
    progress: { attribute: false },
    still: { attribute: false },
  };
  declare pictures: readonly SVGSVGElement[];
  declare progress: number;
  declare still: boolean;
  #shown: SVGSVGElement | null = null;

  constructor() {
    super();
    this.pictures = [];
    this.progress = 0;
    this.still = false;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override updated(): void {
    const picture = this.pictures[Math.max(0, Math.round(this.progress))];
    if (picture === undefined || picture === this.#shown) return;
    this.#shown = picture;
    const live = picture.cloneNode(true) as SVGSVGElement;
    live.classList.add('live');
    live.setAttribute('aria-hidden', 'true');
    this.replaceChildren(live);
  }
}

if (customElements.get('cj-chart') === undefined) customElements.define('cj-chart', StandIn);

/** Sizes of a slide's headline and line as shares of their full ones, in the order they are tried. */
const shares = [1, 0.92, 0.84, 0.76];

/**
 * Makes all of a shown slide stand on a screen of `height` px: first its headline and line get smaller, then the step's
 * full text goes, which only wide screens have. What is smallest already stays as it is.
 */
function fitSlide(slide: HTMLElement, height: number): void {
  for (const crowded of [false, true]) {
    slide.classList.toggle('crowded', crowded);
    for (const share of shares) {
      slide.style.setProperty('--fit', String(share));
      if (slide.offsetHeight <= height + 1) return;
    }
  }
}

/** Fits slides as they are shown: each once for a size of the window. */
export class Fit {
  private readonly fitted = new Set<HTMLElement>();

  /** The window has another size, or fonts came. */
  forget(): void {
    this.fitted.clear();
  }

  fit(slide: HTMLElement | undefined, height: number): void {
    // In the speaker's window slides are laid out only while they are explored.
    if (slide === undefined || this.fitted.has(slide) || slide.offsetHeight === 0) return;
    fitSlide(slide, height);
    this.fitted.add(slide);
  }
}

/** How many slides stand in a row, at least 1. */
export function columnsOf(slides: readonly HTMLElement[]): number {
  const top = slides[0]?.offsetTop;
  return Math.max(1, slides.filter((slide) => slide.offsetTop === top).length);
}

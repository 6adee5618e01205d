/** Sizes of a slide's headline and line as shares of their full ones, in the order they are tried. */
const shares = [1, 0.92, 0.84, 0.76];

/**
 * Makes the headline and line of a shown slide as much smaller as it takes for all of it to stand on the screen.
 * What is smallest already stays as it is.
 */
export function fitSlide(slide: HTMLElement, height: number): void {
  for (const share of shares) {
    slide.style.setProperty('--fit', String(share));
    if (slide.offsetHeight <= height + 1) return;
  }
}

/** Sizes of a slide's headline and line as shares of their full ones, in the order they are tried. */
const shares = [1, 0.92, 0.84, 0.76];

/**
 * Makes all of a shown slide stand on a screen of `height` px: first its headline and line get smaller, then what only
 * wide screens tell in full goes. What is smallest already stays as it is.
 */
export function fitSlide(slide: HTMLElement, height: number): void {
  for (const crowded of [false, true]) {
    slide.classList.toggle('crowded', crowded);
    for (const share of shares) {
      slide.style.setProperty('--fit', String(share));
      if (slide.offsetHeight <= height + 1) return;
    }
  }
}

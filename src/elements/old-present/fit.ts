/** Sizes of a slide's headline and line as shares of their full ones, in the order they are tried. */
const shares = [1, 0.92, 0.84, 0.76];
/** What only wide screens tell, in the order it goes. */
const spared = ['untabled', 'crowded'];

/**
 * Makes all of a shown slide stand on a screen of `height` px: first its headline and line get smaller, then the table
 * beside its picture goes, then the step's full text. What is smallest already stays as it is.
 */
export function fitSlide(slide: HTMLElement, height: number): void {
  slide.classList.remove(...spared);
  for (const less of ['', ...spared]) {
    if (less !== '') slide.classList.add(less);
    for (const share of shares) {
      slide.style.setProperty('--fit', String(share));
      if (slide.offsetHeight <= height + 1) return;
    }
  }
}

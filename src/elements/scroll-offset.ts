let told: Event | null = null;
let offset = 0;

/**
 * The page's scroll offset, px, at a scroll event. Read once an event: once a listener has changed the page, asking
 * again would lay it out anew.
 */
export function offsetAt(event: Event): number {
  if (event !== told) {
    told = event;
    offset = window.scrollY;
  }
  return offset;
}

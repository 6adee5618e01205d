/** How much of the page has been scrolled, 0 to 1; `room` is how far it can be, both px. */
export function scrolledShare(offset: number, room: number): number {
  if (!(room > 0)) return 0;
  return Math.min(1, Math.max(0, offset / room));
}

/** Where a place of the page stands on the line, 0 to 1: where the line ends when the place comes to the window's top. */
export function placeShare(top: number, landing: number, room: number): number {
  return scrolledShare(top - landing, room);
}

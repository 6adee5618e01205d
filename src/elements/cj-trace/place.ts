/** A box in px of the window. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a panel stands: its top left corner, and how high it may be there. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** With less room than this a panel cannot be read. */
const leastRoom = 150;
/** With this much it is read by scrolling in it, rather than put beside its anchor, over the words of the same lines. */
const goodRoom = 280;
/** Between the panel and its anchor, and between the panel and the window's edges. */
const gap = 8;

/**
 * Places a panel inside the viewport and never over its anchor: below it where the whole panel fits, else above, else less
 * high where there is good room, else beside it, else where there is more room. Null when there is too little room everywhere.
 */
export function place(anchor: Box, panel: { width: number; height: number }, viewport: Box): Placed | null {
  const [left, top] = [viewport.x + gap, viewport.y + gap];
  const [right, bottom] = [viewport.x + viewport.width - gap, viewport.y + viewport.height - gap];
  const [lower, upper] = [Math.max(top, anchor.y + anchor.height + gap), Math.min(bottom, anchor.y - gap)];
  const [below, above] = [bottom - lower, upper - top];
  const x = clamp(anchor.x - gap, left, right - panel.width);
  if (panel.height <= below) return { x, y: lower, height: below };
  if (panel.height <= above) return { x, y: upper - panel.height, height: above };

  const height = Math.min(panel.height, bottom - top);
  const y = clamp(anchor.y + anchor.height / 2 - height / 2, top, bottom - height);
  const [after, before] = [anchor.x + anchor.width + gap, anchor.x - gap];
  const beside = height >= leastRoom && Math.max(below, above) < goodRoom;
  if (beside && after + panel.width <= right) return { x: Math.max(left, after), y, height };
  if (beside && before - panel.width >= left) {
    return { x: Math.min(right, before) - panel.width, y, height };
  }
  if (Math.max(below, above) < leastRoom) return null;
  return below >= above ? { x, y: lower, height: below } : { x, y: top, height: above };
}

/** From a point to a box; 0 inside it. */
export function boxDistance(box: Box, x: number, y: number): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(dx, dy);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

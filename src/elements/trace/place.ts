import type { Box } from '../../charts/picture.ts';

export type Side = 'below' | 'above' | 'right' | 'left';

/** Where a panel stands: its top left corner, and how high it may be there. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly side: Side;
  readonly height: number;
}

export interface PlaceOptions {
  /** Between anchor and panel; default 8. */
  readonly gap?: number;
  /** Between panel and the window's edges; default 8. */
  readonly margin?: number;
}

/** With less room than this a panel cannot be read. */
export const leastRoom = 150;

/**
 * Puts a panel beside what it explains, all in px of the same system: inside the viewport and never over the anchor.
 * Below where the whole panel fits, else above, else at a side; where it fits nowhere on the side with more room, less high.
 * `height` may be 0 or less where the anchor fills the viewport.
 */
export function place(
  anchor: Box,
  panel: { readonly width: number; readonly height: number },
  viewport: Box,
  { gap = 8, margin = 8 }: PlaceOptions = {},
): Placed {
  const left = viewport.x + margin;
  const top = viewport.y + margin;
  const right = viewport.x + viewport.width - margin;
  const bottom = viewport.y + viewport.height - margin;
  // Beside upright text a panel reaches the way the columns go, to the left.
  const start = anchor.height > 2 * anchor.width ? anchor.x + anchor.width + 12 - panel.width : anchor.x - 12;
  const x = clamp(start, left, right - panel.width);

  const lower = Math.max(top, anchor.y + anchor.height + gap);
  const upper = Math.min(bottom, anchor.y - gap);
  const below = bottom - lower;
  const above = upper - top;
  if (panel.height <= below) return { x, y: lower, side: 'below', height: below };
  if (panel.height <= above) return { x, y: upper - panel.height, side: 'above', height: above };

  const height = Math.min(panel.height, bottom - top);
  const y = clamp(anchor.y + anchor.height / 2 - height / 2, top, bottom - height);
  const after = Math.max(left, anchor.x + anchor.width + gap);
  const before = Math.min(right, anchor.x - gap);
  if (panel.width <= right - after) return { x: after, y, side: 'right', height: bottom - top };
  if (panel.width <= before - left) return { x: before - panel.width, y, side: 'left', height: bottom - top };

  return below >= above
    ? { x, y: lower, side: 'below', height: below }
    : { x, y: top, side: 'above', height: above };
}

/** A sheet's edge of the window and how high it may be so that the anchor stays in sight. */
export interface PlacedSheet {
  readonly side: 'bottom' | 'top';
  readonly height: number;
}

/** The bottom, unless the anchor would be under the sheet and there is more room at the top. */
export function placeSheet(anchor: Box, height: number, viewport: Box, gap = 8): PlacedSheet {
  const below = Math.min(viewport.height, viewport.y + viewport.height - anchor.y - anchor.height - gap);
  const above = Math.min(viewport.height, anchor.y - gap - viewport.y);
  if (height <= below || below >= above) return { side: 'bottom', height: Math.min(height, below) };
  return { side: 'top', height: Math.min(height, above) };
}

/** Index of the box nearest to a point, at most `reach` px away; -1: none. */
export function nearestBox(boxes: readonly Box[], x: number, y: number, reach: number): number {
  let nearest = -1;
  let least = reach;
  boxes.forEach((box, index) => {
    const distance = boxDistance(box, x, y);
    if (distance <= least && (distance < least || nearest === -1)) {
      nearest = index;
      least = distance;
    }
  });
  return nearest;
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

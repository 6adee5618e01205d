import type { Box, Mark, TextMark } from './picture.ts';

/** Extent in px of a mark that is no text, without its stroke. */
export function shapeBox(mark: Exclude<Mark, TextMark>): Box {
  switch (mark.kind) {
    case 'rect':
      return mark;
    case 'circle':
      return { x: mark.x - mark.r, y: mark.y - mark.r, width: 2 * mark.r, height: 2 * mark.r };
    case 'line':
      return {
        x: Math.min(mark.x1, mark.x2),
        y: Math.min(mark.y1, mark.y2),
        width: Math.abs(mark.x2 - mark.x1),
        height: Math.abs(mark.y2 - mark.y1),
      };
    case 'path':
      return mark.box;
  }
}

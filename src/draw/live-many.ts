import type { Box } from '../charts/picture.ts';
import { liveCanvas } from './canvas.ts';
import { canvasSize } from './canvas-size.ts';
import { type LiveDrawing, type ShapesOn, svgDrawing } from './live.ts';
import { stillShapes } from './still-shapes.ts';

export interface LiveOptions {
  /** The part of the pictures that is shown, in their own coordinates. */
  readonly crop: Box;
  /** For hundreds of marks: shapes on a canvas, texts in an svg above it. */
  readonly many: boolean;
}

/** A drawing of few marks or of many. */
export function liveDrawing({ crop, many }: LiveOptions): LiveDrawing {
  return svgDrawing(crop, many ? shapesOnCanvas : null);
}

/**
 * A canvas under the svg, or null where there is none to be had. It shows what moves: at rest the shapes are the
 * svg's, few of them, because a canvas in sight costs every frame, even those in which it does not change.
 */
const shapesOnCanvas: ShapesOn = (element, svg, crop, palette) => {
  const node = document.createElement('canvas');
  const context = node.getContext('2d');
  if (!context) return null;
  node.width = node.height = 0;
  svg.style.position = 'relative';
  element.prepend(node);
  const size = canvasSize(node, () => canvas.paint());
  const canvas = liveCanvas(context, crop, palette, size);
  let still: readonly SVGElement[] = [];
  return {
    draw(marks, cut, atRest) {
      for (const shape of still) shape.remove();
      still = atRest ? stillShapes(document, marks) : [];
      svg.prepend(...still);
      if (!atRest) canvas.draw(marks, cut);
      node.style.visibility = atRest ? 'hidden' : '';
    },
    paint: canvas.paint,
    measure: size.measure,
    destroy: size.destroy,
  };
};

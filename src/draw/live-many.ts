import type { Box } from '../charts/picture.ts';
import { liveCanvas } from './canvas.ts';
import { canvasSize } from './canvas-size.ts';
import { type LiveDrawing, type Shapes, type ShapesOn, svgDrawing } from './live.ts';
import { liveSvg } from './live-svg.ts';
import { runs } from './runs.ts';
import { stillShapes } from './still-shapes.ts';

/** What a picture has hundreds of: shapes of few looks, or outlines, each another. */
export type Many = 'shapes' | 'outlines';

export interface LiveOptions {
  /** The part of the pictures that is shown, in their own coordinates. */
  readonly crop: Box;
  readonly many: Many | null;
}

/** A drawing of few marks or of many. */
export function liveDrawing({ crop, many }: LiveOptions): LiveDrawing {
  return svgDrawing(crop, many === null ? null : many === 'outlines' ? outlinesOnCanvas : shapesInRuns);
}

/** Few elements of the svg, at rest as on the page. */
function shapesInRuns(...[, svg, , palette]: Parameters<ShapesOn>): Shapes {
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  svg.prepend(group);
  const moving = liveSvg(group, () => true, palette);
  let still: readonly SVGElement[] = [];
  return {
    draw(marks, _cut, atRest) {
      for (const shape of still) shape.remove();
      still = atRest ? stillShapes(document, marks) : [];
      moving.draw(atRest ? [] : runs(marks), true);
      group.append(...still);
    },
    paint: moving.restyle,
    measure: () => undefined,
    destroy: () => undefined,
  };
}

/**
 * The same, and a canvas beneath that shows what moves; without one where there is none to be had. At rest it is not
 * seen: a canvas in sight costs every frame, even those in which it does not change.
 */
const outlinesOnCanvas: ShapesOn = (element, svg, crop, palette) => {
  const inSvg = shapesInRuns(element, svg, crop, palette);
  const node = document.createElement('canvas');
  const context = node.getContext('2d');
  if (!context) return inSvg;
  node.width = node.height = 0;
  svg.style.position = 'relative';
  element.prepend(node);
  let seen: boolean | null = null;
  // What nobody sees has no pixels: engines take long to get them.
  const paint = () => {
    if (seen) canvas.paint();
  };
  const size = canvasSize(node, paint);
  const canvas = liveCanvas(context, crop, palette, size);
  return {
    draw(marks, cut, atRest) {
      inSvg.draw(atRest ? marks : [], cut, atRest);
      const anew = seen !== !atRest;
      seen = !atRest;
      if (anew) node.style.visibility = seen ? '' : 'hidden';
      if (seen) canvas.draw(marks, cut, anew);
    },
    paint,
    measure: size.measure,
    destroy: size.destroy,
  };
};

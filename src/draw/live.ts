import type { MovingPicture } from '../charts/between.ts';
import type { Box, Mark } from '../charts/picture.ts';
import { type LiveCanvas, liveCanvas } from './canvas.ts';
import { type CanvasSize, canvasSize } from './canvas-size.ts';
import { type LiveSvg, liveSvg } from './live-svg.ts';
import { type Palette, readPalette } from './palette.ts';
import { viewBox } from './svg-syntax.ts';

/** A picture that moves. */
export interface LiveDrawing {
  /** To be put into the stage; fills its parent's width, height by the crop's aspect. */
  readonly element: HTMLElement;
  /** Draws what changed. The marks are read now and not kept. */
  draw(picture: MovingPicture): void;
  /** Colours changed (theme, forced colours). */
  restyle(): void;
  /** Size or pixel ratio changed. */
  resize(): void;
  /** Takes the element out and leaves nothing behind. */
  destroy(): void;
}

export interface LiveOptions {
  /** The part of the pictures that is shown, in their own coordinates. */
  readonly crop: Box;
  /** For hundreds of marks: shapes on a canvas, texts in an svg above it. */
  readonly many: boolean;
}

/** A drawing that looks as `svgText` does, by the same classes and styles, and changes as it is told. */
export function liveDrawing({ crop, many }: LiveOptions): LiveDrawing {
  const element = document.createElement('div');
  element.style.position = 'relative';
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'pic');
  svg.setAttribute('viewBox', viewBox(crop));
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('fill', 'none');
  element.append(svg);

  let known: Palette | null = null;
  const palette = () => (known ??= readPalette(svg));

  const shapes = many ? shapesOn(element, svg, crop, palette) : null;
  const marks: LiveSvg = liveSvg(svg, shapes ? isText : isMark, palette);

  const restyle = () => {
    known = null;
    marks.restyle();
    shapes?.canvas.paint();
  };
  // Drawn before it stood in the page, where colours are known.
  let early = true;
  return {
    element,
    draw(picture) {
      if (early && element.isConnected) {
        early = false;
        restyle();
      }
      svg.setAttribute('class', picture.camera ? 'pic c' : 'pic');
      // A picture at rest is a whole one, with its summary; one on the way is marks alone.
      marks.draw(picture.marks, !('summary' in picture));
      shapes?.canvas.draw(picture.marks, picture.camera !== undefined);
    },
    restyle,
    resize() {
      shapes?.size.measure();
    },
    destroy() {
      shapes?.size.destroy();
      element.remove();
    },
  };
}

const isMark = () => true;
const isText = ({ kind }: Mark): boolean => kind === 'text';

/** A canvas under the svg, or null where there is none to be had. */
function shapesOn(
  element: HTMLElement,
  svg: SVGSVGElement,
  crop: Box,
  palette: () => Palette | null,
): { readonly canvas: LiveCanvas; readonly size: CanvasSize } | null {
  const node = document.createElement('canvas');
  const context = node.getContext('2d');
  if (!context) return null;
  node.width = node.height = 0;
  svg.style.position = 'relative';
  element.prepend(node);
  const size = canvasSize(node, () => canvas.paint());
  const canvas = liveCanvas(context, crop, palette, size);
  return { canvas, size };
}

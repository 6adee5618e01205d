import type { MovingMark, MovingPicture } from '../charts/between.ts';
import type { Box, Mark } from '../charts/picture.ts';
import { type LiveSvg, liveSvg } from './live-svg.ts';
import { type Palette, readPalette } from './palette.ts';
import { viewBox } from './svg-syntax.ts';

/** A picture that moves. */
export interface LiveDrawing {
  /** To be put into the stage; fills its parent's width, height by the crop's aspect. */
  readonly element: HTMLElement;
  /** Draws what changed. The marks are read now. */
  draw(picture: MovingPicture): void;
  /** Colours changed (theme, forced colours). */
  restyle(): void;
  /** Size or pixel ratio changed. */
  resize(): void;
  /** Takes the element out and leaves nothing behind. */
  destroy(): void;
}

/** What draws the shapes of a picture in place of an element a mark. */
export interface Shapes {
  /** `cut`: nothing beyond the crop. */
  draw(marks: readonly MovingMark[], cut: boolean, atRest: boolean): void;
  paint(): void;
  measure(): void;
  destroy(): void;
}

/** Puts what draws the shapes into `element`. */
export type ShapesOn = (
  element: HTMLElement,
  svg: SVGSVGElement,
  crop: Box,
  palette: () => Palette | null,
) => Shapes;

/**
 * A drawing that looks as `svgText` does, by the same classes and styles, and changes as it is told. `crop` is the part
 * of the pictures that is shown, in their own coordinates. Texts are always an svg's; shapes, too, without `shapesOn`.
 */
export function svgDrawing(crop: Box, shapesOn: ShapesOn | null = null): LiveDrawing {
  const element = document.createElement('div');
  element.style.position = 'relative';
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  let named = 'pic';
  svg.setAttribute('class', named);
  svg.setAttribute('viewBox', viewBox(crop));
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('fill', 'none');
  element.append(svg);

  let known: Palette | null = null;
  const palette = () => (known ??= readPalette(svg));

  const shapes = shapesOn?.(element, svg, crop, palette) ?? null;
  const marks: LiveSvg = liveSvg(svg, shapes ? isText : isMark, palette);

  const restyle = () => {
    known = null;
    marks.restyle();
    shapes?.paint();
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
      const name = picture.camera ? 'pic c' : 'pic';
      if (name !== named) svg.setAttribute('class', name);
      named = name;
      // A picture at rest is a whole one, with its summary; one on the way is marks alone.
      const atRest = 'summary' in picture;
      marks.draw(picture.marks, !atRest);
      shapes?.draw(picture.marks, picture.camera !== undefined, atRest);
    },
    restyle,
    resize() {
      shapes?.measure();
    },
    destroy() {
      shapes?.destroy();
      element.remove();
    },
  };
}

const isMark = () => true;
const isText = ({ kind }: Mark): boolean => kind === 'text';

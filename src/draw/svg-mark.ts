import type { LineMark, Mark, MarkStyle, PathMark } from '../charts/picture.ts';
import { type Drawn, number, strokeWidthOf, transformOf } from './svg-syntax.ts';

// How a mark becomes an element: the same for pictures written as text and for those drawn live.

export type Tag = 'rect' | 'circle' | 'path' | 'text';

export function tagOf({ kind }: Mark): Tag {
  return kind === 'line' ? 'path' : kind;
}

/**
 * Hands over each attribute of a mark's element that gives its place and size: for one kind of mark always the
 * same names in the same order. Null where an attribute is not written.
 */
export function eachGeometry(mark: Mark, write: (name: string, value: number | string | null) => void): void {
  switch (mark.kind) {
    case 'rect':
      write('x', mark.x);
      write('y', mark.y);
      write('width', mark.width);
      write('height', mark.height);
      write('rx', mark.radius !== undefined && mark.radius > 0 ? mark.radius : null);
      break;
    case 'circle':
      write('cx', mark.x);
      write('cy', mark.y);
      write('r', mark.r);
      break;
    case 'line':
      write('d', linePath(mark));
      break;
    case 'path':
      write('d', mark.d);
      write('transform', mark.at ? transformOf(mark.at) : null);
      break;
    case 'text':
      write('x', mark.x);
      write('y', mark.y);
      write('font-size', mark.size);
      break;
  }
}

export function linePath({ x1, y1, x2, y2 }: Pick<LineMark, 'x1' | 'y1' | 'x2' | 'y2'>): string {
  const start = `M${number(x1)} ${number(y1)}`;
  if (number(y1) === number(y2)) return `${start}H${number(x2)}`;
  if (number(x1) === number(x2)) return `${start}V${number(y2)}`;
  return `${start}L${number(x2)} ${number(y2)}`;
}

/**
 * The value of `stroke-width`, or null where it is not written. In a path with a place of its own it counts in
 * local units, as its dashes do: both are as long in the picture as anywhere else.
 */
export function widthOfStroke(mark: Mark): number | string | null {
  if (!isPlaced(mark)) return strokeWidthOf(mark);
  return mark.stroke ? local(mark.strokeWidth ?? 1, mark.at.scale) : null;
}

/** The value of `stroke-dasharray`, or null where a class says it. */
export function dashesOf(mark: Mark): string | null {
  if (!mark.dashed || !isPlaced(mark)) return null;
  return dashPattern.map((length) => local(length, mark.at.scale)).join(' ');
}

/** Dash and gap of dashed outlines, px of the picture. */
export const dashPattern: readonly number[] = [5, 4];

type Placed = PathMark & Required<Pick<PathMark, 'at'>>;

export function isPlaced(mark: Mark): mark is Placed {
  return mark.kind === 'path' && mark.at !== undefined;
}

function local(length: number, scale: number): string {
  return String(Number((length / Math.max(scale, 1e-6)).toPrecision(4))).replace(/^0\./, '.');
}

/** What a mark's classes and attributes say besides its geometry. A text without an ink of its own is set in ink. */
export function drawnStyle(mark: Mark): Drawn {
  if (isPlaced(mark)) {
    const { dashed: _, ...style } = styleOf(mark);
    const strokeWidth = widthOfStroke(mark);
    const dashes = dashesOf(mark);
    return {
      ...style,
      ...(strokeWidth === null ? {} : { strokeWidth }),
      ...(dashes === null ? {} : { dashes }),
    };
  }
  const style = styleOf(mark);
  if (mark.kind !== 'text') return style;
  const { anchor, face, bold, halo } = mark;
  const text = { anchor, face, ...(bold ? { bold } : {}), ...(halo ? { halo } : {}) };
  return { fill: 'ink', ...style, text };
}

/** Whether marks of one datum have the same inks and lines; how far each shows through may differ. */
export function sameLook(a: Mark, b: Mark): boolean {
  return (
    a.datum === b.datum &&
    a.fill === b.fill &&
    a.stroke === b.stroke &&
    a.strokeWidth === b.strokeWidth &&
    a.dashed === b.dashed
  );
}

export function styleOf(mark: Mark): MarkStyle {
  const { fill, stroke, strokeWidth, dashed, opacity } = mark;
  return {
    ...(fill ? { fill } : {}),
    ...(stroke ? { stroke } : {}),
    ...(strokeWidth === undefined ? {} : { strokeWidth }),
    ...(dashed ? { dashed } : {}),
    ...(opacity === undefined ? {} : { opacity }),
  };
}

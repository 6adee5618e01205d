import type { LineMark, Mark, MarkStyle } from '../charts/picture.ts';
import { type Drawn, number } from './svg-syntax.ts';

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

/** What a mark's classes and attributes say besides its geometry. A text without an ink of its own is set in ink. */
export function drawnStyle(mark: Mark): Drawn {
  const style = styleOf(mark);
  if (mark.kind !== 'text') return style;
  const { anchor, face, bold, halo } = mark;
  const text = { anchor, face, ...(bold ? { bold } : {}), ...(halo ? { halo } : {}) };
  return { fill: 'ink', ...style, text };
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

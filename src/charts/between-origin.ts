import { fitOutline } from './outline-path.ts';
import type { Box, Mark } from './picture.ts';
import { shapeBox } from './shape-box.ts';

/** Extents of what shows each datum: its shapes, without texts and axes. */
export function datumBoxes(marks: readonly Mark[]): Map<string, Box> {
  const boxes = new Map<string, Box>();
  for (const mark of marks) {
    if (mark.kind === 'text' || mark.datum === undefined || mark.datum === '') continue;
    if (mark.role !== 'data' && mark.role !== 'reference') continue;
    const box = shapeBox(mark);
    const known = boxes.get(mark.datum);
    boxes.set(mark.datum, known ? union(known, box) : box);
  }
  return boxes;
}

function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** Whether a point lies in a box. */
export function inside({ x, y }: { readonly x: number; readonly y: number }, box: Box): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** The mark as it would stand if `from` were moved and stretched to `to`. Texts shrink with it, but never grow. */
export function fitted<M extends Mark>(mark: M, from: Box, to: Box): M;
export function fitted(mark: Mark, from: Box, to: Box): Mark {
  const sx = from.width > 0.01 ? to.width / from.width : 1;
  const sy = from.height > 0.01 ? to.height / from.height : 1;
  const x = (value: number) => to.x + (value - from.x) * sx;
  const y = (value: number) => to.y + (value - from.y) * sy;
  switch (mark.kind) {
    case 'rect': {
      const radius = (mark.radius ?? 0) * Math.min(sx, sy, 1);
      const rounded = mark.radius === undefined ? {} : { radius };
      const { width, height } = mark;
      return { ...mark, x: x(mark.x), y: y(mark.y), width: width * sx, height: height * sy, ...rounded };
    }
    case 'circle':
      return { ...mark, x: x(mark.x), y: y(mark.y), r: mark.r * Math.min(sx, sy) };
    case 'line':
      return { ...mark, x1: x(mark.x1), y1: y(mark.y1), x2: x(mark.x2), y2: y(mark.y2) };
    case 'text':
      return { ...mark, x: x(mark.x), y: y(mark.y), size: mark.size * Math.min(sx, sy, 1) };
    case 'path': {
      const { box } = mark;
      if (mark.at) {
        // As it is, about the middle of its new place.
        const times = Math.min(sx, sy);
        const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        const [left, top] = [x(middle.x), y(middle.y)];
        return {
          ...mark,
          at: {
            x: left + (mark.at.x - middle.x) * times,
            y: top + (mark.at.y - middle.y) * times,
            scale: mark.at.scale * times,
          },
          box: {
            x: left - (box.width * times) / 2,
            y: top - (box.height * times) / 2,
            width: box.width * times,
            height: box.height * times,
          },
        };
      }
      const fit = { x: x(box.x), y: y(box.y), width: box.width * sx, height: box.height * sy };
      return { ...mark, d: fitOutline(mark.d, from, to), box: fit };
    }
  }
}

/** How many px an extent grows by at most when its mark appears: small marks grow from nothing, plates only a little. */
const most = 24;

/** The box a little smaller, about its middle. */
export function shrunk({ x, y, width, height }: Box): Box {
  const [dx, dy] = [Math.min(width, most) / 2, Math.min(height, most) / 2];
  return { x: x + dx, y: y + dy, width: width - 2 * dx, height: height - 2 * dy };
}

/** Extents of what lies on a plate of its own datum, and of the plate: cards, a pitch and its lines. */
export function plateBoxes(marks: readonly Mark[], boxes: ReadonlyMap<string, Box>): Map<string, Box> {
  const plates = new Map<string, Box>();
  for (const mark of marks) {
    if (mark.kind !== 'rect' || mark.role !== 'reference' || mark.datum === undefined) continue;
    const box = boxes.get(mark.datum);
    if (box && box.width <= mark.width + 0.5 && box.height <= mark.height + 0.5) plates.set(mark.datum, box);
  }
  return plates;
}

/** Where a mark that comes from nowhere begins: bars at their start, lines at their first end, others in their middle. */
export function seed(mark: Mark): Mark {
  switch (mark.kind) {
    case 'rect': {
      const { width, height } = mark;
      if (mark.role === 'data' && !mark.radius && width > 3 * height) return { ...mark, width: 0 };
      if (mark.role === 'data' && !mark.radius && height > 3 * width)
        return { ...mark, y: mark.y + height, height: 0 };
      return { ...mark, ...shrunk(mark) };
    }
    case 'circle':
      return { ...mark, r: Math.max(0, mark.r - most / 2) };
    case 'line':
      return { ...mark, x2: mark.x1, y2: mark.y1 };
    case 'path':
    case 'text':
      return mark;
  }
}

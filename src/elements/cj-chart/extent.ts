import { boxesOf } from './family.ts';
import { numbersIn } from './path-data.ts';

/** A box in the coordinates around a mark. */
export interface Extent {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A mark's box. What its attributes say is not asked of the browser, which would have to lay the picture out first; any
 * other path is, and has an empty box where it is not laid out.
 */
export function extentOf(el: SVGElement): Extent {
  const box = ownBox(el);
  const [dx = 0, dy = 0, k = 1] = numbersIn(el.getAttribute('transform') ?? '');
  return { x: dx + box.x * k, y: dy + box.y * k, width: box.width * k, height: box.height * k };
}

function ownBox(el: SVGElement): Extent {
  const at = (name: string) => Number(el.getAttribute(name));
  switch (el.tagName) {
    case 'rect':
      return { x: at('x'), y: at('y'), width: at('width'), height: at('height') };
    case 'circle':
      return { x: at('cx') - at('r'), y: at('cy') - at('r'), width: 2 * at('r'), height: 2 * at('r') };
    case 'line': {
      const [x, y] = [Math.min(at('x1'), at('x2')), Math.min(at('y1'), at('y2'))];
      return { x, y, width: Math.abs(at('x2') - at('x1')), height: Math.abs(at('y2') - at('y1')) };
    }
  }
  const members = el.hasAttribute('data-f') ? boxesOf(el).filter((box) => box !== null) : [];
  if (members.length > 0) return union(members.map(({ x, y, w, h }) => ({ x, y, width: w, height: h })));
  try {
    return (el as SVGGraphicsElement).getBBox();
  } catch {
    // Firefox before 120 throws for what is not laid out.
    return { x: 0, y: 0, width: 0, height: 0 };
  }
}

/** The box around boxes. */
export function union(boxes: readonly Extent[]): Extent {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

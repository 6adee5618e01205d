import type { Mark } from '../charts/picture.ts';
import { type Shape, shapes } from './svg-shapes.ts';
import { classNames, number, opacityOf, strokeWidthOf } from './svg-syntax.ts';

/** The shapes of marks at rest as elements, in painting order: as few as on the page. Texts are left out. */
export function stillShapes(document: Document, marks: readonly Mark[]): SVGElement[] {
  const list = shapes(
    marks.filter(({ kind }) => kind !== 'text'),
    true,
  );
  return list.map((shape) => element(document, shape));
}

function element(document: Document, { name, style, geometry }: Shape): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  const attributes = {
    class: classNames(style) || null,
    'stroke-width': strokeWidthOf(style),
    'stroke-dasharray': style.dashes ?? null,
    opacity: opacityOf(style),
    ...geometry,
  };
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) node.setAttribute(key, typeof value === 'number' ? number(value) : value);
  }
  return node;
}

import { boxesOf } from '../../src/elements/cj-chart/family.ts';

/**
 * What a picture shows, one line a mark or member, in painting order (members of families last): the same for a
 * picture of the page and for a live copy that stands where that picture stands, however the copy is built.
 */
export function seen(svg: SVGSVGElement): string[] {
  const marks = Array.from(svg.querySelectorAll<SVGElement>('rect, circle, line, path, text')).filter(
    (el) => el.closest('[display="none"]') === null,
  );
  const [single, families] = [false, true].map((family) =>
    marks.filter((el) => el.hasAttribute('data-f') === family).flatMap((el) => lines(el, svg)),
  );
  return [...(single ?? []), ...(families ?? []).sort()];
}

function lines(el: SVGElement, svg: SVGSVGElement): string[] {
  const place = placed(el, svg);
  const look = `${paint(el, 'fill')} ${paint(el, 'stroke')} ${el.getAttribute('opacity') ?? 1}`;
  const number = (name: string) => Number(el.getAttribute(name) ?? 0);
  if (el.tagName === 'text') {
    const { x, y } = new DOMPoint(number('x'), number('y')).matrixTransform(place);
    const at = [x, y, number('font-size') * place.a].map((value) => near(value, 10));
    return [`text ${el.textContent} ${at.join(' ')} ${set(el)} ${paint(el, 'fill')}`];
  }
  const family = el.getAttribute('data-f');
  if (family !== null) {
    return boxesOf(el).map((box) => {
      const { x, y, w, h, r } = box ?? { x: 0, y: 0, w: 0, h: 0, r: 0 };
      const at = new DOMPoint(x, y).matrixTransform(place);
      const sizes = [at.x, at.y, w * place.a, h * place.a, r * place.a];
      return `${family} ${sizes.map((value) => near(value, 5)).join(' ')} ${look}`;
    });
  }
  const names = [
    'x',
    'y',
    'width',
    'height',
    'rx',
    'cx',
    'cy',
    'r',
    'x1',
    'y1',
    'x2',
    'y2',
    'd',
    'stroke-width',
  ];
  const geometry = names.map((name) => el.getAttribute(name) ?? '').join(' ');
  const { a, b, c, d, e, f } = place;
  const at = [a, b, c, d, e, f].map((value) => near(value, 20));
  return [`${el.tagName} ${geometry} ${at.join(' ')} ${look} ${el.getAttribute('pathLength') ?? ''}`];
}

/** Rounded; pictures have two digits, and none of them lies where it could be rounded either way. */
const near = (value: number, unit: number) => Math.round((value + 0.0131) * unit) / unit || 0;

const set = (el: Element) => (el.getAttribute('class') ?? '').replace(/\bf-[\w-]+/, '').trim();

function paint(el: SVGElement, name: 'fill' | 'stroke'): string {
  const opacity = el.getAttribute(`${name}-opacity`);
  const colour = getComputedStyle(el)[name];
  return opacity === '0' ? 'none' : opacity === null || opacity === '1' ? colour : `${colour}/${opacity}`;
}

/** The transforms of a mark and of the groups around it. */
function placed(el: Element, svg: SVGSVGElement): DOMMatrix {
  let place = new DOMMatrix();
  for (let at: Element | null = el; at !== null && at !== svg; at = at.parentElement) {
    const own = (at as SVGGraphicsElement).transform?.baseVal.consolidate()?.matrix;
    if (own) place = new DOMMatrix([own.a, own.b, own.c, own.d, own.e, own.f]).multiply(place);
  }
  return place;
}

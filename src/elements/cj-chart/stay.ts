import { interpolateNumber } from 'd3';
import { attribute, colours } from './paint.ts';
import { blend } from './path-data.ts';
import { moved, type Setter } from './time.ts';

/** What an attribute means where it is left out. */
const unsaid: Readonly<Record<string, string>> = {
  opacity: '1',
  'stroke-width': '1',
  rx: '0',
  transform: '',
};
const space = 'http://www.w3.org/2000/svg';

/** Whether a mark can move from one picture's to the other's by its numbers. */
export function alike(a: Element, b: Element): boolean {
  if (a.tagName !== b.tagName) return false;
  if (a.tagName === 'text') return a.textContent === b.textContent && setAlike(a, b);
  const [d, e] = [a.getAttribute('d'), b.getAttribute('d')];
  return d === e || (d !== null && e !== null && blend(d, e) !== null);
}

/** Whether texts have the same face, weight and anchor; their colours may differ. */
export function setAlike(a: Element, b: Element): boolean {
  const set = (el: Element) => (el.getAttribute('class') ?? '').replace(/\bf-[\w-]+/, '').trim();
  return set(a) === set(b);
}

/** Moves what a and b say differently, except for attributes that the caller moves. */
export function stay(el: SVGElement, a: Element, b: Element, except: readonly string[] = []): Setter[] {
  const setters = colours(el, a, b);
  const names = new Set([...a.getAttributeNames(), ...b.getAttributeNames()]);
  for (const name of names) {
    const [p, q] = [a.getAttribute(name), b.getAttribute(name)];
    if (p === q || name.startsWith('data-') || name === 'id' || except.includes(name)) continue;
    const way = between(name, p, q);
    setters.push(attribute(el, name, way ? (t) => way(moved(t)) : (t) => (t < 0.5 ? p : q)));
  }
  return setters;
}

function between(
  name: string,
  p: string | null,
  q: string | null,
): ((p: number) => string | number | null) | null {
  const [from, to] = [p ?? unsaid[name], q ?? unsaid[name]];
  if (name === 'class' || from === undefined || to === undefined) return null;
  if (name === 'd') return blend(from, to);
  if (name === 'transform' || name === 'stroke-dasharray') return blend(from, to, 4);
  if (from === '' || to === '' || !Number.isFinite(Number(from)) || !Number.isFinite(Number(to))) return null;
  const way = interpolateNumber(Number(from), Number(to));
  return (t) => (t === 0 ? p : t === 1 ? q : Number(way(t).toPrecision(5)));
}

/** Puts an element into a group of its own, whose transform moves it: cheaper than setting letters anew. */
export function grouped(el: SVGElement): SVGElement {
  const group = document.createElementNS(space, 'g');
  el.replaceWith(group);
  group.append(el);
  return group;
}

/** Moves a text from a's place and size to b's by the transform of a group; `own` is the one of them that it is. */
export function ride(text: SVGElement, a: Element, b: Element, own: Element): Setter[] {
  const at = (el: Element, name: string) => Number(el.getAttribute(name));
  const way = (name: string) => interpolateNumber(at(a, name), at(b, name));
  if (['x', 'y', 'font-size'].every((name) => at(a, name) === at(b, name))) return [];
  const [x, y, size] = [way('x'), way('y'), way('font-size')];
  const [ownX, ownY, ownSize] = [at(own, 'x'), at(own, 'y'), at(own, 'font-size')];
  return [
    attribute(grouped(text), 'transform', (t) => {
      const p = moved(t);
      const scale = ownSize > 0 ? size(p) / ownSize : 1;
      const [dx, dy] = [x(p) - ownX * scale, y(p) - ownY * scale];
      const zoom = scale === 1 ? '' : ` scale(${scale.toFixed(6)})`;
      return dx === 0 && dy === 0 && zoom === ''
        ? null
        : `translate(${dx.toFixed(3)} ${dy.toFixed(3)})${zoom}`;
    }),
  ];
}

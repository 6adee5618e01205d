import { interpolateRgb } from 'd3';
import { moved, type Setter } from './time.ts';

const steps = 32;
const paints = ['fill', 'stroke'] as const;

/** An attribute that is written only when its value changes; null takes it away. */
export function attribute(el: Element, name: string, value: (t: number) => string | number | null): Setter {
  let was: string | number | null | undefined;
  return (t) => {
    const now = value(t);
    if (now === was) return;
    was = now;
    if (now === null) el.removeAttribute(name);
    else el.setAttribute(name, String(now));
  };
}

/**
 * Shows a mark as far as `shown` says, 0..1, by its paints and in a few steps: an opacity of its own would make the
 * browser build layers. What is not seen leaves the layout; what is shown whole carries nothing.
 */
export function fade(el: Element, shown: (t: number) => number): Setter {
  let was = -1;
  return (t) => {
    const step = Math.round(shown(t) * steps);
    if (step === was) return;
    if (step === 0) el.setAttribute('display', 'none');
    else if (was <= 0) el.removeAttribute('display');
    was = step;
    for (const paint of paints) {
      if (step === steps) el.removeAttribute(`${paint}-opacity`);
      else el.setAttribute(`${paint}-opacity`, String(step / steps));
    }
  };
}

/** Fill and stroke on their way from one mark's to another's, as the page shows them now; none is fully clear. */
export function colours(el: SVGElement, a: Element, b: Element): Setter[] {
  if (['class', ...paints].every((name) => a.getAttribute(name) === b.getAttribute(name))) return [];
  const [from, to] = [getComputedStyle(a), getComputedStyle(b)];
  return paints.flatMap((paint) => {
    const [p, q] = [from[paint], to[paint]];
    if (p === q || p.startsWith('url') || q.startsWith('url')) return [];
    const between = interpolateRgb(p === 'none' ? q : p, q === 'none' ? p : q);
    const opacity = (t: number) => Math.round((p === 'none' ? t : 1 - t) * 100) / 100;
    const setColour: Setter = (t) => {
      el.style[paint] = between(moved(t));
    };
    return p === 'none' || q === 'none'
      ? [setColour, attribute(el, `${paint}-opacity`, (t) => opacity(moved(t)))]
      : [setColour];
  });
}

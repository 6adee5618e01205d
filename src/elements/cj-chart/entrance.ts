import { extentOf } from './extent.ts';
import { sow } from './family.ts';
import { attribute, fade } from './paint.ts';
import { numbersIn } from './path-data.ts';
import { copyInto } from './read-picture.ts';
import { type Setter, type Span, settled, through } from './time.ts';

/** How long a mark takes to come, of the whole entrance; a family that is sown takes all that is left. */
const length = 0.45;

/** Lets a picture come from nothing (0) to the whole (1) in `live`, each mark as its `data-e` says. */
export function entrance(live: SVGSVGElement, picture: SVGSVGElement): Setter {
  const marks = copyInto(live, picture);
  const setters = marks.map((mark) => {
    const start = Math.min(0.9, Number(mark.getAttribute('data-t') ?? 0));
    const sown = mark.getAttribute('data-e') === 'sow' && mark.hasAttribute('data-f');
    return enter(mark, { from: start, length: sown ? 1 - start : Math.min(length, 1 - start) });
  });
  return (t) => {
    for (const set of setters) set(t);
  };
}

/** Lets one mark come in a span of time, from its own origin. Nothing of it is left at the span's end. */
export function enter(el: SVGElement, span: Span): Setter {
  const shown = fade(el, (t) => Math.min(1, 3 * through(span, t)));
  switch (el.tagName === 'text' ? 'fade' : el.getAttribute('data-e')) {
    case 'sow':
      return both(hidden(el, span), sow(el, span) ?? scale(el, span, 0));
    case 'grow-x':
      return both(hidden(el, span), scale(el, span, 0, 1));
    case 'grow-y':
      return both(hidden(el, span), scale(el, span, 1, 0));
    case 'draw':
      return both(el.classList.contains('d') ? shown : hidden(el, span), drawn(el, span));
    case 'press':
      return both(shown, scale(el, span, 1.15));
    default:
      return fade(el, (t) => through(span, t));
  }
}

const both = (a: Setter, b: Setter): Setter => {
  return (t) => {
    a(t);
    b(t);
  };
};

/** Not there before its time. */
function hidden(el: Element, span: Span): Setter {
  return attribute(el, 'display', (t) => (through(span, t) === 0 ? 'none' : null));
}

/** Scales about the mark's origin from a size (across and down) to its own. */
function scale(el: SVGElement, span: Span, across: number, down = across): Setter {
  const own = el.getAttribute('transform');
  const [x, y] = originOf(el);
  return attribute(el, 'transform', (t) => {
    const p = settled(through(span, t));
    if (p === 1) return own;
    const [sx, sy] = [across + (1 - across) * p, down + (1 - down) * p].map((size) =>
      Number(size.toFixed(4)),
    );
    const [dx, dy] = [x * (1 - (sx ?? 1)), y * (1 - (sy ?? 1))];
    return `matrix(${sx} 0 0 ${sy} ${dx.toFixed(2)} ${dy.toFixed(2)})${own === null ? '' : ` ${own}`}`;
  });
}

/** Where a mark grows from: its `data-o`, else a bar's base (left or bottom), else its middle. */
function originOf(el: SVGElement): readonly [number, number] {
  const [x, y] = numbersIn(el.getAttribute('data-o') ?? '');
  if (x !== undefined && y !== undefined) return [x, y];
  const box = extentOf(el);
  const kind = el.getAttribute('data-e');
  return [
    box.x + (kind === 'grow-x' ? 0 : box.width / 2),
    box.y + (kind === 'grow-y' ? box.height : box.height / 2),
  ];
}

/** A line drawn along its course. What is dashed by nature only fades. */
function drawn(el: SVGElement, span: Span): Setter {
  if (el.classList.contains('d') || el.hasAttribute('stroke-dasharray')) return () => undefined;
  const own = el.getAttribute('pathLength');
  const filled = fillOf(el, span);
  return (t) => {
    const p = through(span, t);
    filled(t);
    if (p === 1) {
      if (own === null) el.removeAttribute('pathLength');
      el.removeAttribute('stroke-dasharray');
    } else {
      el.setAttribute('pathLength', '1');
      el.setAttribute('stroke-dasharray', `${p.toFixed(4)} 2`);
    }
  };
}

/** A drawn outline is filled as it closes. */
function fillOf(el: SVGElement, span: Span): Setter {
  return attribute(el, 'fill-opacity', (t) => {
    const p = through(span, t);
    return p === 1 ? null : Math.round(32 * p * p) / 32;
  });
}

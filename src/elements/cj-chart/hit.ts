/** The datums of a picture, in the order of its marks. */
export function dataIn(svg: SVGSVGElement): string[] {
  const marks = Array.from(svg.querySelectorAll('[data-d]'), (mark) => mark.getAttribute('data-d') ?? '');
  return [...new Set(marks)].filter((datum) => datum !== '');
}

export function marksOf(svg: SVGSVGElement, datum: string): Element[] {
  return Array.from(svg.querySelectorAll('[data-d]')).filter((mark) => mark.getAttribute('data-d') === datum);
}

/** What a picture's texts say of a datum. */
export function textOf(svg: SVGSVGElement, datum: string): string {
  return marksOf(svg, datum)
    .filter(({ tagName }) => tagName === 'text')
    .map(({ textContent }) => textContent)
    .join(' ');
}

/** Where a datum's shapes are in the window (its texts, where it has no shape), as far as the picture shows them. */
export function boxOf(svg: SVGSVGElement, datum: string): DOMRect | null {
  const marks = marksOf(svg, datum);
  const shapes = marks.filter(({ tagName }) => tagName !== 'text');
  const boxes = (shapes.length > 0 ? shapes : marks).map((mark) => mark.getBoundingClientRect());
  if (boxes.length === 0) return null;
  const frame = svg.getBoundingClientRect();
  const within = (value: number, from: number, to: number) => Math.min(Math.max(value, from), to);
  const left = within(Math.min(...boxes.map((box) => box.left)), frame.left, frame.right);
  const right = within(Math.max(...boxes.map((box) => box.right)), frame.left, frame.right);
  const top = within(Math.min(...boxes.map((box) => box.top)), frame.top, frame.bottom);
  const bottom = within(Math.max(...boxes.map((box) => box.bottom)), frame.top, frame.bottom);
  return new DOMRect(left, top, right - left, bottom - top);
}

/** How far the search around a point goes at a time, and in how many directions. */
const [stride, directions] = [6, 8];

/**
 * The datum whose mark is painted at a point of the window, else the nearest one within `reach` px. A map's ground is
 * meant only where nothing stands on it.
 */
export function datumAt(svg: SVGSVGElement, x: number, y: number, reach: number): string | null {
  let ground: string | null = null;
  for (let radius = 0; radius <= reach; radius += stride) {
    for (let i = 0; i < (radius === 0 ? 1 : directions); i++) {
      const angle = (2 * Math.PI * i) / directions;
      const mark = markAt(svg, x + radius * Math.cos(angle), y + radius * Math.sin(angle));
      const datum = mark?.getAttribute('data-d') ?? null;
      if (datum !== null && !mark?.closest('.ground')) return datum;
      ground ??= datum;
    }
  }
  return ground;
}

function markAt(svg: SVGSVGElement, x: number, y: number): Element | null {
  const stack = svg.ownerDocument.elementsFromPoint(x, y);
  return stack.find((el) => el.hasAttribute('data-d') && svg.contains(el)) ?? null;
}

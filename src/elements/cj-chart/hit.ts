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

/** Where a datum is in the window, as far as the picture shows it: the box around all its shapes. */
export function boxOf(svg: SVGSVGElement, datum: string): DOMRect | null {
  const boxes = shapeBoxes(svg, datum);
  return boxes.length > 0 ? around(boxes) : null;
}

/** Boxes closer than this, px of the window, belong together. */
const near = 16;

/** The same as one box for each group of shapes that stand together. */
export function groupsOf(svg: SVGSVGElement, datum: string): DOMRect[] {
  const groups: DOMRect[] = [];
  for (const box of shapeBoxes(svg, datum)) {
    let grown = box;
    for (let i = groups.findIndex((group) => touch(group, grown)); i >= 0; ) {
      grown = around([grown, ...groups.splice(i, 1)]);
      i = groups.findIndex((group) => touch(group, grown));
    }
    groups.push(grown);
  }
  return groups;
}

/** The boxes of a datum's shapes (of its texts, where it has no shape), cut off at the picture's edge. */
function shapeBoxes(svg: SVGSVGElement, datum: string): DOMRect[] {
  const marks = marksOf(svg, datum);
  const shapes = marks.filter(({ tagName }) => tagName !== 'text');
  const frame = svg.getBoundingClientRect();
  return (shapes.length > 0 ? shapes : marks).map((mark) => {
    const box = mark.getBoundingClientRect();
    const [left, right] = [box.left, box.right].map((x) => Math.min(Math.max(x, frame.left), frame.right));
    const [top, bottom] = [box.top, box.bottom].map((y) => Math.min(Math.max(y, frame.top), frame.bottom));
    return rect(left ?? 0, top ?? 0, right ?? 0, bottom ?? 0);
  });
}

const rect = (left: number, top: number, right: number, bottom: number) =>
  new DOMRect(left, top, right - left, bottom - top);

function touch(a: DOMRect, b: DOMRect): boolean {
  return (
    a.left < b.right + near && b.left < a.right + near && a.top < b.bottom + near && b.top < a.bottom + near
  );
}

function around(boxes: readonly DOMRect[]): DOMRect {
  return rect(
    Math.min(...boxes.map((box) => box.left)),
    Math.min(...boxes.map((box) => box.top)),
    Math.max(...boxes.map((box) => box.right)),
    Math.max(...boxes.map((box) => box.bottom)),
  );
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

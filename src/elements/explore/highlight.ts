import type { Box } from '../../charts/picture.ts';

/** The outline drawn over a picture around the datum that is explored. */
export interface Highlight {
  /** Outlines boxes in picture coordinates; `crop` is the part of the picture that fills `frame`, a box in the window. */
  draw(boxes: readonly Box[], crop: Box, frame: Box): void;
  clear(): void;
}

const space = 'http://www.w3.org/2000/svg';
/** Between the outlined marks and the line, picture px. */
const pad = 3;
let masks = 0;

export function highlight(holder: HTMLElement): Highlight {
  const root = holder.ownerDocument;
  const make = (name: string, attributes: Readonly<Record<string, string | number>>, ...inner: Node[]) => {
    const made = root.createElementNS(space, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
    made.append(...inner);
    return made;
  };
  let svg: SVGElement | null = null;

  const clear = () => {
    svg?.remove();
    svg = null;
  };
  return {
    clear,
    draw(boxes, crop, frame) {
      clear();
      if (boxes.length === 0) return;
      masks += 1;
      const id = `explore-mask-${masks}`;
      const rects = (className: string) =>
        boxes.map((box) =>
          make('rect', {
            class: className,
            x: box.x - pad,
            y: box.y - pad,
            width: box.width + 2 * pad,
            height: box.height + 2 * pad,
            rx: 2,
          }),
        );
      const { x, y, width, height } = crop;
      const far = { x: x - 20, y: y - 20, width: width + 40, height: height + 40 };
      // Lines inside the outlined area are masked away, so that many boxes get one outline.
      svg = make(
        'svg',
        {
          class: 'explore-mark',
          viewBox: `${x} ${y} ${width} ${height}`,
          'aria-hidden': 'true',
          focusable: 'false',
        },
        make(
          'mask',
          { id, maskUnits: 'userSpaceOnUse', ...far },
          make('rect', { ...far, fill: '#fff' }),
          ...rects('explore-hole'),
        ),
        make('g', { mask: `url(#${id})` }, ...rects('explore-halo'), ...rects('explore-line')),
      );
      const own = holder.getBoundingClientRect();
      svg.style.left = `${frame.x - own.left - holder.clientLeft}px`;
      svg.style.top = `${frame.y - own.top - holder.clientTop}px`;
      svg.style.width = `${frame.width}px`;
      svg.style.height = `${frame.height}px`;
      holder.append(svg);
    },
  };
}

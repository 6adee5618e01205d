import type { Box, PathMark } from '../../charts/picture.ts';

/** The outline drawn over a picture around the datum that is explored. */
export interface Highlight {
  /**
   * Outlines boxes in picture coordinates; `crop` is the part of the picture that fills `frame`, a box in the window.
   * Outlines that are `paths` are followed, and cut off with the crop.
   */
  draw(boxes: readonly Box[], crop: Box, frame: Box, paths?: readonly PathMark[]): void;
  clear(): void;
}

const space = 'http://www.w3.org/2000/svg';
/** Between the outlined marks and the line, picture px. */
const pad = 3;
/** Along outlines that are followed, how far halo and line reach beyond them, picture px. */
const wide = { halo: 5.5, line: 3 };
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

  /** An outline as it is painted, its stroke wider by as much on either side. */
  const outline = ({ d, at, stroke, strokeWidth = 1 }: PathMark, className: string, beyond: number) => {
    const { x, y, scale } = at ?? { x: 0, y: 0, scale: 1 };
    const made = make('path', { class: className, d, transform: `translate(${x} ${y})scale(${scale})` });
    const width = (stroke === undefined ? 0 : strokeWidth) + 2 * beyond;
    made.style.strokeWidth = String(width / scale);
    made.style.strokeLinejoin = 'round';
    if (className === 'explore-hole') {
      made.style.stroke = '#000';
      if (!/[zZ]/.test(d)) made.style.fill = 'none';
    }
    return made;
  };

  const clear = () => {
    svg?.remove();
    svg = null;
  };
  return {
    clear,
    draw(boxes, crop, frame, paths = []) {
      clear();
      if (boxes.length === 0 && paths.length === 0) return;
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
      const outlines = (className: string, beyond: number) =>
        paths.map((path) => outline(path, className, beyond));
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
          ...outlines('explore-hole', 0),
          ...rects('explore-hole'),
        ),
        make(
          'g',
          { mask: `url(#${id})` },
          ...outlines('explore-halo', wide.halo),
          ...rects('explore-halo'),
          ...outlines('explore-line', wide.line),
          ...rects('explore-line'),
        ),
      );
      if (paths.length > 0) svg.style.overflow = 'hidden';
      const own = holder.getBoundingClientRect();
      // What holds it may be scaled: its own px are not the window's then.
      const [across, down] = [holder.offsetWidth / own.width || 1, holder.offsetHeight / own.height || 1];
      svg.style.left = `${(frame.x - own.left) * across - holder.clientLeft}px`;
      svg.style.top = `${(frame.y - own.top) * down - holder.clientTop}px`;
      svg.style.width = `${frame.width * across}px`;
      svg.style.height = `${frame.height * down}px`;
      holder.append(svg);
    },
  };
}

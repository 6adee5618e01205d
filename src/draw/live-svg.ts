import type { MovingMark } from '../charts/between.ts';
import type { Ink, Mark } from '../charts/picture.ts';
import { mixStep, type Palette } from './palette.ts';
import { dashesOf, drawnStyle, eachGeometry, tagOf, widthOfStroke } from './svg-mark.ts';
import { classNames, number, opacityOf, printable, round, transformOf } from './svg-syntax.ts';

/** Marks as elements of an svg that stays. */
export interface LiveSvg {
  /**
   * Afterwards the svg's content depends on these marks alone: an element a mark, as `svgText`
   * writes it, but that each text has a group around it, by whose transform it stands where it does on its way, and
   * that marks on their way fade by their paints.
   */
  draw(marks: readonly MovingMark[], moving: boolean): void;
  /** The palette is another one. */
  restyle(): void;
}

/** The element of a mark, and what was last written to it. */
interface Drawing {
  readonly key: string;
  readonly kind: Mark['kind'];
  readonly node: SVGElement;
  /** What stands in the svg for it: a text's group, else the element itself. */
  readonly outer: SVGElement;
  /** Geometry, then stroke width and opacity, in the order they are written; numbers rounded as in the attribute. */
  readonly values: (number | string | null)[];
  shown: boolean;
  text: string;
  /** What it shows; of one mark only numbers change, not what its classes say. */
  mark: MovingMark | null;
  names: string;
  // The inks it is turning to.
  fillTo: Ink | undefined;
  strokeTo: Ink | undefined;
  step: number;
}

/**
 * Draws the marks that are `wanted` into `svg` or a group of one, which must be empty. Marks that cannot
 * be seen have no element.
 * `palette` gives the colours of mixed inks; while it gives null they keep the ink they come from.
 */
export function liveSvg(
  svg: SVGElement,
  wanted: (mark: Mark) => boolean,
  palette: () => Palette | null,
): LiveSvg {
  let drawings: Drawing[] = [];
  let current: Drawing | undefined;
  let at = 0;
  let moving = false;

  const write = (name: string, value: number | string | null, node = current?.node) => {
    if (!current || !node) return;
    const { values } = current;
    const rounded = typeof value === 'number' ? round(value) : value;
    const i = at++;
    if (values[i] === rounded) return;
    values[i] = rounded;
    if (rounded === null) node.removeAttribute(name);
    else node.setAttribute(name, typeof rounded === 'number' ? number(rounded) : rounded);
  };

  const colour = (drawing: Drawing) => {
    const { node, mark, fillTo, strokeTo, step } = drawing;
    const colours = fillTo === undefined && strokeTo === undefined ? null : palette();
    if (!mark || !colours || step === 0) {
      // Asked first: Chromium writes styles down when they are read, and would leave an empty attribute.
      if (node.hasAttribute('style')) node.removeAttribute('style');
      return;
    }
    node.style.fill = fillTo === undefined ? '' : colours.colour(inkOf(mark), fillTo, step);
    node.style.stroke = strokeTo === undefined ? '' : colours.line(mark.stroke, strokeTo, step);
  };

  const update = (drawing: Drawing, mark: MovingMark) => {
    current = drawing;
    at = 0;
    if (mark.kind === 'text') {
      const { x, y, size } = mark;
      const scaled = !settled(size);
      const passing = scaled || !settled(x) || !settled(y);
      write('x', passing ? null : x);
      write('y', passing ? null : y);
      const transform = passing ? transformOf({ x, y, scale: scaled ? size / passingSize : 1 }) : null;
      write('transform', transform, drawing.outer);
      write('font-size', scaled ? passingSize : size);
      // Else the engine would set the letters anew at each size.
      write('text-rendering', scaled ? 'geometricPrecision' : null);
    } else eachGeometry(mark, write);
    write('stroke-width', widthOfStroke(mark));
    if (mark.kind === 'path') write('stroke-dasharray', dashesOf(mark));
    // On the way each paint fades by itself: a group's opacity would make the browser build layers anew every frame.
    const opacity = opacityOf(mark);
    const outlined = mark.stroke !== undefined || (mark.kind === 'text' && mark.halo === true);
    write('opacity', moving ? null : opacity);
    write('fill-opacity', moving && inkOf(mark) !== undefined ? opacity : null);
    write('stroke-opacity', moving && outlined ? opacity : null);
    if (mark.kind === 'text' && mark.text !== drawing.text) {
      drawing.text = mark.text;
      drawing.node.textContent = printable(mark.text);
    }
    const restyled = drawing.mark !== mark;
    drawing.mark = mark;
    if (restyled) {
      const names = classNames(drawnStyle(mark));
      if (names === '') drawing.node.removeAttribute('class');
      else if (names !== drawing.names) drawing.node.setAttribute('class', names);
      drawing.names = names;
    }
    const { fill, stroke, amount } = mark.mix ?? unmixed;
    const step = fill === undefined && stroke === undefined ? 0 : mixStep(amount);
    if (restyled || drawing.step !== step || drawing.fillTo !== fill || drawing.strokeTo !== stroke) {
      const was = drawing.step;
      drawing.fillTo = fill;
      drawing.strokeTo = stroke;
      drawing.step = step;
      if (was > 0 || step > 0) colour(drawing);
    }
  };

  /** Elements for another list of marks: those of the same key and kind stay. */
  const join = (marks: readonly MovingMark[]) => {
    const before = new Map(drawings.map((drawing) => [drawing.key, drawing]));
    const kept = new Set<Drawing>();
    const shown = marks.filter(wanted);
    drawings = shown.map((mark) => {
      const old = before.get(mark.key);
      before.delete(mark.key);
      const drawing = old && old.kind === mark.kind ? old : newDrawing(svg, mark);
      kept.add(drawing);
      return drawing;
    });
    return kept;
  };

  return {
    draw(marks, onTheWay) {
      moving = onTheWay;
      const joined = !fits(drawings, marks, wanted);
      if (joined) {
        const old = drawings;
        const kept = join(marks);
        for (const drawing of old) if (!kept.has(drawing)) drawing.outer.remove();
      }
      let next: SVGElement | null = null;
      for (let i = marks.length - 1, d = drawings.length - 1; i >= 0 && d >= 0; i--) {
        const mark = marks[i];
        const drawing = drawings[d];
        if (!mark || !drawing || !wanted(mark)) continue;
        d--;
        const visible = Math.round((mark.opacity ?? 1) * 100) > 0;
        if (visible) {
          update(drawing, mark);
          const { outer } = drawing;
          if (!drawing.shown || (joined && outer.nextSibling !== next)) svg.insertBefore(outer, next);
          next = outer;
        } else if (drawing.shown) drawing.outer.remove();
        drawing.shown = visible;
      }
    },
    restyle() {
      for (const drawing of drawings) if (drawing.step > 0) colour(drawing);
    },
  };
}

/** The size, px of the picture, at which a text is laid out that is scaled to others. */
const passingSize = 16;

const unmixed = { fill: undefined, stroke: undefined, amount: 0 } as const;

/** Whether the drawings are those of the marks, one by one. */
function fits(
  drawings: readonly Drawing[],
  marks: readonly Mark[],
  wanted: (mark: Mark) => boolean,
): boolean {
  let d = 0;
  for (const mark of marks) {
    if (!wanted(mark)) continue;
    const drawing = drawings[d++];
    if (!drawing || drawing.key !== mark.key || drawing.kind !== mark.kind) return false;
  }
  return d === drawings.length;
}

function newDrawing(svg: SVGElement, mark: Mark): Drawing {
  const create = (tag: string) => svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', tag);
  const node = create(tagOf(mark));
  const outer = mark.kind === 'text' ? create('g') : node;
  if (outer !== node) outer.append(node);
  return {
    key: mark.key,
    kind: mark.kind,
    node,
    outer,
    values: [null, null, null, null, null, null, null, null, null],
    shown: false,
    text: '',
    mark: null,
    names: '',
    fillTo: undefined,
    strokeTo: undefined,
    step: 0,
  };
}

/**
 * Whether a text's place or size is one of a picture at rest, which are given in hundredths. Others are passed on the
 * way: there its group's transform only moves the text, where another x, y or size, or a transform of its own, would
 * lay it out anew, at many times the cost. At rest it is x, y and size, since a transform may set the letters a pixel
 * of the screen apart from the written picture's.
 */
function settled(place: number): boolean {
  return place === round(place);
}

function inkOf(mark: Mark): Ink | undefined {
  return mark.fill ?? (mark.kind === 'text' ? 'ink' : undefined);
}

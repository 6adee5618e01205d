import type { MovingMark } from '../charts/between.ts';
import type { Ink, Mark } from '../charts/picture.ts';
import { mixStep, type Palette } from './palette.ts';
import { dashesOf, drawnStyle, eachGeometry, isPlaced, tagOf, widthOfStroke } from './svg-mark.ts';
import { classNames, number, opacityOf, printable, round, transformOf } from './svg-syntax.ts';

/** Marks as elements of an svg that stays. */
export interface LiveSvg {
  /**
   * Afterwards the svg's content depends on these marks alone: an element a mark, as `svgText`
   * writes it, but that texts on their way stand where they do by a transform, and marks on their way fade by
   * their paints.
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
  /** Geometry, then stroke width and opacity, in the order they are written; numbers rounded as in the attribute. */
  readonly values: (number | string | null)[];
  shown: boolean;
  text: string;
  // What the classes were made of.
  styled: boolean;
  fill: Ink | undefined;
  stroke: Ink | undefined;
  dashed: boolean | undefined;
  placed: boolean;
  anchor: string;
  face: string;
  bold: boolean | undefined;
  halo: boolean | undefined;
  // Where a line or text was drawn last: its attribute is made anew only when it moved.
  x1: number;
  y1: number;
  x2: number;
  y2: number;
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

  const write = (name: string, value: number | string | null) => {
    if (!current) return;
    const { values, node } = current;
    const rounded = typeof value === 'number' ? round(value) : value;
    const i = at++;
    if (values[i] === rounded) return;
    values[i] = rounded;
    if (rounded === null) node.removeAttribute(name);
    else node.setAttribute(name, typeof rounded === 'number' ? number(rounded) : rounded);
  };

  const colour = (drawing: Drawing) => {
    const { node, fill, fillTo, stroke, strokeTo, step } = drawing;
    const colours = fillTo === undefined && strokeTo === undefined ? null : palette();
    if (!colours || step === 0) {
      // Asked first: Chromium writes styles down when they are read, and would leave an empty attribute.
      if (node.hasAttribute('style')) node.removeAttribute('style');
      return;
    }
    node.style.fill = fillTo === undefined ? '' : colours.colour(fill, fillTo, step);
    node.style.stroke = strokeTo === undefined ? '' : colours.line(stroke, strokeTo, step);
  };

  const update = (drawing: Drawing, mark: MovingMark) => {
    current = drawing;
    at = 0;
    if (mark.kind === 'text') {
      const { x, y, size } = mark;
      if (stays(drawing, x, y, size, 0)) at = 5;
      else {
        const scaled = !settled(size);
        const passing = scaled || !settled(x) || !settled(y);
        write('x', passing ? null : x);
        write('y', passing ? null : y);
        write('transform', passing ? transformOf({ x, y, scale: scaled ? size / passingSize : 1 }) : null);
        write('font-size', scaled ? passingSize : size);
        // Else the engine would set the letters anew at each size.
        write('text-rendering', scaled ? 'geometricPrecision' : null);
      }
    } else if (mark.kind === 'line') {
      if (stays(drawing, mark.x1, mark.y1, mark.x2, mark.y2)) at = 1;
      else eachGeometry(mark, write);
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
    const restyled = !sameStyle(drawing, mark);
    if (restyled) writeClass(drawing, mark);
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
        for (const drawing of old) if (!kept.has(drawing)) drawing.node.remove();
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
          const { node } = drawing;
          if (!drawing.shown || (joined && node.nextSibling !== next)) svg.insertBefore(node, next);
          next = node;
        } else if (drawing.shown) drawing.node.remove();
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
  return {
    key: mark.key,
    kind: mark.kind,
    node: svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', tagOf(mark)),
    values: [null, null, null, null, null, null, null, null, null],
    shown: false,
    text: '',
    styled: false,
    fill: undefined,
    stroke: undefined,
    dashed: undefined,
    placed: false,
    anchor: '',
    face: '',
    bold: undefined,
    halo: undefined,
    x1: Number.NaN,
    y1: Number.NaN,
    x2: Number.NaN,
    y2: Number.NaN,
    fillTo: undefined,
    strokeTo: undefined,
    step: 0,
  };
}

/** Whether a line or text is where it was; remembers where it is. */
function stays(drawing: Drawing, x1: number, y1: number, x2: number, y2: number): boolean {
  if (drawing.x1 === x1 && drawing.y1 === y1 && drawing.x2 === x2 && drawing.y2 === y2) return true;
  drawing.x1 = x1;
  drawing.y1 = y1;
  drawing.x2 = x2;
  drawing.y2 = y2;
  return false;
}

/**
 * Whether a text's place or size is one of a picture at rest, which are given in hundredths. Others are passed on the way:
 * there a transform only moves the text, where another x, y or size would lay it out anew, at many times the cost. At
 * rest it is x, y and size, since a transform may set the letters a pixel of the screen apart from the written picture's.
 */
function settled(place: number): boolean {
  return place === round(place);
}

function sameStyle(drawing: Drawing, mark: Mark): boolean {
  return (
    drawing.styled &&
    drawing.fill === inkOf(mark) &&
    drawing.stroke === mark.stroke &&
    drawing.dashed === mark.dashed &&
    drawing.placed === isPlaced(mark) &&
    (mark.kind !== 'text' ||
      (drawing.anchor === mark.anchor &&
        drawing.face === mark.face &&
        drawing.bold === mark.bold &&
        drawing.halo === mark.halo))
  );
}

function writeClass(drawing: Drawing, mark: Mark): void {
  drawing.styled = true;
  drawing.fill = inkOf(mark);
  drawing.stroke = mark.stroke;
  drawing.dashed = mark.dashed;
  drawing.placed = isPlaced(mark);
  if (mark.kind === 'text') {
    drawing.anchor = mark.anchor;
    drawing.face = mark.face;
    drawing.bold = mark.bold;
    drawing.halo = mark.halo;
  }
  const names = classNames(drawnStyle(mark));
  if (names === '') drawing.node.removeAttribute('class');
  else drawing.node.setAttribute('class', names);
}

function inkOf(mark: Mark): Ink | undefined {
  return mark.fill ?? (mark.kind === 'text' ? 'ink' : undefined);
}

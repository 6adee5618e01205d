import type { MovingMark } from '../charts/between.ts';
import { type Box, inks, type Place } from '../charts/picture.ts';
import type { CanvasSize } from './canvas-size.ts';
import { inkNumber, mixStep, type Palette } from './palette.ts';
import { dashPattern } from './svg-mark.ts';
import { precise, round } from './svg-syntax.ts';

/** Marks on a canvas; texts are left to others. */
export interface LiveCanvas {
  /** Remembers the marks, and paints when anything is another than before, or `anew`; `cut`: nothing beyond the crop. */
  draw(marks: readonly MovingMark[], cut?: boolean, anew?: boolean): void;
  /** Paints again: size, palette or the canvas itself is new. Width and height in device pixels; 0 paints nothing. */
  paint(): void;
}

/** Numbers kept for each mark. */
const stride = 12;
/** Where each stands; geometry fills the first five: of a path its place and whether it has one. */
const slot = { kind: 5, fill: 6, fillTo: 7, stroke: 8, strokeTo: 9, look: 10, opacity: 11 } as const;
const kinds = { rect: 0, circle: 1, line: 2, path: 3, text: 4 } as const;

/**
 * Paints marks as `svgText` draws them. `crop` is the part of the picture shown, `size` where it lies on the canvas; `palette` gives the colours (null: not yet known, nothing is painted).
 */
export function liveCanvas(
  context: CanvasRenderingContext2D,
  crop: Box,
  palette: () => Palette | null,
  size: Pick<CanvasSize, 'across' | 'edge'>,
): LiveCanvas {
  // Marks are only lent: what is needed to paint them again is kept here, and compared with what comes.
  let kept = new Float64Array(0);
  let widths = new Float64Array(0);
  let outlines: Outline[] = [];
  const outlineOf = outlineCache();
  let count = 0;
  let changed = false;
  let cutOff = false;

  const put = (at: number, value: number) => {
    if (kept[at] !== value) {
      kept[at] = value;
      changed = true;
    }
  };

  // As precise as in an svg, so that both fall on the same side of a pixel's edge.
  const place = (at: number, value: number) => put(at, round(value));

  const keep = (mark: MovingMark, i: number) => {
    const at = i * stride;
    put(at + slot.kind, kinds[mark.kind]);
    const opacity = Math.min(1, Math.max(0, mark.opacity ?? 1));
    put(at + slot.opacity, opacity);
    if (mark.kind === 'text' || opacity === 0) return;
    keepGeometry(mark, at, i);
    const { fill, stroke, amount } = mark.mix ?? unmixed;
    const step = fill === undefined && stroke === undefined ? 0 : mixStep(amount);
    put(at + slot.fill, inkNumber(mark.fill));
    put(at + slot.fillTo, inkNumber(step > 0 ? fill : undefined));
    put(at + slot.stroke, inkNumber(mark.stroke));
    put(at + slot.strokeTo, inkNumber(step > 0 ? stroke : undefined));
    put(at + slot.look, step + (mark.dashed ? 1000 : 0));
    const width = mark.strokeWidth ?? 1;
    if (widths[i] !== width) {
      widths[i] = width;
      changed = true;
    }
  };

  const keepGeometry = (mark: MovingMark, at: number, i: number) => {
    switch (mark.kind) {
      case 'rect':
        place(at, mark.x);
        place(at + 1, mark.y);
        place(at + 2, mark.width);
        place(at + 3, mark.height);
        place(at + 4, mark.radius ?? 0);
        break;
      case 'circle':
        place(at, mark.x);
        place(at + 1, mark.y);
        place(at + 2, mark.r);
        break;
      case 'line':
        place(at, mark.x1);
        place(at + 1, mark.y1);
        place(at + 2, mark.x2);
        place(at + 3, mark.y2);
        break;
      case 'path':
        if (outlines[i]?.d !== mark.d) {
          outlines[i] = outlineOf(mark.d, mark.at !== undefined);
          changed = true;
        }
        place(at, mark.at?.x ?? 0);
        place(at + 1, mark.at?.y ?? 0);
        put(at + 2, precise(mark.at?.scale ?? 1));
        break;
    }
  };

  const paint = () => {
    const { width, height } = context.canvas;
    const colours = palette();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    const scale = size.across() / crop.width;
    if (!colours || width === 0 || height === 0 || count === 0 || scale === 0) return;
    const edge = size.edge();
    const base = { x: edge - crop.x * scale, y: edge - crop.y * scale, scale };
    context.setTransform(scale, 0, 0, scale, base.x, base.y);
    context.miterLimit = 4;
    paintMarks(context, colours, { kept, widths, outlines, count }, base);
    if (cutOff) clearEdge(context, edge);
  };

  return {
    draw(marks, cut = false, anew = false) {
      if (kept.length < marks.length * stride) {
        kept = new Float64Array(marks.length * stride).fill(Number.NaN);
        widths = new Float64Array(marks.length);
        outlines = [];
      }
      changed = anew || count !== marks.length || cutOff !== cut;
      cutOff = cut;
      count = marks.length;
      for (let i = 0; i < count; i++) {
        const mark = marks[i];
        if (mark) keep(mark, i);
      }
      if (changed) paint();
    },
    paint,
  };
}

const unmixed = { fill: undefined, stroke: undefined, amount: 0 } as const;

interface Outline {
  readonly d: string;
  readonly path: Path2D;
}

/** Outlines by their data, so that the same one is taken apart once however often it comes; passing ones are not kept. */
function outlineCache(): (d: string, lasting: boolean) => Outline {
  const known = new Map<string, Outline>();
  return (d, lasting) => {
    const found = known.get(d);
    if (found) return found;
    const outline = { d, path: new Path2D(d) };
    if (known.size >= mostOutlines) known.clear();
    if (lasting) known.set(d, outline);
    return outline;
  };
}

const mostOutlines = 10_000;

interface Kept {
  readonly kept: Float64Array;
  readonly widths: Float64Array;
  readonly outlines: readonly Outline[];
  readonly count: number;
}

function paintMarks(context: CanvasRenderingContext2D, colours: Palette, list: Kept, base: Place): void {
  const { kept, widths, outlines, count } = list;
  const get = (at: number): number => kept[at] ?? 0;
  // The context's state as it is, so that a run of like marks sets it once.
  let [alpha, lineWidth, dashes] = [Number.NaN, Number.NaN, -1];
  let [fillCode, strokeCode] = [-1, -1];
  // Where the coordinates of the mark before stood: the picture's own at 0, 0 and 1.
  let [placeX, placeY, placeScale] = [0, 0, 1];
  for (let i = 0; i < count; i++) {
    const at = i * stride;
    const kind = get(at + slot.kind);
    const opacity = get(at + slot.opacity);
    if (kind === kinds.text || opacity === 0) continue;
    const look = get(at + slot.look);
    const step = look % 1000;
    const [fill, fillTo] = [get(at + slot.fill), get(at + slot.fillTo)];
    const [stroke, strokeTo] = [get(at + slot.stroke), get(at + slot.strokeTo)];
    const placed = kind === kinds.path;
    const [x, y, times] = placed ? [get(at), get(at + 1), get(at + 2)] : [0, 0, 1];
    if (!(times > 0)) continue;
    if (x !== placeX || y !== placeY || times !== placeScale) {
      [placeX, placeY, placeScale] = [x, y, times];
      const scale = base.scale * times;
      context.setTransform(scale, 0, 0, scale, base.x + base.scale * x, base.y + base.scale * y);
    }
    const width = (widths[i] ?? 0) / times;
    const fills = kind !== kinds.line && (fill > 0 || fillTo > 0);
    const strokes = (stroke > 0 || strokeTo > 0) && width > 0;
    if (opacity !== alpha) {
      alpha = opacity;
      context.globalAlpha = opacity;
    }
    if (fills) {
      const code = (fill * 32 + fillTo) * 128 + (fillTo > 0 ? step : 0);
      if (code !== fillCode) {
        fillCode = code;
        context.fillStyle = colours.colour(inks[fill - 1], inks[fillTo - 1], step);
      }
    }
    if (strokes) {
      const code = (stroke * 32 + strokeTo) * 128 + (strokeTo > 0 ? step : 0);
      if (code !== strokeCode) {
        strokeCode = code;
        context.strokeStyle = colours.line(inks[stroke - 1], inks[strokeTo - 1], step);
      }
      if (width !== lineWidth) {
        lineWidth = width;
        context.lineWidth = width;
      }
      const unit = look >= 1000 ? 1 / times : 0;
      if (unit !== dashes) {
        dashes = unit;
        context.setLineDash(unit === 0 ? noDashes : dashPattern.map((length) => length * unit));
      }
    }
    const [a, b, c, d] = [get(at), get(at + 1), get(at + 2), get(at + 3)];
    if (kind === kinds.rect && get(at + 4) === 0) {
      if (!(c > 0 && d > 0)) continue;
      if (fills) context.fillRect(a, b, c, d);
      if (strokes) context.strokeRect(a, b, c, d);
      continue;
    }
    if (placed) {
      const path = outlines[i]?.path;
      if (!path) continue;
      if (fills) context.fill(path);
      if (strokes) context.stroke(path);
      continue;
    }
    context.beginPath();
    if (kind === kinds.rect) {
      if (!(c > 0 && d > 0)) continue;
      roundRect(context, a, b, c, d, Math.min(get(at + 4), c / 2, d / 2));
    } else if (kind === kinds.circle) {
      if (!(c > 0)) continue;
      context.arc(a, b, c, 0, 2 * Math.PI);
      context.closePath();
    } else {
      context.moveTo(a, b);
      context.lineTo(c, d);
    }
    if (fills) context.fill();
    if (strokes) context.stroke();
  }
}

const noDashes: number[] = [];

/** Wipes what strokes and outlines have left beyond the crop. */
function clearEdge(context: CanvasRenderingContext2D, edge: number): void {
  const { width, height } = context.canvas;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, edge);
  context.clearRect(0, height - edge, width, edge);
  context.clearRect(0, 0, edge, height);
  context.clearRect(width - edge, 0, edge, height);
}

/** Begins where SVG's rect does and runs the same way, so that dashes fall alike. */
function roundRect(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  r: number,
): void {
  const [right, bottom] = [x + width, y + height];
  context.moveTo(x + r, y);
  context.lineTo(right - r, y);
  context.arcTo(right, y, right, y + r, r);
  context.lineTo(right, bottom - r);
  context.arcTo(right, bottom, right - r, bottom, r);
  context.lineTo(x + r, bottom);
  context.arcTo(x, bottom, x, bottom - r, r);
  context.lineTo(x, y + r);
  context.arcTo(x, y, x + r, y, r);
  context.closePath();
}

import type { MovingMark } from '../charts/between.ts';
import { type Box, inks, type Place } from '../charts/picture.ts';
import type { CanvasSize } from './canvas-size.ts';
import { inkNumber, mixStep, type Palette } from './palette.ts';
import { outlineOf } from './runs.ts';
import { dashPattern } from './svg-mark.ts';
import { precise, round } from './svg-syntax.ts';

/** Marks on a canvas; texts are left to others. */
export interface LiveCanvas {
  /** Remembers the marks, and paints when anything is another than before, or `anew`; `cut`: nothing beyond the crop. */
  draw(marks: readonly MovingMark[], cut?: boolean, anew?: boolean): void;
  /** Paints again: size, palette or the canvas itself is new. Width and height in device pixels; 0 paints nothing. */
  paint(): void;
}

/** Numbers kept for each mark: where its outline stands, how large, and how it looks. */
const slot = {
  x: 0,
  y: 1,
  scale: 2,
  fill: 3,
  fillTo: 4,
  stroke: 5,
  strokeTo: 6,
  look: 7,
  opacity: 8,
  width: 9,
} as const;
const stride = 10;

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
  let outlines: Outline[] = [];
  const outlineFor = outlineCache();
  let count = 0;
  let changed = false;
  let cutOff = false;

  const put = (at: number, value: number) => {
    if (kept[at] !== value) {
      kept[at] = value;
      changed = true;
    }
  };

  const keep = (mark: MovingMark, i: number) => {
    const at = i * stride;
    const opacity = mark.kind === 'text' ? 0 : Math.min(1, Math.max(0, mark.opacity ?? 1));
    put(at + slot.opacity, opacity);
    if (opacity === 0) return;
    const { d, at: own } = mark.kind === 'path' ? mark : { d: outlineOf(mark), at: undefined };
    if (outlines[i]?.d !== d) {
      outlines[i] = outlineFor(d, own !== undefined);
      changed = true;
    }
    // As precise as in an svg, so that both fall on the same side of a pixel's edge.
    put(at + slot.x, round(own?.x ?? 0));
    put(at + slot.y, round(own?.y ?? 0));
    put(at + slot.scale, precise(own?.scale ?? 1));
    const { fill, stroke, amount } = mark.mix ?? unmixed;
    const step = fill === undefined && stroke === undefined ? 0 : mixStep(amount);
    put(at + slot.fill, inkNumber(mark.fill));
    put(at + slot.fillTo, inkNumber(step > 0 ? fill : undefined));
    put(at + slot.stroke, inkNumber(mark.stroke));
    put(at + slot.strokeTo, inkNumber(step > 0 ? stroke : undefined));
    put(at + slot.look, step + (mark.dashed ? 1000 : 0));
    put(at + slot.width, mark.strokeWidth ?? 1);
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
    paintMarks(context, colours, { kept, outlines, count }, base);
    if (cutOff) clearEdge(context, edge);
  };

  return {
    draw(marks, cut = false, anew = false) {
      if (kept.length < marks.length * stride) {
        kept = new Float64Array(marks.length * stride).fill(Number.NaN);
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
  readonly outlines: readonly Outline[];
  readonly count: number;
}

function paintMarks(context: CanvasRenderingContext2D, colours: Palette, list: Kept, base: Place): void {
  const { kept, outlines, count } = list;
  const get = (at: number): number => kept[at] ?? 0;
  // The context's state as it is, so that a run of like marks sets it once.
  let [alpha, lineWidth, dashes] = [Number.NaN, Number.NaN, -1];
  let [fillCode, strokeCode] = [-1, -1];
  // Where the coordinates of the mark before stood: the picture's own at 0, 0 and 1.
  let [placeX, placeY, placeScale] = [0, 0, 1];
  for (let i = 0; i < count; i++) {
    const at = i * stride;
    const opacity = get(at + slot.opacity);
    const [x, y, times] = [get(at + slot.x), get(at + slot.y), get(at + slot.scale)];
    const path = outlines[i]?.path;
    if (opacity === 0 || !(times > 0) || !path) continue;
    const look = get(at + slot.look);
    const step = look % 1000;
    const [fill, fillTo] = [get(at + slot.fill), get(at + slot.fillTo)];
    const [stroke, strokeTo] = [get(at + slot.stroke), get(at + slot.strokeTo)];
    if (x !== placeX || y !== placeY || times !== placeScale) {
      [placeX, placeY, placeScale] = [x, y, times];
      const scale = base.scale * times;
      context.setTransform(scale, 0, 0, scale, base.x + base.scale * x, base.y + base.scale * y);
    }
    const width = get(at + slot.width) / times;
    const fills = fill > 0 || fillTo > 0;
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
    if (fills) context.fill(path);
    if (strokes) context.stroke(path);
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

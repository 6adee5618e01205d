import { type DotPlan, fewDots, heart, rings, sunflower } from '../lib/layout-dots.ts';
import { type Caption, caption, largeFigure } from './caption.ts';
import type { Datum } from './datum.ts';
import type { Frame } from './frame.ts';
import { statusStyle } from './marks.ts';
import type { Box, CircleMark, Ink, Mark } from './picture.ts';
import { belowStage, parts, roomierStage } from './stage.ts';
import { isSlim, roomyText } from './text-block.ts';
import { countOf, r2, unit } from './units-cells.ts';
import type { Layout, UnitsSettings } from './units-layout.ts';

const inks: readonly Ink[] = ['azurite', 'ochre', 'malachite', 'gold'];

/** Counted things packed into a round heap each, all dots of one size. */
export function packLayout(data: readonly Datum[], settings: UnitsSettings, frame: Frame): Layout {
  const counts = data.map((datum) => countOf(datum, settings.per, Math.ceil(2000 / data.length)));
  const each = Math.max(...counts.map((count) => count.each));
  // One scale: what one dot stands for must not differ between the heaps.
  const dots = data.map((datum) => Math.min(2000, dotsOf(datum, each)));
  const whole = { x: 0, y: 0, width: frame.width, height: frame.height };
  const boxes = parts(whole, data.length, 1.5 * roomyText(frame));
  const stages = boxes.map((box) => {
    const inside = { ...frame, width: box.width, height: box.height };
    const stage = data.length > 1 ? belowStage(inside) : roomierStage(inside);
    return { inside, box, ...stage };
  });
  const few = dots.every((n) => n <= 40);
  const most = (few ? 0.08 : 0.05) * Math.min(frame.width, frame.height) + 4;
  const plans = (r: number) =>
    stages.map(({ plot }, i) => {
      const n = dots[i] ?? 0;
      return few ? fewDots(n, plot, r) : sunflower(n, Math.min(plot.width, plot.height) / 2 - 1, r);
    });
  const r = Math.min(...plans(most).map((plan) => plan.r || most));
  const marks = plans(r).flatMap((plan, i) => {
    const stage = stages[i];
    const datum = data[i];
    if (stage === undefined || datum === undefined) return [];
    const { plot, words, box, inside } = stage;
    const ink = inks[i % inks.length] ?? 'azurite';
    const figures = caption(datum, frame, { ...words, figure: largeFigure(inside), ink });
    const reach = extent(plan);
    const left = few && !stage.beside ? plot.x + reach.width / 2 : plot.x + plot.width / 2;
    // Under its words a heap stands near them, beside them in the middle.
    const used = stage.beside ? plot.y : Math.min(plot.y, words.y + figures.height + roomyText(frame));
    const spare = Math.max(0, plot.y + plot.height - used - reach.height);
    const y = used + reach.height / 2 + spare * (stage.beside ? 0.5 : few ? 0 : 0.25);
    const top = stage.beside ? words.y + Math.max(0, (words.height - figures.height) / 2) : words.y;
    return [
      ...dotMarks(plan, datum, box.x + left, box.y + y, ink),
      ...figures.at(box.x + words.x, box.y + top),
    ];
  });
  return { marks, each, shape: 'dot' };
}

/** The first datum's dots on circles around the second one's. */
export function ringLayout(data: readonly Datum[], settings: UnitsSettings, frame: Frame): Layout {
  const [outer, middle] = data;
  if (outer === undefined) return { marks: [], each: 0, shape: 'none' };
  const counts = [outer, middle].map((datum) => countOf(datum, settings.per, 1500));
  const each = Math.max(...counts.map((count) => count.each));
  const dots = Math.min(2000, dotsOf(outer, each));
  const inside = Math.min(2000, dotsOf(middle, each));
  const stage = isSlim(frame) && data.length > 1 ? belowStage(frame, 6.4) : roomierStage(frame);
  const { plot, words } = stage;
  const radius = Math.min(plot.width, plot.height) / 2 - 1;
  const most = 0.04 * Math.min(frame.width, frame.height) + 4;
  const plan = rings(dots, inside, radius, most);
  const x = plot.x + plot.width / 2;
  const y = plot.y + plot.height / 2;
  const marks: Mark[] = dotMarks(plan, outer, x, y, 'azurite');
  if (middle) {
    const core = heart(inside, dots === 0 ? radius : plan.inner * 0.92, dots === 0 ? most : plan.r * 1.5);
    marks.push(...dotMarks(core, middle, x, y, 'ochre'));
  }
  return { marks: [...marks, ...captions(data, words, stage.beside, frame)], each, shape: 'dot' };
}

/** One caption a datum: under each other in a column, side by side in a band. */
function captions(data: readonly Datum[], words: Box, column: boolean, frame: Frame): Mark[] {
  const text = roomyText(frame);
  const boxes = parts(words, data.length, text, !column);
  const set = data.map((datum, i): Caption => {
    const { width, height } = boxes[i] ?? words;
    return caption(datum, frame, {
      width,
      height,
      figure: largeFigure(frame) * (i === 0 ? 1 : 0.8),
      ink: inks[i % inks.length] ?? 'azurite',
    });
  });
  if (!column) return set.flatMap((block, i) => block.at((boxes[i] ?? words).x, words.y));
  const all = set.reduce((sum, block) => sum + block.height, 0) + text * (set.length - 1);
  let y = words.y + Math.max(0, (words.height - all) / 2);
  return set.flatMap((block) => {
    const marks = block.at(words.x, y);
    y += block.height + text;
    return marks;
  });
}

function dotsOf(datum: Datum | undefined, each: number): number {
  const value = Math.max(0, datum?.value ?? 0);
  return value > 0 ? Math.max(1, Math.round(value / each)) : 0;
}

/** Width and height of dots that lie evenly about their origin. */
function extent(plan: DotPlan): { readonly width: number; readonly height: number } {
  const most = (axis: 'x' | 'y') =>
    plan.points.reduce((far, point) => Math.max(far, Math.abs(point[axis])), 0) + plan.r;
  return { width: 2 * most('x'), height: 2 * most('y') };
}

function dotMarks(plan: DotPlan, datum: Datum, x: number, y: number, ink: Ink): CircleMark[] {
  const style = statusStyle(datum.status, ink);
  const width = Math.min(1.5, Math.max(0.4, plan.r / 3));
  const stroke = style.stroke === undefined ? {} : { strokeWidth: r2(width) };
  const r = style.stroke === undefined ? plan.r : plan.r - width / 2;
  return plan.points.map((point, i) => ({
    kind: 'circle',
    ...unit(datum, i),
    ...style,
    ...stroke,
    x: r2(x + point.x),
    y: r2(y + point.y),
    r: r2(r),
  }));
}

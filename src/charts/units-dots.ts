import { max, min, range, sum } from 'd3';
import { type DotPlan, extent, fewDots, heart, rings, sunflower } from '../lib/layout-dots.ts';
import { caption, largeFigure } from './caption.ts';
import type { Datum } from './datum.ts';
import type { Frame } from './frame.ts';
import { statusStyle } from './marks.ts';
import type { CircleMark, Ink, Mark } from './picture.ts';
import { belowStage, parts, type Stage, stages } from './stage.ts';
import { isSlim, roomyText } from './text-block.ts';
import { cells, countOf, r2, unit } from './units-cells.ts';
import type { Layout, UnitsSettings } from './units-layout.ts';

const inks: readonly Ink[] = ['azurite', 'ochre', 'malachite', 'gold'];
const inkOf = (i: number): Ink => inks[i % inks.length] ?? 'azurite';

/** Counted things packed into a round heap each, all dots of one size; a few stand in rows. */
export function packLayout(data: readonly Datum[], { per }: UnitsSettings, frame: Frame): Layout {
  // One scale: what one dot stands for must not differ between the heaps.
  const each = max(data, (datum) => countOf(datum, per, Math.ceil(2000 / data.length)).each) ?? per;
  const counts = data.map((datum) => dotsOf(datum, each));
  const few = counts.every((count) => count <= 40);
  const places = stages(data.length, frame);
  const most = (few ? 0.08 : 0.05) * Math.min(frame.width, frame.height) + 4;
  const plans = (r: number) =>
    places.map(({ plot }, i) =>
      few
        ? fewDots(counts[i] ?? 0, plot, r)
        : sunflower(counts[i] ?? 0, Math.min(plot.width, plot.height) / 2 - 1, r),
    );
  const r = min(plans(most), (plan) => plan.r) ?? most;
  const marks = plans(r).flatMap((plan, i) => {
    const [stage, datum] = [places[i], data[i]];
    if (!stage || !datum) return [];
    const { plot, beside } = stage;
    const words = wordsOf([datum], stage, frame, i);
    const reach = extent(plan);
    // Under its words a heap stands near them, beside them in the middle.
    const top = beside ? plot.y : Math.min(plot.y, stage.words.y + words.height + roomyText(frame));
    const spare = Math.max(0, plot.y + plot.height - top - reach.height);
    const x = plot.x + (few && !beside ? reach.width : plot.width) / 2;
    const y = top + reach.height / 2 + spare * (beside ? 0.5 : few ? 0 : 0.25);
    return [...dotMarks(plan, datum, x, y, inkOf(i)), ...words.marks];
  });
  return { marks, each, shape: 'dot' };
}

/** The first kind of things in rings around the second one. */
export function ringLayout(data: readonly Datum[], { per }: UnitsSettings, frame: Frame): Layout {
  const [outer, middle] = data;
  const stage = isSlim(frame) ? belowStage(frame, undefined, 6.4) : stages(1, frame)[0];
  if (!outer || !stage) return { marks: [], each: 0, shape: 'none' };
  const each = max([outer, ...(middle ? [middle] : [])], (datum) => countOf(datum, per).each) ?? per;
  const { plot } = stage;
  const radius = Math.min(plot.width, plot.height) / 2 - 1;
  const most = 0.04 * Math.min(frame.width, frame.height) + 4;
  const [count, inside] = [dotsOf(outer, each), middle ? dotsOf(middle, each) : 0];
  const plan = rings(count, inside, radius, most);
  const core = heart(inside, count === 0 ? radius : plan.inner * 0.92, count === 0 ? most : plan.r * 1.5);
  const [x, y] = [plot.x + plot.width / 2, plot.y + plot.height / 2];
  const marks = [
    ...dotMarks(plan, outer, x, y, 'azurite'),
    ...(middle ? dotMarks(core, middle, x, y, 'ochre') : []),
    ...wordsOf(data, stage, frame).marks,
  ];
  return { marks, each, shape: 'dot' };
}

/** Shares in percent: each a whole of its own of a hundred cells, never stacked or joined. */
export function waffleLayout(data: readonly Datum[], { per }: UnitsSettings, frame: Frame): Layout {
  const text = roomyText(frame);
  const marks = stages(data.length, frame).flatMap((stage, i) => {
    const datum = data[i];
    if (!datum) return [];
    const { plot, beside } = stage;
    const pitch = Math.max(0.02, Math.floor(5 * Math.min(plot.width, plot.height)) / 50);
    // The words stand near their cells.
    const words = { ...stage.words, x: Math.min(stage.words.x, plot.x + (beside ? 10 * pitch + text : 0)) };
    const set = wordsOf([datum], { ...stage, words }, frame, i, [datum.missing]);
    const top = beside
      ? plot.y + (plot.height - 10 * pitch) / 2
      : Math.min(plot.y, words.y + set.height + 0.6 * text);
    return [...hundred(datum, plot.x, top, pitch, inkOf(i)), ...set.marks];
  });
  return { marks, each: 1 / per, shape: 'none' };
}

/** A hundred cells, filled from the bottom row up; the rest of the whole stays as faint outlines. */
function hundred(datum: Datum, x: number, y: number, pitch: number, ink: Ink): Mark[] {
  const size = r2(0.86 * pitch);
  const share = r2(Math.min(100, Math.max(0, datum.value ?? 0)));
  const rows = { columns: 10, stepX: pitch, stepY: -pitch, width: size, height: size };
  const whole = cells(datum, 100, rows, x + (pitch - size) / 2, y + 9.5 * pitch - size / 2, ink);
  const rest = whole.slice(Math.floor(share)).map((cell, i): Mark => {
    const { fill: _, ...outline } = cell;
    const family = `rest-${datum.id}`;
    const key = `${family}-${Math.floor(share) + i}`;
    return { ...outline, key, family, stroke: 'ink-3', strokeWidth: 0.6, dashed: datum.value === null };
  });
  const filled = whole.slice(0, Math.ceil(share)).map((cell, i) => ({
    ...cell,
    width: r2(size * Math.min(1, share - i)),
  }));
  return [...rest, ...filled];
}

/** One caption a datum: under each other in a column beside the marks, else side by side above them. */
function wordsOf(
  data: readonly Datum[],
  { words, beside, frame: inside }: Stage,
  frame: Frame,
  ink = 0,
  extras: readonly string[] = [],
): { readonly marks: Mark[]; readonly height: number } {
  const gap = roomyText(frame);
  const boxes = parts(words, data.length, gap, !beside);
  const blocks = data.map((datum, i) =>
    caption(datum, frame, {
      width: boxes[i]?.width ?? words.width,
      height: boxes[i]?.height ?? words.height,
      figure: largeFigure(inside) * (i === 0 ? 1 : 0.8),
      ink: inkOf(ink + i),
      extras,
    }),
  );
  if (!beside) {
    const marks = blocks.flatMap((block, i) => block.at(boxes[i]?.x ?? words.x, words.y));
    return { marks, height: max(blocks, (block) => block.height) ?? 0 };
  }
  const height = sum(blocks, (block) => block.height + gap) - gap;
  const top = words.y + Math.max(0, (words.height - height) / 2);
  const marks = blocks.flatMap((block, i) =>
    block.at(words.x, top + sum(range(i), (before) => (blocks[before]?.height ?? 0) + gap)),
  );
  return { marks, height };
}

function dotsOf(datum: Datum, each: number): number {
  const value = Math.max(0, datum.value ?? 0);
  return value > 0 ? Math.min(2000, Math.max(1, Math.round(value / each))) : 0;
}

function dotMarks({ points, r }: DotPlan, datum: Datum, x: number, y: number, ink: Ink): CircleMark[] {
  const style = statusStyle(datum.status, ink);
  const strokeWidth = r2(Math.min(1.5, Math.max(0.4, r / 3)));
  const hollow = style.stroke !== undefined;
  return points.map((point, i) => ({
    kind: 'circle',
    ...unit(datum, i),
    ...style,
    ...(hollow ? { strokeWidth } : {}),
    x: r2(x + point.x),
    y: r2(y + point.y),
    r: r2(hollow ? r - strokeWidth / 2 : r),
  }));
}

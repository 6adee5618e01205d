import { planRows } from '../lib/layout-grid.ts';
import { type Caption, caption, largeFigure } from './caption.ts';
import type { Datum } from './datum.ts';
import type { Frame } from './frame.ts';
import { statusStyle } from './marks.ts';
import type { Box, Ink, Mark, RectMark } from './picture.ts';
import { belowStage, besideStage, parts } from './stage.ts';
import { roomyText } from './text-block.ts';
import { cellStyle, countOf, ghost, r2, unit } from './units-cells.ts';
import type { Layout, UnitsSettings } from './units-layout.ts';

const inks: readonly Ink[] = ['azurite', 'ochre', 'malachite', 'gold'];

/** Few counted things in rows; with a total, a bar along all of them holds them together. */
export function rowLayout(data: readonly Datum[], settings: UnitsSettings, frame: Frame): Layout {
  const { total, per } = settings;
  const text = roomyText(frame);
  const bands = parts({ x: 0, y: 0, width: frame.width, height: frame.height }, data.length, text, false);
  const counts = data.map((datum) => countOf(datum, per));
  const marks = data.flatMap((datum, i) => {
    const band = bands[i];
    const count = counts[i];
    if (band === undefined || count === undefined) return [];
    return rowBand(datum, count.marks, band, i, i === 0 ? total : undefined, frame);
  });
  return { marks, each: Math.max(...counts.map((count) => count.each)), shape: 'cell' };
}

/** A way to set one row: where its marks, its words and its total's go. */
interface Composition {
  readonly plan: RowPlan;
  readonly marksAt: { readonly x: number; readonly y: number };
  readonly bar: Box;
  readonly words: readonly { readonly block: Caption; readonly x: number; readonly y: number }[];
}

function rowBand(
  datum: Datum,
  count: number,
  band: Box,
  index: number,
  total: Datum | undefined,
  frame: Frame,
): Mark[] {
  const ink = inks[index % inks.length] ?? 'azurite';
  const whole = count > 0 ? total : undefined;
  const above = wordsAbove(datum, count, whole, ink, band, frame);
  const beside = wordsBeside(datum, count, whole, ink, band, frame);
  const { plan, marksAt, bar, words } = beside.plan.pitch > 1.15 * above.plan.pitch ? beside : above;
  const marks: Mark[] = [];
  if (whole) {
    marks.push({
      kind: 'rect',
      key: 'total',
      role: 'data',
      datum: whole.id,
      status: whole.status,
      ...bar,
      ...statusStyle(whole.status, 'ochre'),
      enter: {
        kind: bar.height > bar.width ? 'grow-y' : 'grow-x',
        origin: { x: bar.x, y: bar.y },
        start: 0.5,
      },
    });
  }
  const { x, y } = marksAt;
  if (count > 0) marks.push(...cells(count, plan, datum, x, y, ink));
  else {
    const box = { x: r2(x), y: r2(y), width: r2(plan.size), height: r2(plan.size) };
    marks.push(ghost(`units-${datum.id}-none`, datum, box, 1));
  }
  return [...marks, ...words.flatMap(({ block, x: left, y: top }) => block.at(left, top))];
}

function cells(
  count: number,
  { columns, pitch, wide, size }: RowPlan,
  datum: Datum,
  x: number,
  y: number,
  ink: Ink,
): RectMark[] {
  const style = cellStyle(datum, ink, size);
  const width = wide - (pitch - size);
  return Array.from({ length: Math.ceil(count) }, (_, i) => ({
    kind: 'rect',
    ...unit(datum, i),
    ...style,
    x: r2(x + (i % columns) * wide),
    y: r2(y + Math.floor(i / columns) * pitch),
    width: r2(width * Math.min(1, count - i)),
    height: r2(size),
  }));
}

/** The figure on top, the marks under it, the bar and the total's words under these. */
function wordsAbove(
  datum: Datum,
  count: number,
  total: Datum | undefined,
  ink: Ink,
  band: Box,
  frame: Frame,
): Composition {
  const inside: Frame = { ...frame, width: band.width, height: band.height };
  const { words } = belowStage(inside, 1.9);
  const { gap, thick } = spaces(band, frame);
  const head = caption(datum, frame, { ...words, figure: largeFigure(inside), ink });
  const foot = total
    ? caption(total, frame, {
        width: words.width,
        height: 0.26 * band.height,
        figure: 0.62 * largeFigure(inside),
        ink: 'ochre',
      })
    : null;
  const under = foot ? 0.7 * gap + thick + 0.5 * gap + foot.height : 0;
  const free = { width: words.width, height: band.height - 4 - head.height - gap - under };
  const plan = planned(count, free, frame);
  const { across, high } = plan;
  const full = head.height + gap + high + under;
  const x = band.x + words.x;
  const top = band.y + Math.max(2, (band.height - full) / 2);
  const y = top + head.height + gap;
  const bar = { x: r2(x), y: r2(y + high + 0.7 * gap), width: r2(across), height: r2(thick) };
  return {
    plan,
    marksAt: { x, y },
    bar,
    words: [{ block: head, x, y: top }, ...(foot ? [{ block: foot, x, y: bar.y + thick + 0.5 * gap }] : [])],
  };
}

/** The marks, the bar upright at their side, all words in a column. */
function wordsBeside(
  datum: Datum,
  count: number,
  total: Datum | undefined,
  ink: Ink,
  band: Box,
  frame: Frame,
): Composition {
  const inside: Frame = { ...frame, width: band.width, height: band.height };
  const { words, plot } = besideStage(inside);
  const { gap, thick } = spaces(band, frame);
  const limit = (total ? 0.5 : 1) * words.height - gap;
  const size = { width: words.width, height: limit };
  const head = caption(datum, frame, { ...size, figure: largeFigure(inside), ink });
  const foot = total
    ? caption(total, frame, { ...size, figure: 0.62 * largeFigure(inside), ink: 'ochre' })
    : null;
  const side = foot ? 0.7 * gap + thick : 0;
  const free = { width: plot.width - side, height: plot.height };
  const plan = planned(count, free, frame);
  const { across, high } = plan;
  const x = band.x + plot.x;
  const y = band.y + Math.max(2, (band.height - high) / 2);
  const bar = { x: r2(x + across + 0.7 * gap), y: r2(y), width: r2(thick), height: r2(high) };
  const left = Math.min(band.x + words.x, x + across + side + 1.6 * gap);
  const column = head.height + (foot ? 1.4 * gap + foot.height : 0);
  const top = band.y + Math.max(2, (band.height - column) / 2);
  return {
    plan,
    marksAt: { x, y },
    bar,
    words: [
      { block: head, x: left, y: top },
      ...(foot ? [{ block: foot, x: left, y: top + head.height + 1.4 * gap }] : []),
    ],
  };
}

/** Distance between words and marks, and thickness of the bar that spans a total. */
function spaces(band: Box, frame: Frame) {
  const text = roomyText(frame);
  return { gap: Math.min(text, 0.04 * band.height), thick: Math.min(0.6 * text, 0.04 * band.height) };
}

interface RowPlan {
  readonly columns: number;
  /** From one row to the next, and from one column to the next: a little more, where that fills the width. */
  readonly pitch: number;
  readonly wide: number;
  /** Height of a cell. */
  readonly size: number;
  /** Extent of all cells. */
  readonly across: number;
  readonly high: number;
}

function planned(
  count: number,
  free: { readonly width: number; readonly height: number },
  frame: Frame,
): RowPlan {
  const most = Math.max(1.6 * roomyText(frame), 0.3 * Math.min(frame.width, frame.height));
  const space = { width: Math.max(1, free.width), height: Math.max(1, free.height) };
  const n = Math.max(1, Math.ceil(count));
  const { columns, rows, pitch } = planRows(n, space, most);
  const gap = 0.14 * pitch;
  const wide = Math.max(pitch, Math.min((space.width + gap) / columns, 1.35 * pitch));
  const across = Math.min(columns, n) * wide - gap;
  return { columns, pitch, wide, size: pitch - gap, across, high: rows * pitch - gap };
}

import { greatest, max } from 'd3';
import { floor50, planGrid } from '../lib/layout-grid.ts';
import type { Size } from '../lib/size.ts';
import { caption, largeFigure } from './caption.ts';
import type { Datum } from './datum.ts';
import type { Frame } from './frame.ts';
import { statusStyle } from './marks.ts';
import type { Ink, Mark } from './picture.ts';
import { belowStage, parts } from './stage.ts';
import { roomyText } from './text-block.ts';
import { type CellRows, cellAt, cells, countOf, ghost, r2 } from './units-cells.ts';
import type { Layout, UnitsSettings } from './units-layout.ts';

/** Few counted things in rows; with a total, a bar along all of them holds them together. */
export function rowLayout(data: readonly Datum[], { total, per }: UnitsSettings, frame: Frame): Layout {
  const text = roomyText(frame);
  const inks: readonly Ink[] = ['azurite', 'ochre', 'malachite', 'gold'];
  const counts = data.map((datum) => countOf(datum, per));
  const marks = bands(data, frame, { inks, lines: 1.9 }, (datum, free, ink, i) => {
    const count = counts[i]?.marks ?? 0;
    const whole = i === 0 && count > 0 ? total : undefined;
    const thick = r2(Math.min(0.6 * text, 0.05 * free.height));
    const room = { width: free.width, height: 0.34 * free.height };
    const foot = whole && caption(whole, frame, { ...room, figure: 0.62 * free.figure, ink: 'ochre' });
    const under = foot ? 2.5 * thick + foot.height : 0;
    const { rows, across, high } = filling(count, { ...free, height: free.height - under }, frame, 0.14);
    return {
      high: high + under,
      at: (x, y) => {
        const bar = { x: r2(x), y: r2(y + high + thick), width: r2(across), height: thick };
        const none = { x: r2(x), y: r2(y), width: r2(rows.height), height: r2(rows.height) };
        return [
          ...(whole ? [totalBar(whole, bar)] : []),
          ...(count > 0
            ? cells(datum, count, rows, x, y, ink)
            : [ghost(`units-${datum.id}-none`, datum, none, 1)]),
          ...(foot?.at(x, y + high + 2.5 * thick) ?? []),
        ];
      },
    };
  });
  return { marks, each: max(counts, (count) => count.each) ?? per, shape: 'cell' };
}

function totalBar(total: Datum, bar: { x: number; y: number; width: number; height: number }): Mark {
  return {
    kind: 'rect',
    key: 'total',
    role: 'data',
    datum: total.id,
    status: total.status,
    ...bar,
    ...statusStyle(total.status, 'ochre'),
    enter: { kind: 'grow-x', origin: { x: bar.x, y: bar.y }, start: 0.5 },
  };
}

const ghosts = 3;
const fades = [0.9, 0.6, 0.35];

/** As many cells as are known, and an end that stays open: for "more than". */
export function openLayout(data: readonly Datum[], { per }: UnitsSettings, frame: Frame): Layout {
  const inks: readonly Ink[] = ['ochre', 'malachite', 'gold', 'azurite'];
  const counts = data.map((datum) => countOf(datum, per, 120));
  const marks = bands(data, frame, { inks }, (datum, free, ink, i) => {
    const count = counts[i]?.marks ?? 0;
    const known = Math.ceil(count);
    const { rows, high } = openRows(known, free, roomyText(frame));
    const key = `units-${datum.id}`;
    return {
      high,
      at: (x, y) => [
        ...cells(datum, count, rows, x, y, ink),
        ...fades.map((fade, n): Mark => {
          const box = { ...cellAt(known + n, rows, x, y), width: r2(rows.width), height: r2(rows.height) };
          return { ...ghost(`${key}-open-${n}`, datum, box, fade), stroke: ink, role: 'note' };
        }),
        ...arrow(datum, known, rows, { x, y, width: free.width, high }, roomyText(frame)),
      ],
    };
  });
  return { marks, each: max(counts, (count) => count.each) ?? per, shape: 'cell' };
}

/** Up to two dozen stand in one row above an arrow; more in rows of ten, so that they can be counted. */
function openRows(known: number, { width, height }: Size, text: number): { rows: CellRows; high: number } {
  const all = known + ghosts;
  if (known <= 24) {
    const foot = Math.min(0.9 * text, 0.2 * height);
    const step = floor50(Math.min((width - Math.min(2.2 * text, 0.12 * width)) / all, 0.11 * width));
    const tall = Math.min(height - foot, 6 * step);
    const rows = { columns: all, stepX: step, stepY: tall, width: 0.74 * step, height: tall };
    return { rows, high: tall + foot };
  }
  const steps = [10, 20, 30].map((columns) => ({
    columns,
    stepX: width / columns,
    stepY: height / Math.ceil(all / columns),
  }));
  const best = greatest(steps, (s) => (s.columns === 10 ? 1.2 : 1) * Math.min(s.stepX, s.stepY));
  const { columns = 10, stepX: wide = 1, stepY: tall = 1 } = best ?? {};
  const [stepX, stepY] = [floor50(Math.min(wide, 1.5 * tall)), floor50(Math.min(tall, 1.3 * wide))];
  const gap = 0.16 * Math.min(stepX, stepY);
  const rows = { columns, stepX, stepY, width: stepX - gap, height: stepY - gap };
  return { rows, high: Math.ceil(all / columns) * stepY - gap };
}

/** A line that goes on beyond what is known: under a single row, after the last cell of several. */
function arrow(
  datum: Datum,
  known: number,
  rows: CellRows,
  { x, y, width, high }: { x: number; y: number; width: number; high: number },
  text: number,
): Mark[] {
  const single = high > rows.height && rows.columns === known + ghosts;
  const last = cellAt(known + ghosts - 1, rows, x, y);
  const after = last.x + rows.stepX;
  const from = r2(single ? x : after);
  const end = r2(Math.min(x + width, after + (single ? 2.2 : 4) * text));
  if (end - from < 1.2 * text) return [];
  const tip = r2(Math.min(0.3 * text, (single ? high - rows.height : rows.height) / 2));
  const at = r2(single ? y + high - tip - 0.5 : last.y + rows.height / 2);
  const key = `units-${datum.id}-axis`;
  const line = { kind: 'line', role: 'axis', datum: datum.id, stroke: 'ink-3', strokeWidth: 1.5 } as const;
  const head = { ...line, x1: r2(end - tip), x2: end, y2: at };
  return [
    { ...line, key, x1: from, y1: at, x2: end, y2: at },
    { ...head, key: `${key}-up`, y1: r2(at - tip) },
    { ...head, key: `${key}-down`, y1: r2(at + tip) },
  ];
}

/** Rows of cells that fill a space, a little wider than high where that uses its width. */
function filling(count: number, free: Size, frame: Frame, share: number) {
  const n = Math.max(1, Math.ceil(count));
  const space = { width: Math.max(1, free.width), height: Math.max(1, free.height) };
  const most = Math.max(1.6 * roomyText(frame), 0.3 * Math.min(frame.width, frame.height));
  const { columns, rows, pitch } = planGrid(n, space, most);
  const gap = share * pitch;
  const stepX = Math.max(pitch, Math.min((space.width + gap) / columns, 1.35 * pitch));
  return {
    rows: { columns, stepX, stepY: pitch, width: stepX - gap, height: pitch - gap },
    across: columns * stepX - gap,
    high: rows * pitch - gap,
  };
}

/** What stands under a band's words. */
interface Body {
  readonly high: number;
  readonly at: (x: number, y: number) => readonly Mark[];
}

/** One band a datum below the other: its words, its marks under them, both together in the middle. */
function bands(
  data: readonly Datum[],
  frame: Frame,
  { inks, lines = 2.4 }: { inks: readonly Ink[]; lines?: number },
  set: (datum: Datum, free: Size & { readonly figure: number }, ink: Ink, i: number) => Body,
): Mark[] {
  const { width, height } = frame;
  const boxes = parts({ x: 0, y: 0, width, height }, data.length, roomyText(frame), false);
  return boxes.flatMap((box, i) => {
    const datum = data[i];
    if (!datum) return [];
    const ink = inks[i % inks.length] ?? 'azurite';
    const inside = { ...frame, height: box.height };
    const { words: room } = belowStage(inside, box, lines);
    const large = largeFigure(inside);
    const head = caption(datum, frame, { ...room, figure: large, ink });
    const gap = Math.min(roomyText(frame), 0.04 * box.height);
    const free = Math.max(1, box.height - 4 - head.height - gap);
    const body = set(datum, { width: room.width, height: free, figure: large }, ink, i);
    const top = box.y + Math.max(2, (box.height - head.height - gap - body.high) / 2);
    return [...body.at(room.x, top + head.height + gap), ...head.at(room.x, top)];
  });
}

import { planRows } from '../lib/layout-grid.ts';
import type { Localized } from '../lib/locale.ts';
import { type Caption, caption, largeFigure } from './caption.ts';
import type { Datum } from './datum.ts';
import type { Frame } from './frame.ts';
import type { Box, Ink, Mark } from './picture.ts';
import { belowStage, parts } from './stage.ts';
import { blockMarks, roomyText, textBlock } from './text-block.ts';
import { cellStyle, countOf, ghost, r2, unit } from './units-cells.ts';
import type { Layout, UnitsSettings } from './units-layout.ts';

const words: Localized<{ each: (text: string) => string }> = {
  zh: { each: (text) => `每一个：${text}` },
  en: { each: (text) => `Each one: ${text}` },
};

const inks: readonly Ink[] = ['ochre', 'malachite', 'gold', 'azurite'];

/** As many cells as are known, and an end that stays open: for "more than". */
export function openLayout(data: readonly Datum[], settings: UnitsSettings, frame: Frame): Layout {
  const counts = data.map((datum) => countOf(datum, settings.per, 120));
  const marks = bandsOf(data, frame).flatMap(({ datum, band, i }) =>
    openBand(datum, counts[i]?.marks ?? 0, band, i, frame),
  );
  return { marks, each: Math.max(...counts.map((count) => count.each)), shape: 'cell' };
}

/** A number that is not published: outlines that fade away, none of which can be counted on. */
export function unknownLayout(data: readonly Datum[], settings: UnitsSettings, frame: Frame): Layout {
  const marks = bandsOf(data, frame).flatMap(({ datum, band, i }) =>
    unknownBand(datum, band, i === 0 ? settings.threshold : undefined, frame),
  );
  return { marks, each: 0, shape: 'none' };
}

function bandsOf(data: readonly Datum[], frame: Frame) {
  const whole = { x: 0, y: 0, width: frame.width, height: frame.height };
  const bands = parts(whole, data.length, roomyText(frame), false);
  return data.flatMap((datum, i) => {
    const band = bands[i];
    return band === undefined ? [] : [{ datum, band, i }];
  });
}

/** A band's words, and the room that they leave under them. */
function headOf(datum: Datum, band: Box, scale: number, ink: Ink, frame: Frame) {
  const inside: Frame = { ...frame, width: band.width, height: band.height };
  const stage = belowStage(inside, 2.4);
  const block = caption(datum, frame, { ...stage.words, figure: scale * largeFigure(inside), ink });
  const gap = Math.min(roomyText(frame), 0.04 * band.height);
  const x = band.x + stage.words.x;
  const used = block.height + gap;
  return { block, gap, x, width: stage.words.width, free: Math.max(1, band.height - 4 - used) };
}

/** Top of the words and of marks `high` px high under them, both together in the middle of their band. */
function placed(band: Box, head: { readonly block: Caption; readonly gap: number }, high: number) {
  const top = band.y + Math.max(2, (band.height - head.block.height - head.gap - high) / 2);
  return { top, y: top + head.block.height + head.gap };
}

interface CellPlan {
  readonly columns: number;
  /** From one cell's edge to the next one's. */
  readonly stepX: number;
  readonly stepY: number;
  readonly width: number;
  readonly height: number;
  /** Height of all rows, with the arrow under a single one. */
  readonly high: number;
}

const ghosts = 3;
const fades = [0.9, 0.6, 0.35];

/** Up to two dozen stand in one row above an arrow; more in rows of ten, so that they can be counted. */
function cellPlan(whole: number, width: number, free: number, text: number): CellPlan {
  if (whole <= 24) {
    const arrow = Math.min(2.2 * text, 0.12 * width);
    const foot = Math.min(0.9 * text, 0.2 * free);
    const step = floor50(Math.min((width - arrow) / (whole + ghosts), 0.11 * width));
    const height = Math.min(free - foot, 6 * step);
    return { columns: 1e6, stepX: step, stepY: 0, width: 0.74 * step, height, high: height + foot };
  }
  const plans = [10, 20, 30, 50].map((columns) => {
    const rows = Math.ceil((whole + ghosts) / columns);
    return { columns, rows, stepX: width / columns, stepY: free / rows };
  });
  const size = (plan: { readonly stepX: number; readonly stepY: number }) => Math.min(plan.stepX, plan.stepY);
  const best = plans.reduce((a, b) => (size(b) > 1.2 * size(a) ? b : a));
  const stepX = floor50(Math.min(best.stepX, 1.5 * best.stepY));
  const stepY = floor50(Math.min(best.stepY, 1.3 * best.stepX));
  const gap = 0.16 * Math.min(stepX, stepY);
  const high = best.rows * stepY - gap;
  return { columns: best.columns, stepX, stepY, width: stepX - gap, height: stepY - gap, high };
}

function openBand(datum: Datum, count: number, band: Box, index: number, frame: Frame): Mark[] {
  const text = roomyText(frame);
  const ink = inks[index % inks.length] ?? 'ochre';
  const key = `units-${datum.id}`;
  const head = headOf(datum, band, 1, ink, frame);
  const whole = Math.ceil(count);
  const plan = cellPlan(whole, head.width, head.free, text);
  const { top, y } = placed(band, head, plan.high);
  const at = (i: number) => ({
    x: r2(head.x + (i % plan.columns) * plan.stepX),
    y: r2(y + Math.floor(i / plan.columns) * plan.stepY),
  });
  const style = cellStyle(datum, ink, plan.width);
  const marks: Mark[] = [];
  for (let i = 0; i < whole; i++) {
    marks.push({
      kind: 'rect',
      ...unit(datum, i),
      ...style,
      ...at(i),
      width: r2(plan.width * Math.min(1, count - i)),
      height: r2(plan.height),
    });
  }
  for (let i = 0; i < ghosts; i++) {
    const box = { ...at(whole + i), width: r2(plan.width), height: r2(plan.height) };
    marks.push({ ...ghost(`${key}-open-${i}`, datum, box, fades[i] ?? 0.3), stroke: ink, role: 'note' });
  }
  marks.push(...arrow(whole, plan, at, head.x, head.width, y, text, key, datum));
  return [...marks, ...head.block.at(head.x, top)];
}

/** A line that goes on beyond what is known: under a single row, after the last cell of several. */
function arrow(
  whole: number,
  plan: CellPlan,
  at: (i: number) => { readonly x: number; readonly y: number },
  left: number,
  width: number,
  top: number,
  text: number,
  key: string,
  datum: Datum,
): Mark[] {
  const single = plan.stepY === 0;
  const last = at(whole + ghosts - 1);
  const right = left + width;
  const from = single ? left : last.x + plan.stepX;
  const end = r2(
    single ? Math.min(right, last.x + plan.stepX + 2.2 * text) : Math.min(right, from + 4 * text),
  );
  if (end - from < 1.2 * text) return [];
  const head = r2(Math.min(0.3 * text, single ? (plan.high - plan.height) / 2 : plan.height / 2));
  const y = r2(single ? top + plan.high - head - 0.5 : last.y + plan.height / 2);
  const line = { role: 'axis', datum: datum.id, stroke: 'ink-3', strokeWidth: 1.5 } as const;
  return [
    { kind: 'line', key: `${key}-axis`, ...line, x1: r2(from), y1: y, x2: end, y2: y },
    { kind: 'line', key: `${key}-axis-up`, ...line, x1: r2(end - head), y1: r2(y - head), x2: end, y2: y },
    { kind: 'line', key: `${key}-axis-down`, ...line, x1: r2(end - head), y1: r2(y + head), x2: end, y2: y },
  ];
}

function unknownBand(datum: Datum, band: Box, threshold: Datum | undefined, frame: Frame): Mark[] {
  const text = roomyText(frame);
  const key = `units-${datum.id}`;
  const head = headOf(datum, band, 0.8, 'ink-2', frame);
  const label = textBlock(
    threshold ? words[frame.locale].each(threshold.text) : '',
    head.width,
    { size: text },
    2,
  );
  const foot = label.height > 0 ? label.height + 0.5 * head.gap : 0;
  const opacities = [1, 0.85, 0.7, 0.55, 0.42, 0.3];
  const space = { width: head.width, height: Math.max(1, head.free - foot) };
  const most = Math.max(2 * text, 0.3 * Math.min(frame.width, frame.height));
  const plan = planRows(opacities.length, space, most);
  const size = r2(0.84 * plan.pitch);
  const wide = Math.max(plan.pitch, Math.min(head.width / plan.columns, 1.35 * plan.pitch));
  const width = r2(wide - (plan.pitch - size));
  const high = plan.rows * plan.pitch - (plan.pitch - size);
  const { top, y } = placed(band, head, high + foot);
  const marks: Mark[] = opacities.map((fade, i) => {
    const x = r2(head.x + (i % plan.columns) * wide);
    const box = { x, y: r2(y + Math.floor(i / plan.columns) * plan.pitch), width, height: size };
    return ghost(`${key}-${i}`, datum, box, fade);
  });
  if (threshold && label.height > 0) {
    const place = { key: `${key}-threshold`, x: head.x, y: y + high + 0.5 * head.gap, ink: 'ink-2' } as const;
    marks.push(...blockMarks(label, { ...place, datum: threshold.id }));
  }
  return [...marks, ...head.block.at(head.x, top)];
}

function floor50(value: number): number {
  return Math.max(0.02, Math.floor(value * 50) / 50);
}

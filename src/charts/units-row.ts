import { planRows } from '../lib/layout-grid.ts';
import type { Localized } from '../lib/locale.ts';
import { caption, largeFigure } from './caption.ts';
import type { Datum } from './datum.ts';
import type { Frame } from './frame.ts';
import { statusStyle } from './marks.ts';
import type { Box, Ink, Mark } from './picture.ts';
import { belowStage, besideStage, parts, type Stage } from './stage.ts';
import { blockMarks, roomyText, textBlock } from './text-block.ts';
import { cellMarks, countOf, r2 } from './units-cells.ts';
import type { Layout, UnitsSettings } from './units-layout.ts';

const words: Localized<{ each: (text: string) => string }> = {
  zh: { each: (text) => `每一个：${text}` },
  en: { each: (text) => `Each one: ${text}` },
};

const inks: readonly Ink[] = ['azurite', 'ochre', 'malachite', 'gold'];

/** Few counted things in rows; with a total, under a band that holds them together. */
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

function rowBand(
  datum: Datum,
  count: number,
  band: Box,
  index: number,
  total: Datum | undefined,
  frame: Frame,
): Mark[] {
  const text = roomyText(frame);
  const inside: Frame = { ...frame, width: band.width, height: band.height };
  const wide = band.width > 2.4 * band.height;
  const stage = moved(wide ? besideStage(inside) : belowStage(inside, 1.9), band);
  const ink = inks[index % inks.length] ?? 'azurite';
  const key = index === 0 ? 'cell' : `${datum.id}-cell`;
  const head = total && count > 0 ? totalWords(total, stage.plot, frame) : null;
  const bracket = head ? 1.5 * text : 0;
  const above = (head?.height ?? 0) + bracket;
  const space = { width: stage.plot.width, height: Math.max(1, stage.plot.height - above) };
  const most = Math.max(1.6 * text, 0.2 * Math.min(frame.width, frame.height));
  const plan = planRows(Math.max(1, count), space, most);
  const across = Math.min(plan.columns, Math.ceil(Math.max(1, count))) * plan.pitch;
  const high = above + plan.rows * plan.pitch;
  const figures = caption(datum, frame, { ...stage.words, figure: largeFigure(inside), ink });
  const x = r2(stage.plot.x);
  const top = r2(topOf(stage, figures.height, high, frame));
  const y = r2(top + above);
  const gap = 0.16 * plan.pitch;
  const marks: Mark[] = [];
  if (total && head) {
    marks.push(...head.at(x, top));
    const style = statusStyle(total.status, 'ochre');
    const bar = {
      x,
      y: r2(top + head.height + 0.35 * text),
      width: r2(across - gap),
      height: r2(0.6 * text),
    };
    marks.push({
      kind: 'rect',
      key: 'total',
      role: 'data',
      datum: total.id,
      status: total.status,
      ...bar,
      ...style,
    });
  }
  if (count > 0) marks.push(...cellMarks(count, plan, datum, { x: x - gap / 2, y, gap: 0.16, key, ink }));
  else
    marks.push(ghost(`${key}-none`, datum, { x, y, width: plan.pitch * 0.84, height: plan.pitch * 0.84 }, 1));
  const column = stage.words;
  marks.push(
    ...figures.at(
      column.x,
      stage.beside ? Math.max(column.y, middleOf(top, high, figures.height, column)) : column.y,
    ),
  );
  return marks;
}

/** Top of marks `high` px high: near the words above them, or in the middle beside them. */
function topOf(stage: Stage, wordsHeight: number, high: number, frame: Frame): number {
  const { plot, words: above, beside } = stage;
  if (beside) return plot.y + Math.max(0, plot.height - high) / 2;
  const start = Math.min(plot.y, above.y + wordsHeight + 1.2 * roomyText(frame));
  return start + Math.max(0, plot.y + plot.height - start - high) * 0.4;
}

function totalWords(total: Datum, plot: Box, frame: Frame) {
  return caption(total, frame, {
    width: plot.width,
    height: 0.34 * plot.height,
    figure: 0.62 * largeFigure(frame),
    ink: 'ochre',
  });
}

/** Top of a block of a given height beside something that is `high` from `top` on, kept inside the column. */
function middleOf(top: number, high: number, height: number, column: Box): number {
  return Math.min(column.y + column.height - height, top + high / 2 - height / 2);
}

/** As many ticks as are known, and an end that stays open: for "more than". */
export function openLayout(data: readonly Datum[], settings: UnitsSettings, frame: Frame): Layout {
  const text = roomyText(frame);
  const bands = parts({ x: 0, y: 0, width: frame.width, height: frame.height }, data.length, text, false);
  const counts = data.map((datum) => countOf(datum, settings.per, 120));
  const marks = data.flatMap((datum, i) => {
    const band = bands[i];
    return band === undefined ? [] : openBand(datum, counts[i]?.marks ?? 0, band, i, frame);
  });
  return { marks, each: Math.max(...counts.map((count) => count.each)), shape: 'tick' };
}

function openBand(datum: Datum, count: number, band: Box, index: number, frame: Frame): Mark[] {
  const text = roomyText(frame);
  const inside: Frame = { ...frame, width: band.width, height: band.height };
  const stage = moved(belowStage(inside, 2.4), band);
  const ink = inks[(index + 1) % inks.length] ?? 'ochre';
  const whole = Math.ceil(count);
  const key = index === 0 ? 'cell' : `${datum.id}-cell`;
  const ends = whole > 24 ? 8 : 3;
  const ghosts = whole > 24 ? 5 : 3;
  const arrow = Math.min(2.2 * text, 0.12 * stage.plot.width);
  const pitch = Math.min((stage.plot.width - arrow) / (whole + ends), 0.11 * Math.max(stage.plot.width, 1));
  const step = Math.max(0.02, Math.floor(pitch * 50) / 50);
  const width = r2(step * (whole > 24 ? 0.56 : 0.72));
  const most = Math.max(2.4 * text, 0.3 * Math.min(frame.width, frame.height));
  const height = r2(Math.min(0.72 * stage.plot.height, most, whole > 24 ? 20 * step : 3.4 * step));
  const figures = caption(datum, frame, { ...stage.words, figure: largeFigure(inside), ink });
  const floor = r2(topOf(stage, figures.height, height + 0.9 * text, frame) + height);
  const left = r2(stage.plot.x);
  const marks: Mark[] = [];
  for (let i = 0; i < whole; i++) {
    const tall = whole > 24 && (i + 1) % 10 === 0;
    const high = tall ? height : r2(height * 0.82);
    marks.push({
      kind: 'rect',
      key: `${key}-${i}`,
      role: 'data',
      datum: datum.id,
      status: datum.status,
      ...statusStyle(datum.status, ink),
      x: r2(left + i * step),
      y: r2(floor - high),
      width: r2(width * Math.min(1, count - i)),
      height: high,
    });
  }
  const fades = [0.9, 0.7, 0.5, 0.35, 0.25];
  for (let i = 0; i < ghosts; i++) {
    const x = r2(left + (whole + i) * step);
    const high = r2(height * 0.82);
    const opacity = fades[i] ?? 0.25;
    const name = `${key}-open-${i}`;
    if (whole > 24) {
      // An outline this narrow would be all dashes: a dashed line says the same.
      const line = { stroke: ink, strokeWidth: width, dashed: true, opacity } as const;
      const middle = r2(x + width / 2);
      marks.push({
        kind: 'line',
        key: name,
        role: 'note',
        ...line,
        x1: middle,
        y1: r2(floor - high),
        x2: middle,
        y2: floor,
      });
    } else {
      const box = { x, y: r2(floor - high), width, height: high };
      marks.push({ ...ghost(name, datum, box, opacity), stroke: ink, role: 'note' });
    }
  }
  marks.push(
    ...arrowMarks(
      left,
      r2(floor + 0.45 * text),
      r2(left + (whole + ghosts) * step + arrow),
      text,
      key,
      datum,
    ),
  );
  marks.push(...figures.at(stage.words.x, stage.words.y));
  return marks;
}

/** A line that goes on beyond what is known. */
function arrowMarks(x: number, y: number, end: number, text: number, key: string, datum: Datum): Mark[] {
  const head = r2(0.3 * text);
  const line = { role: 'axis', datum: datum.id, stroke: 'ink-3', strokeWidth: 1.5 } as const;
  return [
    { kind: 'line', key: `${key}-axis`, ...line, x1: x, y1: y, x2: end, y2: y },
    { kind: 'line', key: `${key}-axis-up`, ...line, x1: r2(end - head), y1: r2(y - head), x2: end, y2: y },
    { kind: 'line', key: `${key}-axis-down`, ...line, x1: r2(end - head), y1: r2(y + head), x2: end, y2: y },
  ];
}

/** A number that is not published: outlines that fade away, none of which can be counted on. */
export function unknownLayout(data: readonly Datum[], settings: UnitsSettings, frame: Frame): Layout {
  const text = roomyText(frame);
  const bands = parts({ x: 0, y: 0, width: frame.width, height: frame.height }, data.length, text, false);
  const marks = data.flatMap((datum, i) => {
    const band = bands[i];
    return band === undefined
      ? []
      : unknownBand(datum, band, i, i === 0 ? settings.threshold : undefined, frame);
  });
  return { marks, each: 0, shape: 'none' };
}

function unknownBand(
  datum: Datum,
  band: Box,
  index: number,
  threshold: Datum | undefined,
  frame: Frame,
): Mark[] {
  const text = roomyText(frame);
  const inside: Frame = { ...frame, width: band.width, height: band.height };
  const stage = moved(belowStage(inside, 2.4), band);
  const words1 = threshold ? `${words[frame.locale].each(threshold.text)}` : '';
  const label = textBlock(words1, stage.plot.width, { size: text }, 2);
  const fades = [1, 0.85, 0.65, 0.45, 0.28];
  const free = stage.plot.height - label.height - text;
  const most = Math.max(2 * text, 0.24 * Math.min(frame.width, frame.height));
  const size = Math.max(2, Math.min(free, stage.plot.width / (fades.length * 1.25), most));
  const key = index === 0 ? 'cell' : `${datum.id}-cell`;
  const figures = caption(datum, frame, { ...stage.words, figure: 0.8 * largeFigure(inside), ink: 'ink-2' });
  const y = r2(topOf(stage, figures.height, size + label.height + text, frame));
  const marks: Mark[] = fades.map((fade, i) =>
    ghost(
      `${key}-${i}`,
      datum,
      { x: r2(stage.plot.x + i * 1.25 * size), y, width: r2(size), height: r2(size) },
      fade,
    ),
  );
  if (threshold && label.height > 0) {
    marks.push(
      ...blockMarks(label, {
        key: `${key}-threshold`,
        x: stage.plot.x,
        y: y + size + 0.6 * text,
        ink: 'ink-2',
        datum: threshold.id,
      }),
    );
  }
  marks.push(...figures.at(stage.words.x, stage.words.y));
  return marks;
}

function ghost(key: string, datum: Datum, box: Box, opacity: number): Mark {
  return {
    kind: 'rect',
    key,
    role: 'data',
    datum: datum.id,
    status: datum.status,
    ...statusStyle('not-published', 'ink-3'),
    ...box,
    opacity,
  };
}

function moved(stage: Stage, by: Box): Stage {
  const move = (box: Box): Box => ({ ...box, x: box.x + by.x, y: box.y + by.y });
  return { ...stage, plot: move(stage.plot), words: move(stage.words) };
}

import type { Localized } from '../lib/locale.ts';
import { caption, largeFigure } from './caption.ts';
import type { Datum } from './datum.ts';
import { datumTable } from './datum-table.ts';
import { emptyMarks, emptyWords } from './empty.ts';
import type { Frame } from './frame.ts';
import type { Box, Mark, Picture } from './picture.ts';
import { belowStage, besideStage } from './stage.ts';
import { statusNotes } from './status-notes.ts';
import { blockMarks, isSlim, roomyText, textBlock } from './text-block.ts';
import { cellStyle, r2, unit } from './units-cells.ts';

export interface MonthsOptions {
  readonly layout: 'year';
}

const words: Localized<{ note: string; more: string; twelve: string }> = {
  zh: {
    note: '一格一个月，十二格一年；格子只表示长短，不表示是哪几个月。',
    more: '超过一年的部分没有画出。',
    twelve: '一年',
  },
  en: {
    note: 'Each cell is a month, twelve make a year; the cells show how long, not which months.',
    more: 'What exceeds one year is not drawn.',
    twelve: 'one year',
  },
};

/** A time in months as cells of a year, without the months' names: how long, not when. */
export function months(data: readonly Datum[], _options: MonthsOptions, frame: Frame): Picture {
  const { width, height, locale } = frame;
  const base = { width, height, table: datumTable(data, locale) };
  const datum = data[0];
  if (datum === undefined)
    return { ...base, marks: emptyMarks(frame), summary: emptyWords[locale], notes: [] };
  const count = Math.min(12, Math.max(0, datum.value ?? 0));
  const { cells, size, box, captionBox, figures, missingWidth } = plan(datum, frame);
  const label = textBlock(datum.missing, missingWidth, { size: roomyText(frame) }, missingLines(frame));
  const marks = [
    ...cells.flatMap((cell, i) => monthMarks(datum, cell, i, count, size)),
    ...yearBracket(box, frame),
    ...blockMarks(label, {
      key: 'missing',
      x: box.x,
      y: box.y + box.height + 1.9 * roomyText(frame),
      ink: 'ink-3',
      role: 'note',
      datum: datum.id,
    }),
    ...figures.at(captionBox.x, captionBox.y),
  ];
  return {
    ...base,
    marks,
    summary: locale === 'zh' ? `${datum.label}：${datum.text}。` : `${datum.label}: ${datum.text}.`,
    notes: [
      words[locale].note,
      ...((datum.value ?? 0) > 12 ? [words[locale].more] : []),
      ...statusNotes(data, marks, locale),
    ],
  };
}

/** Lines that what is not published may take. */
function missingLines(frame: Frame): number {
  return isSlim(frame) ? 3 : 2;
}

/** Twelve cells in one row or two, whichever makes them larger: half a year is a row. */
function plan(datum: Datum, frame: Frame) {
  const text = roomyText(frame);
  // The bracket, its words, and what is not published.
  const below = (2 + 1.35 * missingLines(frame)) * text;
  const gap = Math.min(text, 0.04 * frame.height);
  const options = [besideStage(frame), belowStage(frame)].flatMap((stage) => {
    const { plot, words: column, beside } = stage;
    const figures = caption(datum, frame, { ...column, figure: largeFigure(frame), ink: 'azurite' });
    const high = (beside ? plot.height : frame.height - 4 - figures.height - gap) - below;
    return [12, 6].map((columns) => {
      const rows = 12 / columns;
      const across = floor50(Math.min(plot.width / columns, 0.24 * Math.min(frame.width, frame.height)));
      const down = floor50(Math.min(Math.max(1, high) / rows, 1.5 * across));
      return { stage, figures, columns, rows, across, down, area: Math.min(across, down) };
    });
  });
  const best = options.reduce((a, b) => (b.area > a.area * 1.05 ? b : a));
  const { across, down, rows, columns, figures } = best;
  const { plot, words: column, beside } = best.stage;
  const space = r2(0.12 * Math.min(across, down));
  const size = { width: r2(across - space), height: r2(down - space) };
  const high = rows * down - space;
  const all = high + below + (beside ? 0 : figures.height + gap);
  const top = Math.max(2, (frame.height - all) / 2);
  const box: Box = {
    x: r2(plot.x),
    y: r2(beside ? top : top + figures.height + gap),
    width: r2(columns * across - space),
    height: r2(high),
  };
  const x = beside ? Math.min(column.x, box.x + box.width + 1.6 * text) : column.x;
  const y = beside
    ? Math.max(
        column.y,
        Math.min(box.y + (high - figures.height) / 2, column.y + column.height - figures.height),
      )
    : top;
  const cells = Array.from({ length: 12 }, (_, i) => ({
    x: r2(box.x + (i % columns) * across),
    y: r2(box.y + Math.floor(i / columns) * down),
  }));
  return { cells, size, box, captionBox: { x, y }, figures, missingWidth: plot.width };
}

function floor50(value: number): number {
  return Math.max(0.1, Math.floor(value * 50) / 50);
}

function monthMarks(
  datum: Datum,
  at: { readonly x: number; readonly y: number },
  i: number,
  count: number,
  { width, height }: { readonly width: number; readonly height: number },
): Mark[] {
  const part = r2(Math.min(1, Math.max(0, count - i)) * width);
  const marks: Mark[] = [];
  const cell = {
    kind: 'rect',
    ...unit(datum, i),
    ...at,
    height,
  } as const;
  if (part < width) {
    const unknown = datum.value === null;
    marks.push({
      ...cell,
      key: `rest-${datum.id}-${i}`,
      family: `rest-${datum.id}`,
      width,
      stroke: 'ink-3',
      strokeWidth: 1,
      dashed: unknown,
    });
  }
  if (part > 0) marks.push({ ...cell, width: part, ...cellStyle(datum, 'azurite', width) });
  return marks;
}

/** Twelve cells are one year: a bracket under them says so. */
function yearBracket(box: Box, frame: Frame): Mark[] {
  const right = r2(box.x + box.width);
  const text = roomyText(frame);
  const y = r2(box.y + box.height + 0.35 * text);
  const foot = r2(y - 0.25 * text);
  const line = { role: 'axis', stroke: 'ink-3' } as const;
  return [
    { kind: 'line', key: 'year', ...line, x1: box.x, y1: y, x2: right, y2: y },
    { kind: 'line', key: 'year-start', ...line, x1: box.x, y1: foot, x2: box.x, y2: y },
    { kind: 'line', key: 'year-end', ...line, x1: right, y1: foot, x2: right, y2: y },
    {
      kind: 'text',
      key: 'year-label',
      role: 'axis',
      x: r2((box.x + right) / 2),
      y: r2(y + 1.15 * text),
      text: words[frame.locale].twelve,
      size: text,
      anchor: 'middle',
      face: 'sans',
      fill: 'ink-2',
    },
  ];
}

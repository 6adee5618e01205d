import type { Localized } from '../lib/locale.ts';
import { caption, largeFigure } from './caption.ts';
import type { Datum } from './datum.ts';
import { datumTable } from './datum-table.ts';
import { emptyMarks, emptyWords } from './empty.ts';
import type { Frame } from './frame.ts';
import type { Box, Mark, Picture } from './picture.ts';
import { belowStage, besideStage } from './stage.ts';
import { statusNotes } from './status-notes.ts';
import { blockMarks, roomyText, textBlock } from './text-block.ts';
import { cellStyle, r2 } from './units-cells.ts';

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
  const { cells, pitch, box, captionBox, missingWidth } = plan(datum, frame);
  const figures = caption(datum, frame, { ...captionBox, figure: largeFigure(frame), ink: 'azurite' });
  const label = textBlock(datum.missing, missingWidth, { size: roomyText(frame) }, 2);
  return {
    ...base,
    marks: [
      ...cells.flatMap((cell, i) => monthMarks(datum, cell, i, count, pitch)),
      ...yearBracket(box, r2(box.x + box.width - 0.14 * pitch), frame),
      ...blockMarks(label, {
        key: 'missing',
        x: box.x,
        y: box.y + box.height + 1.9 * roomyText(frame),
        ink: 'ink-3',
        role: 'note',
        datum: datum.id,
      }),
      ...figures.at(captionBox.x, captionBox.y),
    ],
    summary: locale === 'zh' ? `${datum.label}：${datum.text}。` : `${datum.label}: ${datum.text}.`,
    notes: [
      words[locale].note,
      ...((datum.value ?? 0) > 12 ? [words[locale].more] : []),
      ...statusNotes(data, locale),
    ],
  };
}

/** Twelve cells in one row or two, whichever makes them larger: half a year is a row. */
function plan(datum: Datum, frame: Frame) {
  const text = roomyText(frame);
  const below = 4.7 * text;
  const most = 0.2 * Math.min(frame.width, frame.height);
  const options = [besideStage(frame), belowStage(frame)].flatMap((stage) =>
    [12, 6].map((columns) => {
      const rows = 12 / columns;
      const space = Math.max(1, stage.plot.height - below);
      const pitch = Math.min(stage.plot.width / columns, space / rows, most);
      return { stage, columns, rows, pitch };
    }),
  );
  const best = options.reduce((a, b) => (b.pitch > a.pitch * 1.05 ? b : a));
  const pitch = Math.max(0.1, Math.floor(best.pitch * 50) / 50);
  const { plot, words: column, beside } = best.stage;
  const high = best.rows * pitch;
  const spare = Math.max(0, plot.height - below - high);
  const box: Box = {
    x: r2(plot.x),
    y: r2(plot.y + spare * (beside ? 0.5 : 0.3)),
    width: r2(best.columns * pitch),
    height: r2(high),
  };
  const gap = 1.6 * text;
  const x = beside ? Math.min(column.x, box.x + box.width + gap) : column.x;
  const size = caption(datum, frame, { ...column, figure: largeFigure(frame) }).height;
  const y = beside
    ? Math.max(column.y, Math.min(box.y + (high - size) / 2, column.y + column.height - size))
    : column.y;
  const cells = Array.from({ length: 12 }, (_, i) => ({
    x: r2(box.x + (i % best.columns) * pitch),
    y: r2(box.y + Math.floor(i / best.columns) * pitch),
  }));
  return { cells, pitch, box, captionBox: { ...column, x, y }, missingWidth: plot.width };
}

function monthMarks(
  datum: Datum,
  at: { readonly x: number; readonly y: number },
  i: number,
  count: number,
  pitch: number,
): Mark[] {
  const gap = r2(0.14 * pitch);
  const size = r2(pitch - gap);
  const part = r2(Math.min(1, Math.max(0, count - i)) * size);
  const marks: Mark[] = [];
  const cell = {
    kind: 'rect',
    role: 'data',
    datum: datum.id,
    status: datum.status,
    ...at,
    height: size,
  } as const;
  if (part < size) {
    const unknown = datum.value === null;
    marks.push({ ...cell, key: `rest-${i}`, width: size, stroke: 'ink-3', strokeWidth: 1, dashed: unknown });
  }
  if (part > 0) marks.push({ ...cell, key: `cell-${i}`, width: part, ...cellStyle(datum, 'azurite', size) });
  return marks;
}

/** Twelve cells are one year: a bracket under them says so. */
function yearBracket(box: Box, right: number, frame: Frame): Mark[] {
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

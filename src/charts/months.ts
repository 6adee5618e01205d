import { range, scaleBand } from 'd3';
import type { Localized } from '../lib/locale.ts';
import { caption, largeFigure } from './caption.ts';
import type { Datum } from './datum.ts';
import { datumTable } from './datum-table.ts';
import { emptyMarks, emptyWords } from './empty.ts';
import type { Frame } from './frame.ts';
import type { Box, Mark, Picture } from './picture.ts';
import { ruler } from './ruler.ts';
import { belowStage } from './stage.ts';
import { statusNotes } from './status-notes.ts';
import { blockMarks, isSlim, roomyText, textBlock } from './text-block.ts';
import { cellStyle, r2, unit } from './units-cells.ts';

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
export function months(data: readonly Datum[], frame: Frame): Picture {
  const { width, height, locale } = frame;
  const base = { width, height, table: datumTable(data, locale) };
  const datum = data[0];
  if (!datum) return { ...base, marks: emptyMarks(frame), summary: emptyWords[locale], notes: [] };
  const marks = yearMarks(datum, frame);
  const more = (datum.value ?? 0) > 12 ? [words[locale].more] : [];
  return {
    ...base,
    marks,
    summary: locale === 'zh' ? `${datum.label}：${datum.text}。` : `${datum.label}: ${datum.text}.`,
    notes: [words[locale].note, ...more, ...statusNotes(data, marks, locale)],
  };
}

/** The value on top, then two rows of six cells, the year's bracket, and what is not published. */
function yearMarks(datum: Datum, frame: Frame): Mark[] {
  const text = roomyText(frame);
  const { plot, words: head } = belowStage(frame);
  const figure = caption(datum, frame, { ...head, figure: largeFigure(frame), ink: 'azurite' });
  const missing = textBlock(datum.missing, plot.width, { size: text }, isSlim(frame) ? 3 : 2);
  const above = figure.height + Math.min(text, 0.04 * frame.height);
  const below = 2.5 * text + missing.height;
  const across = Math.min(plot.width / 6, 0.24 * Math.min(frame.width, frame.height));
  const down = Math.min(Math.max(1, frame.height - 4 - above - below) / 2, 1.5 * across);
  const top = Math.max(2, (frame.height - above - 2 * down - below) / 2);
  const box = { x: plot.x, y: top + above, width: 6 * across, height: 2 * down };
  const bracket = { x: box.x, y: box.y + box.height + 1.7 * text, length: box.width };
  return [
    ...cellMarks(datum, box),
    // Twelve cells are one year: a bracket under them says so.
    ...ruler(words[frame.locale].twelve, { key: 'year', ...bracket, over: true }, frame),
    ...blockMarks(missing, {
      key: 'missing',
      x: box.x,
      y: box.y + box.height + 2.4 * text,
      ink: 'ink-3',
      role: 'note',
      datum: datum.id,
    }),
    ...figure.at(head.x, top),
  ];
}

/** Twelve cells, as many filled as there are months, the last one in part; dashed where the value is unknown. */
function cellMarks(datum: Datum, box: Box): Mark[] {
  const x = scaleBand(range(6), [box.x, box.x + box.width]).paddingInner(0.12);
  const y = scaleBand(range(2), [box.y, box.y + box.height]).paddingInner(0.08);
  const width = r2(x.bandwidth());
  return range(12).flatMap((i): Mark[] => {
    const part = r2(Math.min(1, Math.max(0, (datum.value ?? 0) - i)) * width);
    const cell = {
      kind: 'rect',
      ...unit(datum, i),
      x: r2(x(i % 6) ?? 0),
      y: r2(y(Math.floor(i / 6)) ?? 0),
      height: r2(y.bandwidth()),
    } as const;
    const rest: Mark = {
      ...cell,
      key: `rest-${datum.id}-${i}`,
      family: `rest-${datum.id}`,
      width,
      stroke: 'ink-3',
      strokeWidth: 1,
      dashed: datum.value === null,
    };
    return [
      ...(part < width ? [rest] : []),
      ...(part > 0 ? [{ ...cell, width: part, ...cellStyle(datum, 'azurite', width) }] : []),
    ];
  });
}

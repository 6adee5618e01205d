import { range } from 'd3';
import type { GridPlan } from '../lib/layout-grid.ts';
import type { Datum } from './datum.ts';
import { statusStyle } from './marks.ts';
import type { Box, Ink, MarkStyle, RectMark } from './picture.ts';

/** More marks than this are never drawn: each then stands for more. */
const mostMarks = 2000;

/** How many marks a value takes. */
export interface Count {
  /** Marks, the last one partly filled when it is no whole number. */
  readonly marks: number;
  /** Base units that one mark stands for. */
  readonly each: number;
}

/** A mark stands for `per` units, or for 2, 5, 10, 20, … times as many where there would be too many. */
export function countOf(datum: Datum | undefined, per: number, most = mostMarks): Count {
  const value = Math.max(0, datum?.value ?? 0);
  const over = Math.max(1, value / per / most);
  const power = 10 ** Math.floor(Math.log10(over));
  const each = per * power * ([1, 2, 5].find((step) => step * power >= over) ?? 10);
  // 35.29 % of a hundred cells is 35.29 cells, but 0.1 + 0.2 things are no partial third.
  const marks = value / each;
  return { marks: Math.abs(marks - Math.round(marks)) < 1e-6 ? Math.round(marks) : marks, each };
}

/** A status in small cells: thinner outlines, so that a hollow cell stays hollow. */
export function cellStyle(datum: Datum, ink: Ink, size: number): MarkStyle {
  const style = statusStyle(datum.status, ink);
  return style.stroke === undefined
    ? style
    : { ...style, strokeWidth: r2(Math.min(1.5, Math.max(0.4, size / 7))) };
}

/** A datum's cells or dots are one family in every chart: number 7 stays number 7. */
export function unit(datum: Datum, member: number) {
  const family = `units-${datum.id}`;
  return {
    key: `${family}-${member}`,
    family,
    member,
    role: 'data',
    datum: datum.id,
    status: datum.status,
  } as const;
}

/** Cells in rows: their size, and the way from one to the next. */
export interface CellRows {
  readonly columns: number;
  readonly stepX: number;
  /** Negative where the rows go upwards. */
  readonly stepY: number;
  readonly width: number;
  readonly height: number;
  /** Cells in the first row, where it is the short one. */
  readonly first?: number;
}

/** Left top corner of a cell in rows that begin at (x, y). */
export function cellAt(
  i: number,
  { columns, stepX, stepY, first = columns }: CellRows,
  x: number,
  y: number,
) {
  const place = i < first ? i : i - first + columns;
  return { x: r2(x + (place % columns) * stepX), y: r2(y + Math.floor(place / columns) * stepY) };
}

/** `count` cells in rows that begin at (x, y); the last one cut to its part. */
export function cells(
  datum: Datum,
  count: number,
  rows: CellRows,
  x: number,
  y: number,
  ink: Ink,
): RectMark[] {
  const style = cellStyle(datum, ink, Math.min(rows.width, rows.height));
  return range(Math.ceil(count)).map((i) => ({
    kind: 'rect',
    ...unit(datum, i),
    ...style,
    ...cellAt(i, rows, x, y),
    width: r2(rows.width * Math.min(1, count - i)),
    height: r2(rows.height),
  }));
}

export interface CellPlace {
  readonly x: number;
  readonly y: number;
  /** Share of the pitch that stays free between cells. */
  readonly gap: number;
  readonly ink: Ink;
}

/** Cells of a grid in rows from the top left. */
export function cellMarks(
  count: number,
  { columns, pitch }: GridPlan,
  datum: Datum,
  place: CellPlace,
): RectMark[] {
  const space = r2(place.gap * pitch);
  const size = pitch - space;
  const rows = { columns, stepX: pitch, stepY: pitch, width: size, height: size };
  return cells(datum, count, rows, place.x + space / 2, place.y + space / 2, place.ink);
}

/** A dashed outline for a thing that no one has counted. */
export function ghost(key: string, datum: Datum, box: Box, opacity: number): RectMark {
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

export function r2(value: number): number {
  return Math.round(value * 100) / 100;
}

import type { GridPlan } from '../lib/layout-grid.ts';
import { thingsPerMark } from '../lib/layout-grid.ts';
import type { Datum } from './datum.ts';
import { statusStyle } from './marks.ts';
import type { Box, Ink, MarkStyle, RectMark } from './picture.ts';

/** More marks than this are never drawn: each then stands for more. */
export const mostMarks = 2000;

/** How many marks a value takes. */
export interface Count {
  /** Marks, the last one partly filled when it is no whole number. */
  readonly marks: number;
  /** Base units that one mark stands for. */
  readonly each: number;
}

export function countOf(datum: Datum | undefined, per: number, most = mostMarks): Count {
  const value = Math.max(0, datum?.value ?? 0);
  const factor = thingsPerMark(value / per, most);
  const marks = value / (per * factor);
  // 35.29 % of a hundred cells is 35.29 cells, but 0.1 + 0.2 things are no partial third.
  return {
    marks: Math.abs(marks - Math.round(marks)) < 1e-6 ? Math.round(marks) : marks,
    each: per * factor,
  };
}

/** A status in small cells: thinner outlines, so that a hollow cell stays hollow. */
export function cellStyle(datum: Datum, ink: Ink, size: number): MarkStyle {
  const style = statusStyle(datum.status, ink);
  return style.stroke === undefined
    ? style
    : { ...style, strokeWidth: Math.round(Math.min(1.5, Math.max(0.4, size / 7)) * 100) / 100 };
}

export interface CellPlace {
  readonly x: number;
  readonly y: number;
  /** Share of the pitch that stays free between cells. */
  readonly gap: number;
  readonly ink: Ink;
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

/** Cells of a grid in rows from the top left; the last one cut to its part. */
export function cellMarks(count: number, plan: GridPlan, datum: Datum, place: CellPlace): RectMark[] {
  const { x, y, gap, ink } = place;
  const space = Math.round(gap * plan.pitch * 100) / 100;
  const size = plan.pitch - space;
  const style = cellStyle(datum, ink, size);
  return Array.from({ length: Math.ceil(count) }, (_, i) => {
    const part = Math.min(1, count - i);
    return {
      kind: 'rect',
      ...unit(datum, i),
      ...style,
      x: r2(x + (i % plan.columns) * plan.pitch + space / 2),
      y: r2(y + Math.floor(i / plan.columns) * plan.pitch + space / 2),
      width: r2(size * part),
      height: r2(size),
    };
  });
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

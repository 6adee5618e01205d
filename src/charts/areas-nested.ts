import { max, sum } from 'd3';
import type { AreaItem } from './areas.ts';
import { caption, largeFigure } from './caption.ts';
import type { Frame } from './frame.ts';
import { statusStyle } from './marks.ts';
import type { Ink, Mark } from './picture.ts';
import { pitchMarks } from './pitch.ts';
import { roomyText } from './text-block.ts';
import { cells, countOf, r2 } from './units-cells.ts';

const inks: readonly Ink[] = ['ink-2', 'malachite', 'azurite', 'gold'];

/** Squares that share their lower left corner, the largest as the frame; each is led to its words at the side. */
export function nestedMarks(all: readonly AreaItem[], frame: Frame): Mark[] {
  const text = roomyText(frame);
  const gap = 0.7 * text;
  const { width, height } = frame;
  const items = [...all].sort((a, b) => (b.area ?? -1) - (a.area ?? -1));
  const beside = width > 0.9 * height;
  const column = beside ? Math.min(0.46 * width, Math.max(0.3 * width, 9 * text)) : width - 4 - 1.6 * text;
  const side = beside
    ? Math.min(height - 4, width - column - 2.2 * text - 4)
    : Math.min(width - 4, 0.58 * height, height - 4 - (1.1 + 2.1 * items.length) * text);
  const longest = max(items, (item) => Math.max(item.wide, item.high)) ?? 0;
  const scale = longest > 0 ? side / longest : 0;
  const floor = (beside ? r2((height - side) / 2) : 2) + side;
  const space = beside ? height - 4 : height - side - 4 - 1.1 * text;
  const inkOf = (item: AreaItem, i: number): Ink => (item.pitch ? 'ochre' : (inks[i % inks.length] ?? 'ink'));
  const blocks = items.map((item, i) =>
    caption(item.datum, frame, {
      width: column,
      height: (space - gap * (items.length - 1)) / items.length,
      figure: (item.pitch ? 0.35 : 0.55) * largeFigure(frame),
      ink: item.pitch ? 'ink-2' : inkOf(item, i),
    }),
  );
  const x = r2(beside ? 2 + side + 2.2 * text : 2 + 1.6 * text);
  let next = beside ? 2 : floor + 1.1 * text;
  return items.flatMap((item, i) => {
    const ink = inkOf(item, i);
    const block = blocks[i];
    // Words stand as near their square's upper edge as the others allow.
    const rest = sum(blocks.slice(i), (one) => one.height + gap) - gap;
    const wanted = beside ? floor - item.high * scale : next;
    const y = r2(Math.min(Math.max(next, wanted), Math.max(next, height - 2 - rest)));
    next = y + (block?.height ?? 0) + gap;
    const corner = { x: r2(2 + item.wide * scale), y: r2(floor - item.high * scale) };
    const pointed = beside
      ? item.wide * scale > 0
        ? leader(`lead-${item.datum.id}`, corner, { x: x - 0.45 * text, y: y + 0.5 * text }, ink)
        : []
      : [sample(item, i, y, text, ink)];
    return [...shape(item, i, scale, floor, side, ink), ...pointed, ...(block?.at(x, y) ?? [])];
  });
}

/** The pitch, a frame for the largest of all, an area's units where they can be told apart, or else a square. */
function shape(item: AreaItem, i: number, scale: number, floor: number, side: number, ink: Ink): Mark[] {
  const { datum, area, pitch, wide, high } = item;
  const size = r2(area ? Math.max(wide * scale, 1) : 0);
  if (pitch) {
    const marks = pitchMarks(area ?? 0, { x: 2, y: r2(floor - high * scale), scale }, datum.id);
    // On squares its lines must be seen.
    return marks.map((mark, at) => (at === 0 ? { ...mark, fill: 'paper' } : mark));
  }
  if (size === 0) return [];
  const units = i > 0 ? unitCells(item, size, side, floor, ink) : [];
  if (units.length > 0) return units;
  const style = i === 0 ? { stroke: ink, strokeWidth: 1.5 } : statusStyle(datum.status, ink);
  const square: Mark = {
    kind: 'rect',
    key: `area-${datum.id}`,
    role: 'data',
    datum: datum.id,
    status: datum.status,
    ...style,
    ...(style.stroke ? { strokeWidth: Math.min(1.5, Math.max(0.4, size / 3)) } : {}),
    x: 2,
    y: r2(floor - size),
    width: size,
    height: size,
    enter: i === 0 ? { kind: 'draw' } : { kind: 'grow-y', origin: { x: 2, y: r2(floor) }, start: 0.2 },
  };
  return [square];
}

/**
 * The units of an area as cells, as `units` draws them, together as large as its square: full rows from the floor
 * up, the rest on top. None where they would be too few, too small or higher than `most`.
 */
function unitCells({ datum }: AreaItem, size: number, most: number, floor: number, ink: Ink): Mark[] {
  const { marks: count } = countOf(datum, 1);
  const pitch = size / Math.sqrt(count);
  const columns = Math.ceil(Math.sqrt(count));
  const lines = Math.ceil(count / columns);
  if (count < 20 || pitch < 2.5 || lines * pitch > most) return [];
  const cell = r2(pitch * 0.9);
  const first = Math.ceil(count) - columns * (lines - 1);
  const rows = { columns, first, stepX: pitch, stepY: pitch, width: cell, height: cell };
  return cells(datum, count, rows, 2, floor - lines * pitch, ink);
}

/** A bit of the square's own look before its words, where these stand below. */
function sample({ datum, pitch }: AreaItem, i: number, y: number, text: number, ink: Ink): Mark {
  const size = r2(0.8 * text);
  return {
    kind: 'rect',
    key: `sample-${datum.id}`,
    role: 'reference',
    ...(i === 0 || pitch ? { stroke: ink, strokeWidth: 1.5 } : statusStyle(datum.status, ink)),
    x: 2,
    y: r2(y + 0.35 * text),
    width: size,
    height: size,
  };
}

type Spot = { readonly x: number; readonly y: number };

function leader(key: string, from: Spot, to: Spot, ink: Ink): Mark[] {
  const style = { kind: 'line', role: 'axis', stroke: ink } as const;
  const bend = r2(to.x - 0.6 * Math.min(40, to.x - from.x));
  return [
    { ...style, key: `${key}-out`, x1: from.x, y1: from.y, x2: bend, y2: from.y },
    { ...style, key, x1: bend, y1: from.y, x2: r2(to.x), y2: r2(to.y) },
  ];
}

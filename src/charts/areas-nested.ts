import type { AreaDatum } from './area-datum.ts';
import { type Caption, caption, largeFigure } from './caption.ts';
import type { Datum } from './datum.ts';
import type { Frame } from './frame.ts';
import { statusStyle } from './marks.ts';
import type { Ink, Mark } from './picture.ts';
import { pitchArea, pitchMarks, pitchSize } from './pitch.ts';
import { roomyText } from './text-block.ts';
import { cellStyle, countOf, r2, unit } from './units-cells.ts';

const inks: readonly Ink[] = ['ink-2', 'malachite', 'azurite', 'gold'];

/** Squares that share their lower left corner, the largest as the frame; each is led to its words at the side. */
export function nestedLayout(data: readonly AreaDatum[], pitch: AreaDatum | undefined, frame: Frame): Mark[] {
  const text = roomyText(frame);
  const items = [...data, ...(pitch ? [pitch] : [])]
    .map((item) => ({ ...item, isPitch: item === pitch && Math.abs((item.area ?? 0) - pitchArea) < 1 }))
    .sort((a, b) => (b.area ?? -1) - (a.area ?? -1));
  const beside = frame.width > 0.9 * frame.height;
  const column = beside
    ? Math.min(0.46 * frame.width, Math.max(0.3 * frame.width, 9 * text))
    : frame.width - 4 - 1.6 * text;
  const gap = 2.2 * text;
  const side = beside
    ? Math.min(frame.height - 4, frame.width - column - gap - 4)
    : Math.min(frame.width - 4, 0.58 * frame.height, frame.height - 4 - (1.1 + 2.1 * items.length) * text);
  const space = beside ? frame.height - 4 : frame.height - side - 4 - 1.1 * text;
  const longest = Math.max(
    0,
    ...items.map((item) => (item.isPitch ? pitchSize.length : Math.sqrt(item.area ?? 0))),
  );
  const scale = longest > 0 ? side / longest : 0;
  const y = r2(beside ? (frame.height - side) / 2 : 2);
  const floor = y + side;
  const each = (space - 0.7 * text * (items.length - 1)) / items.length;
  const rows = items.map((item, i) =>
    caption(item.datum, frame, {
      width: column,
      height: each,
      figure: (item.isPitch ? 0.35 : 0.55) * largeFigure(frame),
      ink: item.isPitch ? 'ink-2' : (inks[i % inks.length] ?? 'ink'),
    }),
  );
  const places = placesOf(items, rows, { scale, floor, beside, side, text, frame });
  return items.flatMap((item, i) => {
    const { datum, area, isPitch } = item;
    const ink = isPitch ? 'ochre' : (inks[i % inks.length] ?? 'ink');
    const size = r2(area === null ? 0 : Math.max(Math.sqrt(area) * scale, area > 0 ? 1 : 0));
    const high = isPitch ? pitchSize.width * scale : size;
    const wide = isPitch ? pitchSize.length * scale : size;
    const at = places[i];
    const block = rows[i];
    const marks: Mark[] = [];
    if (isPitch)
      marks.push(...pitchMarks(2, r2(floor - high), scale, `area-${datum.id}`, datum.id).map(solid));
    else if (size > 0) {
      const cells = i > 0 ? unitCells(datum, size, side, floor, ink) : [];
      // The largest is a frame around the others; all others are drawn in their status's form.
      const style =
        i === 0 && items.length > 1 ? { stroke: ink, strokeWidth: 1.5 } : statusStyle(datum.status, ink);
      const thin = style.stroke ? { strokeWidth: Math.min(1.5, Math.max(0.4, size / 3)) } : {};
      const square: Mark = {
        kind: 'rect',
        key: `area-${datum.id}`,
        role: 'data',
        datum: datum.id,
        status: datum.status,
        ...style,
        ...thin,
        x: 2,
        y: r2(floor - size),
        width: size,
        height: size,
        enter: i === 0 ? { kind: 'draw' } : { kind: 'grow-y', origin: { x: 2, y: r2(floor) }, start: 0.2 },
      };
      marks.push(...(cells.length > 0 ? cells : [square]));
    }
    if (!at || !block) return marks;
    if (beside && size > 0) {
      marks.push(
        ...leader(`lead-${datum.id}`, 2 + wide, r2(floor - high), at.x - 0.45 * text, at.y + at.lead, ink),
      );
    } else if (!beside) {
      marks.push({
        kind: 'rect',
        key: `sample-${datum.id}`,
        role: 'reference',
        ...(i === 0 || isPitch ? { stroke: ink, strokeWidth: 1.5 } : statusStyle(datum.status, ink)),
        x: 2,
        y: r2(at.y + 0.35 * text),
        width: r2(0.8 * text),
        height: r2(0.8 * text),
      });
    }
    marks.push(...block.at(at.x, at.y));
    return marks;
  });
}

/** Smallest distance between cells that can still be told apart, px. */
const leastPitch = 2.5;

/**
 * The units of an area as cells, as `units` draws them, together as large as its square: full rows from the floor
 * up, the rest on top. None where they would be too few, too small or higher than `most`.
 */
function unitCells(datum: Datum, size: number, most: number, floor: number, ink: Ink): Mark[] {
  const { marks: count } = countOf(datum, 1);
  const pitch = size / Math.sqrt(count);
  if (count < 20 || pitch < leastPitch) return [];
  const columns = Math.ceil(Math.sqrt(count));
  const rows = Math.ceil(count / columns);
  if (rows * pitch > most) return [];
  const first = Math.ceil(count) - columns * (rows - 1);
  const wide = r2(pitch * 0.9);
  const style = cellStyle(datum, ink, wide);
  return Array.from({ length: Math.ceil(count) }, (_, i) => {
    const place = i < first ? i : i - first + columns;
    return {
      kind: 'rect',
      ...unit(datum, i),
      ...style,
      x: r2(2 + (place % columns) * pitch),
      y: r2(floor - (rows - Math.floor(place / columns)) * pitch),
      width: r2(wide * Math.min(1, count - i)),
      height: wide,
    };
  });
}

/** On squares the pitch's lines must be seen: they are filled with paper. */
function solid(mark: Mark, i: number): Mark {
  return i === 0 ? { ...mark, fill: 'paper' } : mark;
}

interface Place {
  readonly x: number;
  readonly y: number;
  /** How far below its top the words are led to. */
  readonly lead: number;
}

/** Words from top to bottom in the order of size, each as near its square's upper edge as the others allow. */
function placesOf(
  items: readonly AreaDatum[],
  rows: readonly Caption[],
  at: { scale: number; floor: number; beside: boolean; side: number; text: number; frame: Frame },
): Place[] {
  const { scale, floor, beside, side, text, frame } = at;
  const gap = 0.7 * text;
  const x = beside ? 2 + side + 2.2 * text : 2 + 1.6 * text;
  const places: Place[] = [];
  let next = beside ? 2 : floor + 1.1 * text;
  for (const [i, row] of rows.entries()) {
    const rest = rows.slice(i).reduce((sum, block) => sum + block.height + gap, -gap);
    const last = frame.height - 2 - rest;
    const wanted = beside ? floor - Math.sqrt(items[i]?.area ?? 0) * scale : next;
    const y = Math.min(Math.max(next, wanted), Math.max(next, last));
    places.push({ x, y: r2(y), lead: 0.5 * text });
    next = y + row.height + gap;
  }
  return places;
}

function leader(key: string, x1: number, y1: number, x2: number, y2: number, ink: Ink): Mark[] {
  const style = { kind: 'line', role: 'axis', stroke: ink } as const;
  const bend = r2(x2 - 0.6 * (x2 - Math.max(x1, x2 - 40)));
  return [
    { ...style, key: `${key}-out`, x1: r2(x1), y1: r2(y1), x2: bend, y2: r2(y1) },
    { ...style, key, x1: bend, y1: r2(y1), x2: r2(x2), y2: r2(y2) },
  ];
}

import { format } from 'd3';
import type { Localized } from '../lib/locale.ts';
import { textWidth } from '../lib/text-measure.ts';
import type { AreaDatum } from './area-datum.ts';
import { type Caption, caption, largeFigure } from './caption.ts';
import type { Frame } from './frame.ts';
import { statusStyle } from './marks.ts';
import type { Box, Ink, Mark } from './picture.ts';
import { pitchArea, pitchMarks, pitchSize } from './pitch.ts';
import { isSlim, roomyText, smallestText } from './text-block.ts';
import { r2 } from './units-cells.ts';

const words: Localized<{ metres: (n: string) => string; own: (length: string) => string }> = {
  zh: { metres: (n) => `${n}米`, own: (length) => `${length}（只用于本栏）` },
  en: { metres: (n) => `${n}\u00a0m`, own: (length) => `${length} (this part only)` },
};

/** One thing to draw: a square, or the pitch with its own sides. */
interface Item extends AreaDatum {
  /** Sides in metres; 0 when the area is not published. */
  readonly wide: number;
  readonly high: number;
  readonly pitch: boolean;
}

export interface RowStyle {
  /** Start of the keys of its scale. */
  readonly key: string;
  readonly ink: Ink;
  /** The scale holds for this row only, and says so. */
  readonly own?: boolean;
}

/** Bays of the roof that stands for buildings. */
const bays = 6;

interface Plan {
  readonly scale: number;
  /** Whether words had to be left out. */
  readonly cut: boolean;
  readonly place: () => Mark[];
}

/** Squares to one scale, beside each other on one ground or below each other, whichever draws them larger. */
export function rowMarks(
  data: readonly AreaDatum[],
  pitch: AreaDatum | undefined,
  box: Box,
  frame: Frame,
  style: RowStyle,
): Mark[] {
  const items = [...data.map((item) => itemOf(item, false)), ...(pitch ? [itemOf(pitch, true)] : [])];
  const largest = Math.max(0, ...items.map((item) => Math.max(item.wide, item.high)));
  const foot = largest > 0 ? 2.6 * roomyText(frame) : 0;
  const space = { ...box, height: box.height - foot };
  const shares = (isSlim(frame) ? [0.55, 0.65, 0.75] : [0.45, 0.55]).map((share) =>
    acrossPlan(items, space, share, frame, style),
  );
  const across = shares.find(({ cut }) => !cut) ?? shares[0];
  const down = downPlan(items, space, frame, style);
  const larger = across && (across.cut === down.cut ? down.scale <= across.scale * 1.1 : down.cut);
  const best = larger ? across : down;
  return [...best.place(), ...(largest > 0 ? scaleBar(best.scale, largest, box, frame, style) : [])];
}

function itemOf(item: AreaDatum, pitch: boolean): Item {
  const area = Math.max(0, item.area ?? 0);
  if (pitch && Math.abs(area - pitchArea) < 1) {
    return { ...item, wide: pitchSize.length, high: pitchSize.width, pitch: true };
  }
  return { ...item, wide: Math.sqrt(area), high: Math.sqrt(area), pitch: false };
}

/** Everything on one ground line, captions below in a share of the height. */
function acrossPlan(items: readonly Item[], box: Box, share: number, frame: Frame, style: RowStyle): Plan {
  const text = roomyText(frame);
  const gap = 1.3 * text;
  const least = Math.min(7.5 * text, (box.width - gap * (items.length - 1)) / items.length);
  const lines = isSlim(frame) ? 6.3 : 5.2;
  const wordsHeight = Math.min(share * box.height, 1.14 * figureSize(frame, box) + lines * text);
  const room = { width: box.width - gap * (items.length - 1), height: box.height - wordsHeight - 0.7 * text };
  let scale = scaleFor(items, room, (s) =>
    items.reduce((sum, item) => sum + Math.max(least, item.wide * s), 0),
  );
  if (!Number.isFinite(scale)) scale = 0;
  const spare =
    (room.width - items.reduce((sum, item) => sum + Math.max(least, item.wide * scale), 0)) / items.length;
  const columns = items.map(
    (item) => Math.max(least, item.wide * scale) + Math.min(5 * text, Math.max(0, spare)),
  );
  const tallest = Math.max(ghostSize(text, box), ...items.map((item) => item.high * scale));
  const shown = items.map((item, i) => words1(item, columns[i] ?? least, wordsHeight, frame, box));
  const place = () => {
    let x = box.x;
    const high = Math.max(...shown.map((block) => block.height));
    const top = box.y + Math.max(0, (box.height - tallest - 0.7 * text - high) * 0.5);
    const floor = top + tallest;
    return items.flatMap((item, i) => {
      const marks = [
        ...itemMarks(item, x, floor, scale, ghostSize(text, box), style.ink),
        ...(shown[i]?.at(x, floor + 0.7 * text) ?? []),
      ];
      x += (columns[i] ?? 0) + gap;
      return marks;
    });
  };
  return { scale, cut: shown.some(({ cut }) => cut), place };
}

/** Everything below each other, captions at the right. */
function downPlan(items: readonly Item[], box: Box, frame: Frame, style: RowStyle): Plan {
  const text = roomyText(frame);
  const gap = 0.9 * text;
  const column = isSlim(frame)
    ? 0.6 * box.width
    : Math.min(0.5 * box.width, Math.max(8 * text, 0.3 * box.width));
  const least = Math.min(
    (isSlim(frame) ? 6.4 : 4.2) * text,
    (box.height - gap * (items.length - 1)) / items.length,
  );
  const room = { width: box.width - column - text, height: box.height - gap * (items.length - 1) };
  const scale = scaleFor(items, { width: room.height, height: room.width }, (s) =>
    items.reduce((sum, item) => sum + Math.max(least, item.high * s), 0),
  );
  const spare =
    (room.height - items.reduce((sum, item) => sum + Math.max(least, item.high * scale), 0)) / items.length;
  const widest = Math.max(ghostSize(text, box), ...items.map((item) => item.wide * scale));
  const rows = items.map((item) => Math.max(least, item.high * scale) + Math.max(0, spare));
  const shown = items.map((item, i) => words1(item, box.width - widest - text, rows[i] ?? least, frame, box));
  const place = () => {
    let y = box.y;
    return items.flatMap((item, i) => {
      const [row, block] = [rows[i] ?? least, shown[i]];
      const high = item.high > 0 ? item.high * scale : Math.min(row, ghostSize(text, box));
      const middle = Math.min(row - (block?.height ?? 0), (high - (block?.height ?? 0)) / 2);
      const marks = [
        ...itemMarks(item, box.x, y + high, scale, Math.min(row, ghostSize(text, box)), style.ink),
        ...(block?.at(box.x + widest + text, y + Math.max(0, middle)) ?? []),
      ];
      y += row + gap;
      return marks;
    });
  };
  return { scale, cut: shown.some(({ cut }) => cut), place };
}

function words1(item: Item, width: number, height: number, frame: Frame, box: Box): Caption {
  return caption(item.datum, frame, {
    width,
    height,
    figure: item.pitch ? 1.2 * roomyText(frame) : figureSize(frame, box),
    extras: item.pitch
      ? [`${pitchSize.length} × ${words[frame.locale].metres(String(pitchSize.width))}`]
      : [],
  });
}

function figureSize(frame: Frame, box: Box): number {
  return 0.62 * largeFigure({ ...frame, width: box.width, height: box.height });
}

/** Size of the outline that stands for an area that is not published. */
function ghostSize(text: number, box: Box): number {
  return Math.min(3 * text, 0.3 * box.height);
}

/** The largest scale (px a metre) at which the needed width and the tallest thing fit a space. */
function scaleFor(
  items: readonly Item[],
  space: { readonly width: number; readonly height: number },
  needed: (scale: number) => number,
): number {
  const most = Math.max(...items.map((item) => Math.max(item.wide, item.high)));
  if (!(most > 0)) return 0;
  let high = Math.max(0, Math.min(space.height, space.width)) / most;
  if (needed(high) <= space.width) return high;
  let low = 0;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (needed(middle) <= space.width) low = middle;
    else high = middle;
  }
  return low;
}

function itemMarks(item: Item, x: number, floor: number, scale: number, ghost: number, ink: Ink): Mark[] {
  const { datum, area } = item;
  const key = `area-${datum.id}`;
  const head = { kind: 'rect', key, role: 'data', datum: datum.id, status: datum.status, x: r2(x) } as const;
  if (area === null) {
    const style = statusStyle('not-published', ink);
    return [{ ...head, ...style, y: r2(floor - ghost), width: r2(ghost), height: r2(ghost) }];
  }
  if (item.pitch) return pitchMarks(r2(x), r2(floor - item.high * scale), scale, key, datum.id);
  const size = r2(Math.max(item.wide * scale, area > 0 ? 1 : 0));
  const style = statusStyle(datum.status, ink);
  const square: Mark = {
    ...head,
    ...style,
    ...(style.stroke ? { strokeWidth: Math.min(1.5, size / 3) } : {}),
    y: r2(floor - size),
    width: size,
    height: size,
    enter: { kind: 'grow-y', origin: { x: r2(x), y: r2(floor) } },
  };
  return item.roof ? [square, roofMark(`${key}-roof`, r2(x), r2(floor - size), size)] : [square];
}

/** A shed roof from above: its edge, and the skylights between its ridges. How many there are says nothing. */
function roofMark(key: string, x: number, y: number, size: number): Mark {
  const edge = 0.05 * size;
  const bay = (size - 2 * edge) / bays;
  const [left, right] = [r2(x + edge), r2(x + size - edge)];
  let d = `M${left} ${r2(y + edge)}H${right}V${r2(y + size - edge)}H${left}Z`;
  for (let i = 0; i < bays; i++) {
    const top = y + edge + (i + 0.62) * bay;
    d += `M${left} ${r2(top)}H${right}`;
    if (i < bays - 1) d += `M${left} ${r2(y + edge + (i + 1) * bay)}H${right}`;
  }
  const box = { x, y, width: size, height: size };
  const strokeWidth = r2(Math.min(1.6, size / 60));
  return {
    kind: 'path',
    key,
    role: 'decoration',
    d,
    box,
    stroke: 'paper',
    strokeWidth,
    opacity: 0.75,
    enter: { start: 0.5 },
  };
}

/** A round length drawn at the foot of the box. */
function scaleBar(scale: number, largest: number, box: Box, frame: Frame, style: RowStyle): Mark[] {
  const text = roomyText(frame);
  const size = Math.max(smallestText(frame), 0.87 * text);
  const wanted = Math.min(largest * scale, 0.35 * box.width) / scale;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = [5, 2, 1].find((n) => n * power <= wanted) ?? 1;
  const length = step * power;
  if (!Number.isFinite(length) || length < 0.01 || length > 1e9) return [];
  const printed = words[frame.locale].metres(format(',')(length));
  const label = style.own ? words[frame.locale].own(printed) : printed;
  const y = r2(box.y + box.height - 0.45 * text);
  const right = r2(box.x + length * scale);
  const line = { role: 'axis', stroke: 'ink-3' } as const;
  // A bar of another length is another bar: between the two it would measure nothing.
  const key = `${style.key}-${length}-scale`;
  if (right + 0.5 * text + textWidth(label, size) > box.x + box.width) return [];
  return [
    { kind: 'line', key, ...line, x1: r2(box.x), y1: y, x2: right, y2: y },
    {
      kind: 'line',
      key: `${key}-start`,
      ...line,
      x1: r2(box.x),
      y1: r2(y - 0.3 * text),
      x2: r2(box.x),
      y2: y,
    },
    { kind: 'line', key: `${key}-end`, ...line, x1: right, y1: r2(y - 0.3 * text), x2: right, y2: y },
    {
      kind: 'text',
      key: `${key}-label`,
      role: 'axis',
      x: r2(right + 0.5 * text),
      y: r2(y + 0.2 * size),
      text: label,
      size,
      anchor: 'start',
      face: 'sans',
      fill: 'ink-2',
    },
  ];
}

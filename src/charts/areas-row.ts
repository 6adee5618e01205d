import { cumsum, format, max, range, sum } from 'd3';
import type { Localized } from '../lib/locale.ts';
import type { AreaItem } from './areas.ts';
import { type Caption, caption, largeFigure } from './caption.ts';
import type { Frame } from './frame.ts';
import { statusStyle } from './marks.ts';
import type { Mark } from './picture.ts';
import { pitchMarks } from './pitch.ts';
import { ruler } from './ruler.ts';
import { isSlim, roomyText } from './text-block.ts';
import { r2 } from './units-cells.ts';

const words: Localized<{ metres: (n: string) => string }> = {
  zh: { metres: (n) => `${n}米` },
  en: { metres: (n) => `${n}\u00a0m` },
};

interface Plan {
  /** px a metre. */
  readonly scale: number;
  readonly captions: readonly Caption[];
  /** Whether words had to be left out. */
  readonly cut: boolean;
  readonly marks: () => Mark[];
}

/** Squares to one scale, side by side on one ground or below each other, whichever draws them larger. */
export function rowMarks(items: readonly AreaItem[], frame: Frame): Mark[] {
  const largest = max(items, (item) => Math.max(item.wide, item.high)) ?? 0;
  const space = { ...frame, height: frame.height - (largest > 0 ? 2.6 * roomyText(frame) : 0) };
  const across = (isSlim(frame) ? [0.55, 0.65, 0.75] : [0.45, 0.55]).map((share) =>
    acrossPlan(items, share, space),
  );
  const plans = [...across, downPlan(items, space)].sort((a, b) => b.scale - a.scale);
  const best = plans.find(({ cut }) => !cut) ?? plans[0];
  return [...(best?.marks() ?? []), ...(largest > 0 ? scaleBar(best?.scale ?? 0, largest, frame) : [])];
}

/** Everything on one ground line, captions below in a share of the height. */
function acrossPlan(items: readonly AreaItem[], share: number, frame: Frame): Plan {
  const text = roomyText(frame);
  const gap = 1.3 * text;
  const width = frame.width - 4 - gap * (items.length - 1);
  const least = Math.min(7.5 * text, width / items.length);
  const lines = isSlim(frame) ? 6.3 : 5.2;
  const room = Math.min(share * frame.height, 1.14 * figureSize(frame) + lines * text);
  const most = frame.height - 4 - room - 0.7 * text;
  const needed = (scale: number) => items.map((item) => Math.max(least, item.wide * scale));
  const scale = scaleFor(items, most, width, needed);
  const spare = Math.min(5 * text, Math.max(0, width - sum(needed(scale))) / items.length);
  const columns = needed(scale).map((column) => column + spare);
  const tallest = Math.max(ghostSize(frame), ...items.map((item) => item.high * scale));
  const captions = items.map((item, i) => wordsOf(item, columns[i] ?? least, room, frame));
  const full = tallest + 0.7 * text + (max(captions, (block) => block.height) ?? 0);
  const floor = 2 + Math.max(0, (frame.height - 4 - full) / 2) + tallest;
  const ends = cumsum(columns, (column) => column + gap);
  return {
    scale,
    captions,
    cut: captions.some((block) => block.cut),
    marks: () =>
      items.flatMap((item, i) => {
        const x = 2 + (ends[i - 1] ?? 0);
        return [
          ...itemMarks(item, x, floor, scale, ghostSize(frame)),
          ...(captions[i]?.at(x, floor + 0.7 * text) ?? []),
        ];
      }),
  };
}

/** Everything below each other, captions at the right. */
function downPlan(items: readonly AreaItem[], frame: Frame): Plan {
  const text = roomyText(frame);
  const gap = 0.9 * text;
  const slim = isSlim(frame);
  const column = slim
    ? 0.6 * frame.width
    : Math.min(0.5 * frame.width, Math.max(8 * text, 0.3 * frame.width));
  const height = frame.height - 4 - gap * (items.length - 1);
  const least = Math.min((slim ? 6.4 : 4.2) * text, height / items.length);
  const needed = (scale: number) => items.map((item) => Math.max(least, item.high * scale));
  const scale = scaleFor(items, frame.width - 4 - column - text, height, needed);
  const spare = Math.max(0, height - sum(needed(scale))) / items.length;
  const rows = needed(scale).map((row) => row + spare);
  const widest = Math.max(ghostSize(frame), ...items.map((item) => item.wide * scale));
  const captions = items.map((item, i) =>
    wordsOf(item, frame.width - 4 - widest - text, rows[i] ?? least, frame),
  );
  const ends = cumsum(rows, (row) => row + gap);
  return {
    scale,
    captions,
    cut: captions.some((block) => block.cut),
    marks: () =>
      items.flatMap((item, i) => {
        const [y, row, block] = [2 + (ends[i - 1] ?? 0), rows[i] ?? least, captions[i]];
        const ghost = Math.min(row, ghostSize(frame));
        const high = item.area === null ? ghost : item.high * scale;
        const used = block?.height ?? 0;
        // Words that are higher than their square begin with it.
        const top = y + Math.max(0, Math.min(row - used, (high - used) / 2));
        return [...itemMarks(item, 2, y + high, scale, ghost), ...(block?.at(2 + widest + text, top) ?? [])];
      }),
  };
}

function wordsOf(item: AreaItem, width: number, height: number, frame: Frame): Caption {
  const { wide, high, pitch } = item;
  return caption(item.datum, frame, {
    width,
    height,
    figure: pitch ? 1.2 * roomyText(frame) : figureSize(frame),
    extras: pitch && wide !== high ? [`${wide} × ${words[frame.locale].metres(String(high))}`] : [],
  });
}

function figureSize(frame: Frame): number {
  return 0.62 * largeFigure(frame);
}

/** Size of the outline that stands for an area that is not published. */
function ghostSize(frame: Frame): number {
  return Math.min(3 * roomyText(frame), 0.3 * frame.height);
}

/** The largest scale (px a metre) at which no side is longer than `most` and all together fit in `room`. */
function scaleFor(
  items: readonly AreaItem[],
  most: number,
  room: number,
  needed: (scale: number) => readonly number[],
): number {
  const longest = max(items, (item) => Math.max(item.wide, item.high)) ?? 0;
  if (longest === 0) return 0;
  const top = Math.max(0, Math.min(most, room)) / longest;
  const tries = range(200).map((i) => top * (1 - i / 200));
  return tries.find((scale) => sum(needed(scale)) <= room + 0.01) ?? 0;
}

function itemMarks(item: AreaItem, x: number, floor: number, scale: number, ghost: number): Mark[] {
  const { datum, area, ink, wide, high } = item;
  const key = `area-${datum.id}`;
  const head = { kind: 'rect', key, role: 'data', datum: datum.id, status: datum.status, x: r2(x) } as const;
  if (area === null) {
    const style = statusStyle('not-published', ink);
    return [{ ...head, ...style, y: r2(floor - ghost), width: r2(ghost), height: r2(ghost) }];
  }
  if (item.pitch) return pitchMarks(area, { x: r2(x), y: r2(floor - high * scale), scale }, datum.id);
  const size = r2(Math.max(wide * scale, area > 0 ? 1 : 0));
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
  const bays = 6;
  const edge = 0.05 * size;
  const bay = (size - 2 * edge) / bays;
  const [left, right] = [r2(x + edge), r2(x + size - edge)];
  const ridges = range(bays).flatMap((i) => [i + 0.62, ...(i < bays - 1 ? [i + 1] : [])]);
  const lines = ridges.map((at) => `M${left} ${r2(y + edge + at * bay)}H${right}`);
  return {
    kind: 'path',
    key,
    role: 'decoration',
    d: `M${left} ${r2(y + edge)}H${right}V${r2(y + size - edge)}H${left}Z${lines.join('')}`,
    box: { x, y, width: size, height: size },
    stroke: 'paper',
    strokeWidth: r2(Math.min(1.6, size / 60)),
    opacity: 0.75,
    enter: { start: 0.5 },
  };
}

/** A round length at the foot. */
function scaleBar(scale: number, largest: number, frame: Frame): Mark[] {
  const wanted = Math.min(largest, (0.35 * frame.width) / scale);
  const power = 10 ** Math.floor(Math.log10(wanted));
  const length = power * ([5, 2].find((step) => step * power <= wanted) ?? 1);
  if (!(length >= 0.01 && length <= 1e9)) return [];
  const y = frame.height - 2 - 0.45 * roomyText(frame);
  // A bar of another length is another bar: between the two it would measure nothing.
  const place = { key: `area-${length}-scale`, x: 2, y, length: length * scale, over: false };
  return ruler(words[frame.locale].metres(format(',')(length)), place, frame);
}

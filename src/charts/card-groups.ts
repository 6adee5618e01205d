import type { Localized } from '../lib/locale.ts';
import { textWidth } from '../lib/text-measure.ts';
import {
  type CardSource,
  type Detail,
  details,
  moreWords,
  nameSizes,
  wallMarks,
  worthwhile,
} from './card-wall.ts';
import { type CardGrid, cardGap, cardGrid, cardStyle, gridMarks, leastGridHeight } from './cards.ts';
import type { Frame } from './frame.ts';
import type { Ink, Mark } from './picture.ts';
import {
  balanced,
  blockMarks,
  fitLine,
  roomyText,
  smallestText,
  type TextBlock,
  textBlock,
} from './text-block.ts';

/** Cards under one heading. */
export interface CardGroup {
  readonly id: string;
  readonly name: string;
  readonly cards: CardSource;
  /** How many of the cards are data. */
  readonly count: number;
  readonly receded: boolean;
}

const smallestSquare = 4;

/** How many things a group holds. */
const countWords: Localized<(n: number) => string> = {
  zh: (n) => `${n}项`,
  en: (n) => (n === 1 ? '1 item' : `${n} items`),
};

/** All groups in full, in one or more columns of groups; null where that does not fit. */
export function groupsInColumns(groups: readonly CardGroup[], frame: Frame): Mark[] | null {
  for (const detail of details) {
    const found = bestColumns(groups, detail, frame);
    const whole = found?.columns.flat().every(({ grid, name }) => !grid.cut && !grid.broken && !name.cut);
    if (found && whole) return columnMarks(found, frame);
  }
  return null;
}

interface SetGroup {
  readonly group: CardGroup;
  readonly grid: CardGrid;
  readonly name: TextBlock;
  /** Height of the name with the gap under it. */
  readonly head: number;
  readonly height: number;
}

interface SetColumns {
  readonly columns: readonly (readonly SetGroup[])[];
  readonly size: number;
  readonly width: number;
  readonly gap: number;
  readonly height: number;
  readonly score: number;
}

function bestColumns(groups: readonly CardGroup[], detail: Detail, frame: Frame): SetColumns | null {
  const least = smallestText(frame);
  const sizes = nameSizes(frame, 7);
  const [most = least] = sizes;
  const cards = groups.map((group) => group.cards(detail));
  const largest = Math.max(...cards.map((list) => list.length));
  let best: SetColumns | null = null;
  for (const size of sizes) {
    // Smaller sizes only take away from the score, so far below a good one none can be better.
    if (best && (Math.log(size / most) <= best.score || (best.score > worthwhile && size < 0.7 * best.size)))
      break;
    const gap = cardGap(size) * 2.4;
    for (let outer = 1; outer <= Math.min(groups.length, 6); outer++) {
      const width = (frame.width - gap * (outer - 1)) / outer;
      for (let inner = 1; inner <= Math.min(largest, 6); inner++) {
        if ((width - cardGap(size) * (inner - 1)) / inner < size * 5.5) break;
        const bound = cards.reduce((sum, list) => sum + leastGridHeight(list, inner, size, least) + size, 0);
        if (bound > frame.height * outer) continue;
        const set = groups.map((group, i) => {
          const grid = cardGrid(cards[i] ?? [], width, inner, size, least);
          const name = headBlock(group, width, headSize(size, least));
          const head = name.height + cardGap(size) * 0.7;
          return { group, grid, name, head, height: head + grid.height };
        });
        const columns = spread(set, outer, gap);
        const height = Math.max(...columns.map((column) => columnHeight(column, gap)));
        if (height > frame.height) continue;
        const found = { columns, size, width, gap, height, score: 0 };
        const score = columnsScore(found, most, outer, frame);
        if (!best || score > best.score) best = { ...found, score };
      }
    }
  }
  return best;
}

function columnsScore(set: SetColumns, most: number, outer: number, frame: Frame): number {
  const grids = set.columns.flat().map((one) => one.grid);
  const lines = grids.reduce((sum, grid) => sum + grid.nameLines, 0) / grids.length;
  const filled = set.columns.reduce((sum, column) => sum + columnHeight(column, set.gap), 0);
  return (
    Math.log(set.size / most) -
    0.3 * (lines - 1) -
    0.5 * (1 - filled / (set.height * outer)) -
    0.25 * (1 - set.height / frame.height) -
    (grids.some((grid) => grid.broken) ? 1 : 0) -
    (grids.some((grid) => grid.cut) ? 2 : 0)
  );
}

function columnMarks({ columns, width, gap, height }: SetColumns, frame: Frame): Mark[] {
  const marks: Mark[] = [];
  columns.forEach((column, i) => {
    let y = (frame.height - height) / 2;
    for (const { group, grid, name, head, height: tall } of column) {
      const x = i * (width + gap);
      marks.push(...headMarks(group, name, x, y));
      marks.push(...gridMarks(grid, x, y + head));
      y += tall + gap;
    }
  });
  return marks;
}

function headSize(size: number, least: number): number {
  return Math.max(least, size * 0.82);
}

function headBlock(group: CardGroup, width: number, size: number): TextBlock {
  return textBlock(group.name, width, { size, bold: !group.receded }, 2);
}

function headMarks(group: CardGroup, name: TextBlock, x: number, y: number): Mark[] {
  return blockMarks(balanced(name), { key: `group-${group.id}`, x, y, ink: group.receded ? 'ink-2' : 'ink' });
}

function columnHeight(column: readonly SetGroup[], gap: number): number {
  return column.reduce((sum, one) => sum + one.height, 0) + gap * Math.max(0, column.length - 1);
}

/** Deals groups in order to columns so that the tallest is as low as can be. */
function spread(set: readonly SetGroup[], columns: number, gap: number): SetGroup[][] {
  const heights = set.map((one) => one.height + gap);
  const deal = (limit: number): SetGroup[][] => {
    const dealt: SetGroup[][] = [];
    let filled = limit;
    set.forEach((one, i) => {
      const height = heights[i] ?? 0;
      if (dealt.length === 0 || filled + height > limit) {
        dealt.push([]);
        filled = 0;
      }
      dealt.at(-1)?.push(one);
      filled += height;
    });
    return dealt;
  };
  let low = Math.max(...heights);
  let high = heights.reduce((sum, height) => sum + height, 0);
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    if (deal(middle).length <= columns) high = middle;
    else low = middle;
  }
  return deal(high);
}

/**
 * Groups one under the other in their order: those in focus in full, every other one a line with a small square
 * for each of its things. Without a focus all are lines. `rungs` draws them as the rungs of a ladder.
 */
export function accordion(
  groups: readonly CardGroup[],
  frame: Frame,
  form: 'lines' | 'rungs' = 'lines',
): Mark[] {
  const least = smallestText(frame);
  const anyReceded = groups.some((group) => group.receded);
  const open = (group: CardGroup): boolean => anyReceded && !group.receded;
  const lines = groups.filter((group) => !open(group));
  const full = groups.filter(open);
  const room = frame.height * (full.length > 0 ? 0.45 : 1);
  const most = Math.floor(room / (least * 2));
  const shown = lines.length <= most ? lines : lines.slice(0, Math.max(0, most - 1));
  const hidden = lines.slice(shown.length);
  const rowCount = shown.length + (hidden.length > 0 ? 1 : 0);
  const line = lineOf(shown, room / Math.max(1, rowCount), full.length > 0, frame);
  const total = full.reduce((sum, group) => sum + group.count, 0);
  const spare = frame.height - rowCount * line.height;
  const side = form === 'rungs' ? line.size * 0.8 : 0;
  const place = { x: side, width: frame.width - 2 * side, form, frame };

  const marks: Mark[] = [];
  const top = full.length > 0 ? 0 : spare / 2;
  let y = top;
  for (const group of groups) {
    if (open(group)) {
      const share = (spare * group.count) / Math.max(1, total);
      marks.push(...openGroup(group, y, share, place));
      y += share;
    } else if (shown.includes(group)) {
      marks.push(...groupLine(group, y, line, place));
      y += line.height;
    }
  }
  if (hidden.length > 0) {
    const rest = hidden.reduce((sum, group) => sum + group.count, 0);
    const more = textBlock(moreWords[frame.locale](rest), place.width, { size: line.size }, 1);
    marks.push(
      ...blockMarks(more, { key: 'more', x: side, y: y + (line.height - more.height) / 2, ink: 'ink-2' }),
    );
    y += line.height;
  }
  return form === 'rungs' ? [...railMarks(top, y, frame), ...marks] : marks;
}

interface Place {
  readonly x: number;
  readonly width: number;
  readonly form: 'lines' | 'rungs';
  readonly frame: Frame;
}

interface Line {
  readonly size: number;
  readonly height: number;
}

/** Lines are small beside groups in full, and without them as large as their names and the height allow. */
function lineOf(groups: readonly CardGroup[], room: number, beside: boolean, frame: Frame): Line {
  const least = smallestText(frame);
  if (beside) return { size: least, height: least * 2 };
  const widest = Math.max(
    1,
    ...groups.map((group) => textWidth(group.name + countWords[frame.locale](group.count), 100)),
  );
  const most = Math.min(roomyText(frame) * 1.3, room / 2.4, (frame.width / widest) * 75);
  const size = Math.max(least, most);
  return { size, height: Math.min(room, size * 3.2) };
}

function railMarks(top: number, bottom: number, frame: Frame): Mark[] {
  return [1, frame.width - 1].map((x, i) => ({
    kind: 'line',
    key: `rail-${i}`,
    role: 'axis',
    x1: x,
    y1: top,
    x2: x,
    y2: bottom,
    stroke: 'line',
    strokeWidth: 2,
  }));
}

function openGroup(group: CardGroup, y: number, height: number, place: Place): Mark[] {
  const least = smallestText(place.frame);
  const size = Math.min(roomyText(place.frame) * 1.15, height / 6);
  const name = headBlock(group, place.width, Math.max(least, size));
  const named = size >= least;
  const head = least * 0.4 + (named ? name.height + least * 0.4 : 0);
  const foot = Math.min(least * 0.8, height * 0.05);
  return [
    ...(named ? headMarks(group, name, place.x, y + least * 0.4) : []),
    ...wallMarks(group.cards, place.x, y + head, place.width, height - head - foot, place.frame),
    ...rule(group, y, height, place),
  ];
}

/** A thin line above a group, or the rung it stands on. */
function rule(group: CardGroup, y: number, height: number, { form, frame }: Place): Mark[] {
  const line = { kind: 'line', role: 'axis', x1: 0, x2: frame.width } as const;
  if (form === 'rungs') {
    const at = y + height - 1;
    return [
      {
        ...line,
        key: `rung-${group.id}`,
        y1: at,
        y2: at,
        stroke: group.receded ? 'line' : 'ink-3',
        strokeWidth: 2,
      },
    ];
  }
  return y < 1 ? [] : [{ ...line, key: `group-${group.id}-line`, y1: y, y2: y, stroke: 'line' }];
}

function groupLine(group: CardGroup, y: number, { size, height }: Line, place: Place): Mark[] {
  const { x, width, frame } = place;
  const count = countWords[frame.locale](group.count);
  const countWidth = textWidth(count, size);
  const from = width - countWidth - size * 0.8;
  const name = fitLine(group.name, from, { size });
  const cards = group.cards({ extras: false, nameLines: 1 }).filter((card) => card.isDatum);
  const pitch = Math.min(size, (from - textWidth(name, size) - size) / Math.max(1, cards.length));
  const side = pitch / 1.4;
  // All of them or none: fewer squares than things would be a wrong count.
  const drawn = side >= smallestSquare ? cards : [];
  const squares: Mark[] = drawn.map((card, i) => ({
    kind: 'rect',
    key: card.key,
    role: 'data',
    datum: card.id,
    status: card.status,
    x: x + from - (drawn.length - i) * pitch,
    y: y + (height - side) / 2,
    width: side,
    height: side,
    radius: 1.5,
    ...cardStyle({ ...card, receded: false }),
  }));
  const ink: Ink = group.receded ? 'ink-2' : 'ink';
  const base = y + height / 2 + size * 0.36;
  const label = { kind: 'text', role: 'label', y: base, size, face: 'sans', fill: ink } as const;
  return [
    ...squares,
    ...(name === '' ? [] : [{ ...label, key: `group-${group.id}`, x, text: name, anchor: 'start' as const }]),
    { ...label, key: `group-${group.id}-count`, x: x + width, text: count, anchor: 'end' },
    ...rule(group, y, height, place),
  ];
}

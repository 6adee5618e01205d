import type { Localized } from '../lib/locale.ts';
import { textWidth } from '../lib/text-measure.ts';
import { type CardSource, type Detail, details, moreWords, nameSizes, wallMarks } from './card-wall.ts';
import { type CardGrid, cardGap, cardGrid, cardStyle, gridMarks } from './cards.ts';
import type { Frame } from './frame.ts';
import type { Ink, Mark } from './picture.ts';
import { blockMarks, fitLine, roomyText, smallestText, textBlock } from './text-block.ts';

/** Cards under one heading. */
export interface CardGroup {
  readonly id: string;
  readonly name: string;
  readonly cards: CardSource;
  /** How many of the cards are data. */
  readonly count: number;
  readonly receded: boolean;
}

/** How many things a group holds. */
const countWords: Localized<(n: number) => string> = {
  zh: (n) => `${n}项`,
  en: (n) => (n === 1 ? '1 item' : `${n} items`),
};

/** All groups in full, in one or more columns of groups; null where that does not fit. */
export function groupsInColumns(groups: readonly CardGroup[], frame: Frame): Mark[] | null {
  for (const detail of details) {
    const best = bestColumns(groups, detail, frame);
    if (best) return columnMarks(best, frame);
  }
  return null;
}

interface SetGroup {
  readonly group: CardGroup;
  readonly grid: CardGrid;
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
  const sizes = nameSizes(frame);
  const [most = least] = sizes;
  const cards = groups.map((group) => group.cards(detail));
  const largest = Math.max(...cards.map((list) => list.length));
  let best: SetColumns | null = null;
  for (const size of sizes) {
    const gap = cardGap(size) * 2.4;
    for (let outer = 1; outer <= Math.min(groups.length, 6); outer++) {
      const width = (frame.width - gap * (outer - 1)) / outer;
      for (let inner = 1; inner <= Math.min(largest, 6); inner++) {
        if ((width - cardGap(size) * (inner - 1)) / inner < size * 4.2) break;
        const head = headSize(size, least) * 1.34 + cardGap(size) * 0.7;
        const set = groups.map((group, i) => {
          const grid = cardGrid(cards[i] ?? [], width, inner, size, least);
          return { group, grid, head, height: head + grid.height };
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

function columnMarks({ columns, size, width, gap, height }: SetColumns, frame: Frame): Mark[] {
  const marks: Mark[] = [];
  columns.forEach((column, i) => {
    let y = (frame.height - height) / 2;
    for (const { group, grid, head, height: tall } of column) {
      const x = i * (width + gap);
      marks.push(...headMarks(group, x, y, width, headSize(size, smallestText(frame))));
      marks.push(...gridMarks(grid, x, y + head));
      y += tall + gap;
    }
  });
  return marks;
}

function headSize(size: number, least: number): number {
  return Math.max(least, size * 0.82);
}

function headMarks(group: CardGroup, x: number, y: number, width: number, size: number): Mark[] {
  const block = textBlock(group.name, width, { size, bold: !group.receded }, 1);
  return blockMarks(block, { key: `group-${group.id}`, x, y, ink: group.receded ? 'ink-2' : 'ink' });
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
 * for each of its things. Without a focus all are lines.
 */
export function accordion(groups: readonly CardGroup[], frame: Frame): Mark[] {
  const least = smallestText(frame);
  const lineHeight = least * 2;
  const anyReceded = groups.some((group) => group.receded);
  const open = (group: CardGroup): boolean => anyReceded && !group.receded;
  const lines = groups.filter((group) => !open(group));
  const full = groups.filter(open);
  const room = frame.height * (full.length > 0 ? 0.45 : 1);
  const most = Math.floor(room / lineHeight);
  const shown = lines.length <= most ? lines : lines.slice(0, Math.max(0, most - 1));
  const hidden = lines.slice(shown.length);
  const rowCount = shown.length + (hidden.length > 0 ? 1 : 0);
  const total = full.reduce((sum, group) => sum + group.count, 0);
  const spare = frame.height - rowCount * lineHeight;

  const marks: Mark[] = [];
  let y = full.length > 0 ? 0 : spare / 2;
  for (const group of groups) {
    if (open(group)) {
      const share = (spare * group.count) / Math.max(1, total);
      marks.push(...openGroup(group, y, share, frame));
      y += share;
    } else if (shown.includes(group)) {
      marks.push(...groupLine(group, y, lineHeight, frame));
      y += lineHeight;
    }
  }
  if (hidden.length > 0) {
    const rest = hidden.reduce((sum, group) => sum + group.count, 0);
    const more = textBlock(moreWords[frame.locale](rest), frame.width, { size: least }, 1);
    marks.push(
      ...blockMarks(more, { key: 'more', x: 0, y: y + (lineHeight - more.height) / 2, ink: 'ink-2' }),
    );
  }
  return marks;
}

function openGroup(group: CardGroup, y: number, height: number, frame: Frame): Mark[] {
  const least = smallestText(frame);
  const size = Math.min(roomyText(frame) * 1.15, height / 6);
  const named = size >= least && group.name !== '';
  const head = named ? size * 1.34 + least * 0.6 : 0;
  const foot = Math.min(least * 0.8, height * 0.05);
  return [
    ...rule(group, y, frame),
    ...(named ? headMarks(group, 0, y + least * 0.3, frame.width, size) : []),
    ...wallMarks(group.cards, 0, y + head, frame.width, height - head - foot, frame),
  ];
}

function rule(group: CardGroup, y: number, frame: Frame): Mark[] {
  return y < 1
    ? []
    : [
        {
          kind: 'line',
          key: `group-${group.id}-line`,
          role: 'axis',
          x1: 0,
          y1: y,
          x2: frame.width,
          y2: y,
          stroke: 'line',
        },
      ];
}

function groupLine(group: CardGroup, y: number, height: number, frame: Frame): Mark[] {
  const size = smallestText(frame);
  const count = countWords[frame.locale](group.count);
  const countWidth = textWidth(count, size);
  const name = fitLine(group.name, (frame.width - countWidth) * 0.6, { size });
  const side = size * 0.72;
  const pitch = side * 1.4;
  const from = frame.width - countWidth - size * 0.8;
  const room = Math.floor((from - textWidth(name, size) - size) / pitch);
  const cards = group.cards({ extras: false, nameLines: 1 }).filter((card) => card.isDatum);
  const drawn = cards.slice(0, Math.max(0, room));
  const squares: Mark[] = drawn.map((card, i) => ({
    kind: 'rect',
    key: card.key,
    role: 'data',
    datum: card.id,
    status: card.status,
    x: from - (drawn.length - i) * pitch,
    y: y + (height - side) / 2,
    width: side,
    height: side,
    radius: 1.5,
    ...cardStyle({ ...card, receded: false }),
  }));
  const ink: Ink = 'ink-2';
  const base = y + height / 2 + size * 0.36;
  const label = { kind: 'text', role: 'label', y: base, size, face: 'sans', fill: ink } as const;
  return [
    ...rule(group, y, frame),
    ...squares,
    ...(name === ''
      ? []
      : [{ ...label, key: `group-${group.id}`, x: 0, text: name, anchor: 'start' as const }]),
    { ...label, key: `group-${group.id}-count`, x: frame.width, text: count, anchor: 'end' },
  ];
}

import type { Localized } from '../lib/locale.ts';
import { type Card, type CardGrid, cardGap, cardGrid, gridMarks, leastGridHeight } from './cards.ts';
import type { Frame } from './frame.ts';
import type { Mark } from './picture.ts';
import { blockMarks, roomyText, smallestText, textBlock } from './text-block.ts';

/** How much of a card's texts is set; less where the frame is small. */
export interface Detail {
  readonly extras: boolean;
  readonly nameLines: number;
}

export const details: readonly Detail[] = [
  { extras: true, nameLines: 4 },
  { extras: false, nameLines: 3 },
  { extras: false, nameLines: 1 },
];

/** Cards with as much text as asked for. */
export type CardSource = (detail: Detail) => readonly Card[];

/** What stands for things that do not fit. */
export const moreWords: Localized<(n: number) => string> = {
  zh: (n) => `另有${n}项，见数据表`,
  en: (n) => `${n} more in the table`,
};

/** Scores below this have cut or broken words. */
export const worthwhile = -1.6;

/** Sizes of names that are tried, largest first. */
export function nameSizes(frame: Frame, count = 10): number[] {
  const least = smallestText(frame);
  const most = Math.max(least, roomyText(frame) * 1.9);
  return Array.from({ length: count }, (_, i) => most * (least / most) ** (i / (count - 1)));
}

/** The grid that reads best in the box: large names on few lines, full rows, shapely plaques. */
function bestGrid(cards: readonly Card[], width: number, height: number, frame: Frame): CardGrid | null {
  const sizes = nameSizes(frame);
  const [most = 12] = sizes;
  let best: { grid: CardGrid; score: number } | null = null;
  for (const size of sizes) {
    // Smaller sizes only take away from the score, so far below a good one none can be better.
    if (
      best &&
      (Math.log(size / most) <= best.score || (best.score > worthwhile && size < 0.7 * best.grid.size))
    )
      break;
    for (let columns = 1; columns <= Math.min(cards.length, 12); columns++) {
      if ((width - cardGap(size) * (columns - 1)) / columns < size * 3.2) break;
      if (leastGridHeight(cards, columns, size, smallestText(frame)) > height) continue;
      const grid = cardGrid(cards, width, columns, size, smallestText(frame));
      if (grid.height > height) continue;
      const score = gridScore(grid, most, cards.length, width, height);
      if (!best || score > best.score) best = { grid, score };
    }
  }
  return best?.grid ?? null;
}

function gridScore(grid: CardGrid, most: number, count: number, width: number, height: number): number {
  const used = (grid.columns * (grid.cardWidth + grid.gap)) / width;
  const lastRow = count % grid.columns || grid.columns;
  const shape = Math.abs(Math.log(grid.cardWidth / (grid.height / grid.rows.length) / 1.8));
  return (
    Math.log(grid.size / most) -
    0.3 * (grid.nameLines - 1) -
    0.3 * (1 - lastRow / grid.columns) -
    0.12 * shape -
    1.4 * Math.max(0, 1 - used) -
    0.6 * (1 - grid.height / height) -
    (grid.broken ? 1 : 0) -
    (grid.cut ? 2 : 0)
  );
}

/** Plaques over a box, as many as fit; the rest is one line with their number. */
export function wallMarks(
  source: CardSource,
  x: number,
  y: number,
  width: number,
  height: number,
  frame: Frame,
): Mark[] {
  let usable: CardGrid | null = null;
  for (const detail of details) {
    const grid = bestGrid(source(detail), width, height, frame);
    if (grid && !grid.cut && !grid.broken) return placed(grid, x, y, height);
    usable ??= grid;
  }
  if (usable) return placed(usable, x, y, height);
  const least = smallestText(frame);
  const cards = source({ extras: false, nameLines: 1 }).map((card) => ({
    ...card,
    texts: card.texts.slice(0, 1),
  }));
  const line = least * 1.5;
  const columns = Math.max(1, Math.floor(width / (least * 8)));
  for (let n = cards.length; n > 0; n--) {
    const grid = cardGrid(cards.slice(0, n), width, columns, least, least);
    if (grid.height > height - (n < cards.length ? line : 0)) continue;
    const rest = cards.slice(n).filter((card) => card.isDatum).length;
    const more = textBlock(moreWords[frame.locale](rest), width, { size: least }, 1);
    return [
      ...gridMarks(grid, x, y),
      ...(rest === 0
        ? []
        : blockMarks(more, { key: `more-${Math.round(y)}`, x, y: y + height - line, ink: 'ink-2' })),
    ];
  }
  return [];
}

/** A grid in the middle of its box's height; plaques grow a little to fill it. */
function placed(grid: CardGrid, x: number, y: number, height: number): Mark[] {
  const spare = (height - grid.height) / grid.rows.length;
  const tallest = Math.max(...grid.rows.map((row) => row.height));
  const extra = Math.max(0, Math.min(spare, Math.max(grid.cardWidth * 0.5, tallest * 1.5) - tallest));
  const full = grid.height + extra * grid.rows.length;
  return gridMarks(grid, x, y + (height - full) / 2, extra);
}

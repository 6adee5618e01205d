import { cross, max, range, sum } from 'd3';
import type { CardGroup } from './card-groups.ts';
import { cardMarks, type SetCard, setCard } from './cards.ts';
import { firstFit, sizes } from './fit.ts';
import type { Frame } from './frame.ts';
import { entersAt } from './marks.ts';
import type { Mark } from './picture.ts';
import { blockMarks, roomyText, smallestText, type TextBlock, textBlock } from './text-block.ts';
import { r2 } from './units-cells.ts';

/** A step of the stairs: the cards that stand on its tread, in rows from the tread up. */
interface Step {
  readonly group: CardGroup;
  readonly name: TextBlock;
  readonly cards: readonly SetCard[];
  readonly columns: number;
  /** The tread: its left end, length and height in the frame. */
  readonly x: number;
  readonly width: number;
  readonly y: number;
}

interface Stairs {
  readonly steps: readonly Step[];
  readonly cardHeight: number;
  readonly gap: number;
}

/** Texts of a card to try: all, without the last ones, the first alone. */
const details = [
  { most: 3, lines: 2 },
  { most: 2, lines: 2 },
  { most: 1, lines: 2 },
] as const;

/**
 * Cards by levels on stairs that climb to the right, the first group lowest; null where they can't be read. In high
 * frames the steps stand above each other and each begins a little further to the right.
 */
export function stairMarks(groups: readonly CardGroup[], frame: Frame): Mark[] | null {
  const tried = cross(details, sizes(1.8 * roomyText(frame), smallestText(frame)));
  const set = isWide(frame) ? across : upward;
  const stairs = firstFit(tried, ([detail, size]) => set(groups, detail, size, frame));
  if (stairs === null) return null;
  const each = (draw: (step: Step, i: number) => Mark[]) =>
    stairs.steps.flatMap((step, i) => entersAt(draw(step, i), (0.6 * i) / stairs.steps.length, 0.4));
  return [
    ...each((step, i) => bodyMarks(step, stairs.steps[i - 1], frame)),
    ...each((step) => standing(step, stairs, frame)),
  ];
}

const isWide = (frame: Frame) => frame.width > 1.15 * frame.height;

type Detail = (typeof details)[number];

const cut = ({ texts }: SetCard) => texts.some(({ block }) => block.cut || block.broken);

/** Steps side by side, each as wide as its cards need. */
function across(groups: readonly CardGroup[], detail: Detail, size: number, frame: Frame): Stairs | null {
  const gap = 0.6 * size;
  const riser = 0.13 * frame.height;
  const foot = 2.4 * roomyText(frame);
  const treads = groups.map((_, i) => frame.height - foot - riser * i);
  return firstFit(range(1, 6), (rows) => {
    const columns = groups.map(({ items }) => Math.max(1, Math.ceil(items.length / rows)));
    const wide = (frame.width - gap * (sum(columns) + groups.length)) / sum(columns);
    if (wide < 5.5 * size) return null;
    const cards = groups.map(({ items }) =>
      items.map((card) => setCard(card, wide, size, smallestText(frame), detail)),
    );
    const cardHeight = max(cards.flat(), ({ height }) => height) ?? 0;
    const fits = groups.every(({ items }, i) => {
      const high = Math.ceil(items.length / (columns[i] ?? 1)) * (cardHeight + gap);
      return high <= (treads[i] ?? 0);
    });
    if (!fits || cards.flat().some(cut)) return null;
    const widths = columns.map((count) => count * (wide + gap) + gap);
    const steps = groups.map((group, i): Step => {
      const x = sum(widths.slice(0, i));
      const width = i === groups.length - 1 ? frame.width - x : (widths[i] ?? 0);
      const name = nameBlock(group, width - 2 * gap, frame);
      return { group, name, cards: cards[i] ?? [], columns: columns[i] ?? 1, x, width, y: treads[i] ?? 0 };
    });
    return { steps, cardHeight, gap };
  });
}

/** Steps above each other, their cards in as few columns as fit. */
function upward(groups: readonly CardGroup[], detail: Detail, size: number, frame: Frame): Stairs | null {
  const gap = 0.45 * size;
  const indent = Math.min(1.4 * roomyText(frame), 0.05 * frame.width);
  const last = frame.width - indent * (groups.length - 1);
  return firstFit(range(1, 4), (columns) => {
    const wide = (last - gap * (columns - 1)) / columns;
    if (wide < 5.5 * size) return null;
    const cards = groups.map(({ items }) =>
      items.map((card) => setCard(card, wide, size, smallestText(frame), detail)),
    );
    const cardHeight = max(cards.flat(), ({ height }) => height) ?? 0;
    const names = groups.map((group) => nameBlock(group, last, frame));
    const heights = cards.map(
      (list, i) =>
        Math.ceil(list.length / columns) * (cardHeight + gap) + (names[i]?.height ?? 0) + 1.2 * gap,
    );
    if (sum(heights) > frame.height || cards.flat().some(cut)) return null;
    const spare = (frame.height - sum(heights)) / 2;
    const steps = groups.map((group, i): Step => {
      const x = i * indent;
      const y = frame.height - spare - sum(heights.slice(0, i));
      const name = names[i] ?? textBlock('', 1, { size });
      return { group, name, cards: cards[i] ?? [], columns, x, width: frame.width - x, y };
    });
    return { steps, cardHeight, gap };
  });
}

function nameBlock({ name, receded }: CardGroup, width: number, frame: Frame): TextBlock {
  return textBlock(name, width, { size: roomyText(frame), face: 'display', bold: !receded }, 1);
}

/** A step's front and its tread; where steps stand above each other, the front ends on the step below. */
function bodyMarks({ group, x, width, y }: Step, below: Step | undefined, frame: Frame): Mark[] {
  const floor = below && !isWide(frame) ? below.y : frame.height;
  return [
    {
      kind: 'rect',
      key: `step-${group.id}`,
      role: 'decoration',
      x: r2(x),
      y: r2(y),
      width: r2(width),
      height: r2(Math.max(0, floor - y)),
      fill: 'line',
      opacity: 0.45,
      enter: { kind: 'grow-y', origin: { x: r2(x), y: r2(floor) } },
    },
    {
      kind: 'line',
      key: `tread-${group.id}`,
      role: 'axis',
      x1: r2(x),
      x2: r2(x + width),
      y1: r2(y),
      y2: r2(y),
      stroke: group.receded ? 'line' : 'gold',
      strokeWidth: 2.5,
      enter: { kind: 'draw' },
    },
  ];
}

/** A step's name, and its cards standing on the tread. */
function standing(
  { group, name, cards, columns, x, y }: Step,
  { cardHeight, gap }: Stairs,
  frame: Frame,
): Mark[] {
  const left = isWide(frame) ? x + gap : x;
  const rows = Math.ceil(cards.length / columns);
  const top = isWide(frame) ? frame.height - 1.6 * name.height : y - rows * (cardHeight + gap) - name.height;
  return [
    ...blockMarks(name, {
      key: `group-${group.id}`,
      x: left,
      y: top,
      ink: group.receded ? 'ink-3' : 'gold',
    }),
    ...cards.flatMap((card, n) => {
      const row = Math.floor(n / columns);
      const at = left + (n % columns) * (card.width + gap);
      return entersAt(cardMarks(card, at, y - 1.25 - (row + 1) * cardHeight - row * gap, cardHeight), 0.4);
    }),
  ];
}

import { cross, cumsum, greatest, groups as groupedBy, max, mean, range, sum } from 'd3';
import type { Localized } from '../lib/locale.ts';
import { type Card, cardMarks, cardStyle, type SetCard, setCard } from './cards.ts';
import { moreWords } from './empty.ts';
import { firstFit, sizes } from './fit.ts';
import type { Frame } from './frame.ts';
import type { Group } from './lists.ts';
import { axisLine, entersAt } from './marks.ts';
import type { Mark } from './picture.ts';
import { balanced, blockMarks, roomyText, smallestText, type TextBlock, textBlock } from './text-block.ts';

/** Cards under one heading. */
export type CardGroup = Group<Card>;

/** How much of a card is set; less where the frame is small. */
interface Detail {
  readonly most: number;
  readonly lines: number;
  /** Names may end in an ellipsis. */
  readonly cut?: boolean;
}

const allTexts: Detail = { most: 9, lines: 4 };
const namesOnly: Detail = { most: 1, lines: 3 };
const cutNames: Detail = { most: 1, lines: 1, cut: true };

const narrow = 480;
const smallestSquare = 4;

const countWords: Localized<(n: number) => string> = {
  zh: (n) => `${n}项`,
  en: (n) => (n === 1 ? '1 item' : `${n} items`),
};

/** A group as it is set: its name and its cards in rows; folded into one line where it has no rows. */
interface Band {
  readonly group: CardGroup;
  readonly name: TextBlock;
  readonly rows: readonly (readonly SetCard[])[];
  /** Height of the name above the cards; 0 where it stands at their side. */
  readonly head: number;
  readonly height: number;
}

interface Plan {
  readonly bands: readonly Band[];
  /** Left edge of the cards and of the names. */
  readonly left: number;
  readonly gap: number;
  readonly between: number;
  readonly height: number;
  readonly score: number;
}

/**
 * Cards by groups, as large as they can be read in whole words. Where they do not all fit, receded groups fold into a
 * line each, then the cards keep their names only, then as many names as fit stand for all.
 */
export function groupMarks(groups: readonly CardGroup[], frame: Frame): Mark[] {
  const inFocus = groups.filter(({ receded }) => !receded);
  const shown = inFocus.length > 0 ? inFocus : groups;
  const folded = groups.map((group) => ({ ...group, folded: !shown.includes(group) }));
  const count = sum(groups, ({ items }) => items.length);
  const crowded = frame.width < narrow && count > 6;
  const large = sizes(roomyText(frame) * 1.9, smallestText(frame));
  const small = [smallestText(frame)];
  const short = (counts: readonly number[], detail: Detail) =>
    firstFit(counts, (n) => bestPlan(shortened(shown, n, count, frame), detail, small, frame));
  const plan =
    bestPlan(crowded ? folded : groups, allTexts, large, frame) ??
    bestPlan(folded, allTexts, large, frame) ??
    bestPlan(folded, namesOnly, large, frame) ??
    short(range(count - 1, 0, -1), namesOnly) ??
    short(range(count, -1, -1), cutNames);
  return plan ? planMarks(plan, frame) : [];
}

type Foldable = CardGroup & { readonly folded?: boolean };

/** The first `n` of the cards, and one that stands for the rest of `all`. */
function shortened(groups: readonly CardGroup[], n: number, all: number, frame: Frame): CardGroup[] {
  const cards = groups.flatMap((group) => group.items.map((card) => ({ group, card }))).slice(0, n);
  const kept = groupedBy(cards, ({ group }) => group).map(([group, list]) => ({
    ...group,
    items: list.map(({ card }) => card),
  }));
  const rest = all - cards.length;
  return rest > 0 ? [...kept, noteGroup('more', moreWords[frame.locale](rest))] : kept;
}

/** A dashed card without a datum, in a group of its own. */
export function noteGroup(key: string, text: string): CardGroup {
  const texts = [{ part: 'name', text, scale: 0.72 }];
  const card: Card = { id: '', key, texts, status: 'not-published', ink: 'ink-3', receded: false };
  return { id: key, name: '', items: [card], receded: false };
}

/** The size and number of columns that read best: large names on few lines, full rows. */
function bestPlan(
  groups: readonly Foldable[],
  detail: Detail,
  tried: readonly number[],
  frame: Frame,
): Plan | null {
  const plans = cross(tried, range(1, 5)).flatMap(
    ([size, columns]) => setPlan(groups, detail, size, columns, frame) ?? [],
  );
  return greatest(plans, ({ score }) => score) ?? null;
}

function setPlan(
  groups: readonly Foldable[],
  detail: Detail,
  size: number,
  columns: number,
  frame: Frame,
): Plan | null {
  const least = smallestText(frame);
  const gap = Math.max(6, 0.5 * size);
  const label = Math.max(least, 0.85 * size);
  const rail = railWidth(groups, label, frame);
  const left = rail;
  const width = frame.width - left;
  const cardWidth = (width - gap * (columns - 1)) / columns;
  if (cardWidth < 5 * size) return null;
  const bands = groups.map((group): Band => {
    const cards = group.folded
      ? []
      : group.items.map((card) => setCard(card, cardWidth, size, least, detail));
    const rows = range(0, cards.length, columns).map((from) => cards.slice(from, from + columns));
    const name = nameBlock(group, rail > 0 ? rail - label : width, label);
    const head = rail > 0 || group.name === '' ? 0 : name.height + 0.4 * gap;
    const body = head + sum(rows, rowHeight) + gap * (rows.length - 1);
    const height = group.folded ? 1.6 * least : Math.max(body, name.height);
    return { group, name, rows, head, height };
  });
  const between = 2 * gap;
  const height = sum(bands, (band) => band.height) + between * bands.length;
  const rows = bands.flatMap((band) => band.rows);
  const cards = rows.flat();
  const blocks = [
    ...bands.map(({ name }) => name),
    ...cards.flatMap(({ texts }) => texts.map(({ block }) => block)),
  ];
  if (height > frame.height || (!detail.cut && blocks.some(({ cut, broken }) => cut || broken))) return null;
  const score =
    Math.log(size) -
    0.3 * (mean(cards, ({ texts }) => texts[0]?.block.lines.length) ?? 0) -
    0.4 * (1 - cards.length / (rows.length * columns)) -
    0.3 * (1 - height / frame.height) +
    0.3 * (mean(cards, ({ texts }) => (max(texts, ({ block }) => block.width) ?? 0) / cardWidth) ?? 0);
  return { bands, left, gap, between, height, score };
}

function rowHeight(row: readonly SetCard[]): number {
  return max(row, (card) => card.height) ?? 0;
}

function nameBlock({ name, receded }: CardGroup, width: number, size: number): TextBlock {
  return textBlock(name, width, { size, bold: !receded }, 2);
}

/** Room for the groups' names at the side of their cards; 0 where a name would not stand there whole. */
function railWidth(groups: readonly CardGroup[], label: number, frame: Frame): number {
  if (frame.width < 560) return 0;
  const names = groups.map((group) => nameBlock({ ...group, receded: false }, 0.2 * frame.width, label));
  const width = max(names, (name) => name.width) ?? 0;
  return width === 0 || names.some(({ cut, broken }) => cut || broken) ? 0 : width + 2 * label;
}

/** The plan in the middle of the frame; cards grow a little to fill it. */
function planMarks(plan: Plan, frame: Frame): Mark[] {
  const { bands, between, left, gap } = plan;
  const count = sum(bands, ({ rows }) => rows.length);
  const extra = Math.min((frame.height - plan.height) / count, 2 * gap);
  const heights = bands.map(({ height, rows }) => height + extra * rows.length + between);
  const top = (frame.height - sum(heights)) / 2;
  const bottoms = [...cumsum(heights)].map((below) => top + below);
  const marks = bands.flatMap((band, i) => {
    const { group, name, rows, head } = band;
    const y = (bottoms[i] ?? 0) - (heights[i] ?? 0) + between / 2;
    const start = (0.6 * i) / bands.length;
    const tops = cumsum([y + head, ...rows.map((row) => rowHeight(row) + extra + gap)]);
    const ink = group.receded ? 'ink-2' : 'ink';
    const content =
      rows.length === 0
        ? foldedMarks(group, y, band.height, frame)
        : [
            ...rows.flatMap((row, r) =>
              row.flatMap((card, c) => {
                const x = left + c * (card.width + gap);
                return entersAt(cardMarks(card, x, tops[r] ?? 0, rowHeight(row) + extra), r / rows.length);
              }),
            ),
            ...blockMarks(balanced(name), { key: `group-${group.id}`, x: 0, y, ink }),
          ];
    return entersAt(content, start, 0.6 / bands.length);
  });
  return [...rules(bands, bottoms, frame), ...marks];
}

/** A folded group: its name, a small square for each thing, and their number. */
function foldedMarks({ id, name, items }: CardGroup, y: number, height: number, frame: Frame): Mark[] {
  const size = smallestText(frame);
  const right = frame.width;
  const count = textBlock(countWords[frame.locale](items.length), right, { size }, 1);
  const end = right - count.width - 0.8 * size;
  const label = textBlock(name, end, { size }, 1);
  const pitch = Math.min(size, (end - label.width - size) / items.length);
  const square = pitch / 1.4;
  // All of them or none: fewer squares than things would be a wrong count.
  const drawn = square >= smallestSquare ? items : [];
  const squares = drawn.map(
    (card, i): Mark => ({
      kind: 'rect',
      key: card.key,
      role: 'data',
      datum: card.id,
      status: card.status,
      x: end - (drawn.length - i) * pitch,
      y: y + (height - square) / 2,
      width: square,
      height: square,
      radius: 1.5,
      ...cardStyle({ ...card, receded: false }),
    }),
  );
  const place = { y: y + (height - label.leading) / 2, ink: 'ink-2' } as const;
  return [
    ...squares,
    ...blockMarks(label, { key: `group-${id}`, x: 0, ...place }),
    ...blockMarks(count, { key: `group-${id}-count`, x: right, anchor: 'end', ...place }),
  ];
}

/** Thin lines between the groups. */
function rules(bands: readonly Band[], bottoms: readonly number[], frame: Frame): Mark[] {
  return bands.slice(0, -1).map(({ group }, i) => {
    const y = (bottoms[i] ?? 0) - 1;
    return axisLine(`group-${group.id}-line`, [0, y], [frame.width, y]);
  });
}

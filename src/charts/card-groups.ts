import { cumsum, greatest, max, mean, range, sum } from 'd3';
import type { Localized } from '../lib/locale.ts';
import { textWidth } from '../lib/text-measure.ts';
import { type Card, cardMarks, cardStyle, type SetCard, setCard } from './cards.ts';
import { moreWords } from './empty.ts';
import { firstFit, sizes } from './fit.ts';
import type { Frame } from './frame.ts';
import type { Named } from './lists.ts';
import { entersAt } from './marks.ts';
import type { Mark } from './picture.ts';
import {
  balanced,
  blockMarks,
  fitLine,
  roomyText,
  smallestText,
  type TextBlock,
  textBlock,
} from './text-block.ts';

/** How much of a card's texts is set; less where the frame is small. */
export interface Detail {
  readonly extras: boolean;
  readonly nameLines: number;
  /** Names may end in an ellipsis. */
  readonly cut?: boolean;
}

const all: Detail = { extras: true, nameLines: 4 };
const namesOnly: Detail = { extras: false, nameLines: 3 };
const cutNames: Detail = { extras: false, nameLines: 1, cut: true };

/** Cards under one heading, with as much text as asked for. */
export interface CardGroup extends Named {
  readonly cards: (detail: Detail) => readonly Card[];
  readonly receded: boolean;
}

/** Groups under each other: `list` parts them with thin lines, `rungs` stands each on a rung of a ladder. */
export type Form = 'list' | 'rungs';

const narrow = 480;
const smallestSquare = 4;

const countWords: Localized<(n: number) => string> = {
  zh: (n) => `${n}项`,
  en: (n) => (n === 1 ? '1 item' : `${n} items`),
};

/** A group as it is set: its name and its cards in rows, or folded into one line. */
interface Band {
  readonly group: CardGroup;
  readonly name: TextBlock;
  readonly folded: boolean;
  readonly rows: readonly (readonly SetCard[])[];
  readonly head: number;
  readonly height: number;
}

interface Plan {
  readonly bands: readonly Band[];
  readonly size: number;
  readonly label: number;
  /** Width of the names at the rungs' side; 0: the names stand above their cards. */
  readonly rail: number;
  /** Room at both sides of the cards, within the rails. */
  readonly side: number;
  readonly gap: number;
  readonly between: number;
  readonly height: number;
  readonly score: number;
}

/**
 * Cards by groups, as large as they can be read in whole words. Where they do not all fit, receded groups fold into a
 * line each, then the cards keep their names only, then all groups are lines.
 */
export function groupMarks(groups: readonly CardGroup[], frame: Frame, form: Form): Mark[] {
  const canFold = new Set(groups.map(({ receded }) => receded)).size === 2;
  const count = sum(groups, (group) => dataOf(group).length);
  const foldFirst = canFold && frame.width < narrow && count > 6;
  const tries = [
    [all, foldFirst],
    [all, canFold],
    [namesOnly, canFold],
    [cutNames, canFold],
  ] as const;
  const plan =
    firstFit(tries, ([detail, fold]) => bestPlan(groups, detail, fold, frame, form)) ??
    (groups.length === 1 ? shortPlan(groups, frame, form) : null);
  return plan ? planMarks(plan, frame, form) : lineMarks(groups, frame, form);
}

function dataOf(group: CardGroup): readonly Card[] {
  return group.cards(cutNames).filter(({ id }) => id !== '');
}

/** The size and number of columns that read best: large names on few lines, full rows, little empty room. */
function bestPlan(
  groups: readonly CardGroup[],
  detail: Detail,
  fold: boolean,
  frame: Frame,
  form: Form,
): Plan | null {
  const plans = sizes(roomyText(frame) * 1.9, smallestText(frame)).flatMap((size) =>
    range(1, 5).flatMap((columns) => setPlan(groups, detail, fold, size, columns, frame, form) ?? []),
  );
  return greatest(plans, (plan) => plan.score) ?? null;
}

/** As many cards of a long list as fit at the smallest size, the last one standing for the rest. */
function shortPlan([group]: readonly CardGroup[], frame: Frame, form: Form): Plan | null {
  if (!group) return null;
  const cards = dataOf(group);
  const more = (n: number): Card => ({
    id: '',
    key: 'more',
    texts: [{ part: 'name', text: moreWords[frame.locale](n), scale: 0.72, most: 2 }],
    status: 'not-published',
    ink: 'ink-3',
    receded: false,
  });
  return firstFit(range(cards.length - 1, 0, -1), (n) => {
    const short = { ...group, cards: () => [...cards.slice(0, n), more(cards.length - n)] };
    const plans = range(4, 0, -1).flatMap(
      (columns) => setPlan([short], cutNames, false, smallestText(frame), columns, frame, form) ?? [],
    );
    return plans[0] ?? null;
  });
}

function setPlan(
  groups: readonly CardGroup[],
  detail: Detail,
  fold: boolean,
  size: number,
  columns: number,
  frame: Frame,
  form: Form,
): Plan | null {
  const least = smallestText(frame);
  const gap = Math.max(6, size * 0.5);
  const between = gap * (form === 'rungs' ? 1.6 : 2);
  const label = Math.max(least, size * 0.85);
  const rail = form === 'rungs' && frame.width >= 560 ? railWidth(groups, label, frame) : 0;
  const side = form === 'rungs' && rail === 0 ? size * 0.5 : 0;
  const width = frame.width - rail - 2 * side;
  const cardWidth = Math.min((width - gap * (columns - 1)) / columns, Math.max(22 * size, 720));
  const sets = groups.map((group) => (fold && group.receded ? [] : group.cards(detail)));
  if (cardWidth < 5 * size || columns > (max(sets, (cards) => cards.length) ?? 0)) return null;
  const bands = groups.map((group, i): Band => {
    const folded = fold && group.receded;
    const cards = (sets[i] ?? []).map((card) => setCard(card, cardWidth, size, least));
    const rows = range(0, cards.length, columns).map((from) => cards.slice(from, from + columns));
    const name = nameBlock(group, rail > 0 ? rail - 1.6 * label : width, label);
    const head = folded || rail > 0 || group.name === '' ? 0 : name.height + 0.4 * gap;
    const body = folded ? 1.6 * least : sum(rows, rowHeight) + gap * (rows.length - 1);
    return { group, name, folded, rows, head, height: Math.max(head + body, rail > 0 ? 3.1 * label : 0) };
  });
  const rung = form === 'rungs' ? 3 : 0;
  const height = sum(bands, (band) => band.height + rung) + between * (bands.length - 1);
  if (height > frame.height) return null;
  const rows = bands.flatMap((band) => band.rows);
  const cards = rows.flat();
  const whole = cards.every((card) => card.whole) && bands.every((band) => !band.name.cut);
  // Several groups say more as lines than with their names cut.
  if (!whole && !(detail.cut && groups.length === 1)) return null;
  const score =
    Math.log(size) -
    0.3 * (mean(cards, (card) => card.lines) ?? 0) -
    0.3 * (1 - cards.length / (rows.length * columns)) -
    0.5 * (1 - height / frame.height) -
    1.2 * (1 - (columns * (cardWidth + gap) - gap) / width);
  return { bands, size, label, rail, side, gap, between, height, score };
}

function rowHeight(row: readonly SetCard[]): number {
  return max(row, (card) => card.height) ?? 0;
}

function nameBlock({ name, receded }: CardGroup, width: number, size: number): TextBlock {
  return textBlock(name, width, { size, bold: !receded }, 2);
}

/** Room at the rungs' side for their names; 0 where a name would not stand there whole. */
function railWidth(groups: readonly CardGroup[], label: number, frame: Frame): number {
  const names = groups.map((group) =>
    textBlock(group.name, frame.width * 0.2, { size: label, bold: true }, 2),
  );
  if (names.some(({ cut, broken }) => cut || broken)) return 0;
  return (max(names, ({ width }) => width) ?? 0) + label * 1.8;
}

/** The plan in the middle of the frame; cards grow a little to fill it. */
function planMarks(plan: Plan, frame: Frame, form: Form): Mark[] {
  const { bands, size, rail, between } = plan;
  const count = sum(bands, ({ rows }) => rows.length);
  const extra = Math.min((frame.height - plan.height) / count, size * 1.4);
  const rung = form === 'rungs' ? 3 : 0;
  const heights = bands.map(({ height, rows }) => height + extra * rows.length + rung);
  const top = (frame.height - plan.height - extra * count) / 2;
  const bottoms = [...cumsum(heights)].map((below, i) => top + below + between * i);
  const parted = bands.some((band) => band.folded);
  const marks = bands.flatMap((band, i) => {
    const y = (bottoms[i] ?? 0) - (heights[i] ?? 0);
    // One after the other; a ladder from its lowest rung up.
    const start = (0.6 * (form === 'rungs' ? bands.length - 1 - i : i)) / bands.length;
    const content = band.folded
      ? foldedMarks(band.group, y, band.height, plan.side, frame)
      : bandMarks(band, plan, y, extra);
    const above = parted && i > 0 ? y - between / 2 : null;
    const rule = ruleMarks(band.group, form, above, y + (heights[i] ?? 0), frame);
    return entersAt([...content, ...rule], start, 0.6 / bands.length);
  });
  const bottom = bottoms.at(-1) ?? 0;
  return form === 'rungs' ? [...rails(rail, plan.label, top, bottom, frame), ...marks] : marks;
}

/** A group's name and its cards, one after the other. */
function bandMarks(band: Band, plan: Plan, y: number, extra: number): Mark[] {
  const { group, name, rows, head, height } = band;
  const { rail, side, gap, label } = plan;
  const floor = y + height + extra * rows.length;
  const tall = sum(rows, rowHeight) + gap * (rows.length - 1) + extra * rows.length;
  const tops = [0, ...cumsum(rows, (row) => rowHeight(row) + extra + gap)];
  const count = sum(rows, (row) => row.length);
  const cards = rows.flatMap((row, r) =>
    row.flatMap((card, c) => {
      const x = rail + side + c * (card.width + gap);
      const start = (r * (rows[0]?.length ?? 1) + c) / count;
      return entersAt(cardMarks(card, x, floor - tall + (tops[r] ?? 0), rowHeight(row) + extra), start);
    }),
  );
  const place =
    rail > 0
      ? { x: label * 0.6, y: floor - label * 0.35 - name.height }
      : { x: side, y: floor - tall - head };
  const ink = group.receded ? 'ink-2' : 'ink';
  return [...cards, ...blockMarks(balanced(name), { key: `group-${group.id}`, ...place, ink })];
}

/** A folded group: its name, a small square for each thing, and their number. */
function foldedMarks(group: CardGroup, y: number, height: number, side: number, frame: Frame): Mark[] {
  const size = smallestText(frame);
  const cards = dataOf(group);
  const right = frame.width - side;
  const count = countWords[frame.locale](cards.length);
  const end = right - textWidth(count, size) - size * 0.8;
  const name = fitLine(group.name, end - side, { size });
  const pitch = Math.min(size, (end - side - textWidth(name, size) - size) / Math.max(1, cards.length));
  const square = pitch / 1.4;
  // All of them or none: fewer squares than things would be a wrong count.
  const drawn = square >= smallestSquare ? cards : [];
  const text = {
    kind: 'text',
    role: 'label',
    y: y + height / 2 + size * 0.36,
    size,
    face: 'sans',
    fill: group.receded ? 'ink-2' : 'ink',
  } as const;
  return [
    ...drawn.map(
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
    ),
    ...(name === ''
      ? []
      : [{ ...text, key: `group-${group.id}`, x: side, text: name, anchor: 'start' as const }]),
    { ...text, key: `group-${group.id}-count`, x: right, text: count, anchor: 'end' },
  ];
}

/** The rung that a group stands on, or a thin line above it. */
function ruleMarks(group: CardGroup, form: Form, above: number | null, below: number, frame: Frame): Mark[] {
  const line = { kind: 'line', role: 'axis', x1: 0, x2: frame.width } as const;
  if (form === 'rungs') {
    const y = below - 1.5;
    const stroke = group.receded ? 'line' : 'ink-3';
    return [{ ...line, key: `rung-${group.id}`, y1: y, y2: y, stroke, strokeWidth: 2 }];
  }
  if (above === null) return [];
  return [{ ...line, key: `group-${group.id}-line`, y1: above, y2: above, stroke: 'line' }];
}

/** The uprights of a ladder: round the names at its side, or at both edges. */
function rails(rail: number, label: number, top: number, bottom: number, frame: Frame): Mark[] {
  return [1, rail > 0 ? rail - label * 0.7 + 1 : frame.width - 1].map((x, i) => ({
    kind: 'line',
    key: `rail-${i}`,
    role: 'axis',
    x1: x,
    y1: Math.max(0, top),
    x2: x,
    y2: Math.min(frame.height, bottom),
    stroke: 'line',
    strokeWidth: 2,
  }));
}

/** Every group as a line, as many as fit; the rest is one line with their number. */
function lineMarks(groups: readonly CardGroup[], frame: Frame, form: Form): Mark[] {
  const size = smallestText(frame);
  const pitch = size * 2;
  const most = Math.floor(frame.height / pitch);
  const shown = groups.length <= most ? groups : groups.slice(0, most - 1);
  const rest = sum(groups.slice(shown.length), (group) => dataOf(group).length);
  const more = textBlock(rest > 0 ? moreWords[frame.locale](rest) : '', frame.width, { size }, 1);
  const bottom = shown.length * pitch;
  const side = form === 'rungs' ? size * 0.5 : 0;
  return [
    ...(form === 'rungs' ? rails(0, 0, 0, bottom, frame) : []),
    ...shown.flatMap((group, i) => [
      ...foldedMarks(group, i * pitch, pitch, side, frame),
      ...ruleMarks(group, form, i === 0 ? null : i * pitch, (i + 1) * pitch, frame),
    ]),
    ...blockMarks(more, { key: 'more', x: side, y: bottom + size * 0.3, ink: 'ink-2' }),
  ];
}

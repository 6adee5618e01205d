import type { Glyph } from '../cards.ts';
import { glyphMarks } from '../cards.ts';
import type { Box, Ink, Mark } from '../picture.ts';
import { blockMarks, nameBlock, type TextBlock } from '../text-block.ts';
import { grown, holds, hundredth, meets } from './camera.ts';
import type { Point } from './outline.ts';

/** One paragraph of a label. */
export interface LabelText {
  readonly part: string;
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly face?: 'sans' | 'display';
  readonly ink: Ink;
  /** How far a work has come, as a disc before its words. */
  readonly glyph?: Glyph;
}

/** A label that wants to stand beside something. */
export interface LabelWish {
  readonly key: string;
  readonly datum?: string;
  /** What it names, in px: the label keeps off it, near its edge. */
  readonly of: Box;
  /** Ways to word it, the fullest first. */
  readonly ways: readonly (readonly LabelText[])[];
  /** Larger goes first. */
  readonly weight: number;
  /** px a line may be wide. */
  readonly room: number;
  /** May stand away from it, joined by a line; others are left out where there is no room near. */
  readonly led: boolean;
  /** Rather left out than standing on more lines than this lets it; 1 is about six points of them. */
  readonly most?: number;
  /** Letters spread along a line, such as a river's: tried at each of these middles, upright. */
  readonly on?: readonly Point[];
}

export interface Labels {
  readonly marks: readonly Mark[];
  readonly boxes: readonly Box[];
  /** Keys of the wishes that found a place. */
  readonly placed: ReadonlySet<string>;
}

interface SetLabel {
  readonly blocks: readonly {
    readonly text: LabelText;
    readonly block: TextBlock;
    readonly indent: number;
  }[];
  readonly width: number;
  readonly height: number;
}

/**
 * Places labels one by one, the weightiest first, where they meet neither each other nor `obstacles` and stay within
 * `room`: close by in eight directions, then, for those that may be led, farther out along two dozen directions.
 * Standing on one of `shy` (little pictures) costs more than standing farther away, on one of `meek` (those that
 * recede) about as much, covering `soft` points (lines) a little. Greedy; the same every time.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  room: Box,
  obstacles: readonly Box[],
  shy: readonly Box[],
  soft: readonly Point[] = [],
  meek: readonly Box[] = [],
): Labels {
  const taken: Box[] = [...obstacles];
  const marks: Mark[] = [];
  const boxes: Box[] = [];
  const placed = new Set<string>();
  const field = pointField(soft);
  const sorted = wishes
    .map((wish, i) => ({ wish, i }))
    .sort((a, b) => b.wish.weight - a.wish.weight || a.i - b.i);
  for (const { wish } of sorted) {
    const own = grown(wish.of, -1);
    const others = (box: Box): boolean => !meets(box, own);
    const around = { room, taken, shy: shy.filter(others), meek: meek.filter(others), soft: field };
    let best: Found | null = null;
    for (const way of wish.ways) {
      // Wide, or in more and shorter lines: whichever stands better.
      const wide = setLabel(way, wish.room);
      best = bestSpot(wide, wish, around, 0, null);
      const narrow = 0.62 * wish.room;
      if (wide.width > narrow) best = bestSpot(setLabel(way, narrow), wish, around, 0.4, best);
      if (best) break;
    }
    if (!best) continue;
    const { spot } = best;
    placed.add(wish.key);
    boxes.push(spot.box);
    taken.push(
      grown(spot.box, 2),
      ...spot.lead.map((point) => ({ x: point.x - 1, y: point.y - 1, width: 2, height: 2 })),
    );
    marks.push(...labelMarks(wish, spot));
  }
  return { marks, boxes, placed };
}

function setLabel(way: readonly LabelText[], room: number): SetLabel {
  const blocks = way.map((text) => {
    const { size, bold = false, face = 'sans' } = text;
    const indent = text.glyph ? 1.15 * size : 0;
    return { text, indent, block: nameBlock(text.text, room - indent, { size, bold, face }, 4) };
  });
  return {
    blocks,
    width: Math.max(0, ...blocks.map(({ block, indent }) => block.width + indent)),
    height: blocks.reduce((sum, { block }) => sum + block.height, 0),
  };
}

interface Spot {
  readonly label: SetLabel;
  readonly box: Box;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Points of the leader, none when it stands close by. */
  readonly lead: readonly Point[];
}

/** A place for a label, and what it costs to stand there. */
interface Found {
  readonly spot: Spot;
  readonly cost: number;
}

interface Surroundings {
  readonly room: Box;
  readonly taken: readonly Box[];
  readonly shy: readonly Box[];
  readonly meek: readonly Box[];
  readonly soft: PointField;
}

/** Right, left, below, above and the corners: how far the label's middle lies from the thing's, in halves of both. */
const near: readonly (readonly [number, number, number])[] = [
  [0, 1, 0],
  [1, 0, 0.3],
  [-1, 0, 0.4],
  [0, -1, 0.5],
  [0.55, 1, 0.7],
  [-0.55, 1, 0.7],
  [1, 0.6, 0.8],
  [-1, 0.6, 0.8],
  [1, -0.6, 0.9],
  [-1, -0.6, 0.9],
];

/** How far a leader reaches, in sizes of the text, and in which directions. */
const leads = [1.6, 2.8, 4.2, 6, 8.5];
const directions = Array.from({ length: 24 }, (_, i) => {
  const angle = (i / 24) * 2 * Math.PI;
  return { c: Math.cos(angle), s: Math.sin(angle) };
});

/** A leader costs more the longer it is. */
function leadCost(far: number, steep: number): number {
  return 1.4 + 0.55 * far + 0.1 * Math.abs(steep);
}

/** The cheapest place for a label that costs `extra` wherever it stands, if it is cheaper than `before`. */
function bestSpot(
  label: SetLabel,
  wish: LabelWish,
  { room, taken, shy, meek, soft }: Surroundings,
  extra: number,
  before: Found | null,
): Found | null {
  const { of } = wish;
  const size = wish.ways[0]?.[0]?.size ?? 14;
  const middle = { x: of.x + of.width / 2, y: of.y + of.height / 2 };
  let best = before;
  const dear = (cost: number): boolean => best !== null && cost + extra >= best.cost;
  // What is quickly found out is asked first: most places are refused.
  const offer = (x: number, y: number, anchor: Spot['anchor'], cost: number, lead?: () => Point[]): void => {
    if (dear(cost)) return;
    const { width, height } = label;
    const box = { x: hundredth(x - width / 2), y: hundredth(y - height / 2), width, height };
    if (!holds(room, box)) return;
    const wide = grown(box, 1.5);
    if (taken.some((other) => meets(other, wide))) return;
    // A river's name beside a little picture would be taken for the picture's.
    const clear = wish.on ? grown(box, 0.7 * size) : wide;
    const [hit, brushed] = [count(shy, clear), count(meek, clear)];
    // Nothing less than what a step is about stands on a little picture.
    if (hit + brushed > 0 && !wish.led) return;
    const covers = 0.16 * soft(box);
    if (covers > (wish.most ?? Number.POSITIVE_INFINITY)) return;
    const full = cost + extra + 5 * hit + 1.2 * brushed + covers;
    if (best !== null && full >= best.cost - 1e-9) return;
    const points = lead?.() ?? [];
    if (points.some((point) => taken.some((other) => inside(point, other)))) return;
    best = { spot: { label, box, anchor, lead: points }, cost: full };
  };
  if (wish.on) {
    for (const [i, { x, y }] of wish.on.entries()) {
      if (dear(0.07 * i)) break;
      offer(x, y, 'middle', 0.07 * i);
    }
    return best;
  }
  const gap = 0.2 * size;
  for (const [dx, dy, cost] of near) {
    const x = middle.x + dx * ((of.width + label.width) / 2 + 2 * gap);
    const y = middle.y + dy * ((of.height + label.height) / 2 + gap * 0.6);
    offer(x, y, dx >= 1 ? 'start' : dx <= -1 ? 'end' : 'middle', cost);
  }
  if (!wish.led) return best;
  for (const far of leads) {
    if (dear(leadCost(far, 0))) break;
    for (const { c, s } of directions) {
      const end = {
        x: middle.x + c * (of.width / 2 + far * size),
        y: middle.y + s * (of.height / 2 + far * size),
      };
      offer(
        end.x + (c * label.width) / 2,
        end.y + (s * label.height) / 2,
        c > 0.35 ? 'start' : c < -0.35 ? 'end' : 'middle',
        leadCost(far, s),
        () => between({ x: middle.x + c * 0.46 * of.width, y: middle.y + s * 0.5 * of.height }, end),
      );
    }
  }
  return best;
}

function count(boxes: readonly Box[], met: Box): number {
  let sum = 0;
  for (const box of boxes) if (meets(box, met)) sum++;
  return sum;
}

/** Nine points from one to another. */
function between(from: Point, end: Point): Point[] {
  return Array.from({ length: 9 }, (_, k) => ({
    x: from.x + ((end.x - from.x) * k) / 8,
    y: from.y + ((end.y - from.y) * k) / 8,
  }));
}

/** How many points lie within a box. */
type PointField = (box: Box) => number;

/** Points by squares of the plane, so that only those near a box are looked at. */
function pointField(points: readonly Point[]): PointField {
  const side = 64;
  const squares = new Map<number, Point[]>();
  const square = (column: number, row: number): number => column * 4096 + row;
  for (const point of points) {
    const at = square(Math.floor(point.x / side), Math.floor(point.y / side));
    const there = squares.get(at);
    if (there) there.push(point);
    else squares.set(at, [point]);
  }
  return (box) => {
    let count = 0;
    const [right, bottom] = [(box.x + box.width) / side, (box.y + box.height) / side];
    for (let column = Math.floor(box.x / side); column <= right; column++) {
      for (let row = Math.floor(box.y / side); row <= bottom; row++) {
        for (const point of squares.get(square(column, row)) ?? []) if (inside(point, box)) count++;
      }
    }
    return count;
  };
}

function labelMarks(wish: LabelWish, { label, box, anchor, lead }: Spot): Mark[] {
  const datum = wish.datum === undefined ? {} : { datum: wish.datum };
  const marks: Mark[] = [];
  const [from, end] = [lead[0], lead.at(-1)];
  if (from && end) {
    marks.push({
      kind: 'line',
      key: `${wish.key}-lead`,
      role: 'axis',
      ...datum,
      ground: true,
      stroke: 'ink-3',
      strokeWidth: 1,
      x1: hundredth(from.x),
      y1: hundredth(from.y),
      x2: hundredth(end.x),
      y2: hundredth(end.y),
    });
  }
  let top = box.y;
  for (const { text, block, indent } of label.blocks) {
    const key = `${wish.key}-${text.part}`;
    const left =
      anchor === 'start'
        ? box.x
        : anchor === 'end'
          ? box.x + box.width - block.width - indent
          : box.x + (box.width - block.width - indent) / 2;
    if (text.glyph) {
      const r = hundredth(0.36 * text.size);
      const y = hundredth(top + block.leading / 2);
      marks.push(
        {
          kind: 'circle',
          key: `${key}-disc`,
          role: 'label',
          ground: true,
          ...datum,
          x: hundredth(left + r + 1),
          y,
          r: r + 1.5,
          fill: 'paper',
        },
        ...glyphMarks(text.glyph, `${key}-glyph`, hundredth(left + r + 1), y, r, text.ink).map(
          (mark): Mark => ({ ...mark, ...datum, ground: true }),
        ),
      );
    }
    // After a disc a line begins where it begins: its width is only about known.
    const align = indent > 0 ? 'start' : anchor;
    const x =
      align === 'middle' ? box.x + box.width / 2 : align === 'end' ? box.x + box.width : left + indent;
    marks.push(
      ...blockMarks(block, {
        key,
        x: hundredth(x),
        y: hundredth(top),
        anchor: align,
        ink: text.ink,
        ...datum,
      }).map((mark): Mark => ({ ...mark, y: hundredth(mark.y), halo: true, ground: true })),
    );
    top += block.height;
  }
  return marks;
}

function inside({ x, y }: Point, box: Box): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

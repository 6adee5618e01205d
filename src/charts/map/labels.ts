import { descending, range, sort, sum } from 'd3';
import type { Glyph } from '../cards.ts';
import type { Box, Ink, Mark } from '../picture.ts';
import { blockMarks, nameBlock, type TextBlock } from '../text-block.ts';
import { between, grown, holds, hundredth, meets, type Point, pointBox } from './boxes.ts';
import { discMarks } from './paper.ts';

/** One paragraph of a label. */
export interface LabelText {
  readonly part: string;
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly face?: 'sans' | 'display';
  readonly ink: Ink;
  /** How far a work has come, as a disc before its words. */
  readonly glyph?: Glyph | null;
}

/** A label that wants to stand beside something. */
export interface LabelWish {
  readonly key: string;
  readonly datum?: string | undefined;
  /** What it names, in px: the label stands near its edge. */
  readonly of: Box;
  /** Ways to word it, the fullest first. */
  readonly ways: readonly (readonly LabelText[])[];
  /** Larger goes first. */
  readonly weight: number;
  /** px a line may be wide. */
  readonly room: number;
  /** May stand away from it, joined by a line, and on little pictures that recede; others are left out instead. */
  readonly led?: boolean;
  /** Rather left out than standing on more lines than this lets it; 1 is about six points of them. */
  readonly most?: number;
  /** Middles where it may stand instead of beside something: a river's name stands on it. */
  readonly on?: readonly Point[];
}

/** What labels stand among. */
export interface Surroundings {
  readonly room: Box;
  /** Nothing stands on these. */
  readonly obstacles: readonly Box[];
  /** Little pictures, and what it costs to stand on one. */
  readonly pictures: readonly { readonly box: Box; readonly cost: number }[];
  /** Points of lines, which labels rather do not cover. */
  readonly soft: readonly Point[];
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

/** A place for a label, and what it costs to stand there. */
interface Spot {
  readonly label: SetLabel;
  readonly box: Box;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Ends of the leader; none when it stands close by. */
  readonly lead: readonly [Point, Point] | null;
  readonly cost: number;
}

/**
 * Places labels one by one, the weightiest first, apart from each other and within the room. A label that must stand
 * but finds no place goes first the next time, a few times over. The same every time.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  around: Surroundings,
): { marks: Mark[]; boxes: Box[] } {
  let order = sort(wishes, (a, b) => descending(a.weight, b.weight));
  for (let tries = 7; ; tries--) {
    const taken = [...around.obstacles];
    const marks: Mark[] = [];
    const boxes: Box[] = [];
    const missing: LabelWish[] = [];
    for (const wish of order) {
      const spot = bestSpot(wish, around, taken);
      if (spot) {
        boxes.push(spot.box);
        taken.push(grown(spot.box, 2), ...leadPoints(spot).map((point) => grown(pointBox(point), 1)));
        marks.push(...labelMarks(wish, spot));
      } else if (wish.led) missing.push(wish);
    }
    if (missing.length === 0 || tries === 1) return { marks, boxes };
    order = [...new Set([...missing, ...order])];
  }
}

/** The cheapest place for the fullest way that finds one. */
function bestSpot(wish: LabelWish, around: Surroundings, taken: readonly Box[]): Spot | null {
  const { room, soft } = around;
  const pictures = around.pictures.filter(({ box }) => !meets(box, grown(wish.of, -1)));
  const size = wish.ways[0]?.[0]?.size ?? 14;
  const costOf = (spot: Spot): number | null => {
    const { box } = spot;
    const wide = grown(box, 1.5);
    if (!holds(room, box) || taken.some((other) => meets(other, wide))) return null;
    // A river's name beside a little picture would be taken for the picture's.
    const clear = wish.on ? grown(box, 0.7 * size) : wide;
    const hits = sum(pictures, (picture) => (meets(picture.box, clear) ? picture.cost : 0));
    if (!wish.led && hits > 0) return null;
    const covers = 0.16 * soft.filter((point) => inside(point, box)).length;
    if (covers > (wish.most ?? Number.POSITIVE_INFINITY)) return null;
    const free = (point: Point) => inside(point, room) && !taken.some((other) => inside(point, other));
    if (!leadPoints(spot).every(free)) return null;
    return spot.cost + hits + covers;
  };
  for (const way of wish.ways) {
    // Wide, or in more and shorter lines: whichever stands better.
    const wide = setLabel(way, wish.room);
    const narrow = 0.62 * wish.room;
    const labels = wide.width > narrow ? [wide, setLabel(way, narrow)] : [wide];
    let best: Spot | null = null;
    for (const spot of labels.flatMap((label, i) => spotsFor(label, wish, size, 0.4 * i))) {
      if (best && spot.cost >= best.cost) continue;
      const cost = costOf(spot);
      if (cost !== null && (!best || cost < best.cost)) best = { ...spot, cost };
    }
    if (best) return best;
  }
  return null;
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
    height: sum(blocks, ({ block }) => block.height),
  };
}

/** Below, right, left, above and the corners: how far the label's middle lies from the thing's, in halves of both. */
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
const directions = range(24).map((i) => (i / 24) * 2 * Math.PI);

function spotsFor(label: SetLabel, { of, on, led }: LabelWish, size: number, extra: number): Spot[] {
  const { width, height } = label;
  const middle: Point = [of.x + of.width / 2, of.y + of.height / 2];
  const spot = ([x, y]: Point, aside: number, cost: number, lead: Spot['lead'] = null): Spot => ({
    label,
    box: { x: hundredth(x - width / 2), y: hundredth(y - height / 2), width, height },
    anchor: aside > 0.35 ? 'start' : aside < -0.35 ? 'end' : 'middle',
    lead,
    cost: cost + extra,
  });
  if (on) return on.map((point, i) => spot(point, 0, 0.07 * i));
  const beside = near.map(([dx, dy, cost]) => {
    const x = middle[0] + dx * ((of.width + width) / 2 + 0.4 * size);
    const y = middle[1] + dy * ((of.height + height) / 2 + 0.12 * size);
    return spot([x, y], Math.trunc(dx), cost);
  });
  if (!led) return beside;
  const away = leads.flatMap((far) =>
    directions.map((angle) => {
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const from: Point = [middle[0] + c * 0.46 * of.width, middle[1] + s * 0.5 * of.height];
      const end: Point = [
        middle[0] + c * (of.width / 2 + far * size),
        middle[1] + s * (of.height / 2 + far * size),
      ];
      const at: Point = [end[0] + (c * width) / 2, end[1] + (s * height) / 2];
      return spot(at, c, 1.4 + 0.55 * far + 0.1 * Math.abs(s), [from, end]);
    }),
  );
  return [...beside, ...away];
}

function leadPoints({ lead }: Spot): Point[] {
  return lead ? range(9).map((k) => between(lead[0], lead[1], k / 8)) : [];
}

function labelMarks({ key, datum }: LabelWish, { label, box, anchor, lead }: Spot): Mark[] {
  const marks: Mark[] = [];
  if (lead) {
    const [[x1, y1], [x2, y2]] = lead;
    const style = { stroke: 'ink-3', strokeWidth: 1 } as const;
    marks.push({ kind: 'line', key: `${key}-lead`, role: 'axis', ...style, x1, y1, x2, y2 });
  }
  let top = box.y;
  for (const { text, block, indent } of label.blocks) {
    const { part, glyph, ink, size } = text;
    const spare = box.width - block.width - indent;
    const left = box.x + (anchor === 'start' ? 0 : anchor === 'end' ? spare : spare / 2);
    if (glyph) {
      const [r, y] = [0.36 * size, top + block.leading / 2];
      const back = { x: left + r + 1, y, r: r + 1.5, fill: 'paper' } as const;
      marks.push(
        { kind: 'circle', key: `${key}-${part}-disc`, role: 'label', ...back },
        ...discMarks(glyph, `${key}-${part}-glyph`, left, y, size),
      );
    }
    // After a disc a line begins where it begins: its width is only about known.
    const align = indent > 0 ? 'start' : anchor;
    const x =
      align === 'middle' ? box.x + box.width / 2 : align === 'end' ? box.x + box.width : left + indent;
    const lines = blockMarks(block, { key: `${key}-${part}`, x, y: top, anchor: align, ink });
    marks.push(...lines.map((mark): Mark => ({ ...mark, halo: true })));
    top += block.height;
  }
  const about = datum === undefined ? {} : { datum };
  return marks.map((mark): Mark => ({ ...mark, ...about, ground: true }));
}

function inside([x, y]: Point, box: Box): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

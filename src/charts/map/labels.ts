import type { Glyph } from '../cards.ts';
import { glyphMarks } from '../cards.ts';
import type { Box, Ink, Mark } from '../picture.ts';
import { balanced, blockMarks, type TextBlock, textBlock } from '../text-block.ts';
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
  /** Letters spread along a line, such as a river's: tried at each of these middles, upright. */
  readonly on?: readonly Point[];
}

export interface Labels {
  readonly marks: readonly Mark[];
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
 * Standing on one of `shy` (little pictures) costs more than standing farther away, covering `soft` points (lines) a
 * little. Greedy; the same every time.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  room: Box,
  obstacles: readonly Box[],
  shy: readonly Box[],
  soft: readonly Point[] = [],
): Labels {
  const taken: Box[] = [...obstacles];
  const marks: Mark[] = [];
  const placed = new Set<string>();
  const sorted = wishes
    .map((wish, i) => ({ wish, i }))
    .sort((a, b) => b.wish.weight - a.wish.weight || a.i - b.i);
  for (const { wish } of sorted) {
    // Only what lies about here can be covered.
    const reach = grown(wish.of, 14 * (wish.ways[0]?.[0]?.size ?? 14));
    const about = soft.filter((point) => wish.on !== undefined || inside(point, reach));
    const around = { room, taken, shy, soft: about };
    let spot: Spot | null = null;
    for (const way of wish.ways) {
      // Wide, or in more and shorter lines: whichever stands better.
      const settings = [1, 0.62].flatMap(
        (part) => bestSpot(setLabel(way, part * wish.room), wish, around) ?? [],
      );
      const best = settings.sort((a, b) => a.cost - b.cost)[0];
      if (best) {
        spot = best.spot;
        break;
      }
    }
    if (!spot) continue;
    placed.add(wish.key);
    taken.push(
      grown(spot.box, 2),
      ...spot.lead.map((point) => ({ x: point.x - 1, y: point.y - 1, width: 2, height: 2 })),
    );
    marks.push(...labelMarks(wish, spot));
  }
  return { marks, placed };
}

function setLabel(way: readonly LabelText[], room: number): SetLabel {
  const blocks = way.map((text) => {
    const { size, bold = false, face = 'sans' } = text;
    const indent = text.glyph ? 1.15 * size : 0;
    return { text, indent, block: balanced(textBlock(text.text, room - indent, { size, bold, face }, 4)) };
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
  readonly from?: Point;
}

/** A place for a label, and what it costs to stand there. */
interface Found {
  readonly spot: Spot;
  readonly cost: number;
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

/** A leader costs more the longer it is. */
function leadCost(far: number, steep: number): number {
  return 1.4 + 0.55 * far + 0.1 * Math.abs(steep);
}

function bestSpot(
  label: SetLabel,
  wish: LabelWish,
  {
    room,
    taken,
    shy,
    soft,
  }: { room: Box; taken: readonly Box[]; shy: readonly Box[]; soft: readonly Point[] },
): Found | null {
  const { of } = wish;
  const size = wish.ways[0]?.[0]?.size ?? 14;
  const middle = { x: of.x + of.width / 2, y: of.y + of.height / 2 };
  const others = shy.filter((box) => !meets(box, grown(of, -1)));
  let best: Found | null = null;
  const offer = (spot: Spot, cost: number): void => {
    if (best !== null && cost >= best.cost) return;
    const wide = grown(spot.box, 1.5);
    if (!holds(room, spot.box) || taken.some((box) => meets(box, wide))) return;
    if (spot.lead.some((point) => taken.some((box) => inside(point, box)))) return;
    const hit = others.filter((box) => meets(box, wide)).length;
    // Nothing less than what a step is about stands on a little picture.
    if (hit > 0 && !wish.led) return;
    const full = cost + 5 * hit + 0.16 * soft.filter((point) => inside(point, spot.box)).length;
    if (best === null || full < best.cost - 1e-9) best = { spot, cost: full };
  };
  if (wish.on) {
    for (const [i, at] of wish.on.entries()) offer({ ...spotAt(label, at, 'middle'), lead: [] }, 0.2 * i);
    return settled(best);
  }
  for (const [dx, dy, cost] of near) {
    const gap = 0.2 * size;
    const x = middle.x + dx * ((of.width + label.width) / 2 + gap);
    const y = middle.y + dy * ((of.height + label.height) / 2 + gap * 0.6);
    offer({ ...spotAt(label, { x, y }, dx >= 1 ? 'start' : dx <= -1 ? 'end' : 'middle'), lead: [] }, cost);
  }
  if (wish.led) {
    for (const far of [1.6, 2.8, 4.2, 6, 8.5]) {
      if (best !== null && leadCost(far, 0) >= costOf(best)) break;
      for (let i = 0; i < 24; i++) {
        const angle = (i / 24) * 2 * Math.PI;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        const end = {
          x: middle.x + c * (of.width / 2 + far * size),
          y: middle.y + s * (of.height / 2 + far * size),
        };
        const at = { x: end.x + (c * label.width) / 2, y: end.y + (s * label.height) / 2 };
        const spot = spotAt(label, at, c > 0.35 ? 'start' : c < -0.35 ? 'end' : 'middle');
        const from = { x: middle.x + c * 0.46 * of.width, y: middle.y + s * 0.5 * of.height };
        const lead = Array.from({ length: 9 }, (_, k) => ({
          x: from.x + ((end.x - from.x) * k) / 8,
          y: from.y + ((end.y - from.y) * k) / 8,
        }));
        offer({ ...spot, lead, from }, leadCost(far, s));
      }
    }
  }
  return settled(best);
}

function costOf(best: Found | null): number {
  return best?.cost ?? Number.POSITIVE_INFINITY;
}

/** What `offer` chose: a closure's assignments are lost on the type checker. */
function settled(best: Found | null): Found | null {
  return best;
}

function spotAt(label: SetLabel, at: Point, anchor: Spot['anchor']): Omit<Spot, 'lead'> {
  const { width, height } = label;
  return {
    label,
    anchor,
    box: { x: hundredth(at.x - width / 2), y: hundredth(at.y - height / 2), width, height },
  };
}

function labelMarks(wish: LabelWish, { label, box, anchor, lead, from }: Spot): Mark[] {
  const datum = wish.datum === undefined ? {} : { datum: wish.datum };
  const marks: Mark[] = [];
  const end = lead.at(-1);
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

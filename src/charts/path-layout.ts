import type { Status } from '../facts/fact.ts';
import type { Frame } from './frame.ts';
import { roomyText, smallestText, type TextBlock, textBlock } from './text-block.ts';

/** One stage of a lane. */
export interface PathStage {
  readonly id: string;
  readonly lane: string;
  readonly name: string;
  readonly status: Status;
}

export interface PathLane {
  readonly id: string;
  readonly name: string;
  readonly receded: boolean;
  readonly stages: readonly PathStage[];
}

/** Where a stage stands: its slot counts along its lane, shared by all lanes. */
export interface SetStage {
  readonly stage: PathStage;
  readonly slot: number;
  readonly label: TextBlock;
}

export interface SetLane {
  readonly lane: PathLane;
  readonly name: TextBlock;
  readonly stages: readonly SetStage[];
}

/** Lanes set in one size and direction: `across` runs to the right, `below` and `beside` run down. */
export interface PathLayout {
  readonly way: 'across' | 'below' | 'beside';
  readonly size: number;
  readonly r: number;
  readonly lanes: readonly SetLane[];
  /** Slots in all, and those within the year's frame (0: no frame). */
  readonly slots: number;
  readonly inYear: number;
  /** Room for the frame's name; 0 without a frame. */
  readonly head: number;
  /** Across: width of the lanes' names; down: their height. */
  readonly names: number;
  /** Across: heights of the lanes. Down: heights of the slots. */
  readonly bands: readonly number[];
  readonly height: number;
  readonly score: number;
}

/**
 * How many stages of a lane stand within the year: what is only planned or not published comes after the frame
 * when it follows something reported.
 */
export function stagesInYear(stages: readonly PathStage[]): number {
  const last = stages.findLastIndex((stage) => stage.status === 'reported');
  return last < 0 ? stages.length : last + 1;
}

/** The layout that reads best, or null where none fits. */
export function pathLayout(lanes: readonly PathLane[], year: boolean, frame: Frame): PathLayout | null {
  const least = smallestText(frame);
  const most = Math.max(least, roomyText(frame) * (lanes.length === 1 ? 2.1 : 1.7));
  let best: PathLayout | null = null;
  for (let i = 0; i < 9; i++) {
    const size = most * (least / most) ** (i / 8);
    // No smaller size can do better: all else only takes away from the score.
    if (best && Math.log(size / most) <= best.score) break;
    for (const way of ['across', 'below', 'beside'] as const) {
      for (const aside of way === 'across' && lanes.length > 1 ? [true, false] : [false]) {
        const layout = setPath(lanes, year, frame, way, aside, size, most);
        if (layout && (!best || layout.score > best.score)) best = layout;
      }
    }
  }
  return best;
}

function setPath(
  lanes: readonly PathLane[],
  year: boolean,
  frame: Frame,
  way: PathLayout['way'],
  namesAside: boolean,
  size: number,
  most: number,
): PathLayout | null {
  const across = way === 'across';
  const counts = lanes.map((lane) => (year ? stagesInYear(lane.stages) : lane.stages.length));
  const inside = Math.max(...counts);
  const after = Math.max(...lanes.map((lane, i) => lane.stages.length - (counts[i] ?? 0)));
  const slots = inside + after;
  const r = size * (lanes.length === 1 ? 0.95 : 0.62);
  const head = year ? size * 1.9 : 0;
  const nameStyle = {
    size: Math.max(smallestText(frame), size * 0.95),
    face: 'display',
    bold: true,
  } as const;

  const column = (frame.width - (year && !across ? size : 0)) / lanes.length;
  const nameWidth = namesAside ? frame.width * 0.24 : across ? frame.width * 0.95 : column - size * 0.5;
  if (nameWidth < size * 2) return null;
  const names = lanes.map((lane) => textBlock(lane.name, nameWidth, nameStyle, across ? 3 : 4));
  const aside = namesAside ? Math.max(...names.map((name) => name.width)) + size * 1.2 : 0;

  const cell = across ? (frame.width - aside) / slots : column;
  const labelWidth = way === 'beside' ? cell - 2 * r - size * 1.4 : cell - size * 0.8;
  if (labelWidth < size * (way === 'beside' ? 4 : 2.6)) return null;
  const set: SetLane[] = lanes.map((lane, l) => ({
    lane,
    name: names[l] ?? textBlock('', 1, nameStyle),
    stages: lane.stages.map((stage, i) => ({
      stage,
      slot: i < (counts[l] ?? 0) ? i : inside + i - (counts[l] ?? 0),
      label: textBlock(stage.name, labelWidth, { size, bold: false }, 5),
    })),
  }));

  const labelHeight = (stages: readonly SetStage[]): number =>
    Math.max(0, ...stages.map((one) => one.label.height));
  const bands = across
    ? set.map((one) => {
        const body = 2 * r + size * 0.4 + labelHeight(one.stages) + size * 1.1;
        return namesAside ? Math.max(body, one.name.height + size) : body + one.name.height + size * 0.3;
      })
    : Array.from({ length: slots }, (_, slot) => {
        const inSlot = set.flatMap((one) => one.stages.filter((stage) => stage.slot === slot));
        const label = labelHeight(inSlot);
        return way === 'beside'
          ? Math.max(2 * r, label) + size * 1.1
          : 2 * r + size * 0.3 + label + size * 1.2;
      });
  const nameHeight = across ? aside : Math.max(...names.map((name) => name.height)) + size * 0.6;
  const foot = year ? size * 0.6 : 0;
  const height = bands.reduce((sum, band) => sum + band, 0) + head + foot + (across ? 0 : nameHeight);
  if (height > frame.height) return null;

  const blocks = [...names, ...set.flatMap((one) => one.stages.map((stage) => stage.label))];
  const lines = blocks.reduce((sum, block) => sum + block.lines.length, 0) / blocks.length;
  const broken = blocks.filter((block) => block.broken).length;
  const cut = blocks.filter((block) => block.cut).length;
  const fits = across === frame.width > frame.height * 1.05;
  const score =
    Math.log(size / most) -
    0.14 * (lines - 1) -
    (fits ? 0 : 0.5) -
    (way === 'below' || (across && !namesAside) ? 0.1 : 0) -
    0.4 * (1 - height / frame.height) -
    0.8 * broken -
    0.8 * cut;
  return {
    way,
    size,
    r,
    lanes: set,
    slots,
    inYear: year ? inside : 0,
    head,
    names: nameHeight,
    bands,
    height,
    score,
  };
}

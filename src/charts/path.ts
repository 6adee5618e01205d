import { cross, cumsum, max, pairs, range, sum } from 'd3';
import type { Status } from '../facts/fact.ts';
import { statusWord } from '../facts/words.ts';
import type { Localized } from '../lib/locale.ts';
import { emptyMarks, emptyWords, moreWords } from './empty.ts';
import { firstFit, sizes } from './fit.ts';
import type { Frame } from './frame.ts';
import { type Group, groupsOf, groupsSentence, keyedTable, type Named } from './lists.ts';
import { axisLine, entersAt, nodeMark } from './marks.ts';
import type { Box, Ink, Mark, Picture, PictureTable } from './picture.ts';
import { balanced, blockMarks, roomyText, smallestText, type TextBlock, textBlock } from './text-block.ts';

/** One stage of a lane. */
export interface PathStage extends Named {
  readonly lane: string;
  readonly status: Status;
}

export interface PathData {
  /** In order; a lane's stages in their order. */
  readonly lanes: readonly Named[];
  readonly stages: readonly PathStage[];
}

export interface PathOptions {
  /** Lanes that matter now; the others recede, and are left out of narrow frames. Empty: all matter. */
  readonly lanes: readonly string[];
  /** Draws the year as one frame. */
  readonly year: boolean;
}

const narrow = 480;

const words: Localized<{
  readonly year: string;
  readonly order: string;
  readonly yearNote: string;
  readonly planned: string;
  readonly gap: string;
  readonly columns: Readonly<Record<'lane' | 'order' | 'step' | 'status', string>>;
  readonly marked: (name: string, status: string) => string;
  readonly arrow: string;
}> = {
  zh: {
    year: '当年',
    order: '位置只表示先后，不表示时间长短。',
    yearNote: '方框是当年；框外的步骤是计划，或时间未公布。',
    planned: '空心：计划。',
    gap: '虚线：未公布或不确定。',
    columns: { lane: '路线', order: '次序', step: '步骤', status: '状态' },
    marked: (name, status) => `${name}（${status}）`,
    arrow: '→',
  },
  en: {
    year: 'Within the year',
    order: 'Positions show the order only, not how long anything took.',
    yearNote: 'The frame is the year; steps outside it are planned, or their time is not published.',
    planned: 'Hollow: planned.',
    gap: 'Dashed: not published or uncertain.',
    columns: { lane: 'Lane', order: 'Order', step: 'Step', status: 'Status' },
    marked: (name, status) => `${name} (${status})`,
    arrow: ' → ',
  },
};

type Lane = Group<PathStage>;

/** Stages in their order, lane by lane: to the right in wide frames, down in others. */
export function path(
  { lanes: named, stages }: PathData,
  { lanes: focus, year }: PathOptions,
  frame: Frame,
): Picture {
  const { width, height, locale } = frame;
  const { order, yearNote, planned, gap, marked, arrow } = words[locale];
  const lanes = groupsOf(stages, (stage) => stage.lane, named, focus);
  const told = ({ name, status }: PathStage) =>
    status === 'reported' ? name : marked(name, statusWord(status, locale));
  const has = (status: Status) => stages.some((stage) => stage.status === status);
  const base = { width, height, table: pathTable(lanes, frame) };
  if (lanes.length === 0)
    return { ...base, marks: emptyMarks(frame), summary: emptyWords[locale], notes: [] };
  return {
    ...base,
    marks: pathMarks(lanes, year, frame),
    summary: groupsSentence(lanes, told, arrow, locale),
    notes: [
      order,
      ...(year ? [yearNote] : []),
      ...(has('planned') ? [planned] : []),
      ...(has('not-published') ? [gap] : []),
    ],
  };
}

function pathTable(lanes: readonly Lane[], { locale }: Frame): PictureTable {
  const rows = lanes.flatMap((lane) =>
    lane.items.map(({ id, name, status }, i) => ({
      datum: id,
      cells: { lane: lane.name, order: `${i + 1}`, step: name, status: statusWord(status, locale) },
    })),
  );
  return keyedTable(words[locale].columns, rows, ['order']);
}

/** A stage with its words in its cell. */
interface Node {
  readonly lane: Lane;
  readonly stage: PathStage;
  readonly label: TextBlock;
  readonly column: number;
  readonly row: number;
  /** When it enters: along the path. */
  readonly start: number;
}

/** Lanes in one size: `across` has a row for each lane and a column for each slot, else it is the other way round. */
interface Plan {
  readonly across: boolean;
  readonly size: number;
  readonly nodes: readonly Node[];
  readonly names: readonly { readonly lane: Lane; readonly name: TextBlock }[];
  /** Slots within the year's frame; 0 without one. */
  readonly inYear: number;
  /** Width of the lanes' names at the left; 0 where they stand above. */
  readonly aside: number;
  /** Height of the lanes' names and the year's above the rows. */
  readonly head: number;
  readonly column: number;
  readonly rows: readonly number[];
  readonly height: number;
}

/** The largest size in which every word is whole, in few lines if possible, in the frame's own direction if possible. */
function pathMarks(lanes: readonly Lane[], year: boolean, frame: Frame): Mark[] {
  const inFocus = lanes.filter((lane) => !lane.receded);
  const drawn = frame.width < narrow && inFocus.length > 0 ? inFocus : lanes;
  const wide = frame.width > frame.height * 1.05;
  const most = roomyText(frame) * (drawn.length === 1 ? 2.1 : 1.7);
  const tries = cross(cross([3, 5], [wide, !wide]), sizes(most, smallestText(frame)));
  const plan = firstFit(tries, ([[lines, across], size]) => setPath(drawn, year, frame, across, size, lines));
  return plan ? planMarks(plan, frame) : listed(drawn, frame);
}

/**
 * How many stages of a lane stand within the year: what is only planned or not published comes after the frame
 * when it follows something reported.
 */
function stagesInYear(stages: readonly PathStage[]): number {
  const last = stages.findLastIndex((stage) => stage.status === 'reported');
  return last < 0 ? stages.length : last + 1;
}

function setPath(
  lanes: readonly Lane[],
  year: boolean,
  frame: Frame,
  across: boolean,
  size: number,
  lines: number,
): Plan | null {
  const counts = lanes.map(({ items }) => (year ? stagesInYear(items) : items.length));
  const inside = max(counts) ?? 0;
  const slots = inside + (max(lanes, ({ items }, i) => items.length - (counts[i] ?? 0)) ?? 0);
  const beside = across && lanes.length > 1;
  const nameRoom = beside ? 0.24 * frame.width : frame.width / (across ? 1 : lanes.length) - size;
  const style = { size: Math.max(smallestText(frame), 0.95 * size), face: 'display', bold: true } as const;
  const names = lanes.map((lane) => ({ lane, name: textBlock(lane.name, nameRoom, style, 2) }));
  const aside = beside ? (max(names, ({ name }) => name.width) ?? 0) + 1.2 * size : 0;
  const column = (frame.width - aside) / (across ? slots : lanes.length);
  const room = column - (across ? 1.2 : 2.7) * size;
  if (room < 2.6 * size) return null;

  const nodes = lanes.flatMap((lane, l) =>
    lane.items.map((stage, i): Node => {
      const count = counts[l] ?? 0;
      const slot = i < count ? i : inside + i - count;
      const label = textBlock(stage.name, room, { size }, lines);
      const place = across ? { column: slot, row: l } : { column: l, row: slot };
      return { lane, stage, label, ...place, start: (0.7 * i) / lane.items.length };
    }),
  );
  const rows = range(across ? lanes.length : slots).map((row) => {
    const tallest = max(nodes, (node) => (node.row === row ? node.label.height : 0)) ?? 0;
    return (across ? 2.7 : 0.9) * size + tallest;
  });
  const above = beside ? 0 : (max(names, ({ name }) => name.height) ?? 0) + 0.3 * size;
  const head = above + (year ? 1.9 * size : 0);
  const height = head + sum(rows) + (year ? 0.6 * size : 0);
  const blocks = [...names.map(({ name }) => name), ...nodes.map(({ label }) => label)];
  if (height > frame.height || blocks.some(({ cut, broken }) => cut || broken)) return null;
  return { across, size, nodes, names, inYear: year ? inside : 0, aside, head, column, rows, height };
}

function planMarks(plan: Plan, frame: Frame): Mark[] {
  const { across, size, nodes, names, inYear, aside, head, column } = plan;
  const extra = Math.min((frame.height - plan.height) / plan.rows.length, size * 2.2);
  const top = (frame.height - plan.height - extra * plan.rows.length) / 2;
  const starts = [0, ...cumsum(plan.rows, (row) => row + extra)].map((y) => top + head + y);
  const left = aside + (inYear > 0 ? 0.5 * size : 0);
  const spotOf = (node: Pick<Node, 'column' | 'row'>) => ({
    x: left + column * node.column + radiusOf(size) + 1,
    y: (starts[node.row] ?? 0) + extra / 2 + size,
  });
  const end = starts.at(-1) ?? 0;
  const year = across
    ? { x: aside, y: top + head, width: column * inYear, height: end - top - head + 0.5 * size }
    : { x: 0, y: top + head, width: frame.width, height: (starts[inYear] ?? end) - top - head };
  return [
    ...(inYear > 0 ? yearMarks(year, size, frame) : []),
    ...names.flatMap(({ lane, name }, l) => {
      const y = starts[l] ?? 0;
      const beside = { x: 0, y: spotOf({ column: 0, row: l }).y - name.leading / 2 };
      const place = aside > 0 ? beside : { x: left + (across ? 0 : column * l), y: top };
      const ink = lane.receded ? 'ink-2' : 'ink';
      return [
        ...(across && l > 0 ? [axisLine(`lane-${lane.id}-rule`, [0, y], [frame.width, y])] : []),
        ...blockMarks(balanced(name), { key: `lane-${lane.id}`, ...place, ink }),
      ];
    }),
    ...pairs(nodes).flatMap(([from, to]) =>
      from.lane === to.lane ? linkMarks(from, spotOf(from), to, spotOf(to), size) : [],
    ),
    ...nodes.flatMap((node) => stageMarks(node, spotOf(node), size, across)),
  ];
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

function radiusOf(size: number): number {
  return 0.62 * size;
}

/** A stage's circle with its words: below it in lanes that run to the right, else beside it. */
function stageMarks(
  node: Omit<Node, 'column' | 'row'>,
  { x, y }: Spot,
  size: number,
  below: boolean,
): Mark[] {
  const { stage, label, start } = node;
  const { id, status } = stage;
  const { receded } = node.lane;
  const r = radiusOf(size);
  const ink: Ink = receded ? (status === 'reported' ? 'line' : 'ink-3') : 'azurite';
  const place = below
    ? { x: x - r, y: y + r + 0.4 * size }
    : { x: x + r + 0.5 * size, y: y - label.leading / 2 };
  const labelInk = receded || status === 'not-published' ? 'ink-2' : 'ink';
  const name = { key: `stage-${id}-name`, ...place, ink: labelInk, datum: id } as const;
  return entersAt(
    [nodeMark(`stage-${id}`, stage, { x, y, r }, ink), ...blockMarks(balanced(label), name)],
    start,
  );
}

/** A line from one node to the next; dashed where the next is not published. */
function linkMarks(node: Node, from: Spot, next: Node, to: Spot, size: number): Mark[] {
  const { status } = next.stage;
  const gap = 1.35 * radiusOf(size);
  const [dx, dy] = from.y === to.y ? [gap, 0] : [0, gap];
  const line: Mark = {
    kind: 'line',
    key: `link-${node.stage.id}`,
    role: 'reference',
    x1: from.x + dx,
    y1: from.y + dy,
    x2: to.x - dx,
    y2: to.y - dy,
    stroke: next.lane.receded ? 'line' : status === 'not-published' ? 'ink-3' : 'azurite',
    strokeWidth: status === 'reported' ? 2.5 : 1.5,
    dashed: status === 'not-published',
  };
  return entersAt([line], (node.start + next.start) / 2);
}

/** The year's frame, its name on its upper edge. */
function yearMarks(box: Box, size: number, frame: Frame): Mark[] {
  const style = { size: Math.max(smallestText(frame), 0.85 * size) };
  const name = textBlock(words[frame.locale].year, box.width, style, 1);
  const x = box.x + 1;
  return [
    {
      kind: 'rect',
      key: 'year',
      role: 'reference',
      ...box,
      x,
      width: box.width - 2,
      radius: 4,
      stroke: 'ochre',
      strokeWidth: 1.5,
    },
    ...blockMarks(name, { key: 'year-name', x, y: box.y - name.height - 1, ink: 'ochre' }),
  ];
}

/** Every stage on a line of its own under its lane's name, as many lines as the frame holds. */
function listed(lanes: readonly Lane[], frame: Frame): Mark[] {
  const size = smallestText(frame);
  const pitch = 1.5 * size;
  const rows = lanes.flatMap((lane) => [
    ...(lane.name === '' ? [] : [{ lane, stage: null }]),
    ...lane.items.map((stage) => ({ lane, stage })),
  ]);
  const most = Math.floor(frame.height / pitch);
  const shown = rows.length <= most ? rows : rows.slice(0, most - 1);
  const rest = rows.slice(shown.length).filter(({ stage }) => stage !== null).length;
  const more = textBlock(rest > 0 ? moreWords[frame.locale](rest) : '', frame.width, { size }, 1);
  return [
    ...shown.flatMap(({ lane, stage }, i): Mark[] => {
      const y = pitch * (i + 0.5);
      if (stage) {
        const label = textBlock(stage.name, frame.width - 2 * size, { size }, 1);
        return stageMarks({ lane, stage, label, start: 0 }, { x: size, y }, 0.6 * size, false);
      }
      const name = textBlock(lane.name, frame.width, { size, face: 'display', bold: true }, 1);
      return blockMarks(name, { key: `lane-${lane.id}`, x: 0, y: y - name.leading / 2 });
    }),
    ...blockMarks(more, { key: 'more', x: 0, y: pitch * shown.length, ink: 'ink-2' }),
  ];
}

import { cross, cumsum, max, pairs, range, sum } from 'd3';
import type { Status } from '../facts/fact.ts';
import { statusWord } from '../facts/words.ts';
import type { Localized } from '../lib/locale.ts';
import { emptyMarks, emptyWords, moreWords } from './empty.ts';
import { firstFit, sizes } from './fit.ts';
import type { Frame } from './frame.ts';
import { type Group, groupsOf, groupsSentence, keyedTable, type Named, type Punctuation } from './lists.ts';
import { entersAt, nodeMark } from './marks.ts';
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

const defaults: PathOptions = { lanes: [], year: false };

const narrow = 480;

type Column = 'lane' | 'order' | 'step' | 'status';

const words: Localized<
  Punctuation & {
    readonly year: string;
    readonly order: string;
    readonly yearNote: string;
    readonly planned: string;
    readonly gap: string;
    readonly columns: Readonly<Record<Column, string>>;
    readonly marked: (name: string, status: string) => string;
  }
> = {
  zh: {
    year: '当年',
    order: '位置只表示先后，不表示时间长短。',
    yearNote: '方框是当年；框外的步骤是计划，或时间未公布。',
    planned: '空心：计划。',
    gap: '虚线：未公布或不确定。',
    columns: { lane: '路线', order: '次序', step: '步骤', status: '状态' },
    marked: (name, status) => `${name}（${status}）`,
    comma: '→',
    colon: '：',
    semicolon: '；',
    stop: '。',
  },
  en: {
    year: 'Within the year',
    order: 'Positions show the order only, not how long anything took.',
    yearNote: 'The frame is the year; steps outside it are planned, or their time is not published.',
    planned: 'Hollow: planned.',
    gap: 'Dashed: not published or uncertain.',
    columns: { lane: 'Lane', order: 'Order', step: 'Step', status: 'Status' },
    marked: (name, status) => `${name} (${status})`,
    comma: ' → ',
    colon: ': ',
    semicolon: '; ',
    stop: '.',
  },
};

type Lane = Group<PathStage>;

/** Stages in their order, lane by lane: to the right in wide frames, down in others. */
export function path(
  { lanes: named, stages }: PathData,
  options: Partial<PathOptions>,
  frame: Frame,
): Picture {
  const { lanes: focus, year } = { ...defaults, ...options };
  const { width, height, locale } = frame;
  const { order, yearNote, planned, gap, marked } = words[locale];
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
    summary: groupsSentence(lanes, told, words[locale]),
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

/** A stage with its words, in a slot that counts along its lane and is shared by all lanes. */
interface SetStage {
  readonly stage: PathStage;
  readonly slot: number;
  readonly label: TextBlock;
}

interface SetLane {
  readonly lane: Lane;
  readonly name: TextBlock;
  readonly stages: readonly SetStage[];
}

/** Lanes in one size: `across` has a row for each lane and a column for each slot, else it is the other way round. */
interface Plan {
  readonly across: boolean;
  readonly size: number;
  readonly lanes: readonly SetLane[];
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
  const names = lanes.map(({ name }) => textBlock(name, nameRoom, style, 3));
  const aside = beside ? (max(names, ({ width }) => width) ?? 0) + 1.2 * size : 0;
  const column = (frame.width - aside) / (across ? slots : lanes.length);
  const room = column - (across ? 1.2 : 2.7) * size;
  if (room < 2.6 * size) return null;

  const set = lanes.map(
    (lane, l): SetLane => ({
      lane,
      name: names[l] ?? textBlock('', room, style),
      stages: lane.items.map((stage, i) => ({
        stage,
        slot: i < (counts[l] ?? 0) ? i : inside + i - (counts[l] ?? 0),
        label: textBlock(stage.name, room, { size }, lines),
      })),
    }),
  );
  const stages = set.flatMap((lane) => lane.stages);
  const tallest = (list: readonly SetStage[]) => max(list, ({ label }) => label.height) ?? 0;
  const rows = across
    ? set.map((lane) => 2.7 * size + Math.max(tallest(lane.stages), beside ? lane.name.height - size : 0))
    : range(slots).map((slot) => 0.9 * size + tallest(stages.filter((one) => one.slot === slot)));
  const above = beside ? 0 : (max(names, (name) => name.height) ?? 0) + 0.3 * size;
  const head = above + (year ? 1.9 * size : 0);
  const height = head + sum(rows) + (year ? 0.6 * size : 0);
  const blocks = [...names, ...stages.map(({ label }) => label)];
  if (height > frame.height || blocks.some(({ cut, broken }) => cut || broken)) return null;
  return { across, size, lanes: set, inYear: year ? inside : 0, aside, head, column, rows, height };
}

function planMarks(plan: Plan, frame: Frame): Mark[] {
  const { across, size, lanes, inYear, aside, head, column } = plan;
  const extra = Math.min((frame.height - plan.height) / plan.rows.length, size * 2.2);
  const top = (frame.height - plan.height - extra * plan.rows.length) / 2;
  const starts = [0, ...cumsum(plan.rows, (row) => row + extra)].map((y) => top + head + y);
  const inset = inYear > 0 ? 0.5 * size : 0;
  const r = radiusOf(size);
  /** The node of a lane's slot. */
  const spotOf = (lane: number, slot: number) => ({
    x: aside + column * (across ? slot : lane) + inset + r + 1,
    y: (starts[across ? lane : slot] ?? 0) + extra / 2 + size,
  });
  const end = starts.at(-1) ?? 0;
  const year = across
    ? { x: aside, width: column * inYear, height: end - top - head + 0.5 * size }
    : { x: 0, width: frame.width, height: (starts[inYear] ?? end) - top - head };
  return [
    ...(inYear > 0 ? yearMarks({ ...year, y: top + head }, size, frame) : []),
    ...lanes.flatMap((set, l): Mark[] => {
      const { lane, name, stages } = set;
      const first = spotOf(l, 0);
      const nodes = stages.map((one) => ({ ...one, ...spotOf(l, one.slot) }));
      const row = starts[l] ?? 0;
      const rule = { kind: 'line', key: `lane-${lane.id}-rule`, role: 'axis', stroke: 'line' } as const;
      return [
        ...(across && l > 0 ? [{ ...rule, x1: 0, x2: frame.width, y1: row, y2: row }] : []),
        ...blockMarks(balanced(name), {
          key: `lane-${lane.id}`,
          x: aside > 0 ? 0 : first.x - r - 1,
          y: aside > 0 ? first.y - name.leading / 2 : top,
          ink: lane.receded ? 'ink-2' : 'ink',
        }),
        ...pairs(nodes).flatMap(([from, to], i) =>
          entersAt([linkMark(from, to, lane, size)], stageStart(i + 0.5, lane)),
        ),
        ...nodes.flatMap((node, i) => entersAt(stageMarks(node, lane, size, across), stageStart(i, lane))),
      ];
    }),
  ];
}

/** Stages enter along the path. */
function stageStart(place: number, { items }: Lane): number {
  return (0.7 * place) / items.length;
}

function radiusOf(size: number): number {
  return 0.62 * size;
}

type Node = SetStage & { readonly x: number; readonly y: number };

/** A stage's circle with its words: below it in lanes that run to the right, else beside it. */
function stageMarks({ stage, label, x, y }: Node, { receded }: Lane, size: number, below: boolean): Mark[] {
  const { id, status } = stage;
  const r = radiusOf(size);
  const ink: Ink = receded ? (status === 'reported' ? 'line' : 'ink-3') : 'azurite';
  const place = below
    ? { x: x - r, y: y + r + 0.4 * size }
    : { x: x + r + 0.5 * size, y: y - label.leading / 2 };
  return [
    nodeMark(`stage-${id}`, stage, { x, y, r }, ink),
    ...blockMarks(balanced(label), {
      key: `stage-${id}-name`,
      ...place,
      ink: receded || status === 'not-published' ? 'ink-2' : 'ink',
      datum: id,
    }),
  ];
}

/** A line from one node to the next; dashed where the next is not published. */
function linkMark(from: Node, to: Node, { receded }: Lane, size: number): Mark {
  const { status } = to.stage;
  const gap = 1.35 * radiusOf(size);
  const across = from.y === to.y;
  return {
    kind: 'line',
    key: `link-${from.stage.id}`,
    role: 'reference',
    x1: from.x + (across ? gap : 0),
    y1: from.y + (across ? 0 : gap),
    x2: to.x - (across ? gap : 0),
    y2: to.y - (across ? 0 : gap),
    stroke: receded ? 'line' : status === 'not-published' ? 'ink-3' : 'azurite',
    strokeWidth: status === 'reported' ? 2.5 : 1.5,
    dashed: status === 'not-published',
  };
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
    ...shown.flatMap(({ lane, stage }, slot): Mark[] => {
      const y = pitch * (slot + 0.5);
      if (stage) {
        const label = textBlock(stage.name, frame.width - 2 * size, { size }, 1);
        return stageMarks({ stage, slot, label, x: size, y }, lane, 0.6 * size, false);
      }
      const name = textBlock(lane.name, frame.width, { size, face: 'display', bold: true }, 1);
      return blockMarks(name, { key: `lane-${lane.id}`, x: 0, y: y - name.leading / 2 });
    }),
    ...blockMarks(more, { key: 'more', x: 0, y: pitch * shown.length, ink: 'ink-2' }),
  ];
}

import { statusWord } from '../facts/words.ts';
import type { Locale, Localized } from '../lib/locale.ts';
import { emptyMarks, emptyWords } from './empty.ts';
import type { Frame } from './frame.ts';
import { entersAt, statusStyle } from './marks.ts';
import {
  type PathLane,
  type PathLayout,
  type PathStage,
  pathLayout,
  type SetLane,
  type SetStage,
} from './path-layout.ts';
import type { Ink, Mark, Picture, PictureTable } from './picture.ts';
import { balanced, blockMarks, smallestText, type TextStyle, textBlock } from './text-block.ts';

export interface PathData {
  /** In order; a lane's stages in their order. */
  readonly lanes: readonly { readonly id: string; readonly name: string }[];
  readonly stages: readonly PathStage[];
}

export interface PathOptions {
  /** Lanes that matter now; the others recede. Empty: all matter. */
  readonly lanes: readonly string[];
  /** Draws the year as one frame. */
  readonly year: boolean;
}

const defaults: PathOptions = { lanes: [], year: false };

const narrow = 480;

const words: Localized<{
  readonly year: string;
  readonly order: string;
  readonly yearNote: string;
  readonly planned: string;
  readonly gap: string;
  readonly more: (n: number) => string;
  readonly columns: readonly [string, string, string, string];
  readonly arrow: string;
  readonly colon: string;
  readonly semicolon: string;
  readonly stop: string;
  readonly marked: (name: string, status: string) => string;
}> = {
  zh: {
    year: '当年',
    order: '位置只表示先后，不表示时间长短。',
    yearNote: '方框是当年；框外的步骤是计划，或时间未公布。',
    planned: '空心：计划。',
    gap: '虚线：未公布或不确定。',
    more: (n) => `另有${n}步，见数据表`,
    columns: ['路线', '次序', '步骤', '状态'],
    arrow: '→',
    colon: '：',
    semicolon: '；',
    stop: '。',
    marked: (name, status) => `${name}（${status}）`,
  },
  en: {
    year: 'Within the year',
    order: 'Positions show the order only, not how long anything took.',
    yearNote: 'The frame is the year; steps outside it are planned, or their time is not published.',
    planned: 'Hollow: planned.',
    gap: 'Dashed: not published or uncertain.',
    more: (n) => `${n} more steps in the table`,
    columns: ['Lane', 'Order', 'Step', 'Status'],
    arrow: ' → ',
    colon: ': ',
    semicolon: '; ',
    stop: '.',
    marked: (name, status) => `${name} (${status})`,
  },
};

/** Stages in their order, lane by lane; on narrow frames they run down. */
export function path(data: PathData, options: Partial<PathOptions>, frame: Frame): Picture {
  const { lanes: focus, year } = { ...defaults, ...options };
  const lanes = lanesOf(data, focus);
  const drawn =
    frame.width < narrow && lanes.some((lane) => !lane.receded)
      ? lanes.filter((lane) => !lane.receded)
      : lanes;
  const layout = drawn.length === 0 ? null : pathLayout(drawn, year, frame);
  const marks =
    data.stages.length === 0 ? emptyMarks(frame) : layout ? laidOut(layout, frame) : listed(drawn, frame);
  return {
    width: frame.width,
    height: frame.height,
    marks,
    summary: summary(lanes, frame.locale),
    table: pathTable(lanes, frame.locale),
    notes: notes(data, year, frame.locale),
  };
}

function lanesOf(data: PathData, focus: readonly string[]): PathLane[] {
  const named = new Set(data.lanes.map((lane) => lane.id));
  const rest = [...new Set(data.stages.map((stage) => stage.lane))].filter((id) => !named.has(id));
  return [...data.lanes, ...rest.map((id) => ({ id, name: id }))]
    .map((lane) => ({
      ...lane,
      receded: focus.length > 0 && !focus.includes(lane.id),
      stages: data.stages.filter((stage) => stage.lane === lane.id),
    }))
    .filter((lane) => lane.stages.length > 0);
}

function laidOut(layout: PathLayout, frame: Frame): Mark[] {
  return layout.way === 'across' ? acrossMarks(layout, frame) : downMarks(layout, frame);
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

function acrossMarks(layout: PathLayout, frame: Frame): Mark[] {
  const { size, r, lanes, head, names, bands, slots, inYear } = layout;
  const extra = Math.min((frame.height - layout.height) / lanes.length, size * 2.6);
  const top = (frame.height - layout.height - extra * lanes.length) / 2;
  const cell = (frame.width - names) / slots;
  const bottom = top + layout.height + extra * lanes.length;
  const marks: Mark[] = [];
  if (inYear > 0) {
    marks.push(
      ...yearMarks(
        { x: names, y: top + head * 0.85, width: cell * inYear, height: bottom - top - head * 0.85 },
        size,
        frame,
      ),
    );
  }
  let y = top + head;
  lanes.forEach((set, i) => {
    const band = (bands[i] ?? 0) + extra;
    const inner = (bands[i] ?? 0) - size * 1.1;
    if (i > 0) marks.push(ruleMark(set, 0, y, frame.width, y));
    const start = y + (band - inner) / 2;
    const nameY = names > 0 ? start + r - set.name.leading / 2 : start;
    const nameX = names > 0 || inYear === 0 ? 0 : size * 0.6;
    marks.push(...nameMarks(set, nameX, nameY, 'start'));
    const nodeY = start + (names > 0 ? 0 : set.name.height + size * 0.3) + r;
    // A lane alone lies along the left edge, as its name does.
    const alone = lanes.length === 1 && inYear === 0;
    const spots = set.stages.map((one) => ({
      x: alone ? cell * one.slot + r + 1 : names + cell * (one.slot + 0.5),
      y: nodeY,
    }));
    marks.push(...connectors(set, spots, r, true));
    set.stages.forEach((one, k) => {
      const spot = spots[k] ?? { x: 0, y: 0 };
      const labelY = spot.y + r + size * 0.4;
      const label = alone
        ? labelMarks(one, set, spot.x - r - 1, labelY, 'start')
        : labelMarks(one, set, spot.x, labelY, 'middle');
      marks.push(...entersAt([nodeMark(one, set, spot, r), ...label], stageStart(k, set)));
    });
    y += band;
  });
  return marks;
}

function downMarks(layout: PathLayout, frame: Frame): Mark[] {
  const { size, r, lanes, head, names, bands, inYear, way } = layout;
  const extra = Math.min((frame.height - layout.height) / bands.length, size * 2.2);
  const top = (frame.height - layout.height - extra * bands.length) / 2;
  const edge = inYear > 0 ? size * 0.5 : 0;
  const column = (frame.width - 2 * edge) / lanes.length;
  const starts: number[] = [];
  let y = top + names + head;
  for (const band of bands) {
    starts.push(y);
    y += band + extra;
  }
  const marks: Mark[] = [];
  if (inYear > 0) {
    const from = top + names + head * 0.85;
    const to = starts[inYear] ?? y + size * 0.5;
    marks.push(
      ...yearMarks({ x: 0, y: from, width: frame.width, height: to - from - size * 0.1 }, size, frame),
    );
  }
  lanes.forEach((set, i) => {
    const left = edge + column * i;
    const inset = lanes.length === 1 && inYear === 0 ? 1 : size * 0.3;
    const nodeX = way === 'beside' ? left + inset + r : left + column / 2;
    const nameX = way === 'beside' ? left + (inset > 1 ? inset : 0) : nodeX;
    marks.push(...nameMarks(set, nameX, top, way === 'beside' ? 'start' : 'middle'));
    const spots = set.stages.map((one) => {
      const band = bands[one.slot] ?? 0;
      const start = starts[one.slot] ?? 0;
      return { x: nodeX, y: start + extra / 2 + (way === 'beside' ? band / 2 : r + size * 0.6) };
    });
    const below = (one: SetStage): number => (way === 'below' ? one.label.height + size * 0.4 : 0);
    marks.push(...connectors(set, spots, r, false, below));
    set.stages.forEach((one, k) => {
      const spot = spots[k] ?? { x: 0, y: 0 };
      const label =
        way === 'beside'
          ? labelMarks(one, set, spot.x + r + size * 0.8, spot.y - one.label.height / 2, 'start')
          : labelMarks(one, set, spot.x, spot.y + r + size * 0.3, 'middle');
      marks.push(...entersAt([nodeMark(one, set, spot, r), ...label], stageStart(k, set)));
    });
  });
  return marks;
}

/** Stages enter along the path. */
function stageStart(place: number, set: SetLane): number {
  return Math.round((70 * place) / set.stages.length) / 100;
}

function laneInk(set: SetLane): Ink {
  return set.lane.receded ? 'ink-3' : 'azurite';
}

function nodeMark({ stage }: SetStage, set: SetLane, spot: Spot, r: number): Mark {
  const style = statusStyle(
    stage.status,
    set.lane.receded && stage.status === 'reported' ? 'line' : laneInk(set),
  );
  return {
    kind: 'circle',
    key: `stage-${stage.id}`,
    role: 'data',
    datum: stage.id,
    status: stage.status,
    ...spot,
    r,
    ...style,
    ...(style.stroke ? { strokeWidth: 2 } : {}),
    enter: { kind: 'press' },
  };
}

/** Lines from one stage to the next; dashed where the next is not published. */
function connectors(
  set: SetLane,
  spots: readonly Spot[],
  r: number,
  across: boolean,
  below: (one: SetStage) => number = () => 0,
): Mark[] {
  return set.stages.flatMap((one, i): Mark[] => {
    const next = set.stages[i + 1];
    const from = spots[i];
    const to = spots[i + 1];
    if (!next || !from || !to) return [];
    const gap = r * 0.35;
    const ends = across
      ? { x1: from.x + r + gap, y1: from.y, x2: to.x - r - gap, y2: to.y }
      : { x1: from.x, y1: from.y + r + gap + below(one), x2: to.x, y2: to.y - r - gap };
    if (across ? ends.x2 <= ends.x1 : ends.y2 <= ends.y1) return [];
    return [
      {
        kind: 'line',
        key: `link-${one.stage.id}`,
        role: 'reference',
        ...ends,
        stroke: set.lane.receded ? 'line' : next.stage.status === 'not-published' ? 'ink-3' : 'azurite',
        strokeWidth: next.stage.status === 'reported' ? 2.5 : 1.5,
        dashed: next.stage.status === 'not-published',
        enter: { start: stageStart(i + 0.5, set) },
      },
    ];
  });
}

function labelMarks(one: SetStage, set: SetLane, x: number, y: number, anchor: 'start' | 'middle'): Mark[] {
  const ink: Ink = set.lane.receded || one.stage.status === 'not-published' ? 'ink-2' : 'ink';
  return blockMarks(balanced(one.label), {
    key: `stage-${one.stage.id}-name`,
    x,
    y,
    anchor,
    ink,
    datum: one.stage.id,
  });
}

function nameMarks(set: SetLane, x: number, y: number, anchor: 'start' | 'middle'): Mark[] {
  const ink: Ink = set.lane.receded ? 'ink-2' : 'ink';
  return blockMarks(balanced(set.name), { key: `lane-${set.lane.id}`, x, y, anchor, ink });
}

function ruleMark(set: SetLane, x1: number, y1: number, x2: number, y2: number): Mark {
  return { kind: 'line', key: `lane-${set.lane.id}-rule`, role: 'axis', x1, y1, x2, y2, stroke: 'line' };
}

interface YearBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The year's frame, its name on its upper edge. */
function yearMarks(box: YearBox, size: number, frame: Frame): Mark[] {
  const name = textBlock(
    words[frame.locale].year,
    box.width,
    { size: Math.max(smallestText(frame), size * 0.85) },
    1,
  );
  const inset = 1;
  return [
    {
      kind: 'rect',
      key: 'year',
      role: 'reference',
      x: box.x + inset,
      y: box.y,
      width: box.width - 2 * inset,
      height: box.height - inset,
      radius: 4,
      stroke: 'ochre',
      strokeWidth: 1.5,
    },
    ...blockMarks(name, { key: 'year-name', x: box.x + inset, y: box.y - name.height - 1, ink: 'ochre' }),
  ];
}

/** Every lane's name and every stage on a line of its own, as many as the frame holds. */
function listed(lanes: readonly PathLane[], frame: Frame): Mark[] {
  const size = smallestText(frame);
  const pitch = size * 1.55;
  const most = Math.max(1, Math.floor(frame.height / pitch));
  const count = lanes.reduce((sum, lane) => sum + lane.stages.length, 0);
  const named = count + lanes.length <= most;
  const rows = lanes.flatMap((lane) => [
    ...(named && lane.name !== '' ? [{ lane, stage: null }] : []),
    ...lane.stages.map((stage) => ({ lane, stage })),
  ]);
  const shown = rows.length <= most ? rows : rows.slice(0, most - 1);
  const text = words[frame.locale];
  const r = size * 0.36;
  const top = Math.max(0, (frame.height - rows.length * pitch) / 2);
  const marks: Mark[] = shown.flatMap(({ lane, stage }, i) => {
    const y = top + i * pitch;
    const style: TextStyle = stage ? { size } : { size, face: 'display', bold: true };
    const name = !stage
      ? lane.name
      : named || lane.name === ''
        ? stage.name
        : `${lane.name}${text.colon}${stage.name}`;
    const label = textBlock(name, frame.width - (stage ? size * 1.3 : 0), style, 1);
    const set: SetLane = { lane, name: label, stages: [] };
    const middle = y + (pitch - label.height) / 2;
    if (!stage) return nameMarks(set, 0, middle, 'start');
    const one: SetStage = { stage, slot: i, label };
    return [
      nodeMark(one, set, { x: r + 2, y: y + pitch / 2 }, r),
      ...labelMarks(one, set, size * 1.3, middle, 'start'),
    ];
  });
  if (shown.length < rows.length) {
    const more = textBlock(text.more(rows.length - shown.length), frame.width, { size }, 1);
    marks.push(...blockMarks(more, { key: 'more', x: 0, y: shown.length * pitch, ink: 'ink-2' }));
  }
  return marks;
}

function notes(data: PathData, year: boolean, locale: Locale): string[] {
  if (data.stages.length === 0) return [];
  const text = words[locale];
  return [
    text.order,
    ...(year ? [text.yearNote] : []),
    ...(data.stages.some((stage) => stage.status === 'planned') ? [text.planned] : []),
    ...(data.stages.some((stage) => stage.status === 'not-published') ? [text.gap] : []),
  ];
}

function pathTable(lanes: readonly PathLane[], locale: Locale): PictureTable {
  const [lane, order, step, status] = words[locale].columns;
  return {
    columns: [
      { key: 'lane', label: lane, numeric: false },
      { key: 'order', label: order, numeric: true },
      { key: 'step', label: step, numeric: false },
      { key: 'status', label: status, numeric: false },
    ],
    rows: lanes.flatMap((one) =>
      one.stages.map((stage, i) => ({
        datum: stage.id,
        cells: [one.name, String(i + 1), stage.name, statusWord(stage.status, locale)],
      })),
    ),
  };
}

function summary(lanes: readonly PathLane[], locale: Locale): string {
  if (lanes.length === 0) return emptyWords[locale];
  const text = words[locale];
  const inFocus = lanes.filter((lane) => !lane.receded);
  const parts = (inFocus.length > 0 ? inFocus : lanes).map((lane) => {
    const stages = lane.stages.map((stage) =>
      stage.status === 'reported' ? stage.name : text.marked(stage.name, statusWord(stage.status, locale)),
    );
    return `${lane.name}${lane.name === '' ? '' : text.colon}${stages.join(text.arrow)}`;
  });
  return `${parts.join(text.semicolon)}${text.stop}`;
}

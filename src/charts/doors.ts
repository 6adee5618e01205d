import { range } from 'd3';
import type { Status } from '../facts/fact.ts';
import { planGrid } from '../lib/layout-grid.ts';
import type { Localized } from '../lib/locale.ts';
import { caption, largeFigure } from './caption.ts';
import type { Datum } from './datum.ts';
import { datumTable } from './datum-table.ts';
import { emptyMarks, emptyWords } from './empty.ts';
import type { Frame } from './frame.ts';
import type { Named } from './lists.ts';
import { entersAt } from './marks.ts';
import type { Box, Ink, Mark, Picture } from './picture.ts';
import { statusNotes } from './status-notes.ts';
import { blockMarks, roomyText, textBlock } from './text-block.ts';
import { cells, countOf, ghost, r2 } from './units-cells.ts';

/** A stage of the move from the old door to the new one. */
export interface DoorStage extends Named {
  readonly status: Status;
}

export interface DoorsData {
  /** How many years the old door was open. */
  readonly years: Datum | undefined;
  /** The first is the old door's; the others are the new one's. */
  readonly stages: readonly DoorStage[];
}

export interface DoorsOptions {
  /** `shut`: the old door alone. `open`: the new one beside it. */
  readonly layout: 'shut' | 'open';
}

const words: Localized<{ note: string; more: string }> = {
  zh: {
    note: '门上每格一年；门和楼只是画，不表示大小和数目。',
    more: '门楣上的虚线格：来源写“多”，多出几年未公布。',
  },
  en: {
    note: 'Each cell of the door is a year; doors and houses are drawings and stand for no size or number.',
    more: 'The dashed cells above the door: the source says “more than”, not by how much.',
  },
};

/** Years as the cells of a door with two leaves, which is shut; then another one that opens. */
export function doors({ years, stages }: DoorsData, { layout }: DoorsOptions, frame: Frame): Picture {
  const { width, height, locale } = frame;
  const base = { width, height };
  if (!years)
    return {
      ...base,
      marks: emptyMarks(frame),
      table: datumTable([], locale),
      summary: emptyWords[locale],
      notes: [],
    };
  const marks = layout === 'shut' ? shut(years, stages, frame) : open(years, stages, frame);
  const [colon, stop] = locale === 'zh' ? ['：', '。'] : [': ', '.'];
  return {
    ...base,
    marks,
    summary: `${years.label}${colon}${years.text}${stop}`,
    table: doorsTable(years, stages, frame),
    notes: [words[locale].note, words[locale].more, ...statusNotes([years], marks, locale)],
  };
}

function doorsTable(years: Datum, stages: readonly DoorStage[], { locale }: Frame) {
  const blank = { value: null, text: '', period: '', missing: '' };
  return datumTable(
    [years, ...stages.map(({ id, name, status }) => ({ ...blank, id, label: name, status }))],
    locale,
  );
}

/** The old door in the middle, its years above it. */
function shut(years: Datum, stages: readonly DoorStage[], frame: Frame): Mark[] {
  const text = roomyText(frame);
  const beside = frame.width > 1.2 * frame.height;
  const room = beside
    ? { width: 0.34 * frame.width, height: frame.height }
    : { width: frame.width, height: 0.3 * frame.height };
  const head = caption(years, frame, { ...room, figure: largeFigure(frame), ink: 'gold' });
  const left = beside ? room.width + text : 0;
  const foot = textBlock(
    stages[0]?.name ?? '',
    frame.width - left,
    { size: 1.1 * text, face: 'display', bold: true },
    2,
  );
  const top = beside ? 0 : head.height + 0.6 * text;
  const space = {
    x: left,
    y: top,
    width: frame.width - left,
    height: frame.height - top - foot.height - 0.6 * text,
  };
  const box = inside(space, 0.9);
  return [
    ...oldDoor(years, box),
    ...head.at(0, beside ? box.y + 0.3 * box.height : 0),
    ...blockMarks(foot, {
      key: 'old-name',
      x: box.x + box.width / 2,
      y: box.y + box.height + 0.5 * text,
      anchor: 'middle',
      ...(stages[0] ? { datum: stages[0].id } : {}),
    }),
  ];
}

/** The old door small, the new one large with its leaves open and houses behind it; words under both. */
function open(years: Datum, stages: readonly DoorStage[], frame: Frame): Mark[] {
  const text = roomyText(frame);
  const [old, ...others] = stages;
  const split = 0.34 * frame.width;
  const gap = 0.05 * frame.width;
  const oldName = textBlock(old?.name ?? '', split, { size: text }, 3);
  const names = others.map(({ name }) =>
    textBlock(name, frame.width - split - gap, { size: 1.15 * text, face: 'display', bold: true }, 2),
  );
  const lines = names.reduce((sum, { height }) => sum + height + 0.2 * text, 0);
  const foot = Math.max(oldName.height, lines) + 0.8 * text;
  const floor = frame.height - foot;
  const right = { x: split + gap, y: 0, width: frame.width - split - gap, height: floor };
  const door = inside({ ...right, x: right.x + 0.12 * right.width, width: 0.76 * right.width }, 1, floor);
  const small = inside({ x: 0, y: 0.3 * floor, width: split, height: 0.7 * floor }, 0.9, floor);
  const ends = names.map((_, i) =>
    names.slice(0, i).reduce((sum, { height }) => sum + height + 0.2 * text, floor + 0.5 * text),
  );
  return [
    ...houses(right, floor),
    ground(frame, floor),
    ...oldDoor(years, small),
    ...blockMarks(oldName, {
      key: 'old-name',
      x: small.x + small.width / 2,
      y: floor + 0.5 * text,
      anchor: 'middle',
      ink: 'ink-2',
      ...(old ? { datum: old.id } : {}),
    }),
    ...newDoor(door, others.at(-1)),
    ...names.flatMap((name, i) =>
      blockMarks(name, {
        key: `new-name-${i}`,
        x: door.x + door.width / 2,
        y: ends[i] ?? floor,
        anchor: 'middle',
        ...(others[i] ? { datum: others[i].id } : {}),
      }),
    ),
  ];
}

/** The largest box of a door's shape (`aspect` is its width by its height) at the foot of a space. */
function inside(space: Box, aspect: number, floor = space.y + space.height): Box {
  const height = Math.max(1, Math.min(space.height, space.width / aspect));
  const width = height * aspect;
  return { x: space.x + (space.width - width) / 2, y: floor - height, width, height };
}

function ground(frame: Frame, floor: number): Mark {
  const at = { x1: 0, x2: r2(frame.width), y1: r2(floor), y2: r2(floor) };
  return { kind: 'line', key: 'ground', role: 'decoration', ...at, stroke: 'ink-3' };
}

/** Two shut leaves made of the years, in a frame under a roof; the years that nobody counted stand dashed above. */
function oldDoor(years: Datum, box: Box): Mark[] {
  const count = countOf(years, 1, 400).marks;
  const jamb = 0.05 * box.width;
  const eaves = 0.13 * box.height;
  const lintel = 0.13 * box.height;
  const leafs = {
    x: box.x + jamb,
    y: box.y + eaves + lintel,
    width: box.width - 2 * jamb,
    height: box.height - eaves - lintel,
  };
  const half = Math.ceil(count / 2);
  const leaf = { width: 0.485 * leafs.width, height: leafs.height };
  const { columns, rows } = planGrid(Math.max(1, half), leaf);
  const steps = { columns, stepX: leaf.width / columns, stepY: leaf.height / rows };
  const size = { width: 0.84 * steps.stepX, height: 0.88 * steps.stepY };
  const wide = Math.min(size.width, 0.14 * box.width);
  const all = cells(years, count, { ...steps, ...size }, leafs.x, leafs.y, 'gold');
  const shift = leafs.width - leaf.width;
  return [
    ...doorFrame('old', box, { jamb, eaves, lintel }, 'gold'),
    ...all.map((cell, i): Mark => {
      if (i < half) return cell;
      const first = all[i - half];
      return { ...cell, x: r2((first?.x ?? 0) + shift), y: r2(first?.y ?? 0) };
    }),
    ...[0.9, 0.6, 0.35].map((fade, n) =>
      ghost(
        `units-${years.id}-open-${n}`,
        years,
        {
          x: r2(box.x + box.width / 2 + (1.3 * n - 1.8) * wide),
          y: r2(box.y + eaves + 0.18 * lintel),
          width: r2(wide),
          height: r2(0.64 * lintel),
        },
        fade,
      ),
    ),
  ];
}

/** Jambs, a lintel and a tiled roof, as one outline each. */
function doorFrame(
  key: string,
  box: Box,
  { jamb, eaves, lintel }: { jamb: number; eaves: number; lintel: number },
  ink: Ink,
): Mark[] {
  const { x, y, width, height } = box;
  const [left, right] = [r2(x), r2(x + width)];
  const [under, foot] = [r2(y + eaves), r2(y + height)];
  const post = r2(Math.max(1.5, 0.35 * jamb));
  const roof = `M${left} ${under}Q${r2(x + 0.14 * width)} ${r2(y + 0.75 * eaves)} ${r2(x + 0.2 * width)} ${r2(y)}H${r2(x + 0.8 * width)}Q${r2(x + 0.86 * width)} ${r2(y + 0.75 * eaves)} ${right} ${under}Z`;
  return [
    {
      kind: 'path',
      key: `${key}-posts`,
      role: 'decoration',
      d: `M${r2(x + post / 2)} ${foot}V${under}M${r2(x + width - post / 2)} ${foot}V${under}M${left} ${r2(y + eaves + lintel - post)}H${right}`,
      box,
      stroke: ink,
      strokeWidth: post,
      enter: { kind: 'draw' },
    },
    {
      kind: 'path',
      key: `${key}-roof`,
      role: 'decoration',
      d: roof,
      box: { ...box, height: r2(eaves) },
      fill: 'ink-2',
    },
  ];
}

/** A doorway with both leaves swung out and light behind. */
function newDoor(box: Box, stage: DoorStage | undefined): Mark[] {
  const jamb = 0.04 * box.width;
  const eaves = 0.12 * box.height;
  const lintel = 0.06 * box.height;
  const top = box.y + eaves + lintel;
  const foot = box.y + box.height;
  const way = { left: box.x + 0.24 * box.width, right: box.x + 0.76 * box.width };
  const swing = 0.06 * box.height;
  const leaf = (key: string, hinge: number, edge: number): Mark => ({
    kind: 'path',
    key,
    role: 'data',
    ...(stage ? { datum: stage.id, status: stage.status } : {}),
    d: `M${r2(hinge)} ${r2(top)}L${r2(edge)} ${r2(top + swing)}V${r2(foot)}L${r2(hinge)} ${r2(foot)}Z`,
    box: {
      x: r2(Math.min(hinge, edge)),
      y: r2(top),
      width: r2(Math.abs(hinge - edge)),
      height: r2(foot - top),
    },
    fill: 'ochre',
    enter: { kind: 'grow-x', origin: { x: r2(hinge), y: r2(foot) } },
  });
  return entersAt(
    [
      {
        kind: 'rect',
        key: 'new-light',
        role: 'decoration',
        x: r2(way.left),
        y: r2(top),
        width: r2(way.right - way.left),
        height: r2(foot - top),
        fill: 'card',
        stroke: 'line',
      },
      ...doorFrame('new', box, { jamb, eaves, lintel }, 'ochre'),
      leaf('new-left', way.left, box.x + jamb),
      leaf('new-right', way.right, box.x + box.width - jamb),
    ],
    0.3,
    0.5,
  );
}

/** Blocks of flats in the distance: drawings, not counted. */
function houses({ x, width, height }: Box, floor: number): Mark[] {
  const blocks = [
    { at: 0, wide: 0.14, tall: 0.52 },
    { at: 0.13, wide: 0.12, tall: 0.7 },
    { at: 0.76, wide: 0.12, tall: 0.62 },
    { at: 0.87, wide: 0.13, tall: 0.82 },
  ];
  return blocks.map(({ at, wide, tall }, i): Mark => {
    const box = { x: x + at * width, y: floor - tall * height, width: wide * width, height: tall * height };
    const pane = box.width / 7;
    const panes = range(5).flatMap((row) =>
      [1, 3, 5].map((column) => {
        const y = box.y + (row + 0.6) * (box.height / 6);
        return `M${r2(box.x + column * pane)} ${r2(y)}h${r2(pane)}`;
      }),
    );
    return {
      kind: 'path',
      key: `house-${i}`,
      role: 'decoration',
      d: `M${r2(box.x)} ${r2(floor)}V${r2(box.y)}h${r2(box.width)}V${r2(floor)}${panes.join('')}`,
      box: { x: r2(box.x), y: r2(box.y), width: r2(box.width), height: r2(box.height) },
      stroke: 'ink-3',
      strokeWidth: 1,
      opacity: 0.6,
      enter: { kind: 'draw', start: 0.1 * i },
    };
  });
}

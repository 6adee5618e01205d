import { format } from 'd3';
import { type GridPlan, planGrid } from '../lib/layout-grid.ts';
import type { Localized } from '../lib/locale.ts';
import { textWidth } from '../lib/text-measure.ts';
import { caption, largeFigure } from './caption.ts';
import type { Datum } from './datum.ts';
import type { Frame } from './frame.ts';
import type { Box, Mark } from './picture.ts';
import { pitchArea, pitchMarks, pitchSize } from './pitch.ts';
import { belowStage, besideStage, type Stage } from './stage.ts';
import { blockMarks, fitLine, roomyText, smallestText, textBlock } from './text-block.ts';
import { cellMarks, countOf, r2 } from './units-cells.ts';
import type { Layout, UnitsSettings } from './units-layout.ts';

const words: Localized<{ about: (metres: string) => string; sides: (a: number, b: number) => string }> = {
  zh: { about: (metres) => `约${metres}米`, sides: (a, b) => `${a} × ${b} 米` },
  en: { about: (metres) => `about ${metres}\u00a0m`, sides: (a, b) => `${a} × ${b}\u00a0m` },
};

/** Three significant digits, grouped by thousands. */
const metres = format(',.3r');

/** Space between cells, as a part of their pitch. */
const cellGap = 0.12;

/** One cell for each `per` units; where they are areas, to scale, with a side's length and a thing to compare. */
export function gridLayout(data: readonly Datum[], settings: UnitsSettings, frame: Frame): Layout {
  const datum = data[0];
  if (datum === undefined) return nothing;
  const ground = groundOf(data, settings, frame);
  const { count, plan, grid } = ground;
  const marks: Mark[] = [];
  if (count.marks === 0) marks.push(outline(grid, 'plot'));
  marks.push(
    ...cellMarks(count.marks, plan, datum, { x: grid.x, y: grid.y, gap: cellGap, ink: 'malachite' }),
  );
  if (count.marks >= 2) marks.push(...dimension(datum, ground, frame));
  const rest = besideMarks(ground, settings, frame);
  marks.push(...rest.marks);
  const figures = caption(datum, frame, {
    width: rest.words.width,
    height: rest.words.height,
    figure: largeFigure(frame),
    extras: data.slice(1).flatMap((other) => extraLine(other, datum)),
  });
  marks.push(...figures.at(rest.words.x, rest.words.y));
  return { marks, each: count.marks === 0 ? 0 : count.each, shape: 'cell' };
}

/** Another fact under the figure: a conversion bare, anything else with its label; nothing that stands there already. */
function extraLine(other: Datum, datum: Datum): string[] {
  if (other.text === '' || bare(datum.text).includes(bare(other.text))) return [];
  return [other.status === 'converted' ? `= ${other.text}` : `${other.label} ${other.text}`];
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}

/** The same ground with nothing on it. */
export function emptyLayout(data: readonly Datum[], settings: UnitsSettings, frame: Frame): Layout {
  const largest = [...data].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const ground = groundOf(largest, settings, frame);
  const nought = data.find((datum) => datum.value === 0);
  const first = nought ?? data[0];
  const marks: Mark[] = [{ ...outline(ground.grid, 'plot'), datum: first?.id ?? '' }];
  if (first) {
    // The outline alone has a value of its own only where it is nought.
    const speaks = nought ? first : { ...first, text: '' };
    const { words: space } = ground.stage;
    const figures = caption(speaks, frame, { ...space, figure: largeFigure(frame) });
    marks.push(...figures.at(space.x, ground.stage.beside ? ground.grid.y : space.y));
  }
  return { marks, each: 0, shape: 'none' };
}

/** The cells moved close together in a dashed outline that says what is not known of their place. */
export function blockLayout(data: readonly Datum[], settings: UnitsSettings, frame: Frame): Layout {
  const datum = data[0];
  if (datum === undefined) return nothing;
  const { count, plan, grid, stage } = groundOf(data, settings, frame);
  const text = roomyText(frame);
  const room = stage.beside
    ? Math.min(stage.plot.width, stage.words.x - stage.plot.x - 0.6 * text)
    : stage.plot.width;
  const label = textBlock(datum.missing, room, { size: text }, 3);
  const pad = Math.min(0.9 * text, 0.06 * stage.plot.width);
  const gap = label.height > 0 ? 0.5 * text : 0;
  const free = stage.plot.height - label.height - gap - 2 * pad;
  const close: GridPlan = {
    ...plan,
    pitch: Math.max(
      0.02,
      Math.floor(
        Math.min(0.66 * plan.pitch, free / plan.rows, (stage.plot.width - 2 * pad) / plan.columns) * 50,
      ) / 50,
    ),
  };
  const [width, height] = [close.columns * close.pitch, close.rows * close.pitch];
  const middle = grid.x + grid.width / 2;
  const x = r2(Math.max(stage.plot.x + pad, middle - width / 2));
  const space = stage.words;
  const figures = caption(datum, frame, { ...space, figure: largeFigure(frame) });
  const spare = stage.plot.height - (height + 2 * pad + gap + label.height);
  const y = r2(
    stage.beside
      ? stage.plot.y + pad + Math.max(0, spare) / 2
      : Math.min(stage.plot.y, space.y + figures.height + text) + pad,
  );
  const frameBox = {
    x: r2(x - pad),
    y: r2(y - pad),
    width: r2(width + 2 * pad),
    height: r2(height + 2 * pad),
  };
  const labelX = Math.min(
    Math.max(middle, stage.plot.x + label.width / 2),
    stage.plot.x + room - label.width / 2,
  );
  const marks: Mark[] = [
    outline(frameBox, 'plot'),
    ...cellMarks(count.marks, close, datum, { x, y, gap: 0.08, ink: 'malachite' }),
    ...blockMarks(label, {
      key: 'place',
      x: labelX,
      y: frameBox.y + frameBox.height + gap,
      anchor: 'middle',
      role: 'note',
      datum: datum.id,
    }),
  ];
  marks.push(
    ...figures.at(
      space.x,
      stage.beside ? Math.min(y - pad, space.y + space.height - figures.height) : space.y,
    ),
  );
  return { marks, each: count.marks === 0 ? 0 : count.each, shape: 'cell' };
}

const nothing: Layout = { marks: [], each: 0, shape: 'none' };

/** Where the cells lie: alike for grid, empty and block, so that cells may fly from one to the other. */
interface Ground {
  readonly count: { readonly marks: number; readonly each: number };
  readonly plan: GridPlan;
  readonly grid: Box;
  readonly stage: Stage;
  /** px a metre; 0 when the data are no areas. */
  readonly scale: number;
}

function groundOf(data: readonly Datum[], settings: UnitsSettings, frame: Frame): Ground {
  const datum = data[0];
  const count = countOf(datum, settings.per);
  const area = (settings.unitArea ?? 0) * count.each;
  const text = roomyText(frame);
  const above = area > 0 ? 1.9 * text : 0;
  const options = [besideStage(frame), belowStage(frame)].map((stage) => {
    const space = { width: stage.plot.width, height: Math.max(1, stage.plot.height - above) };
    const plan = planGrid(count.marks === 0 ? 24 : count.marks, space, {
      most: mostPitch(settings, area, stage),
    });
    return { stage, plan };
  });
  const [beside, below] = options;
  const best =
    beside && below && beside.plan.pitch >= (frame.width > 1.2 * frame.height ? 0.84 : 1) * below.plan.pitch
      ? beside
      : (below ?? beside);
  if (best === undefined) throw new Error('no stage');
  const { plan, stage } = best;
  const [width, height] = [plan.columns * plan.pitch, plan.rows * plan.pitch];
  const spare = stage.beside ? stage.plot.height - above - height : 0;
  const grid = {
    x: r2(stage.plot.x),
    y: r2(stage.plot.y + above + spare / 3),
    width: r2(width),
    height: r2(height),
  };
  return {
    count,
    plan,
    grid,
    stage: closeUp(stage, grid, frame),
    scale: area > 0 ? plan.pitch / Math.sqrt(area) : 0,
  };
}

/** Brings the words' column to the grid where the grid is narrower than its space, and both to the middle. */
function closeUp(stage: Stage, grid: Box, frame: Frame): Stage {
  if (!stage.beside) return stage;
  const gap = stage.words.x - stage.plot.x - stage.plot.width;
  const x = Math.min(stage.words.x, grid.x + grid.width + 1.3 * gap);
  return {
    ...stage,
    words: { ...stage.words, x, width: Math.min(stage.words.width * 1.25, frame.width - 2 - x) },
  };
}

/** The largest cells beside which the thing to compare still finds room. */
function mostPitch(settings: UnitsSettings, area: number, stage: Stage): number {
  const most = 0.3 * Math.min(stage.plot.width, stage.plot.height) + 8;
  if (area <= 0) return most;
  // Room is kept for a pitch even where nothing stands beside, so that the ground is the same from step to step.
  const { length, width } = sidesOf(settings.beside?.area ?? pitchArea);
  const room = stage.beside
    ? { width: stage.words.width, height: 0.3 * stage.words.height }
    : { width: 0.4 * stage.words.width, height: 0.42 * stage.words.height };
  return Math.min(most, Math.min(room.width / length, room.height / width) * Math.sqrt(area));
}

function sidesOf(area: number): { readonly length: number; readonly width: number } {
  if (Math.abs(area - pitchArea) < 1) return pitchSize;
  return { length: Math.sqrt(area), width: Math.sqrt(area) };
}

/** The thing to compare with its label, and the space that it leaves to the figures. */
function besideMarks(ground: Ground, settings: UnitsSettings, frame: Frame): { marks: Mark[]; words: Box } {
  const { stage, scale, grid } = ground;
  const top = stage.beside ? grid.y : stage.words.y;
  const space = { ...stage.words, y: top, height: stage.words.y + stage.words.height - top };
  const { beside } = settings;
  if (beside === undefined || scale === 0) return { marks: [], words: space };
  const text = roomyText(frame);
  const small = Math.max(smallestText(frame), 0.87 * text);
  const { length, width } = sidesOf(beside.area);
  const [wide, high] = [length * scale, width * scale];
  const column = stage.beside ? space.width : Math.min(0.46 * space.width, Math.max(wide, 8.2 * text));
  const lines = stage.beside ? 3 : 2;
  const gap = 0.35 * text;
  const name = textBlock(beside.datum.label, column, { size: stage.beside ? text : small }, lines);
  const sides = length === width ? '' : words[frame.locale].sides(length, width);
  const detail = textBlock(sides === '' ? beside.datum.text : sides, column, { size: small }, 1);
  const room = stage.beside ? 0.6 * space.height : space.height;
  const shown = [name, detail].filter(
    (_, i) => high + gap + name.height + (i > 0 ? detail.height : 0) <= room,
  );
  const x = r2(stage.beside ? space.x : space.x + space.width - column);
  const marks: Mark[] =
    length === width
      ? [
          {
            kind: 'rect',
            key: `area-${beside.datum.id}`,
            role: 'reference',
            datum: beside.datum.id,
            stroke: 'ochre',
            strokeWidth: 1.5,
            x,
            y: r2(top),
            width: r2(wide),
            height: r2(high),
          },
        ]
      : pitchMarks(x, top, scale, `area-${beside.datum.id}`, beside.datum.id);
  let y = top + high + gap;
  for (const [i, block] of shown.entries()) {
    marks.push(
      ...blockMarks(block, {
        key: `beside-label-${i}`,
        x,
        y,
        ink: i === 0 ? 'ink-2' : 'ink-3',
        datum: beside.datum.id,
      }),
    );
    y += block.height;
  }
  const after = y + 1.2 * text;
  return {
    marks,
    words: stage.beside
      ? { ...space, y: after, height: space.y + space.height - after }
      : { ...space, width: space.width - column - text },
  };
}

/** How long the grid's upper side is. */
function dimension(datum: Datum, { plan, grid, scale, count }: Ground, frame: Frame): Mark[] {
  if (scale === 0) return [];
  const text = roomyText(frame);
  const size = Math.max(smallestText(frame), 0.9 * text);
  const across = Math.min(plan.columns, Math.ceil(count.marks)) * plan.pitch;
  const label = fitLine(words[frame.locale].about(metres(across / scale)), frame.width - 4, { size });
  const y = r2(grid.y - 0.55 * text);
  const tick = 0.25 * text;
  const half = textWidth(label, size) / 2;
  const line = { role: 'axis', datum: datum.id, stroke: 'ink-3' } as const;
  const right = r2(grid.x + across);
  return [
    { kind: 'line', key: 'side', ...line, x1: grid.x, y1: y, x2: right, y2: y },
    { kind: 'line', key: 'side-start', ...line, x1: grid.x, y1: r2(y - tick), x2: grid.x, y2: r2(y + tick) },
    { kind: 'line', key: 'side-end', ...line, x1: right, y1: r2(y - tick), x2: right, y2: r2(y + tick) },
    {
      kind: 'text',
      key: 'side-label',
      role: 'axis',
      datum: datum.id,
      x: r2(Math.min(Math.max(grid.x + across / 2, 2 + half), frame.width - 2 - half)),
      y: r2(y - 0.42 * text),
      text: label,
      size,
      anchor: 'middle',
      face: 'sans',
      fill: 'ink-2',
    },
  ];
}

function outline(box: Box, key: string): Mark {
  return { kind: 'rect', key, role: 'reference', ...box, stroke: 'ink-3', strokeWidth: 1.5, dashed: true };
}

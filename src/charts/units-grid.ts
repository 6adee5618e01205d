import { format } from 'd3';
import { type GridPlan, planGrid } from '../lib/layout-grid.ts';
import type { Localized } from '../lib/locale.ts';
import { caption, largeFigure } from './caption.ts';
import type { Datum } from './datum.ts';
import type { Frame } from './frame.ts';
import type { Box, Mark } from './picture.ts';
import { pitchArea, pitchMarks, sidesOf } from './pitch.ts';
import { ruler } from './ruler.ts';
import { belowStage, besideStage, type Stage } from './stage.ts';
import { blockMarks, roomyText, smallestText, textBlock } from './text-block.ts';
import { type Count, cellMarks, countOf, r2 } from './units-cells.ts';
import type { Layout, UnitsSettings } from './units-layout.ts';

const words: Localized<{ about: (metres: string) => string; sides: (a: number, b: number) => string }> = {
  zh: { about: (metres) => `约${metres}米`, sides: (a, b) => `${a} × ${b} 米` },
  en: { about: (metres) => `about ${metres}\u00a0m`, sides: (a, b) => `${a} × ${b}\u00a0m` },
};

/** Three significant digits, grouped by thousands. */
const metres = format(',.3r');

/** One cell for each `per` units; where they are areas, to scale, with a side's length and a thing to compare. */
export function gridLayout(data: readonly Datum[], settings: UnitsSettings, frame: Frame): Layout {
  const [datum, ...others] = data;
  if (!datum) return { marks: [], each: 0, shape: 'none' };
  const ground = groundOf(datum, settings, frame);
  const { count, plan, grid, scale } = ground;
  const across = Math.min(plan.columns, Math.ceil(count.marks)) * plan.pitch;
  const side = { key: 'side', x: grid.x, y: grid.y - 0.55 * roomyText(frame), length: across, over: true };
  const beside = besideMarks(ground, settings.beside, frame);
  const figures = caption(datum, frame, {
    ...beside.words,
    figure: largeFigure(frame),
    extras: others.flatMap((other) => extraLine(other, datum)),
  });
  const marks: Mark[] = [
    ...(count.marks === 0 ? [outline(grid)] : []),
    ...cellMarks(count.marks, plan, datum, { ...grid, gap: 0.12, ink: 'malachite' }),
    ...(count.marks >= 2 && scale > 0
      ? ruler(words[frame.locale].about(metres(across / scale)), { ...side, datum: datum.id }, frame)
      : []),
    ...beside.marks,
    ...figures.at(beside.words.x, beside.words.y),
  ];
  return { marks, each: count.marks === 0 ? 0 : count.each, shape: 'cell' };
}

/** Another fact under the figure: a conversion bare, anything else with its label; nothing that stands there already. */
function extraLine(other: Datum, datum: Datum): string[] {
  const bare = (text: string) => text.replace(/\s/gu, '');
  if (other.text === '' || bare(datum.text).includes(bare(other.text))) return [];
  return [other.status === 'converted' ? `= ${other.text}` : `${other.label} ${other.text}`];
}

/** The same ground with nothing on it. */
export function emptyLayout(data: readonly Datum[], settings: UnitsSettings, frame: Frame): Layout {
  const largest = data.reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a));
  const { grid, stage } = groundOf(largest, settings, frame);
  const nought = data.find((datum) => datum.value === 0);
  // The outline alone has a value of its own only where it is nought.
  const said = nought ?? { ...(data[0] ?? largest), text: '' };
  const figures = caption(said, frame, { ...stage.words, figure: largeFigure(frame) });
  const marks = [
    { ...outline(grid), datum: said.id },
    ...figures.at(stage.words.x, stage.beside ? grid.y : stage.words.y),
  ];
  return { marks, each: 0, shape: 'none' };
}

function outline(box: Box): Mark {
  return {
    kind: 'rect',
    key: 'plot',
    role: 'reference',
    ...box,
    stroke: 'ink-3',
    strokeWidth: 1.5,
    dashed: true,
  };
}

/** Where the cells lie, alike for grid and empty. */
interface Ground {
  readonly count: Count;
  readonly plan: GridPlan;
  readonly grid: Box;
  readonly stage: Stage;
  /** px a metre; 0 when the data are no areas. */
  readonly scale: number;
}

function groundOf(datum: Datum, settings: UnitsSettings, frame: Frame): Ground {
  const count = countOf(datum, settings.per);
  const area = (settings.unitArea ?? 0) * count.each;
  const above = area > 0 ? 1.9 * roomyText(frame) : 0;
  const plan = ({ plot, words: room, beside }: Stage): GridPlan => {
    // Room is kept for a pitch even where nothing stands beside, so that the ground is the same from step to step.
    const { wide, high } = sidesOf(settings.beside?.area ?? pitchArea);
    const [width, height] = beside ? [room.width, 0.3 * room.height] : [0.4 * room.width, 0.42 * room.height];
    const most = Math.min(
      0.3 * Math.min(plot.width, plot.height) + 8,
      area > 0 ? Math.min(width / wide, height / high) * Math.sqrt(area) : Number.POSITIVE_INFINITY,
    );
    return planGrid(count.marks || 24, { width: plot.width, height: Math.max(1, plot.height - above) }, most);
  };
  const [beside, below] = [besideStage(frame), belowStage(frame)];
  const keep = frame.width > 1.2 * frame.height ? 0.84 : 1;
  const stage = plan(beside).pitch >= keep * plan(below).pitch ? beside : below;
  const { columns, rows, pitch } = plan(stage);
  const [width, height] = [r2(columns * pitch), r2(rows * pitch)];
  const spare = stage.beside ? stage.plot.height - above - height : 0;
  const grid = { x: stage.plot.x, y: r2(stage.plot.y + above + spare / 3), width, height };
  const scale = area > 0 ? pitch / Math.sqrt(area) : 0;
  return { count, plan: { columns, rows, pitch }, grid, stage: closeUp(stage, grid), scale };
}

/** Brings the words' column to the grid where the grid is narrower than its space. */
function closeUp(stage: Stage, grid: Box): Stage {
  if (!stage.beside) return stage;
  const gap = stage.words.x - stage.plot.x - stage.plot.width;
  const x = Math.min(stage.words.x, grid.x + grid.width + 1.3 * gap);
  const width = Math.min(stage.words.width * 1.25, stage.frame.width - 2 - x);
  return { ...stage, words: { ...stage.words, x, width } };
}

/** The thing to compare with its label, and the space that it leaves to the figures. */
function besideMarks(
  { stage, scale, grid }: Ground,
  beside: UnitsSettings['beside'],
  frame: Frame,
): { readonly marks: Mark[]; readonly words: Box } {
  const top = stage.beside ? grid.y : stage.words.y;
  const space = { ...stage.words, y: top, height: stage.words.y + stage.words.height - top };
  if (!beside || scale === 0) return { marks: [], words: space };
  const text = roomyText(frame);
  const small = Math.max(smallestText(frame), 0.87 * text);
  const { datum } = beside;
  const { wide, high, pitch } = sidesOf(beside.area);
  const column = stage.beside
    ? space.width
    : Math.min(0.46 * space.width, Math.max(wide * scale, 8.2 * text));
  const detail = pitch ? words[frame.locale].sides(wide, high) : datum.text;
  const blocks = [
    textBlock(datum.label, column, { size: stage.beside ? text : small }, stage.beside ? 3 : 2),
    textBlock(detail, column, { size: small }, 1),
  ];
  const x = r2(stage.beside ? space.x : space.x + space.width - column);
  const room = top + (stage.beside ? 0.6 : 1) * space.height;
  const marks = pitchMarks(beside.area, { x, y: r2(top), scale }, datum.id);
  let y = top + high * scale + 0.35 * text;
  for (const [i, block] of blocks.entries()) {
    if (y + block.height > room) break;
    const place = { key: `beside-label-${i}`, x, y, datum: datum.id } as const;
    marks.push(...blockMarks(block, { ...place, ink: i === 0 ? 'ink-2' : 'ink-3' }));
    y += block.height;
  }
  y += 1.2 * text;
  return {
    marks,
    words: stage.beside
      ? { ...space, y, height: space.y + space.height - y }
      : { ...space, width: space.width - column - text },
  };
}

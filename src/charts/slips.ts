import { range, sum } from 'd3';
import { caption, largeFigure } from './caption.ts';
import type { Datum } from './datum.ts';
import { datumTable } from './datum-table.ts';
import { emptyMarks, emptyWords } from './empty.ts';
import type { Frame } from './frame.ts';
import { statusStyle } from './marks.ts';
import type { Box, Mark, Picture } from './picture.ts';
import { statusNotes } from './status-notes.ts';
import { roomyText } from './text-block.ts';
import { cells, countOf, ghost, r2 } from './units-cells.ts';

export interface SlipsData {
  /** Counted things: a slip each. */
  readonly counted: Datum | undefined;
  /** An amount of all of them together: an outline around them. */
  readonly total: Datum | undefined;
  /** More of them whose number is not published: fading outlines beside them. */
  readonly more: Datum | undefined;
  /** What is known of each of those. */
  readonly each: Datum | undefined;
}

/** Outlines that stand for a number nobody published, and how they fade. */
const fades = [0.95, 0.7, 0.45, 0.25];

/** Things as bamboo slips tied by two cords, an outline around all for their sum; beside them those nobody counted. */
export function slips({ counted, total, more, each }: SlipsData, frame: Frame): Picture {
  const { width, height, locale } = frame;
  const data = [counted, total, more, each].filter((datum) => datum !== undefined);
  const base = { width, height, table: datumTable(data, locale) };
  if (!counted) return { ...base, marks: emptyMarks(frame), summary: emptyWords[locale], notes: [] };
  const text = roomyText(frame);
  const gap = 0.8 * text;
  const figure = largeFigure(frame);
  const head = caption(counted, frame, { width, height: 0.26 * height, figure, ink: 'azurite' });

  const count = countOf(counted, 1, 60).marks;
  const places = Math.max(1, Math.ceil(count));
  const ghosts = more ? fades.length : 0;
  const pad = total ? gap : 0;
  const between = more ? 1.2 * gap : 0;
  const pitch = (width - 2 * pad - between - 2) / (places + ghosts);
  const bundle = places * pitch;
  const beyond = 1 + 2 * pad + bundle + between;

  const stacked = width < 16 * text;
  const half = stacked ? width : (width - gap) / 2;
  const foot = (stacked ? 0.16 : 0.24) * height;
  const totalWords =
    total && caption(total, frame, { width: half, height: foot, figure: 0.6 * figure, ink: 'gold' });
  const moreWords =
    more && caption(saying(more, each), frame, { width: half, height: foot, figure: text, ink: 'ink-2' });
  const heights = [totalWords?.height ?? 0, moreWords?.height ?? 0];
  const under = stacked ? sum(heights) + 0.5 * gap : Math.max(...heights);
  const top = head.height + gap;
  const tall = Math.max(1, Math.min(height - top - under - gap - 2 * pad - 2, 1.1 * width));
  const rows = { columns: places, stepX: pitch, stepY: tall, width: 0.72 * pitch, height: tall };
  const box = { x: 1 + pad, y: top + pad, width: bundle - 0.28 * pitch, height: tall };
  const floor = top + tall + 2 * pad + 0.6 * gap;
  const marks: Mark[] = [
    ...(total ? [outline(total, { x: 1, y: top, width: box.width + 2 * pad, height: tall + 2 * pad })] : []),
    ...(count > 0
      ? [...cells(counted, count, rows, box.x, box.y, 'azurite'), ...cords(box)]
      : [ghost(`units-${counted.id}-none`, counted, rounded(box), 1)]),
    ...(more ? fades.slice(0, ghosts) : []).map((fade, i) => {
      const at = { x: r2(beyond + i * pitch), y: r2(box.y), width: r2(rows.width), height: r2(tall) };
      return ghost(`slip-${more?.id}-${i}`, more ?? counted, at, fade);
    }),
    ...head.at(0, 0),
    ...(totalWords?.at(1, floor) ?? []),
    ...(moreWords
      ? moreWords.at(
          stacked ? 1 : width - moreWords.width,
          floor + (stacked ? (totalWords?.height ?? 0) + 0.5 * gap : 0),
        )
      : []),
  ];
  const [colon, join, stop] = locale === 'zh' ? ['：', '；', '。'] : [': ', '; ', '.'];
  return {
    ...base,
    marks,
    summary: data.map((datum) => `${datum.label}${colon}${datum.text}`).join(join) + stop,
    notes: statusNotes(data, marks, locale),
  };
}

/** What is not counted, worded by what is known of each. */
const saying = (more: Datum, each: Datum | undefined): Datum =>
  each ? { ...more, label: `${more.label} · ${each.text}` } : more;

const rounded = ({ x, y, width, height }: Box): Box => ({
  x: r2(x),
  y: r2(y),
  width: r2(width),
  height: r2(height),
});

function outline(total: Datum, box: Box): Mark {
  return {
    kind: 'rect',
    key: 'total',
    role: 'reference',
    datum: total.id,
    status: total.status,
    ...rounded(box),
    radius: 2,
    ...statusStyle(total.status, 'gold'),
    enter: { kind: 'fade', start: 0.6 },
  };
}

/** Two cords hold the slips together. */
function cords({ x, y, width, height }: Box): Mark[] {
  return range(2).map((i): Mark => {
    const at = r2(y + (0.25 + 0.5 * i) * height);
    return {
      kind: 'line',
      key: `cord-${i}`,
      role: 'decoration',
      x1: r2(x),
      x2: r2(x + width),
      y1: at,
      y2: at,
      stroke: 'paper',
      strokeWidth: 2.5,
      enter: { kind: 'draw', start: 0.5 },
    };
  });
}

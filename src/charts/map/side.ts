import { textWidth } from '../../lib/text-measure.ts';
import { type Glyph, glyphMarks } from '../cards.ts';
import type { Frame } from '../frame.ts';
import type { Box, Ink, Mark, PictureTable, TextMark } from '../picture.ts';
import { roomyText } from '../text-block.ts';
import { hundredth } from './camera.ts';
import { type Piece, smallText } from './furniture.ts';

/** What stands beside the map on a wide wall: the picture's own table. */
export interface SideContent {
  readonly table: PictureTable;
  /** Rows that matter now; none: all do. */
  readonly lit: ReadonlySet<string>;
  readonly states: ReadonlyMap<string, Glyph>;
}

/** Columns that are shown, the first to be given up last. */
const shown = ['name', 'value', 'state', 'place', 'kind'];
/** Text may be this much larger than the map's small text, where there is room. */
const sizes = [1.5, 1.35, 1.2, 1.1, 1];

interface Plan {
  readonly size: number;
  readonly columns: readonly { readonly index: number; readonly x: number }[];
  /** Of one block of rows, without its margins. */
  readonly width: number;
  readonly perBlock: number;
  readonly blocks: number;
}

const rowHeight = 1.45;
/** Longer tables than so many blocks are no reading. */
const mostBlocks = 3;

/** The table, at the right of a room and as high; null where a frame is not much wider than high, or the table too long. */
export function sideTable(content: SideContent, room: Box, frame: Frame): Piece | null {
  if (frame.width < 2.6 * frame.height || content.table.rows.length === 0) return null;
  const pad = hundredth(1.1 * roomyText(frame));
  const most = Math.min(0.42 * frame.width, frame.width - 1.9 * frame.height) - 2 * pad;
  const plan = planOf(content.table, most, room.height - 2 * pad, pad, frame);
  if (!plan) return null;
  const width = hundredth(plan.blocks * plan.width + (plan.blocks - 1) * 2 * pad + 2 * pad);
  const box = { x: hundredth(room.x + room.width - width), y: room.y, width, height: room.height };
  return {
    box,
    marks: [
      { kind: 'rect', key: 'side', role: 'decoration', ...box, fill: 'paper' },
      {
        kind: 'line',
        key: 'side-edge',
        role: 'decoration',
        x1: box.x,
        y1: box.y,
        x2: box.x,
        y2: box.y + box.height,
        stroke: 'ink-3',
        strokeWidth: 1,
      },
      ...Array.from({ length: plan.blocks }, (_, block) =>
        blockRows(content, plan, block, {
          x: box.x + pad + block * (plan.width + 2 * pad),
          y: box.y + pad,
        }),
      ).flat(),
    ],
  };
}

function planOf(table: PictureTable, most: number, height: number, pad: number, frame: Frame): Plan | null {
  const there = shown.flatMap((key) => {
    const index = table.columns.findIndex((column) => column.key === key);
    return index < 0 ? [] : [index];
  });
  for (let count = there.length; count > 0; count--) {
    for (const scale of sizes) {
      const size = hundredth(scale * smallText(frame));
      const perBlock = Math.floor(height / (rowHeight * size)) - 1;
      if (perBlock < 1) continue;
      const blocks = Math.ceil(table.rows.length / perBlock);
      if (blocks > mostBlocks) continue;
      let x = 0;
      // In the order of the table itself.
      const columns = there
        .slice(0, count)
        .sort((a, b) => a - b)
        .map((index) => {
          const column = { index, x };
          x += widthOf(table, index, size) + 1.6 * size;
          return column;
        });
      const width = x - 1.6 * size;
      if (blocks * width + (blocks - 1) * 2 * pad <= most) {
        return { size, columns, width, perBlock: Math.ceil(table.rows.length / blocks), blocks };
      }
    }
  }
  return null;
}

function widthOf({ columns, rows }: PictureTable, index: number, size: number): number {
  const disc = columns[index]?.key === 'state' ? 1.15 * size : 0;
  const texts = [columns[index]?.label ?? '', ...rows.map(({ cells }) => cells[index] ?? '')];
  return Math.max(...texts.map((text) => textWidth(text, size, 'sans', true))) + disc;
}

function blockRows(
  { table, lit, states }: SideContent,
  { size, columns, width, perBlock }: Plan,
  block: number,
  at: { readonly x: number; readonly y: number },
): Mark[] {
  const high = rowHeight * size;
  const text = (
    key: string,
    left: number,
    row: number,
    words: string,
    ink: Ink,
    more: Partial<TextMark> = {},
  ): TextMark => ({
    kind: 'text',
    role: 'label',
    key,
    x: hundredth(left),
    y: hundredth(at.y + row * high + 0.5 * high + 0.36 * size),
    text: words,
    size,
    anchor: 'start',
    face: 'sans',
    fill: ink,
    ...more,
  });
  const heads = columns.map(({ index, x }) =>
    text(`side-head-${block}-${index}`, at.x + x, 0, table.columns[index]?.label ?? '', 'ink-3'),
  );
  const marks: Mark[] = [
    ...heads,
    {
      kind: 'line',
      key: `side-head-line-${block}`,
      role: 'decoration',
      x1: hundredth(at.x),
      y1: hundredth(at.y + high),
      x2: hundredth(at.x + width),
      y2: hundredth(at.y + high),
      stroke: 'ink-3',
      strokeWidth: 1,
    },
  ];
  table.rows.slice(block * perBlock, (block + 1) * perBlock).forEach(({ datum, cells }, i) => {
    const now = lit.size === 0 || lit.has(datum);
    for (const { index, x } of columns) {
      const name = table.columns[index]?.key ?? '';
      const ink: Ink = !now ? 'ink-3' : name === 'name' ? 'ink' : 'ink-2';
      const glyph = name === 'state' ? states.get(datum) : undefined;
      const left = at.x + x + (name === 'state' ? 1.15 * size : 0);
      if ((cells[index] ?? '') !== '') {
        marks.push(
          text(`side-${datum}-${name}`, left, i + 1, cells[index] ?? '', ink, {
            datum,
            ...(now && name === 'name' ? { bold: true } : {}),
          }),
        );
      }
      if (glyph) {
        const y = hundredth(at.y + (i + 1.5) * high);
        const r = hundredth(0.36 * size);
        marks.push(
          ...glyphMarks(glyph, `side-${datum}-disc`, hundredth(left - 1.15 * size + r + 1), y, r, ink).map(
            (mark): Mark => ({ ...mark, datum }),
          ),
        );
      }
    }
  });
  return marks;
}

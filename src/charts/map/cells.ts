import { planGrid } from '../../lib/layout-grid.ts';
import { caption, largeFigure } from '../caption.ts';
import type { Datum } from '../datum.ts';
import type { Frame } from '../frame.ts';
import type { Box } from '../picture.ts';
import { balanced, blockMarks, roomyText, textBlock } from '../text-block.ts';
import { cellMarks, countOf } from '../units-cells.ts';
import { type Piece, paper, rect, smallText } from './paper.ts';

/**
 * A quantity of land whose place is not known, a cell a unit, in a dashed outline on a slip of paper at the bottom of
 * `room`. The cells keep their keys from the grid of `units`. Beside their words they take `share` of its width.
 */
export function cellsSlip(datum: Datum, room: Box, beside: boolean, frame: Frame, share = 0.5): Piece {
  const em = roomyText(frame);
  const [pad, edge, gap] = [0.9 * em, 0.5 * em, beside ? 1.1 * em : 0.6 * em];
  const inner = { width: room.width - 2 * pad, height: room.height - 2 * pad };
  const count = countOf(datum, 1);
  const plan = planGrid(Math.max(1, count.marks), {
    width: (beside ? share * inner.width : inner.width) - 2 * edge,
    height: (beside ? inner.height : Math.min(0.6 * inner.height, 0.8 * inner.width)) - 2 * edge,
  });
  const plot = { width: plan.columns * plan.pitch + 2 * edge, height: plan.rows * plan.pitch + 2 * edge };
  const words = {
    width: inner.width - (beside ? plot.width + gap : 0),
    height: inner.height - (beside ? 0 : plot.height + gap),
  };
  const missing = balanced(textBlock(datum.missing, words.width, { size: smallText(frame), bold: true }, 5));
  const figures = caption(datum, frame, {
    width: words.width,
    height: words.height - missing.height - 0.3 * em,
    figure: Math.min(1.2 * largeFigure(frame), 0.2 * room.width),
  });
  // The cells make room for their words.
  if (beside && figures.cut && share > 0.4) return cellsSlip(datum, room, beside, frame, share - 0.06);
  const text = figures.height + 0.3 * em + missing.height;
  const high = beside ? Math.max(plot.height, text) : plot.height + gap + text;
  const box = { ...room, y: room.y + room.height - high - 2 * pad, height: high + 2 * pad };
  const [x, y] = [box.x + pad, box.y + pad + (beside ? (high - plot.height) / 2 : 0)];
  const left = beside ? x + plot.width + gap : x;
  const top = beside ? box.y + pad + (high - text) / 2 : y + plot.height + gap;
  const below = top + figures.height + 0.3 * em;
  const dashes = { stroke: 'ink-3', strokeWidth: 1.5, dashed: true } as const;
  return {
    box,
    marks: [
      paper('land-slip', box),
      { ...rect('plot', { x, y, ...plot }, dashes, 'reference'), datum: datum.id },
      ...cellMarks(count.marks, plan, datum, { x: x + edge, y: y + edge, gap: 0.1, ink: 'malachite' }),
      ...figures.at(left, top),
      ...blockMarks(missing, { key: 'place', role: 'note', datum: datum.id, x: left, y: below }),
    ],
  };
}

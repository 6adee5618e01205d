import { planGrid } from '../../lib/layout-grid.ts';
import { caption, largeFigure } from '../caption.ts';
import type { Datum } from '../datum.ts';
import type { Frame } from '../frame.ts';
import type { Box, Mark } from '../picture.ts';
import { balanced, blockMarks, roomyText, textBlock } from '../text-block.ts';
import { cellMarks, countOf } from '../units-cells.ts';
import { hundredth } from './camera.ts';
import { smallText } from './furniture.ts';

/** A quantity of land whose place is not known, a cell a unit: the cells keep their keys from the grid of `units`. */
export interface CellsPlan {
  readonly box: Box;
  readonly marks: readonly Mark[];
}

/** The cells in a dashed outline on a slip of paper within `box`: the slip ends where its words end. Beside words they take `share` of it. */
export function cellsSlip(datum: Datum, box: Box, beside: boolean, frame: Frame, share = 0.5): CellsPlan {
  const em = roomyText(frame);
  const pad = hundredth(0.9 * em);
  const inner = { x: box.x + pad, y: box.y + pad, width: box.width - 2 * pad, height: box.height - 2 * pad };
  const edge = hundredth(0.5 * em);
  const count = countOf(datum, 1);
  const wide = beside ? share * inner.width : inner.width;
  const high = beside ? inner.height : Math.min(0.6 * inner.height, 0.8 * inner.width);
  const plan = planGrid(Math.max(1, count.marks), { width: wide - 2 * edge, height: high - 2 * edge });
  const block = { width: plan.columns * plan.pitch + 2 * edge, height: plan.rows * plan.pitch + 2 * edge };
  const words = beside
    ? {
        x: inner.x + block.width + 1.1 * em,
        y: inner.y,
        width: inner.width - block.width - 1.1 * em,
        height: inner.height,
      }
    : {
        x: inner.x,
        y: inner.y + block.height + 0.6 * em,
        width: inner.width,
        height: inner.height - block.height - 0.6 * em,
      };
  const missing = balanced(textBlock(datum.missing, words.width, { size: smallText(frame), bold: true }, 5));
  const figures = caption(datum, frame, {
    width: words.width,
    height: words.height - missing.height - 0.3 * em,
    figure: Math.min(1.2 * largeFigure(frame), 0.2 * box.width),
  });
  // The cells make room for their words.
  if (beside && figures.cut && share > 0.4) return cellsSlip(datum, box, beside, frame, share - 0.06);
  const text = figures.height + 0.3 * em + missing.height;
  const height = hundredth(
    (beside ? Math.max(block.height, text) : block.height + 0.6 * em + text) + 2 * pad,
  );
  const slip = {
    x: hundredth(box.x),
    y: hundredth(box.y + box.height - height),
    width: hundredth(box.width),
    height,
  };
  const [x, y] = [
    hundredth(slip.x + pad),
    hundredth(slip.y + pad + (beside ? Math.max(0, (height - 2 * pad - block.height) / 2) : 0)),
  ];
  const top = beside ? slip.y + (height - text) / 2 : y + block.height + 0.6 * em;
  const left = beside ? words.x : x;
  return {
    box: slip,
    marks: [
      {
        kind: 'rect',
        key: 'land-slip',
        role: 'decoration',
        ...slip,
        fill: 'card',
        stroke: 'line',
        strokeWidth: 1,
      },
      {
        kind: 'rect',
        key: 'plot',
        role: 'reference',
        datum: datum.id,
        x,
        y,
        width: hundredth(block.width),
        height: hundredth(block.height),
        stroke: 'ink-3',
        strokeWidth: 1.5,
        dashed: true,
      },
      ...cellMarks(count.marks, plan, datum, { x: x + edge, y: y + edge, gap: 0.1, ink: 'cinnabar' }),
      ...figures.at(hundredth(left), hundredth(top)),
      ...blockMarks(missing, {
        key: 'place',
        x: hundredth(left),
        y: hundredth(top + figures.height + 0.3 * em),
        role: 'note',
        datum: datum.id,
      }),
    ],
  };
}

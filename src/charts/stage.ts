import { largeFigure } from './caption.ts';
import type { Frame } from './frame.ts';
import type { Box } from './picture.ts';
import { roomyText } from './text-block.ts';

/** Where the marks of a picture stand and where its words. */
export interface Stage {
  readonly plot: Box;
  readonly words: Box;
  /** Words beside the marks; otherwise above them. */
  readonly beside: boolean;
}

/** Room for strokes at the frame's edge. */
const edge = 2;

/** Words in a column at the right. */
export function besideStage(frame: Frame): Stage {
  const text = roomyText(frame);
  const column = Math.min(0.42 * frame.width, Math.max(0.26 * frame.width, 8.5 * text));
  const gap = 1.6 * text;
  const plot = {
    x: edge,
    y: edge,
    width: frame.width - column - gap - 2 * edge,
    height: frame.height - 2 * edge,
  };
  return {
    plot,
    words: { x: frame.width - edge - column, y: edge, width: column, height: frame.height - 2 * edge },
    beside: true,
  };
}

/** Words in a band at the top, `lines` lines of ordinary text below the figure. */
export function belowStage(frame: Frame, lines = 2.4): Stage {
  const text = roomyText(frame);
  const band = Math.min(0.4 * frame.height, 1.14 * largeFigure(frame) + lines * 1.34 * text);
  const gap = Math.min(1.1 * text, 0.04 * frame.height);
  const width = frame.width - 2 * edge;
  return {
    plot: { x: edge, y: edge + band + gap, width, height: frame.height - 2 * edge - band - gap },
    words: { x: edge, y: edge, width, height: band },
    beside: false,
  };
}

/** The stage that leaves more room to a round or square shape. */
export function roomierStage(frame: Frame): Stage {
  const beside = besideStage(frame);
  const below = belowStage(frame);
  const room = (stage: Stage) => Math.min(stage.plot.width, stage.plot.height);
  return room(beside) >= 0.94 * room(below) ? beside : below;
}

/** `count` equal parts of a box, in the direction that is longer, with a gap between them. */
export function parts(box: Box, count: number, gap: number, across = box.width >= box.height): Box[] {
  const size = ((across ? box.width : box.height) - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) =>
    across
      ? { ...box, x: box.x + i * (size + gap), width: size }
      : { ...box, y: box.y + i * (size + gap), height: size },
  );
}

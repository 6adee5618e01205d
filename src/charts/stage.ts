import { greatest, range } from 'd3';
import { largeFigure } from './caption.ts';
import type { Frame } from './frame.ts';
import type { Box } from './picture.ts';
import { roomyText } from './text-block.ts';

/** Where the marks of a picture stand and where its words. */
export interface Stage {
  readonly plot: Box;
  readonly words: Box;
  /** What it is a stage in. */
  readonly frame: Frame;
  /** Words beside the marks; otherwise above them. */
  readonly beside: boolean;
}

/** Room for strokes at the frame's edge. */
const edge = 2;

/** Words in a column at the right. */
export function besideStage(frame: Frame, at = { x: 0, y: 0 }): Stage {
  const text = roomyText(frame);
  const column = Math.min(0.42 * frame.width, Math.max(0.26 * frame.width, 8.5 * text));
  const inner = { y: at.y + edge, height: frame.height - 2 * edge };
  return {
    plot: { ...inner, x: at.x + edge, width: frame.width - column - 1.6 * text - 2 * edge },
    words: { ...inner, x: at.x + frame.width - edge - column, width: column },
    frame,
    beside: true,
  };
}

/** Words in a band at the top: a large figure and `lines` lines of ordinary text below it. */
export function belowStage(frame: Frame, at = { x: 0, y: 0 }, lines = 2.4): Stage {
  const text = roomyText(frame);
  const band = Math.min(0.4 * frame.height, 1.14 * largeFigure(frame) + lines * 1.34 * text);
  const gap = Math.min(1.1 * text, 0.04 * frame.height);
  const inner = { x: at.x + edge, width: frame.width - 2 * edge };
  return {
    plot: { ...inner, y: at.y + edge + band + gap, height: frame.height - 2 * edge - band - gap },
    words: { ...inner, y: at.y + edge, height: band },
    frame,
    beside: false,
  };
}

/** `count` stages of one form, in the columns and with the words where they leave square marks most room. */
export function stages(count: number, frame: Frame): Stage[] {
  const gap = 1.8 * roomyText(frame);
  const options = range(1, count + 1).flatMap((columns) => {
    const rows = Math.ceil(count / columns);
    const width = (frame.width - gap * (columns - 1)) / columns;
    const height = (frame.height - gap * (rows - 1)) / rows;
    return [besideStage, belowStage].map((stage) =>
      range(count).map((i) =>
        stage(
          { ...frame, width, height },
          { x: (i % columns) * (width + gap), y: Math.floor(i / columns) * (height + gap) },
        ),
      ),
    );
  });
  const room = ([first]: readonly Stage[]) => (first ? Math.min(first.plot.width, first.plot.height) : 0);
  return greatest(options, room) ?? [];
}

/** `count` equal parts of a box, in the direction that is longer, with a gap between them. */
export function parts(box: Box, count: number, gap: number, across = box.width >= box.height): Box[] {
  const size = ((across ? box.width : box.height) - gap * (count - 1)) / count;
  return range(count).map((i) =>
    across
      ? { ...box, x: box.x + i * (size + gap), width: size }
      : { ...box, y: box.y + i * (size + gap), height: size },
  );
}

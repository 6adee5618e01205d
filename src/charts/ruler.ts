import { textWidth } from '../lib/text-measure.ts';
import type { Frame } from './frame.ts';
import type { Mark } from './picture.ts';
import { fitLine, roomyText, smallestText } from './text-block.ts';
import { r2 } from './units-cells.ts';

export interface RulerPlace {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly length: number;
  /** Over the middle of the line, else behind its end. */
  readonly over: boolean;
  readonly datum?: string;
}

/** A length drawn with what it is in words; nothing where the words leave the frame. */
export function ruler(words: string, { key, x, y, length, over, datum }: RulerPlace, frame: Frame): Mark[] {
  const text = roomyText(frame);
  const size = Math.max(smallestText(frame), 0.88 * text);
  const label = fitLine(words, frame.width - 4, { size });
  const half = textWidth(label, size) / 2;
  const [left, right, at] = [r2(x), r2(x + length), r2(y)];
  if (!over && right + 0.5 * text + 2 * half > frame.width - 2) return [];
  const line = {
    kind: 'line',
    role: 'axis',
    stroke: 'ink-3',
    ...(datum === undefined ? {} : { datum }),
  } as const;
  const ends = { y1: r2(y - 0.28 * text), y2: r2(y + (over ? 0.28 * text : 0)) };
  const middle = Math.min(Math.max(x + length / 2, 2 + half), frame.width - 2 - half);
  return [
    { ...line, key, x1: left, y1: at, x2: right, y2: at },
    { ...line, key: `${key}-start`, x1: left, x2: left, ...ends },
    { ...line, key: `${key}-end`, x1: right, x2: right, ...ends },
    {
      kind: 'text',
      key: `${key}-label`,
      role: 'axis',
      ...(datum === undefined ? {} : { datum }),
      x: r2(over ? middle : right + 0.5 * text),
      y: r2(over ? y - 0.42 * text : y + 0.2 * size),
      text: label,
      size,
      anchor: over ? 'middle' : 'start',
      face: 'sans',
      fill: 'ink-2',
    },
  ];
}

import type { Localized } from '../lib/locale.ts';
import type { Frame } from './frame.ts';
import type { Mark } from './picture.ts';
import { blockMarks, roomyText, textBlock } from './text-block.ts';

/** What a chart says that was given nothing. */
export const emptyWords: Localized = { zh: '这里没有可画的条目。', en: 'Nothing to draw here.' };

/** What stands for things that do not fit. */
export const moreWords: Localized<(n: number) => string> = {
  zh: (n) => `另有${n}项，见数据表`,
  en: (n) => `${n} more in the table`,
};

/** The empty chart's words in the middle of the frame. */
export function emptyMarks(frame: Frame): Mark[] {
  const block = textBlock(emptyWords[frame.locale], frame.width * 0.9, { size: roomyText(frame) });
  const y = (frame.height - block.height) / 2;
  return blockMarks(block, {
    key: 'empty',
    x: frame.width / 2,
    y,
    anchor: 'middle',
    ink: 'ink-2',
    role: 'note',
  });
}

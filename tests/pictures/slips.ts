import { slips } from '../../src/charts/slips.ts';
import { inEveryFrame, type PictureExample } from './example.ts';
import { storyDatum } from './story-data.ts';

/** Signed projects, what they plan to invest in all, and those in reserve. */
export const examples: readonly PictureExample[] = inEveryFrame('slips-row', (frame) =>
  slips(
    {
      counted: storyDatum('projects', frame.locale),
      total: storyDatum('investment', frame.locale),
      more: storyDatum('reserve', frame.locale),
      each: storyDatum('threshold', frame.locale),
    },
    frame,
  ),
);

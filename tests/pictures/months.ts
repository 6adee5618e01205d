import { months } from '../../src/charts/months.ts';
import { inEveryFrame, type PictureExample } from './example.ts';
import { storyDatum } from './story-data.ts';

/** Half a year, its months not named. */
export const examples: readonly PictureExample[] = inEveryFrame('months-year', (frame) =>
  months([storyDatum('halfYear', frame.locale)], frame),
);

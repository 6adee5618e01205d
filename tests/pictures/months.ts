import { drawn } from './story-data.ts';

/** Half a year, its months not named. */
export const examples = drawn('months-year', 'months', 'year', 'half-year');

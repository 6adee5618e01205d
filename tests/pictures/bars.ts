import { drawn } from './story-data.ts';

/** Every layout of bars: growth, a fall and no growth at all, a share without its base, amounts. */
export const examples = [
  ...drawn('bars-index-one', 'bars', 'index', 'level', { growth: 'level-growth' }),
  ...drawn('bars-index-two', 'bars', 'index', 'level sales', { growth: 'level-growth sales-growth' }),
  ...drawn('bars-index-fall', 'bars', 'index', 'level sales', { growth: 'fall' }),
  ...drawn('bars-share', 'bars', 'share', 'share'),
  ...drawn('bars-absolute', 'bars', 'absolute', 'level sales signed spent'),
];

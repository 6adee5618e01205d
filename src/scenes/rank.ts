import { rank } from '../charts/rank.ts';
import type { ChartAdapter } from './adapter.ts';
import { factData } from './fact-data.ts';

/** Places in a ranking, older first. */
export const rankAdapter: ChartAdapter = {
  entry: { layouts: ['step'], data: 'facts', options: {} },
  draw(view, book, frame) {
    return rank(factData(book, view.data.join(' '), frame.locale), frame);
  },
};

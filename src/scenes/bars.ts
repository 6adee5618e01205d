import { bars } from '../charts/bars.ts';
import type { ChartAdapter } from './adapter.ts';
import { factData } from './fact-data.ts';

const layouts = ['index', 'share', 'absolute'] as const;

/** Bars of facts; `growth` names the growth of each, in the same order. */
export const barsAdapter: ChartAdapter = {
  entry: { layouts, data: 'facts', options: { growth: { kind: 'facts' } } },
  draw(view, book, frame) {
    const layout = layouts.find((name) => name === view.layout) ?? 'absolute';
    const data = {
      bars: factData(book, view.data.join(' '), frame.locale),
      growth: factData(book, view.options.growth, frame.locale),
    };
    return bars(data, { layout }, frame);
  },
};

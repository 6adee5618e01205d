import { slips } from '../charts/slips.ts';
import type { ChartAdapter } from './adapter.ts';
import { factDatum } from './fact-data.ts';

/** Counted things as slips; `total` is an amount of all, `more` those whose number is not published, `each` their size. */
export const slipsAdapter: ChartAdapter = {
  entry: {
    layouts: ['row'],
    data: 'facts',
    options: { total: { kind: 'fact' }, more: { kind: 'fact' }, each: { kind: 'fact' } },
  },
  draw(view, book, frame) {
    const fact = (id: string | undefined) =>
      id === undefined ? undefined : factDatum(book, id, frame.locale);
    const { total, more, each } = view.options;
    const data = { counted: fact(view.data[0]), total: fact(total), more: fact(more), each: fact(each) };
    return slips(data, frame);
  },
};

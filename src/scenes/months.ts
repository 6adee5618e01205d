import { months } from '../charts/months.ts';
import type { FactBook } from '../facts/fact.ts';
import { convert } from '../facts/units.ts';
import type { ChartAdapter } from './adapter.ts';
import { factDatum } from './fact-data.ts';

export const monthsAdapter: ChartAdapter = {
  entry: { layouts: ['year'], data: 'facts', options: {} },
  draw(view, book, frame) {
    const data = view.data.map((id) => {
      const datum = factDatum(book, id, frame.locale);
      return { ...datum, value: datum.value === null ? null : inMonths(book, id, datum.value) };
    });
    return months(data, frame);
  },
};

function inMonths(book: FactBook, id: string, value: number): number {
  const unit = book.units.get(book.facts.get(id)?.unit ?? '');
  const month = book.units.get('month');
  return (unit && month && convert(value, unit, month)) ?? value;
}

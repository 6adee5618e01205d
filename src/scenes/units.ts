import { units } from '../charts/units.ts';
import { type UnitsOptions, unitsLayouts } from '../charts/units-layout.ts';
import type { Fact, FactBook } from '../facts/fact.ts';
import { formatFact } from '../facts/format.ts';
import type { Locale } from '../lib/locale.ts';
import type { ChartAdapter } from './adapter.ts';
import { areaNotes, squareMetres, unitArea } from './area-facts.ts';
import { factDatum } from './fact-data.ts';

export const unitsAdapter: ChartAdapter = {
  entry: {
    layouts: unitsLayouts,
    data: 'facts',
    options: {
      per: { kind: 'number' },
      beside: { kind: 'fact' },
      total: { kind: 'fact' },
    },
  },
  draw(view, book, frame) {
    const { per, beside, total } = view.options;
    const { locale } = frame;
    const first = view.data[0] ?? '';
    const area = unitArea(book, first);
    const options: UnitsOptions = {
      layout: unitsLayouts.find((layout) => layout === view.layout) ?? 'grid',
      amount: amountOf(book, first, locale),
      notes: areaNotes(book, view.data, locale),
      ...(per === undefined ? {} : { per: Number(per) }),
      ...(area === null ? {} : { unitArea: area }),
      ...(beside === undefined
        ? {}
        : { beside: { datum: factDatum(book, beside, locale), area: squareMetres(book, beside) ?? 0 } }),
      ...(total === undefined ? {} : { total: factDatum(book, total, locale) }),
    };
    return units(
      view.data.map((id) => factDatum(book, id, locale)),
      options,
      frame,
    );
  },
};

/** Words an amount of a fact's unit as facts are worded. */
function amountOf(book: FactBook, id: string, locale: Locale): (value: number) => string {
  const fact = book.facts.get(id);
  if (!fact) return String;
  const plain: Fact = {
    ...fact,
    published: '',
    publishedEn: '',
    qualifier: '',
    status: 'reported',
    decimals: 0,
  };
  // 1 mu, not 1 mu (0.0667 ha): the conversion stands in the notes.
  return (value) => formatFact({ ...plain, value }, book.units, locale).replace(/\s\([^)]*\)$/u, '');
}

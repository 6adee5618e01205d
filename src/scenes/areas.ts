import { type AreaDatum, areas } from '../charts/areas.ts';
import type { FactBook } from '../facts/fact.ts';
import type { Locale } from '../lib/locale.ts';
import type { ChartAdapter } from './adapter.ts';
import { areaNotes, squareMetres } from './area-facts.ts';
import { factDatum, words } from './fact-data.ts';

export const areasAdapter: ChartAdapter = {
  entry: {
    layouts: ['row', 'nested'],
    data: 'facts',
    options: { pitch: { kind: 'fact' }, roofs: { kind: 'facts' } },
  },
  draw(view, book, frame) {
    const { pitch } = view.options;
    const roofs = new Set(words(view.options.roofs));
    return areas(
      view.data.map((id) => ({ ...areaDatum(book, id, frame.locale), roof: roofs.has(id) })),
      {
        layout: view.layout === 'nested' ? 'nested' : 'row',
        ...(pitch ? { pitch: areaDatum(book, pitch, frame.locale) } : {}),
        notes: areaNotes(book, [...view.data, ...words(pitch)], frame.locale),
      },
      frame,
    );
  },
};

function areaDatum(book: FactBook, id: string, locale: Locale): AreaDatum {
  return { datum: factDatum(book, id, locale), area: squareMetres(book, id) };
}

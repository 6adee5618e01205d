import type { AreaDatum } from '../charts/area-datum.ts';
import { areas } from '../charts/areas.ts';
import type { FactBook } from '../facts/fact.ts';
import type { Locale } from '../lib/locale.ts';
import type { ChartAdapter } from './adapter.ts';
import { areaNotes, squareMetres } from './area-facts.ts';
import { factDatum, words } from './fact-data.ts';

export const areasAdapter: ChartAdapter = {
  entry: {
    layouts: ['row', 'nested', 'panels'],
    data: 'facts',
    options: { second: { kind: 'facts' }, pitch: { kind: 'fact' }, roofs: { kind: 'facts' } },
  },
  draw(view, book, frame) {
    const { second, pitch } = view.options;
    const roofs = new Set(words(view.options.roofs));
    const layout = view.layout === 'nested' || view.layout === 'panels' ? view.layout : 'row';
    const list = (ids: readonly string[]) =>
      ids.map((id) => ({ ...areaDatum(book, id, frame.locale), roof: roofs.has(id) }));
    const named = [...view.data, ...words(second), ...words(pitch)];
    return areas(
      list(view.data),
      {
        layout,
        second: list(words(second)),
        ...(pitch ? { pitch: areaDatum(book, pitch, frame.locale) } : {}),
        notes: areaNotes(book, named, frame.locale),
      },
      frame,
    );
  },
};

function areaDatum(book: FactBook, id: string, locale: Locale): AreaDatum {
  return { datum: factDatum(book, id, locale), area: squareMetres(book, id) };
}

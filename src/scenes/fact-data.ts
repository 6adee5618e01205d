import type { Datum } from '../charts/datum.ts';
import type { FactBook } from '../facts/fact.ts';
import { formatFact } from '../facts/format.ts';
import type { Locale } from '../lib/locale.ts';

/** A fact as a chart takes it. Throws when the book has no such fact: the check comes first. */
export function factDatum(book: FactBook, id: string, locale: Locale): Datum {
  const fact = book.facts.get(id);
  if (!fact) throw new Error(`No fact "${id}" in the book.`);
  return {
    id,
    label: fact.label[locale],
    value: fact.value,
    text: formatFact(fact, book.units, locale),
    status: fact.status,
    period: fact.periodWorded[locale],
    ...(/^\d{4}$/.test(fact.period) && { year: Number(fact.period) }),
    missing: fact.missing[locale],
  };
}

/** The facts an option names, separated by spaces; an option left out names none. */
export function factData(book: FactBook, ids: string | undefined, locale: Locale): Datum[] {
  return words(ids).map((id) => factDatum(book, id, locale));
}

/** The space-separated values of an option. */
export function words(value: string | undefined): string[] {
  return (value ?? '').split(/\s+/).filter((word) => word !== '');
}

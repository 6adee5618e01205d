import type { FactBook } from '../facts/fact.ts';
import { convert } from '../facts/units.ts';
import type { Locale, Localized } from '../lib/locale.ts';

const conversions: Readonly<Record<string, Localized>> = {
  mu: { zh: '1亩 = 2000/3 平方米。', en: '1 mu = 2000/3 m².' },
};

/** A fact's area in m²; null when it is not published or measures no area. */
export function squareMetres(book: FactBook, id: string): number | null {
  const value = book.facts.get(id)?.value ?? null;
  const size = unitArea(book, id);
  return value === null || size === null ? null : value * size;
}

/** m² in one unit of a fact; null when it measures no area. */
export function unitArea(book: FactBook, id: string): number | null {
  const unit = book.units.get(book.facts.get(id)?.unit ?? '');
  const metre = book.units.get('m2');
  return unit && metre ? convert(1, unit, metre) : null;
}

/** The factors by which a picture of these facts converts areas. */
export function areaNotes(book: FactBook, ids: readonly string[], locale: Locale): string[] {
  const units = new Set(ids.map((id) => book.facts.get(id)?.unit ?? ''));
  return [...units].flatMap((unit) => conversions[unit]?.[locale] ?? []);
}

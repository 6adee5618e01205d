import type { Locale } from '../lib/locale.ts';
import type { Fact, FactBook, Status } from './fact.ts';
import { formatFact } from './format.ts';
import { readFormula } from './formula.ts';
import { conversionsAmong } from './units.ts';
import { locatorText } from './words.ts';

/** Everything needed to answer "where does this number come from?", in one language. Empty strings: nothing to say. */
export interface Trace {
  readonly id: string;
  readonly label: string;
  /** The value as printed. */
  readonly text: string;
  /** The period as the source words it. */
  readonly period: string;
  readonly status: Status;
  /** Where in the source (第一部分第2段 / section 1, paragraph 2), else its title. */
  readonly source: string;
  /** The formula in pieces, so that a page can link the facts in it; null for facts that are not computed. */
  readonly formula: readonly (TracedInput | string)[] | null;
  /** Conversions the value or its English form rests on: `15 mu = 1 ha`. */
  readonly conversions: readonly string[];
  readonly note: string;
  /** What is not published. */
  readonly missing: string;
  readonly corrections: readonly { readonly date: string; readonly what: string }[];
  /** Id of the fact's row in the page's table of facts. */
  readonly anchor: string;
}

/** A fact that a formula names, as printed. */
export interface TracedInput {
  readonly id: string;
  readonly label: string;
  /** The value without the conversion in brackets, which would be read as part of the sum. */
  readonly text: string;
}

/** The trace of a fact. Throws when the book has no such fact: the check comes first. */
export function traceOf(id: string, book: FactBook, locale: Locale): Trace {
  const fact = book.facts.get(id);
  if (fact === undefined) throw new Error(`No fact "${id}" in the book.`);
  return {
    id,
    label: fact.label[locale],
    text: formatFact(fact, book.units, locale),
    period: fact.periodWorded[locale] === '' ? fact.period : fact.periodWorded[locale],
    status: fact.status,
    source: locatorText(fact.locator, locale) || (book.sources.get(fact.source)?.title[locale] ?? ''),
    formula: tracedFormula(fact, book, locale),
    conversions: conversions(fact, book, locale),
    note: fact.note[locale],
    missing: fact.missing[locale],
    corrections: book.corrections
      .filter((correction) => correction.facts.includes(id))
      .map((correction) => ({ date: correction.date, what: correction.what[locale] })),
    anchor: factAnchor(id),
  };
}

/** Id of a fact's row in the table of facts. */
export function factAnchor(id: string): string {
  return `fact-${id}`;
}

function tracedFormula(fact: Fact, book: FactBook, locale: Locale): Trace['formula'] {
  if (fact.formula === '') return null;
  const read = readFormula(fact.formula);
  if ('problem' in read) return [fact.formula];
  return read.value.parts.map((part) => {
    if (part.kind === 'text') return signs(part.text, locale);
    const input = book.facts.get(part.id);
    if (input === undefined) return part.id;
    const text = formatFact(input, book.units, locale).replace(/ \([^()]*\)$/u, '');
    return { id: part.id, label: input.label[locale], text };
  });
}

function signs(text: string, locale: Locale): string {
  const plain = text.replaceAll('*', '×').replaceAll('/', '÷').replaceAll('-', '−');
  return locale === 'zh' ? plain.replaceAll(' ', '') : plain;
}

function conversions(fact: Fact, book: FactBook, locale: Locale): readonly string[] {
  const units = [fact.unit];
  if (fact.formula !== '') {
    const read = readFormula(fact.formula);
    if ('value' in read) units.push(...read.value.ids.map((id) => book.facts.get(id)?.unit ?? ''));
  } else if (locale === 'en' && fact.unit === 'mu' && fact.value !== null && fact.value !== 0) {
    units.push('ha');
  }
  return conversionsAmong(units).map((text) => text[locale]);
}

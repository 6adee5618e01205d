import type { Locale } from '../lib/locale.ts';
import type { Fact, FactBook, Status, Unit } from './fact.ts';
import { formatFact } from './format.ts';
import { readFormula } from './formula.ts';
import { conversionsAmong, isOrdinal } from './units.ts';
import { locatorText, qualifierWord, statusWord } from './words.ts';

/** Everything needed to answer "where does this number come from?", in one language. Empty strings: nothing to say. */
export interface Trace {
  readonly id: string;
  readonly label: string;
  /** The value as printed. */
  readonly text: string;
  /** The period as the source words it. */
  readonly period: string;
  readonly status: { readonly code: Status; readonly word: string };
  /** The unit's name; empty for plain numbers. */
  readonly unit: string;
  /** about, more than …; empty: exactly. */
  readonly qualifier: string;
  /** The string as the source prints it, in its own language; empty for computed facts. */
  readonly published: string;
  readonly source: {
    readonly id: string;
    readonly title: string;
    readonly authors: string;
    /** Empty: not stated. */
    readonly publication: string;
    readonly date: string;
    /** 第一部分第2段 / section 1, paragraph 2. */
    readonly locator: string;
  };
  /** Null for facts that are not computed. */
  readonly formula: TracedFormula | null;
  /** Conversions the value or its English form rests on: `15 mu = 1 ha`. */
  readonly conversions: readonly string[];
  readonly note: string;
  /** What is not published. */
  readonly missing: string;
  readonly corrections: readonly { readonly date: string; readonly what: string }[];
  /** Id of the fact's row in the page's table of facts. */
  readonly anchor: string;
}

export interface TracedFormula {
  /** With labels in place of ids: `Place in the evaluation (17th) + Rise in the ranking (1 place)`. */
  readonly text: string;
  /** The same in pieces, so that a page can link the facts in it. */
  readonly parts: readonly (TracedInput | string)[];
  readonly inputs: readonly TracedInput[];
}

/** A fact that a formula names, as printed. */
export interface TracedInput {
  readonly id: string;
  readonly label: string;
  /** The value without the conversion in brackets, which would be read as part of the sum. */
  readonly text: string;
  readonly status: Status;
}

/** The trace of a fact. Throws when the book has no such fact: the check comes first. */
export function traceOf(id: string, book: FactBook, locale: Locale): Trace {
  const fact = book.facts.get(id);
  if (fact === undefined) throw new Error(`No fact "${id}" in the book.`);
  const source = book.sources.get(fact.source);
  const unit = book.units.get(fact.unit);
  return {
    id,
    label: fact.label[locale],
    text: formatFact(fact, book.units, locale),
    period: fact.periodWorded[locale] === '' ? fact.period : fact.periodWorded[locale],
    status: { code: fact.status, word: statusWord(fact.status, locale) },
    unit: unit === undefined ? '' : unitName(unit, locale),
    qualifier: qualifierWord(fact.qualifier, locale),
    published: fact.published,
    source: {
      id: fact.source,
      title: source?.title[locale] ?? '',
      authors: source?.authors[locale] ?? '',
      publication: source?.publication[locale] ?? '',
      date: source?.date ?? '',
      locator: locatorText(fact.locator, locale),
    },
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

function tracedFormula(fact: Fact, book: FactBook, locale: Locale): TracedFormula | null {
  if (fact.formula === '') return null;
  const read = readFormula(fact.formula);
  if ('problem' in read) return { text: fact.formula, parts: [fact.formula], inputs: [] };
  const inputs = new Map(
    read.value.ids.map((id): [string, TracedInput] => {
      const input = book.facts.get(id);
      const text = input === undefined ? '' : formatFact(input, book.units, locale);
      return [
        id,
        {
          id,
          label: input?.label[locale] ?? id,
          text: text.replace(/ \([^()]*\)$/u, ''),
          status: input?.status ?? 'not-published',
        },
      ];
    }),
  );
  const parts = read.value.parts.map((part) =>
    part.kind === 'id' ? (inputs.get(part.id) ?? part.id) : signs(part.text, locale),
  );
  const shown = ({ label, text }: TracedInput) =>
    locale === 'zh' ? `${label}（${text}）` : `${label} (${text})`;
  const text = parts.map((part) => (typeof part === 'string' ? part : shown(part))).join('');
  return { text: text.replace(/ +/gu, ' ').trim(), parts, inputs: [...inputs.values()] };
}

function unitName(unit: Unit, locale: Locale): string {
  if (isOrdinal(unit)) return locale === 'zh' ? '名次' : 'rank';
  return locale === 'zh' ? unit.zh : unit.en.other;
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

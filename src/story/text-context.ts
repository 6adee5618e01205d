import type { FactBook } from '../facts/fact.ts';
import type { Locale } from '../lib/locale.ts';
import type { Place, Problem } from '../lib/problem.ts';
import type { SourceText } from '../lib/source-text.ts';
import type { Tell } from './messages.ts';
import type { QuantityFinder } from './quantities.ts';

/** What reading a text needs besides the text, and where it leaves what it found. */
export interface TextContext {
  readonly locale: Locale;
  readonly source: SourceText;
  readonly book: FactBook;
  readonly quantities: QuantityFinder;
  readonly problems: Problem[];
  readonly tell: Tell;
  /** Links to check once all ids are known. */
  readonly links: { readonly href: string; readonly place: Place }[];
}

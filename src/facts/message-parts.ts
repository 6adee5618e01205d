import type { Localized } from '../lib/locale.ts';
import type { Problem } from '../lib/problem.ts';

/** What the facts layer tells an author: a Problem without its place. */
export type Message = Omit<Problem, 'place'>;

export function message(
  severity: Problem['severity'],
  found: Localized,
  accepted: Localized,
  mend: Localized,
): Message {
  return { severity, found, accepted, mend };
}

export function error(found: Localized, accepted: Localized, mend: Localized): Message {
  return message('error', found, accepted, mend);
}

export function both(zh: string, en: string): Localized {
  return { zh, en };
}

/** The nearest right spelling, or another way out. */
export function meant(nearest: string | null, otherwise: Localized): Localized {
  return nearest === null ? otherwise : both(`是不是“${nearest}”？`, `did you mean “${nearest}”?`);
}

export function list(words: readonly string[]): Localized {
  const shown = words.slice(0, 24).map((word) => (word === '' ? '∅' : word));
  const more = words.length > shown.length ? '……' : '';
  return both(
    shown.join('、').replace('∅', '（留空）') + more,
    shown.join(', ').replace('∅', '(empty)') + (more === '' ? '' : ', …'),
  );
}

export function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

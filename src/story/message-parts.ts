import type { Localized } from '../lib/locale.ts';
import type { Place, Problem } from '../lib/problem.ts';
import { nearest } from '../lib/spelling.ts';

/** More candidates than this are cut short in a message. */
const mostListed = 12;

export const both = (zh: string, en: string): Localized => ({ zh, en });
const nothing = both('', '');

export function error(place: Place, found: Localized, accepted = nothing, mend = nothing): Problem {
  return { severity: 'error', place, found, accepted, mend };
}

export function warning(place: Place, found: Localized, accepted = nothing, mend = nothing): Problem {
  return { severity: 'warning', place, found, accepted, mend };
}

/** `a, b, c`; long lists end in how many there are in all. */
export function listed(words: Iterable<string>): Localized {
  const all = [...words];
  if (all.length === 0) return both('（一个也没有）', '(none)');
  const shown = all.slice(0, mostListed);
  if (all.length === shown.length) return both(shown.join('、'), shown.join(', '));
  return both(`${shown.join('、')} 等 ${all.length} 个`, `${shown.join(', ')} … (${all.length} in all)`);
}

/** Says the nearest right spelling, or else what to do. */
export function suggest(word: string, candidates: Iterable<string>, otherwise: Localized): Localized {
  const near = nearest(word, candidates);
  return near === null || near === word ? otherwise : both(`是不是“${near}”？`, `did you mean “${near}”?`);
}

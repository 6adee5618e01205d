import type { Message } from '../lib/messages.ts';
import type { Place, Problem } from '../lib/problem.ts';
import { nearest } from '../lib/spelling.ts';
import { tell } from './messages.ts';

/** More problems than this in one file help nobody, and a large broken file would hold millions. */
export const mostProblems = 200;

/** Takes down what is wrong with one file. */
export interface Report {
  readonly file: string;
  /**
   * Notes a problem at a line and column (from 1; 0 for the whole file). A message that is made only when there is
   * room for it keeps large broken files quick.
   */
  at(line: number, column: number, message: Message | (() => Message)): void;
  /** Whether a further problem would only be counted. */
  full(): boolean;
  /** All problems in the order of the file, then how many more there are. */
  problems(): Problem[];
  /** The nearest spelling; stops looking after some hundred words. */
  nearest(word: string, candidates: Iterable<string>): string | null;
}

export function newReport(file: string): Report {
  const kept: Problem[] = [];
  let more = 0;
  const looked = new Map<Iterable<string>, Map<string, string | null>>();
  let looks = 0;
  return {
    file,
    at(line, column, message) {
      if (kept.length >= mostProblems) {
        more++;
        return;
      }
      const made = typeof message === 'function' ? message() : message;
      kept.push({ ...made, place: { file, line, column } });
    },
    full: () => kept.length >= mostProblems,
    problems() {
      const sorted = kept.toSorted((a, b) => byPlace(a.place, b.place));
      if (more > 0)
        sorted.push({ ...tell('tooManyProblems', { count: more }), place: { file, line: 0, column: 0 } });
      return sorted;
    },
    nearest(word, candidates) {
      if (kept.length >= mostProblems) return null;
      const words = looked.get(candidates) ?? new Map<string, string | null>();
      looked.set(candidates, words);
      const known = words.get(word);
      if (known !== undefined) return known;
      if (++looks > mostProblems) return null;
      const found = nearest(word, candidates);
      words.set(word, found);
      return found;
    },
  };
}

function byPlace(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}

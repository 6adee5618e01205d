import { bisectRight } from 'd3';
import type { Place } from './problem.ts';

/** An author's file, or a piece of one, that can say where each of its characters stands. */
export interface SourceText {
  readonly file: string;
  /** Without byte order mark; lines end in `\n`. */
  readonly text: string;
  /** The place of a character, by its offset in `text`. */
  at(offset: number): Place;
}

/** A file as it was read: byte order mark and Windows line ends are taken off, which moves no line or column. */
export function sourceText(file: string, raw: string): SourceText {
  const text = raw.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return {
    file,
    text,
    at(offset) {
      const wanted = Math.min(Math.max(0, offset), text.length);
      const line = bisectRight(starts, wanted);
      return { file, line, column: wanted - (starts[line - 1] ?? 0) + 1 };
    },
  };
}

/** The same places for a text that was changed without adding or taking away lines. */
export function withText(source: SourceText, text: string): SourceText {
  return sourceText(source.file, text);
}

/** A text taken out of a file (such as one value of the front matter); `offset` is where it begins there. */
export function fragment(source: SourceText, text: string, offset: number): SourceText {
  return { file: source.file, text, at: (inside) => source.at(offset + inside) };
}

export function wholeFile(file: string): Place {
  return { file, line: 0, column: 0 };
}

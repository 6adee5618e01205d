import type { PhrasingContent } from 'mdast';
import type { SourceText } from '../lib/source-text.ts';
import { endOf, startOf } from './markdown.ts';

/** Stands for a fact, a plain piece or a break in a run. */
export const objectMark = '\uFFFC';

/** A paragraph's text in one piece, with the offset in the source of every character. */
export interface Run {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Flattens a paragraph's inside, so that a quantity is found even when ** stands within it. */
export function runOf(
  nodes: readonly PhrasingContent[],
  source: SourceText,
  literal: (node: PhrasingContent) => boolean,
): Run {
  let text = '';
  const offsets: number[] = [];
  const add = (piece: string, at: (index: number) => number): void => {
    for (let i = 0; i < piece.length; i++) offsets.push(at(i));
    text += piece;
  };
  const walk = (node: PhrasingContent): void => {
    const start = startOf(node);
    if (node.type === 'text') {
      const places = charOffsets(node.value, source.text.slice(start, endOf(node)));
      add(node.value.replace(/\n/gu, ' '), (i) => start + (places[i] ?? 0));
    } else if (node.type === 'textDirective' && literal(node)) {
      add(source.text.slice(start, endOf(node)), (i) => start + i);
    } else if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'link') {
      node.children.forEach(walk);
    } else {
      add(objectMark, () => start);
    }
  };
  nodes.forEach(walk);
  return { text, offsets };
}

/** Where each character of a text node stands in its source, which may hold escapes and entities. */
function charOffsets(value: string, source: string): number[] {
  if (value === source) return range(value.length);
  const places: number[] = [];
  let at = 0;
  for (let i = 0; i < value.length; i++) {
    const next = source.indexOf(value[i] ?? '', at);
    if (next !== -1 && next - at < 12) at = next;
    places.push(Math.min(at, Math.max(0, source.length - 1)));
    at++;
  }
  return places;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}

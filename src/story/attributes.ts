import type { Place } from '../lib/problem.ts';
import type { SourceText } from '../lib/source-text.ts';
import { type Directive, endOf, startOf } from './markdown.ts';

export interface Attribute {
  readonly key: string;
  readonly value: string;
  readonly place: Place;
}

/** What stands in a directive's braces. */
export interface Attributes {
  readonly id: Attribute | null;
  /** All but the id, in the order they were written. */
  readonly rest: readonly Attribute[];
  /** Where the directive begins. */
  readonly place: Place;
}

/** Reads a directive's attributes with their places, which the Markdown tree does not hold. */
export function readAttributes(node: Directive, source: SourceText): Attributes {
  const start = startOf(node);
  const whole = source.text.slice(start, endOf(node));
  const head = node.type === 'textDirective' ? whole : (whole.split('\n', 1)[0] ?? '');
  const lastChild = node.type === 'containerDirective' ? undefined : node.children.at(-1);
  const braces = head.indexOf('{', lastChild ? endOf(lastChild) - start : 0);
  const all = Object.entries(node.attributes ?? {}).map(([key, value]): Attribute => {
    const offset = attributeOffset(head, Math.max(0, braces), key, value ?? '');
    return { key, value: (value ?? '').trim(), place: source.at(start + offset) };
  });
  return {
    id: all.find(({ key }) => key === 'id') ?? null,
    rest: all.filter(({ key }) => key !== 'id'),
    place: source.at(start),
  };
}

/** Finds `key` within the braces; the braces themselves when it is written in a way that cannot be found. */
function attributeOffset(head: string, braces: number, key: string, value: string): number {
  const sign = key === 'id' ? '#' : key === 'class' ? '.' : '';
  if (sign !== '') {
    const short = head.indexOf(sign + value, braces);
    if (short !== -1) return short;
  }
  for (let i = head.indexOf(key, braces); i !== -1; i = head.indexOf(key, i + 1)) {
    if (/[\s{"'}]/u.test(head[i - 1] ?? '') && /[\s=}]/u.test(head[i + key.length] ?? '}')) return i;
  }
  return braces;
}

/** Keys and numbers that lead from the whole of a JSON text to one of its values. */
export type JsonPath = readonly (string | number)[];

/** What is told of each value on the way through a JSON text. */
interface Visitor {
  /** A value begins at `offset`; `key` is what its parent calls it, null for the whole. */
  enter(offset: number, key: string | number | null): void;
  leave(): void;
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'end';

const space = /[ \t\r\n]*/y;
const scalar =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: strings hold none
  /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Walks through a JSON text (RFC 8259) without building it. The offset where it stops being JSON, -1 when it does not. */
function walkJson(text: string, visitor: Visitor | null): number {
  const open: { readonly array: boolean; key: string | number }[] = [];
  let expected: Expected = 'value';
  let at = 0;
  const ended = (): Expected => {
    visitor?.leave();
    return open.length === 0 ? 'end' : 'comma-or-end';
  };
  for (;;) {
    at = matchEnd(space, text, at);
    if (at >= text.length) return expected === 'end' ? -1 : text.length;
    const inner = open.at(-1);
    const sign = text[at];
    if (expected === 'end') return at;
    if (expected === 'colon') {
      if (sign !== ':') return at;
      at++;
      expected = 'value';
    } else if ((sign === '}' || sign === ']') && /-end$/u.test(expected)) {
      if (inner?.array !== (sign === ']')) return at;
      open.pop();
      at++;
      expected = ended();
    } else if (expected === 'comma-or-end') {
      if (sign !== ',' || inner === undefined) return at;
      if (inner.array) inner.key = Number(inner.key) + 1;
      at++;
      expected = inner.array ? 'value' : 'key';
    } else if (expected === 'key' || expected === 'key-or-end') {
      const end = matchEnd(scalar, text, at);
      if (sign !== '"' || end === at || inner === undefined) return at;
      inner.key = JSON.parse(text.slice(at, end)) as string;
      at = end;
      expected = 'colon';
    } else {
      const key = inner?.key ?? null;
      if (sign === '{' || sign === '[') {
        visitor?.enter(at, key);
        open.push({ array: sign === '[', key: sign === '[' ? 0 : '' });
        at++;
        expected = sign === '[' ? 'value-or-end' : 'key-or-end';
      } else {
        const end = matchEnd(scalar, text, at);
        if (end === at) return at;
        visitor?.enter(at, key);
        at = end;
        expected = ended();
      }
    }
  }
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Where a text stops being JSON; -1 when it is JSON. */
export function jsonFault(text: string): number {
  return walkJson(text, null);
}

interface Wanted {
  readonly inner: Map<string | number, Wanted>;
  offset: number;
}

/** Where the values at some paths of a JSON text begin; that of the nearest value around it when there is none. */
export function jsonOffsets(text: string, paths: readonly JsonPath[]): number[] {
  const whole: Wanted = { inner: new Map(), offset: 0 };
  const trails = paths.map((path) => {
    const trail = [whole];
    let node = whole;
    for (const key of path) {
      const next = node.inner.get(key) ?? { inner: new Map(), offset: -1 };
      node.inner.set(key, next);
      trail.push(next);
      node = next;
    }
    return trail;
  });
  const open: (Wanted | undefined)[] = [];
  walkJson(text, {
    enter(offset, key) {
      const node = key === null ? whole : open.at(-1)?.inner.get(key);
      if (node) node.offset = offset;
      open.push(node);
    },
    leave: () => open.pop(),
  });
  return trails.map((trail) => trail.findLast(({ offset }) => offset >= 0)?.offset ?? 0);
}

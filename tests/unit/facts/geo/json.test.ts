import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JsonPath, jsonFault, jsonOffsets } from '../../../../src/facts/geo/json.ts';

describe('jsonFault', () => {
  test.each<[string, number]>([
    ['{"a": [1, -2.5e3, "x\\n", true, null]}', -1],
    ['', 0],
    ['{"a": [1, 2,]}', 12],
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ["{'a': 1}", 1],
    ['[1, 2', 5],
    ['[1} ', 2],
    ['[1] [2]', 4],
    ['[01]', 2],
    ['// note\n{}', 0],
    ['"tab\there"', 0],
  ])('%s', (text, at) => {
    expect(jsonFault(text)).toBe(at);
  });

  test('calls JSON what JSON.parse reads, and finds the fault not before it', () => {
    const nearly = fc.tuple(
      fc.json({ maxDepth: 4 }),
      fc.nat(),
      fc.constantFrom('', '}', ']', ',', '"', 'x', '0'),
    );
    fc.assert(
      fc.property(nearly, ([text, at, put]) => {
        const place = at % (text.length + 1);
        const changed = text.slice(0, place) + put + text.slice(place + 1);
        const fault = jsonFault(changed);
        expect(fault === -1).toBe(parses(changed));
        // Nothing before the fault is to blame.
        if (fault > 0)
          expect(fault).toBeGreaterThanOrEqual(Math.min(place, changed.length) - longestToken(text));
      }),
    );
  });

  test('does not mind deep nesting', () => {
    expect(jsonFault('['.repeat(200_000))).toBe(200_000);
  });
});

describe('jsonOffsets', () => {
  test('gives where values begin, or what is around a missing one', () => {
    const text = '{ "a": [10, {"b": "x"}], "c": {} }';
    const paths: JsonPath[] = [[], ['a'], ['a', 1], ['a', 1, 'b'], ['a', 1, 'no'], ['a', 9], ['c', 'd', 'e']];
    expect(jsonOffsets(text, paths).map((at) => text.slice(at, at + 3))).toEqual([
      '{ "',
      '[10',
      '{"b',
      '"x"',
      '{"b',
      '[10',
      '{} ',
    ]);
  });

  test('finds each value of any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        // Of a key that is there twice, or called __proto__, JSON.stringify leaves one.
        const paths = pathsOf(JSON.parse(text));
        const offsets = jsonOffsets(text, paths);
        for (const [index, path] of paths.entries()) {
          const found = path.reduce<unknown>(
            (part, key) => (part as Record<string, unknown>)[key],
            JSON.parse(text),
          );
          const own = JSON.stringify(found, null, indent);
          const shown = text.slice(offsets[index]).replaceAll(/\s/gu, '');
          expect(shown.startsWith(own.replaceAll(/\s/gu, ''))).toBe(true);
        }
      }),
    );
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function longestToken(text: string): number {
  return Math.max(0, ...(text.match(/"(?:[^"\\]|\\.)*"|[\w.+-]+/gu) ?? []).map((token) => token.length));
}

function pathsOf(value: unknown): JsonPath[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const keys: (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    [],
    ...keys.flatMap((key) => pathsOf((value as Record<string, unknown>)[key]).map((path) => [key, ...path])),
  ];
}

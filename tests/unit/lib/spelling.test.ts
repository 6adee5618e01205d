import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../../src/lib/spelling.ts';

test('counts insertions, deletions, replacements and swaps', () => {
  expect(editDistance('', 'abc')).toBe(3);
  expect(editDistance('abc', 'abc')).toBe(0);
  expect(editDistance('abcd', 'abdc')).toBe(1);
  expect(editDistance('formula', 'fromula')).toBe(1);
  expect(editDistance('kitten', 'sitting')).toBe(3);
});

test.each([
  ['publihsed', 'published'],
  ['Label_ZH', 'label_zh'],
  ['label zh', 'label_zh'],
  ['revitalised-lnad', 'revitalised-land'],
  ['ｕｎｉｔ', 'unit'],
  ['状太', '状态'],
])('%s: %s is meant', (word, meant) => {
  expect(nearest(word, ['id', 'label_zh', 'published', 'unit', 'revitalised-land', '状态'])).toBe(meant);
});

test('suggests nothing far off', () => {
  expect(nearest('tree', ['value', 'unit'])).toBeNull();
  expect(nearest('x', ['y', 'z'])).toBeNull();
  expect(nearest('', ['a'])).toBeNull();
  expect(nearest('anything', [])).toBeNull();
});

test('a word is nearest to itself', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
      (words) => nearest(words[0] ?? '', words) === words[0],
    ),
  );
});

test('distance is symmetric and bounded by the longer word', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const distance = editDistance(a, b);
      expect(distance).toBe(editDistance(b, a));
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

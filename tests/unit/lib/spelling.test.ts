import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from '../../../src/lib/spelling.ts';

test.each([
  ['publihsed', 'published'],
  ['fromula', 'formula'],
  ['unti', 'unit'],
  ['Label_ZH', 'label_zh'],
  ['label zh', 'label_zh'],
  ['revitalised-lnad', 'revitalised-land'],
  ['ｕｎｉｔ', 'unit'],
  ['状太', '状态'],
])('%s: %s is meant', (word, meant) => {
  expect(nearest(word, ['id', 'label_zh', 'published', 'formula', 'unit', 'revitalised-land', '状态'])).toBe(
    meant,
  );
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

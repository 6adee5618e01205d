import fc from 'fast-check';
import { expect, it } from 'vitest';

it('searches with the seed of all tests', () => {
  expect(fc.readConfigureGlobal().seed).toBe(2021);
});

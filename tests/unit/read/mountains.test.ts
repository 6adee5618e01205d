import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { foothills, mountains } from '../../../src/pages/read/mountains.ts';

describe('the opening’s mountains', () => {
  const drawn = mountains(2021).text;

  it('are the same for the same seed and others for another', () => {
    expect(mountains(2021).text).toBe(drawn);
    expect(mountains(2022).text).not.toBe(drawn);
  });

  it('stay below 6 kB for any seed', () => {
    for (const seed of [0, 1, 7, 2021, 2022, 999983]) {
      expect(brotliCompressSync(mountains(seed).text).length).toBeLessThanOrEqual(6000);
    }
  });

  it('are hidden from readers who listen, and hold finite numbers only', () => {
    expect(drawn).toContain('aria-hidden="true"');
    expect(drawn + foothills(3).text).not.toMatch(/NaN|Infinity|undefined| style=/);
  });
});

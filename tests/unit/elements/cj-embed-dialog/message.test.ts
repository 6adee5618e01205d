import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightFrom } from '../../../../src/elements/cj-embed-dialog/message.ts';

describe('a message to the host', () => {
  it('is a height when it is one of ours, rounded', () => {
    expect(heightFrom({ type: 'changjuan:height', height: 512.4 })).toBe(512);
  });

  it('is nothing when a height makes no sense', () => {
    for (const height of [0, 39, -5, 20_001, Number.NaN, Number.POSITIVE_INFINITY, '500', null, [500]]) {
      expect(heightFrom({ type: 'changjuan:height', height })).toBeNull();
    }
  });

  it('is nothing when anything else comes', () => {
    fc.assert(fc.property(fc.anything({ maxDepth: 4 }), (data) => heightFrom(data) === null));
    fc.assert(
      fc.property(fc.anything(), (height) => {
        const found = heightFrom({ type: 'changjuan:height', height });
        return found === null || (Number.isInteger(found) && found >= 40 && found <= 20_000);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeShare, scrolledShare } from '../../../../src/elements/progress/share.ts';

const length = fc.double({ min: 0, max: 1e6, noNaN: true });

describe('progress', () => {
  it('is between 0 and 1, never falls while the offset grows, and is whole at the end', () => {
    fc.assert(
      fc.property(fc.double({ min: -500, max: 1e6, noNaN: true }), length, length, (offset, more, room) => {
        const share = scrolledShare(offset, room);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(scrolledShare(offset + more, room)).toBeGreaterThanOrEqual(share);
        if (room > 0) expect(scrolledShare(room, room)).toBe(1);
      }),
    );
    expect(scrolledShare(0, 0)).toBe(0);
  });

  it('reaches a tick when its place comes to stand below the bar', () => {
    fc.assert(
      fc.property(length, fc.double({ min: 1, max: 1e6, noNaN: true }), (top, room) => {
        expect(placeShare(top + 48, 48, room)).toBeCloseTo(scrolledShare(top, room));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  heightAt,
  heightsFrom,
  heightsText,
  mostHeight,
  type WidthHeight,
} from '../../../../src/elements/cj-embed-dialog/heights.ts';

const heights = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 19_999 })), {
    selector: ([width]) => width,
    minLength: 1,
  })
  .map((pairs): WidthHeight[] => pairs.sort(([a], [b]) => a - b));

describe('heights by width', () => {
  it('come back out of their text', () => {
    fc.assert(
      fc.property(heights, (pairs) => {
        expect(heightsFrom(heightsText(pairs))).toEqual(pairs);
      }),
    );
  });

  it('are exact at the widths known, between their neighbours elsewhere, never more than the most', () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: 0, max: 5000 }), (pairs, width) => {
        for (const [known, height] of pairs) expect(heightAt(pairs, known)).toBe(height);
        const all = pairs.map(([, height]) => height);
        expect(heightAt(pairs, width)).toBeGreaterThanOrEqual(Math.min(...all));
        expect(heightAt(pairs, width)).toBeLessThanOrEqual(mostHeight(pairs));
      }),
    );
  });

  it('are none where a text says nothing of use', () => {
    for (const text of [null, '', 'x', '1', '1:', ':1', '-1:5', '5:1e9', 'NaN:NaN']) {
      expect(heightsFrom(text)).toEqual([]);
    }
    expect(heightAt([], 500)).toBe(0);
    fc.assert(fc.property(fc.string(), (text) => Number.isFinite(heightAt(heightsFrom(text), 300))));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascending, type Knot, offsetOf, placeAt, readPlace } from './knots.ts';

const knots: Knot[] = [
  { part: 0, kind: 'begins', y: 0 },
  { part: 1, kind: 'begins', y: 500 },
  { part: 1, kind: 'leaves', y: 900 },
  { part: 2, kind: 'begins', y: 1000 },
];

describe('places', () => {
  it('are a part of the page and how far', () => {
    expect(placeAt(250, knots)).toEqual({ part: 0, kind: 'begins', share: 0.5 });
    expect(placeAt(700, knots)).toEqual({ part: 1, kind: 'begins', share: 0.5 });
    expect(placeAt(950, knots)).toEqual({ part: 1, kind: 'leaves', share: 0.5 });
    expect(placeAt(1040, knots)).toEqual({ part: 2, kind: 'begins', share: 40 });
  });

  it('lead back to where they were taken, in this layout and in another', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3000, noNaN: true }), (y) => {
        expect(offsetOf(placeAt(y, knots), knots)).toBeCloseTo(y, 6);
      }),
    );
    const wider = knots.map((knot) => ({ ...knot, y: knot.y * 2 }));
    expect(offsetOf(placeAt(700, knots), wider)).toBe(1400);
    const plain = knots.filter(({ kind }) => kind === 'begins');
    expect(offsetOf({ part: 1, kind: 'leaves', share: 0 }, plain)).toBe(500);
    expect(offsetOf({ part: 9, kind: 'begins', share: 0 }, knots)).toBeNull();
  });

  it('never run backwards', () => {
    const mixed: Knot[] = [300, 100, 500].map((y, part) => ({ part, kind: 'begins', y }));
    expect(ascending(mixed).map(({ y }) => y)).toEqual([300, 300, 500]);
  });

  it('are read from storage only whole', () => {
    const place = { part: 3, kind: 'leaves', share: 0.25 } as const;
    expect(readPlace(JSON.parse(JSON.stringify(place)))).toEqual(place);
    for (const wrong of [
      null,
      1,
      {},
      { ...place, part: 1.5 },
      { ...place, kind: 'x' },
      { ...place, share: '1' },
    ]) {
      expect(readPlace(wrong)).toBeNull();
    }
  });
});

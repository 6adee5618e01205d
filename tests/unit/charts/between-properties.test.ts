import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between } from '../../../src/charts/between.ts';
import type { Mark } from '../../../src/charts/picture.ts';
import { expectGoodWay } from './between-laws.ts';
import { anyMap, anyPicture, pictureOf } from './moving-pictures.ts';

describe('between any two pictures', () => {
  it('keeps its laws: exact at the ends, continuous, the same backwards, no words of its own', () => {
    fc.assert(
      fc.property(anyPicture, anyPicture, (a, b) => expectGoodWay(a, b)),
      { numRuns: 150 },
    );
  });

  it('keeps them under a camera, and where one comes or goes', () => {
    fc.assert(
      fc.property(anyMap, anyMap, anyPicture, (a, b, c) => {
        expectGoodWay(a, b, undefined, 300_000);
        expectGoodWay(a, c);
      }),
      { numRuns: 150 },
    );
  });

  it('rests between a picture and itself', () => {
    fc.assert(
      fc.property(fc.oneof(anyPicture, anyMap), fc.double({ min: 0, max: 1, noNaN: true }), (a, t) => {
        expect(between(a, { ...a })(t).marks).toEqual(a.marks);
      }),
    );
  });

  it('carries five thousand marks, and none', () => {
    const dots = (dx: number): Mark[] =>
      Array.from({ length: 5000 }, (_, i) => ({
        kind: 'circle',
        key: `dot-${i}`,
        role: 'data',
        datum: 'many',
        x: dx + (i % 100),
        y: i / 100,
        r: 1,
      }));
    const [a, b] = [pictureOf(dots(0)), pictureOf(dots(300))];
    expect(between(a, b)(0.5).marks).toHaveLength(5000);
    expect(between(a, pictureOf([]))(0.5).marks).toHaveLength(5000);
    expect(between(pictureOf([]), pictureOf([]))(0.5).marks).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markBox } from '../../../../src/charts/marks.ts';
import type { Mark } from '../../../../src/charts/picture.ts';
import { nearestMark } from '../../../../src/elements/explore/nearest.ts';
import { boxDistance } from '../../../../src/elements/trace/place.ts';
import { cell, label, picture, somePictures } from './pictures.ts';

const datumAt = (...args: Parameters<typeof nearestMark>) => nearestMark(...args)?.datum ?? null;

describe('nearestMark', () => {
  it('finds the mark under a point, or the nearest in reach', () => {
    const cells = picture([cell('a', 0, 0), cell('b', 30, 0)]);
    expect(datumAt(cells, 5, 5, 0)).toBe('a');
    expect(datumAt(cells, 18, 5, 22)).toBe('a');
    expect(datumAt(cells, 22, 5, 22)).toBe('b');
    expect(datumAt(cells, 100, 5, 22)).toBeNull();
  });

  it('means the inner one of marks that lie in each other', () => {
    const nested = picture([cell('small', 10, 10, 20), cell('large', 0, 0, 200)]);
    expect(datumAt(nested, 15, 15, 22)).toBe('small');
    expect(datumAt(nested, 100, 100, 22)).toBe('large');
  });

  it('prefers a data mark to the label that lies on it', () => {
    const plaque = picture([cell('a', 0, 0, 60), label('b', 5, 20)]);
    expect(datumAt(plaque, 10, 15, 0)).toBe('a');
    expect(datumAt(picture([label('b', 5, 20)]), 10, 15, 0)).toBe('b');
  });

  it('passes over marks without a datum', () => {
    const { datum: _, ...plain } = cell('x', 0, 0) as { datum: string } & ReturnType<typeof cell>;
    expect(nearestMark(picture([plain]), 5, 5, 22)).toBeNull();
  });

  it('means an outline where it is painted, not in all of its box', () => {
    const river: Mark = {
      kind: 'path',
      key: 'river',
      role: 'data',
      datum: 'river',
      d: 'M0 0L200 200',
      box: { x: 0, y: 0, width: 200, height: 200 },
      stroke: 'azurite',
      strokeWidth: 8,
    };
    const shown = picture([cell('block', 120, 20, 60), river]);
    expect(datumAt(shown, 150, 50, 10)).toBe('block');
    expect(datumAt(shown, 102, 100, 10)).toBe('river');
    expect(datumAt(shown, 20, 100, 10)).toBeNull();
    expect(datumAt(shown, 205, 203, 10)).toBe('river');
  });

  it("means a map's ground only where nothing stands on it, and its labels before it", () => {
    const camera = { x: 10, y: 10, scale: 2 };
    const block: Mark = {
      kind: 'path',
      key: 'block',
      role: 'data',
      datum: 'block',
      d: 'M0 0H100V100H0Z',
      at: camera,
      box: { x: 10, y: 10, width: 200, height: 200 },
      fill: 'ochre',
      ground: true,
    };
    const shown = { ...picture([cell('house', 20, 20, 10), label('village', 100, 100), block]), camera };
    expect(datumAt(shown, 25, 25, 0)).toBe('house');
    expect(datumAt(shown, 105, 98, 0)).toBe('village');
    expect(datumAt(shown, 180, 180, 0)).toBe('block');
    expect(datumAt(shown, 215, 180, 10)).toBe('block');
  });

  it('never finds one out of reach, and none only where none is in reach', () => {
    fc.assert(
      fc.property(
        somePictures,
        fc.integer({ min: -20, max: 420 }),
        fc.integer({ min: -20, max: 320 }),
        fc.integer({ min: 0, max: 40 }),
        (shown, x, y, reach) => {
          const distances = shown.marks
            .filter((mark) => mark.datum !== undefined)
            .map((mark) => boxDistance(markBox(mark), x, y));
          const found = nearestMark(shown, x, y, reach);
          const least = Math.min(...distances);
          if (found === null) expect(least).toBeGreaterThan(reach);
          else expect(boxDistance(markBox(found), x, y)).toBe(least);
        },
      ),
    );
  });
});

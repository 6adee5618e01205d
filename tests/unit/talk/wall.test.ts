import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameOf, shapeOf } from '../../../src/talk/shape.ts';
import { placeOn, plainWall, ratioName, readMargin, readRatio, wallAsked } from '../../../src/talk/wall.ts';

describe('a wall', () => {
  it.each([
    ['32:9', 32 / 9],
    ['32/9', 32 / 9],
    [' 48：9 ', 48 / 9],
    ['3.56', 3.56],
    ['', null],
    ['0', null],
    ['1:0', null],
    ['99:1', null],
    ['-2', null],
    ['1e3', null],
    ['<b>', null],
  ])('“%s” is a ratio or none', (text, ratio) => {
    expect(readRatio(text)).toBe(ratio);
  });

  it.each([
    ['0', 0],
    ['3', 3],
    ['2.5%', 2.5],
    ['12', 12],
    ['13', null],
    ['', null],
    ['x', null],
  ])('“%s” is a margin or none', (text, margin) => {
    expect(readMargin(text)).toBe(margin);
  });

  it('in the address goes before the one that is kept, part by part', () => {
    const kept = { ratio: 2, margin: 5 };
    expect(wallAsked(new URLSearchParams(''), kept)).toEqual(kept);
    expect(wallAsked(new URLSearchParams('?wall=32:9'), kept)).toEqual({ ratio: 32 / 9, margin: 5 });
    expect(wallAsked(new URLSearchParams('?wall=&margin=0'), kept)).toEqual(plainWall);
    expect(wallAsked(new URLSearchParams('?wall=<b>&margin=<b>'), kept)).toEqual(kept);
  });

  it('is filled but for its margins, in its own shape, whatever the window', () => {
    const side = fc.integer({ min: 300, max: 8000 });
    const wall = fc.record({
      ratio: fc.option(fc.double({ min: 0.2, max: 8, noNaN: true })),
      margin: fc.double({ min: 0, max: 12, noNaN: true }),
    });
    fc.assert(
      fc.property(side, side, wall, (width, height, { ratio, margin }) => {
        const placed = placeOn(width, height, { ratio, margin });
        const free = 1 - (2 * margin) / 100;
        expect(placed.width * placed.scaleX).toBeCloseTo(width * free, 6);
        expect(placed.height * placed.scaleY).toBeCloseTo(height * free, 6);
        expect(placed.x * 2 + width * free).toBeCloseTo(width, 6);
        // On the wall a px of the layout is as wide as it is high.
        const stretch = ((ratio ?? width / height) * height) / width;
        expect((placed.scaleX * stretch) / placed.scaleY).toBeCloseTo(1, 6);
      }),
    );
  });
});

describe('a shape', () => {
  it.each([
    [1024, 768, '4:3', 'tall', 'tall'],
    [1280, 800, '16:10', 'screen', 'screen'],
    [1920, 1080, '16:9', 'screen', 'screen'],
    [2560, 1080, '21:9', 'broad', 'broad'],
    [3840, 1080, '32:9', 'broad wide', 'broad'],
    [5760, 1080, '48:9', 'broad wide wall', 'broad'],
    [1080, 1920, '9:16', 'tall totem', 'tall'],
  ])('%i x %i is about %s, %s', (width, height, ratio, shape, frame) => {
    expect([ratioName(width / height), shapeOf(width, height), frameOf(shape)]).toEqual([
      ratio,
      shape,
      frame,
    ]);
  });
});

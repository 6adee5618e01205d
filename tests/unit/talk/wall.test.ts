import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameOf, shapeOf } from '../../../src/talk/shape.ts';
import { placeOn, ratioName, type Wall, wallAsked } from '../../../src/talk/wall.ts';

describe('a wall', () => {
  const kept = { ratio: 2, margin: 5 };
  it.each<[string, Wall]>([
    ['', kept],
    ['wall=32:9', { ratio: 32 / 9, margin: 5 }],
    ['wall=32/9', { ratio: 32 / 9, margin: 5 }],
    ['wall= 48：9 &margin=0', { ratio: 48 / 9, margin: 0 }],
    ['wall=3.56&margin=12', { ratio: 3.56, margin: 12 }],
    ['wall=&margin=2.5%', { ratio: null, margin: 2.5 }],
    // What cannot be meant is left out.
    ...['0', '1:0', '99:1', '-2', '1e3', '<b>'].map((wall): [string, Wall] => [`wall=${wall}`, kept]),
    ...['13', '-1', '', 'x'].map((margin): [string, Wall] => [`margin=${margin}`, kept]),
  ])('asked for by “%s” goes before the one that is kept', (query, wall) => {
    expect(wallAsked(new URLSearchParams(query), kept)).toEqual(wall);
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

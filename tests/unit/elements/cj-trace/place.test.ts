import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, boxDistance, place } from '../../../../src/elements/cj-trace/place.ts';

const viewport: Box = { x: 0, y: 0, width: 1000, height: 800 };
const panel = { width: 360, height: 300 };
const number = (x: number, y: number): Box => ({ x, y, width: 60, height: 24 });

describe('a panel', () => {
  it('stands in the viewport and never over its anchor, or nowhere', () => {
    const size = (most: number) => fc.integer({ min: 1, max: most });
    const box = fc.record({ x: size(900), y: size(1200), width: size(900), height: size(900) });
    fc.assert(
      fc.property(
        box,
        fc.record({ width: size(380), height: size(900) }),
        fc.record({
          x: size(50),
          y: size(50),
          width: fc.integer({ min: 400, max: 1600 }),
          height: size(1000),
        }),
        (anchor, wanted, view) => {
          const at = place(anchor, wanted, view);
          if (at === null) return;
          const height = Math.min(wanted.height, at.height);
          expect(at.x).toBeGreaterThanOrEqual(view.x);
          expect(at.y).toBeGreaterThanOrEqual(view.y);
          expect(at.x + wanted.width).toBeLessThanOrEqual(view.x + view.width);
          expect(at.y + height).toBeLessThanOrEqual(view.y + view.height);
          const apart =
            at.x >= anchor.x + anchor.width ||
            at.x + wanted.width <= anchor.x ||
            at.y >= anchor.y + anchor.height ||
            at.y + height <= anchor.y;
          expect(apart).toBe(true);
        },
      ),
    );
  });

  it('prefers to stand whole below, then above, then less high, then beside', () => {
    expect(place(number(100, 100), panel, viewport)).toEqual({ x: 92, y: 132, height: 660 });
    expect(place(number(100, 700), panel, viewport)?.y).toBe(392);
    expect(place(number(100, 400), { width: 360, height: 600 }, viewport)).toEqual({
      x: 92,
      y: 8,
      height: 384,
    });
    expect(place({ x: 100, y: 100, width: 200, height: 600 }, panel, viewport)?.x).toBe(308);
    expect(place({ x: 600, y: 100, width: 300, height: 600 }, panel, viewport)?.x).toBe(232);
  });

  it('stands nowhere where it could not be read', () => {
    expect(place({ ...viewport }, panel, viewport)).toBe(null);
    expect(place(number(100, 60), panel, { ...viewport, width: 400, height: 160 })).toBe(null);
  });
});

it('measures the distance from a point to a box', () => {
  expect(boxDistance(number(10, 10), 20, 20)).toBe(0);
  expect(boxDistance(number(10, 10), 7, 6)).toBe(5);
});

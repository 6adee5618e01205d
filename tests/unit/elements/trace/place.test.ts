import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../src/charts/picture.ts';
import { boxDistance, nearestBox, place, placeSheet } from '../../../../src/elements/trace/place.ts';

const viewport = { x: 0, y: 0, width: 1000, height: 800 };
const size = { width: 300, height: 200 };
const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const within = (inner: Box, outer: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** A number somewhere in or at the edge of a window, and a panel that is no wider than the window. */
const cases = fc
  .record({
    left: fc.integer({ min: -500, max: 500 }),
    top: fc.integer({ min: -500, max: 500 }),
    width: fc.integer({ min: 320, max: 2000 }),
    height: fc.integer({ min: 256, max: 1400 }),
  })
  .chain(({ left, top, width, height }) =>
    fc.record({
      viewport: fc.constant(box(left, top, width, height)),
      anchor: fc
        .tuple(fc.nat(width), fc.nat(height), fc.nat(600), fc.nat(600))
        .map(([x, y, w, h]) => box(left + x, top + y, Math.min(w, width - x), Math.min(h, height - y))),
      panel: fc.record({
        width: fc.integer({ min: 40, max: Math.min(368, width - 16) }),
        height: fc.integer({ min: 30, max: 900 }),
      }),
    }),
  );

describe('place', () => {
  it('is below where there is room, else above', () => {
    expect(place(box(100, 100, 50, 20), size, viewport)).toEqual({
      x: 88,
      y: 128,
      side: 'below',
      height: 664,
    });
    expect(place(box(100, 700, 50, 20), size, viewport)).toMatchObject({ y: 492, side: 'above' });
  });

  it('is at a side of what reaches from top to bottom', () => {
    expect(place(box(100, 50, 400, 700), size, viewport)).toMatchObject({ x: 508, side: 'right' });
    expect(place(box(500, 50, 400, 700), size, viewport)).toMatchObject({ x: 192, side: 'left' });
  });

  it('is less high on the roomier side where it fits nowhere', () => {
    const placed = place(box(10, 400, 980, 40), { width: 300, height: 700 }, viewport);
    expect(placed).toEqual({ x: 8, y: 8, side: 'above', height: 384 });
  });

  it('reaches to the left of upright text', () => {
    expect(place(box(600, 100, 30, 200), size, viewport)).toMatchObject({ x: 342, side: 'below' });
  });

  it('never covers the anchor and never leaves the viewport', () => {
    fc.assert(
      fc.property(cases, ({ viewport, anchor, panel }) => {
        const { x, y, height } = place(anchor, panel, viewport);
        const shown = box(x, y, panel.width, Math.min(panel.height, height));
        if (height <= 0) return;
        expect(overlap(shown, anchor)).toBe(false);
        expect(within(shown, viewport)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives up height only where the whole panel fits on no side', () => {
    fc.assert(
      fc.property(cases, ({ viewport, anchor, panel }) => {
        const { height } = place(anchor, panel, viewport);
        const below = viewport.y + viewport.height - anchor.y - anchor.height - 16;
        const above = anchor.y - viewport.y - 16;
        if (panel.height <= Math.max(below, above)) expect(height).toBeGreaterThanOrEqual(panel.height);
        else expect(height).toBeGreaterThanOrEqual(Math.max(below, above));
      }),
    );
  });
});

describe('placeSheet', () => {
  it('comes from below unless the anchor would be under it', () => {
    expect(placeSheet(box(0, 100, 50, 20), 400, viewport)).toEqual({ side: 'bottom', height: 400 });
    expect(placeSheet(box(0, 500, 50, 20), 400, viewport)).toEqual({ side: 'top', height: 400 });
    expect(placeSheet(box(0, 390, 50, 20), 700, viewport)).toEqual({ side: 'bottom', height: 382 });
  });

  it('never covers the anchor', () => {
    fc.assert(
      fc.property(cases, ({ viewport, anchor, panel }) => {
        const { side, height } = placeSheet(anchor, panel.height, viewport);
        if (height <= 0) return;
        expect(height).toBeLessThanOrEqual(panel.height);
        const y = side === 'top' ? viewport.y : viewport.y + viewport.height - height;
        expect(overlap(box(viewport.x, y, viewport.width, height), anchor)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('nearestBox', () => {
  it('takes the nearest in reach, inside before near', () => {
    const boxes = [box(0, 0, 10, 10), box(20, 0, 10, 10)];
    expect(nearestBox(boxes, 13, 5, 12)).toBe(0);
    expect(nearestBox(boxes, 17, 5, 12)).toBe(1);
    expect(nearestBox(boxes, 25, 5, 12)).toBe(1);
    expect(nearestBox(boxes, 15, 40, 12)).toBe(-1);
    expect(nearestBox([], 0, 0, 12)).toBe(-1);
  });

  it('measures to the edge, and 0 inside', () => {
    expect(boxDistance(box(0, 0, 10, 10), 5, 5)).toBe(0);
    expect(boxDistance(box(0, 0, 10, 10), 13, 14)).toBe(5);
  });
});

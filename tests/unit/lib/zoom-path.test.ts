import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type View, zoomPath } from '../../../src/lib/zoom-path.ts';

const middle = fc.double({ min: -1e4, max: 1e4, noNaN: true });
const width = fc.double({ min: 1, max: 1e4, noNaN: true });
const anyView: fc.Arbitrary<View> = fc.record({ x: middle, y: middle, width });
const share = fc.double({ min: 0, max: 1, noNaN: true });

function at(a: View, b: View, p: number): View {
  const view = { x: 0, y: 0, width: 0 };
  zoomPath(a, b)(p, view);
  return view;
}

function expectSame(a: View, b: View, allowed = 1e-7): void {
  const scale = Math.max(a.width, b.width);
  expect(Math.hypot(a.x - b.x, a.y - b.y) / scale).toBeLessThan(allowed);
  expect(Math.abs(a.width - b.width) / scale).toBeLessThan(allowed);
}

describe('the way from view to view', () => {
  it('begins and ends where it should, and is the same backwards', () => {
    fc.assert(
      fc.property(anyView, anyView, share, (a, b, p) => {
        expectSame(at(a, b, 0), a);
        expectSame(at(a, b, 1), b);
        expectSame(at(a, b, p), at(b, a, 1 - p));
      }),
    );
  });

  it('goes at one speed, as the eye sees it', () => {
    const speed = (a: View, b: View, p: number) => {
      const dp = 1e-4;
      const [one, other] = [at(a, b, p - dp), at(a, b, p + dp)];
      const now = at(a, b, p);
      const moved = Math.hypot(other.x - one.x, other.y - one.y);
      // The metric of the paper for rho squared = 2: what moves through the view, and what grows in it.
      return Math.hypot(Math.SQRT2 * moved, (other.width - one.width) / Math.SQRT2) / now.width / (2 * dp);
    };
    const inner = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(anyView, anyView, inner, inner, (a, b, p, q) => {
        const [one, other] = [speed(a, b, p), speed(a, b, q)];
        expect(Math.abs(one - other)).toBeLessThan(1e-3 * Math.max(1, one));
      }),
    );
  });

  it('keeps its digits where the middles almost coincide', () => {
    const tiny = fc.integer({ min: -16, max: 1 }).map((power) => 10 ** power);
    fc.assert(
      fc.property(anyView, width, tiny, share, (a, wide, by, p) => {
        const there = at(a, { x: a.x + by, y: a.y, width: wide }, p);
        const straight = at(a, { x: a.x, y: a.y, width: wide }, p);
        expect(Object.values(there).every(Number.isFinite)).toBe(true);
        expect(Math.abs(there.x - a.x)).toBeLessThanOrEqual(by * (1 + 1e-9) + 1e-9);
        if (by < 1e-6) expectSame(there, straight, 1e-5);
      }),
    );
  });

  it('zooms out between far places, and only pans between near ones', () => {
    const far = at({ x: 0, y: 0, width: 10 }, { x: 1000, y: 0, width: 10 }, 0.5);
    expect(far.x).toBeCloseTo(500, 6);
    expect(far.width).toBeGreaterThan(500);
    const near = at({ x: 0, y: 0, width: 10 }, { x: 1, y: 0, width: 10 }, 0.5);
    expect(near.width).toBeLessThan(10.2);
  });
});

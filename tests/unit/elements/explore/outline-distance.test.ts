import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PathMark, Place } from '../../../../src/charts/picture.ts';
import { isLine, outlineDistance } from '../../../../src/elements/explore/outline-distance.ts';

function path(d: string, extra: Partial<PathMark> = {}): PathMark {
  return { kind: 'path', key: 'k', role: 'data', d, box: { x: 0, y: 0, width: 1, height: 1 }, ...extra };
}

const square = 'M0 0H100V100H0Z';

describe('outlineDistance', () => {
  it('is nothing inside, and counts from the nearest side outside', () => {
    expect(outlineDistance(path(square), 50, 50)).toBe(0);
    expect(outlineDistance(path(square), 110, 50)).toBeCloseTo(10, 9);
    expect(outlineDistance(path(square), 103, 104)).toBeCloseTo(5, 9);
  });

  it('counts a hole as outside, as it is painted', () => {
    const ring = path(`${square}M30 30V70H70V30Z`);
    expect(outlineDistance(ring, 50, 50)).toBeCloseTo(20, 9);
    expect(outlineDistance(ring, 10, 50)).toBe(0);
    // A second ring the same way round fills the same again.
    expect(outlineDistance(path(`${square}M30 30H70V70H30Z`), 50, 50)).toBe(0);
  });

  it('takes an open line for its stroke alone', () => {
    const road = path('M0 0L100 0L100 100', { stroke: 'ink', strokeWidth: 6 });
    expect(outlineDistance(road, 50, 2)).toBe(0);
    expect(outlineDistance(road, 50, 10)).toBeCloseTo(7, 9);
    expect(outlineDistance(road, 60, 50)).toBeCloseTo(37, 9);
    expect(isLine(road)).toBe(true);
    expect(isLine(path(square))).toBe(false);
  });

  it('follows curves', () => {
    const arch = path('M0 100C0 0 100 0 100 100Z');
    expect(outlineDistance(arch, 50, 40)).toBe(0);
    expect(outlineDistance(arch, 50, 15)).toBeCloseTo(10, 0);
    expect(outlineDistance(arch, 2, 30)).toBeGreaterThan(5);
  });

  it('knows nothing of arcs and of what it does not understand', () => {
    expect(outlineDistance(path('M0 0A9 9 0 0 1 9 9Z'), 5, 5)).toBeNull();
    expect(outlineDistance(path('m0 0l9 9z'), 5, 5)).toBeNull();
  });

  it('is the same wherever the outline is set, by its scale', () => {
    const place: fc.Arbitrary<Place> = fc.record({
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
      scale: fc.double({ min: 0.01, max: 50, noNaN: true }),
    });
    const across = fc.integer({ min: -200, max: 300 });
    fc.assert(
      fc.property(place, across, across, (at, x, y) => {
        const plain = outlineDistance(path(`${square}M300 0L400 90L250 70Z`), x, y) ?? Number.NaN;
        const set = path(`${square}M300 0L400 90L250 70Z`, { at });
        const found = outlineDistance(set, at.x + at.scale * x, at.y + at.scale * y) ?? Number.NaN;
        expect(Math.abs(found - plain * at.scale)).toBeLessThan(1e-6 * Math.max(1, at.scale));
      }),
    );
  });

  it('agrees with walking the sides in small steps', () => {
    const corner = fc.record({ x: fc.integer({ min: 0, max: 60 }), y: fc.integer({ min: 0, max: 60 }) });
    fc.assert(
      fc.property(fc.array(corner, { minLength: 2, maxLength: 8 }), corner, (corners, { x, y }) => {
        const d = corners.map((p, i) => `${i === 0 ? 'M' : 'L'}${p.x} ${p.y}`).join('');
        let least = Number.POSITIVE_INFINITY;
        corners.slice(1).forEach((to, i) => {
          const from = corners[i] ?? to;
          for (let k = 0; k <= 100; k++) {
            const [px, py] = [from.x + ((to.x - from.x) * k) / 100, from.y + ((to.y - from.y) * k) / 100];
            least = Math.min(least, Math.hypot(x - px, y - py));
          }
        });
        const found = outlineDistance(path(d), x, y) ?? Number.NaN;
        expect(found).toBeLessThanOrEqual(least + 1e-9);
        expect(found).toBeGreaterThan(least - 0.9);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePath, encodePath } from '../../../src/scenes/path-code.ts';

const number = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([whole, digits]) => String(whole / 10 ** digits));
const command = fc.constantFrom('M', 'L', 'H', 'V', 'C', 'S', 'Q', 'T', 'A', 'Z');
const part = fc
  .tuple(command, fc.array(fc.tuple(number, fc.constantFrom(' ', ',', '')), { maxLength: 14 }))
  .map(([letter, numbers]) => {
    let text = letter;
    for (const [value, gap] of numbers) {
      // Two numbers without a gap are one, but for a minus.
      const needed = /\d$/.test(text) && gap === '' && !value.startsWith('-');
      text += `${text === letter ? '' : needed ? ' ' : gap}${value}`;
    }
    return text;
  });

describe('path data as steps', () => {
  it('come back as they were, and so does any text', () => {
    const data = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(data, data, fc.string(), fc.string({ unit: 'binary' })), (d) => {
        expect(decodePath(encodePath(d))).toBe(d);
      }),
      { numRuns: 1000 },
    );
  });

  it('are steps from point to point, each axis for itself', () => {
    expect(encodePath('M10.5 20L12 21.5-3 4')).toBe('1M105 200L15 15-150 -175');
    expect(encodePath('M5 5H9V2A3 3 0 0 1 7 7Z')).toBe('0M5 5H4V-3A3 0 -3 0 1 -2 5Z');
    expect(encodePath('M-5-5L-4-4')).toBe('0M-5-5L1+1');
  });

  it.each(['m0 0l1 1', 'M.5 1', 'M1e3 0', 'M0.12345 0', '=', 'M-0 0', 'M1.50 2'])(
    'leave %j as it is',
    (d) => {
      expect(decodePath(encodePath(d))).toBe(d);
      expect([d, `=${d}`]).toContain(encodePath(d));
    },
  );

  it('make long outlines smaller', () => {
    const points = Array.from({ length: 200 }, (_, i) => {
      const [x, y] = [500 + 400 * Math.cos(i / 32), 400 + 300 * Math.sin(i / 32)];
      return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
    });
    const d = `M${points.join('L')}Z`;
    expect(encodePath(d).length).toBeLessThan(0.75 * d.length);
  });
});

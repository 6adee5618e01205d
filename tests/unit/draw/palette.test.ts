import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ink, inks } from '../../../src/charts/picture.ts';
import { mixStep, mixSteps, paletteOf } from '../../../src/draw/palette.ts';
import { colours } from '../../../src/draw/tokens.ts';

/** A colour as computed styles give it. */
function computed(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
  return `rgb(${r}, ${g}, ${b})`;
}

const css = new Map(inks.map((ink): [Ink, string] => [ink, computed(colours.day[ink])]));
const palette = paletteOf(css);
const ink = fc.constantFrom(...inks);

function parts(colour: string): number[] {
  expect(colour).toMatch(/^rgba?\(\d+, \d+, \d+(, [\d.]+)?\)$/);
  return colour.match(/[\d.]+/g)?.map(Number) ?? [];
}

describe('a palette', () => {
  it('is exact at both ends', () => {
    fc.assert(
      fc.property(ink, ink, (a, b) => {
        expect(palette.colour(a, b, 0)).toBe(css.get(a));
        expect(palette.colour(a, b, mixSteps)).toBe(css.get(b));
        expect(palette.colour(a, undefined, 20)).toBe(css.get(a));
      }),
    );
  });

  it('goes from ink to ink without a jump, and back the same way', () => {
    fc.assert(
      fc.property(ink, ink, fc.integer({ min: 0, max: mixSteps - 1 }), (a, b, step) => {
        const [here, next] = [parts(palette.colour(a, b, step)), parts(palette.colour(a, b, step + 1))];
        here.forEach((value, i) => {
          expect(Math.abs(value - (next[i] ?? 0))).toBeLessThanOrEqual(14);
        });
        const back = parts(palette.colour(b, a, mixSteps - step));
        here.forEach((value, i) => {
          expect(Math.abs(value - (back[i] ?? 0))).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('lets an ink that comes out of none show through', () => {
    expect(palette.colour(undefined, 'azurite', mixSteps / 2)).toBe('rgba(31, 90, 134, 0.5)');
    expect(palette.colour(undefined, undefined, 3)).toBe('none');
  });

  it('takes the nearest step of any amount', () => {
    expect([-1, 0, 0.5, 1, 7].map(mixStep)).toEqual([0, 0, mixSteps / 2, mixSteps, mixSteps]);
  });

  it('keeps to plain inks where it cannot read a colour', () => {
    const strange = paletteOf(new Map([['ink', 'color(display-p3 1 0 0)'] as const]));
    expect(strange.colour('line', 'ink', 5)).toBe('color(display-p3 1 0 0)');
  });

  it('may give areas and lines of one ink different colours', () => {
    const apart = paletteOf(css, new Map([...css].map(([ink]) => [ink, 'rgb(1, 2, 3)'] as const)));
    expect(apart.colour('ink', undefined, 0)).toBe(css.get('ink'));
    expect(apart.line('ink', undefined, 0)).toBe('rgb(1, 2, 3)');
    expect(palette.line('ink', undefined, 0)).toBe(css.get('ink'));
  });
});

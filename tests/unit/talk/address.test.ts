import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slideAt } from '../../../src/talk/address.ts';
import { routeAsked } from '../../../src/talk/route.ts';

const slides = [
  { id: 'top', scene: '', told: true },
  { id: 'land-none', scene: 'land', told: false },
  { id: 'land-grid', scene: 'land', told: true },
  { id: 'wafer-push', scene: 'wafer', told: false },
  { id: 'poles', scene: 'outlook', told: true },
];

describe('an address', () => {
  it.each([
    ['', 0, true],
    ['land-grid', 1, true],
    ['land', 1, true],
    ['3', 2, true],
    ['99', 2, false],
    ['0', 0, false],
    ['land-none', 0, false],
    ['wafer-push', 1, false],
    ['wafer', 1, false],
    ['land-gird', 1, false],
    ['<b>', 0, false],
  ])('#%s is slide %i', (asked, slide, exact) => {
    expect(slideAt(asked, slides)).toEqual({ slide, exact });
  });

  it('always leads to a slide', () => {
    fc.assert(
      fc.property(fc.string(), (asked) => {
        const { slide } = slideAt(asked, slides);
        expect([0, 1, 2]).toContain(slide);
      }),
    );
  });
});

describe('the route in the query', () => {
  it('is one that the story has, or none', () => {
    expect(routeAsked(new URLSearchParams('?theme=day&route=short'), ['full', 'short'])).toEqual({
      name: 'short',
      unknown: null,
    });
    expect(routeAsked(new URLSearchParams('?route=%3Cb%3E'), ['full', 'short'])).toEqual({
      name: null,
      unknown: '<b>',
    });
    expect(routeAsked(new URLSearchParams('?route='), ['full'])).toEqual({ name: null, unknown: null });
    expect(routeAsked(new URLSearchParams(''), ['full'])).toEqual({ name: null, unknown: null });
  });
});

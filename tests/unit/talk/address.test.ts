import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routeAsked, slideAt, wayBack } from '../../../src/talk/address.ts';

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
    fc.assert(fc.property(fc.string(), (asked) => [0, 1, 2].includes(slideAt(asked, slides).slide)));
  });

  it.each([
    ['?theme=day&route=short', 'short', null],
    ['?route=%3Cb%3E', null, '<b>'],
    ['?route=', null, null],
    ['', null, null],
  ])('with %s asks for route %s', (query, name, unknown) => {
    expect(routeAsked(new URLSearchParams(query), ['full', 'short'])).toEqual({ name, unknown });
  });

  it.each([
    ['?from=land-grid', '../#land-grid'],
    ['?route=short&from=top', '../#top'],
    ['?from=', null],
    ['?from=land-gird', null],
    ['?from=javascript:alert(1)', null],
    ['?from=land-grid%23x', null],
  ])('with %s leads back to %s', (query, expected) => {
    const known = ['top', '', 'land', 'land-grid'];
    expect(wayBack(new URLSearchParams(query), known, '../')).toBe(expected);
    expect(wayBack(new URLSearchParams(query), known, undefined)).toBeNull();
  });
});

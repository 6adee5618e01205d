import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWords } from '../../../src/elements/cj-checks/words.ts';
import { locales } from '../../../src/lib/locale.ts';
import { checkRoom, metres, roomFrom } from '../../../src/talk/checks.ts';

describe('the room', () => {
  it('can read the smallest text from three and a half heights away', () => {
    expect(checkRoom({ distance: 7, height: 2 })).toMatchObject({ sign: 'ok', values: { small: '7.0' } });
    expect(checkRoom({ distance: 8, height: 2 }).sign).toBe('todo');
    expect(checkRoom({ distance: null, height: 2 }).sign).toBe('without');
    // Capitals are then at least 16 minutes of arc high.
    expect((Math.atan(0.7 / 40 / 3.5) * 180 * 60) / Math.PI).toBeGreaterThan(16);
  });

  it('says what would do, and that does', () => {
    const metre = fc.double({ min: 0.5, max: 100, noNaN: true });
    fc.assert(
      fc.property(metre, metre, (distance, height) => {
        const { values } = checkRoom({ distance, height });
        expect(checkRoom({ distance, height: Number(values.height) }).sign).toBe('ok');
        expect(checkRoom({ distance: Number(values.small), height }).sign).toBe('ok');
      }),
    );
  });

  it('has its words filled in, in both languages', () => {
    const { values } = checkRoom({ distance: 30, height: 1 });
    for (const locale of locales) {
      const { ok, todo } = checkWords[locale].checks.room;
      for (const [, name = ''] of `${ok}${todo}`.matchAll(/\{(\w*)\}/g)) expect(values).toHaveProperty(name);
    }
  });

  it.each([
    ['12', 12],
    [' 12,5 ', 12.5],
    ['１２．５', 12.5],
    ['0', null],
    ['-3', null],
    ['1e2', null],
    ['9999', null],
    ['<b>', null],
  ])('takes %j as %s metres', (text, expected) => expect(metres(text, 'distance')).toBe(expected));

  it.each([
    ['', null, null],
    ['distance=12.5&height=', 12.5, null],
    ['distance=x&height=2', null, 2],
  ])('kept as “%s” is %s from a screen of %s m', (kept, distance, height) => {
    expect(roomFrom(new URLSearchParams(kept))).toEqual({ distance, height });
  });
});

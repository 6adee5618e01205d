import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWords } from '../../../src/elements/cj-checks/words.ts';
import { fill } from '../../../src/lib/fill.ts';
import { locales } from '../../../src/lib/locale.ts';
import { checkNames, checksOf, type Found, ratioName } from '../../../src/talk/checks.ts';
import { heightFor, metres, readableFrom, roomFrom } from '../../../src/talk/room.ts';

const good: Found = {
  ...{ fonts: true, pixels: 2, wake: true, fullscreen: true, channel: true, storage: true },
  ...{ window: { width: 1920, height: 1080 }, screen: { width: 1920, height: 1080 } },
  ...{ whole: true, severalScreens: true, screensAllowed: true },
  room: { distance: 8, height: 2.4 },
};
const signs = (found: Found) => Object.fromEntries(checksOf(found).map(({ name, sign }) => [name, sign]));

describe('the checks', () => {
  it('are all there, in order, and fine where all is', () => {
    expect(checksOf(good).map(({ name }) => name)).toEqual([...checkNames]);
    expect(checksOf(good).every(({ sign }) => sign === 'ok')).toBe(true);
    expect(checksOf(good)[1]?.values).toEqual({ width: '3840', height: '2160', ratio: '16:9' });
  });

  it.each([
    ['fonts', { fonts: false }, 'todo'],
    ['screen', { window: { width: 1920, height: 950 } }, 'todo'],
    ['wake', { wake: false }, 'todo'],
    ['fullscreen', { fullscreen: false }, 'todo'],
    ['speaker', { channel: false }, 'todo'],
    ['offline', { whole: false }, 'todo'],
    ['screens', { screensAllowed: false }, 'todo'],
    ['screens', { severalScreens: false }, 'ok'],
    ['screens', { severalScreens: null }, 'without'],
    ['storage', { storage: false }, 'without'],
    ['room', { room: { distance: null, height: 3 } }, 'without'],
    ['room', { room: { distance: 20, height: 2 } }, 'todo'],
  ] as const)('%s with %o is %s, and nothing else changes', (name, change, sign) => {
    expect(signs({ ...good, ...change })).toEqual({ ...signs(good), [name]: sign });
  });

  it('have their words, with nothing left to fill in, in both languages', () => {
    const bad: Found = {
      ...{ fonts: false, pixels: 1, wake: false, fullscreen: false, channel: false, storage: false },
      ...{ window: { width: 800, height: 600 }, screen: { width: 1920, height: 1080 } },
      ...{ whole: false, severalScreens: null, screensAllowed: false },
      room: { distance: 30, height: 1 },
    };
    for (const locale of locales) {
      const { results, signs: words, items } = checkWords[locale];
      for (const { name, result, sign, values } of [...checksOf(good), ...checksOf(bad)]) {
        expect(items[name]).not.toBe('');
        expect(words[sign]).not.toBe('');
        expect(fill(results[result], values)).not.toMatch(/[{}]|undefined|^$/);
      }
    }
  });

  it.each([
    [1024, 768, '4:3'],
    [1920, 1200, '16:10'],
    [1920, 1080, '16:9'],
    [2560, 1080, '21:9'],
    [3840, 1080, '32:9'],
    [5760, 1080, '48:9'],
    [7680, 1080, '48:9'],
    [1080, 1920, '9:16'],
  ])('%i x %i is about %s', (width, height, name) => expect(ratioName(width, height)).toBe(name));
});

describe('the room', () => {
  it('can read the smallest text from three and a half heights away', () => {
    expect(readableFrom(1 / 40, 2)).toBeCloseTo(7);
    expect(heightFor(1 / 40, 7)).toBeCloseTo(2);
    // Capitals are then at least 16 minutes of arc high.
    const minutes = (Math.atan(0.7 / 40 / 3.5) * 180 * 60) / Math.PI;
    expect(minutes).toBeGreaterThan(16);
  });

  it('says what would do, and that does', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 100, noNaN: true }), (distance) => {
        const room = { distance, height: 0.2 };
        const found = checksOf({ ...good, room }).find(({ name }) => name === 'room');
        if (found?.sign !== 'todo') return;
        const height = Number(found.values.height);
        expect(signs({ ...good, room: { distance, height } }).room).toBe('ok');
        const small = Number(found.values.small);
        expect(signs({ ...good, room: { distance: small, height: 0.2 } }).room).toBe('ok');
      }),
    );
  });

  it.each([
    ['12', 12],
    [' 12,5 ', 12.5],
    ['１２．５', 12.5],
    ['', null],
    ['0', null],
    ['-3', null],
    ['1e2', null],
    ['9999', null],
    ['<b>', null],
  ])('takes %j as %s metres', (text, expected) => expect(metres(text, 'distance')).toBe(expected));

  it('is read from what was kept', () => {
    expect(roomFrom('')).toEqual({ distance: null, height: null });
    expect(roomFrom('12.5 ')).toEqual({ distance: 12.5, height: null });
    expect(roomFrom('x 99999')).toEqual({ distance: null, height: null });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dwellOf } from '../../../src/talk/dwell.ts';
import { keepsGrowing, withLoop } from '../../../src/talk/heap.ts';
import { loopAsked } from '../../../src/talk/loop-settings.ts';

const usual = { kiosk: false, idle: 60_000, fresh: 240, wrong: null };

describe('what the address asks of the loop', () => {
  it.each([
    ['', usual],
    ['?theme=day', usual],
    ['?kiosk', { ...usual, kiosk: true }],
    ['?route=short&kiosk=1&idle=5&fresh=23:59', { kiosk: true, idle: 5000, fresh: 1439, wrong: null }],
    ['?kiosk=&fresh=0:00', { ...usual, kiosk: true, fresh: 0 }],
    ['?fresh=off', { ...usual, fresh: null }],
    ['?kiosk=yes', { ...usual, wrong: 'kiosk=yes' }],
    ['?idle=4&fresh=24:00', { ...usual, wrong: 'idle=4 fresh=24:00' }],
    ['?idle=3601', { ...usual, wrong: 'idle=3601' }],
    ['?idle=-9', { ...usual, wrong: 'idle=-9' }],
    ['?idle=1e3', { ...usual, wrong: 'idle=1e3' }],
  ])('%s', (query, expected) => expect(loopAsked(new URLSearchParams(query))).toEqual(expected));

  it('is always something that holds', () => {
    const part = fc.tuple(fc.constantFrom('kiosk', 'idle', 'fresh', 'x'), fc.string());
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const { idle, fresh } = loopAsked(new URLSearchParams(parts));
        expect(idle >= 5000 && idle <= 3_600_000).toBe(true);
        expect(fresh === null || (fresh >= 0 && fresh < 1440)).toBe(true);
      }),
    );
  });
});

describe('how long a slide stands', () => {
  it.each([
    ['', 7000],
    ['五'.repeat(40), 14_000],
    ['one hundred and twenty-five words, 12.5% more; it’s '.repeat(4), 14_667],
    ['字'.repeat(4000), 30_000],
    // Signs are not read.
    [`${'五'.repeat(40)}，。——（）·`, 14_000],
    [`${'五'.repeat(40)}2021年`, 14_583],
  ])('with “%s” goes by what there is to read', (text, ms) => expect(dwellOf(text)).toBe(ms));

  it('is never shorter for more text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(dwellOf(`${a} ${b}`)).toBeGreaterThanOrEqual(dwellOf(a));
      }),
    );
  });
});

describe('memory', () => {
  const mb = 1_000_000;
  const loops = (bytes: readonly number[]) => bytes.reduce<readonly number[]>(withLoop, []);

  it.each<[string, number, (loop: number) => number, boolean]>([
    ['grows', 12, (loop) => 40 + loop * 6, true],
    ['has grown in too few loops', 11, (loop) => 40 + loop * 6, false],
    ['grows slowly', 60, (loop) => 100 + loop, true],
    ['has grown slowly', 40, (loop) => 100 + loop, false],
    ['grows by little', 60, (loop) => 10 + loop / 3, false],
    ['grew once', 60, (loop) => (loop < 20 ? 50 : 200), false],
  ])('that %s over %i loops', (_, count, least, growing) => {
    const bytes = Array.from({ length: count }, (_each, loop) => least(loop) * mb);
    expect(keepsGrowing(loops(bytes))).toBe(growing);
  });

  it('is looked at in a few numbers, and never grows where it comes back to what it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 50 * mb, max: 900 * mb }), { maxLength: 60 }), (bytes) => {
        const kept = loops([...bytes, 50 * mb]);
        expect(kept.length).toBe(Math.min(12, bytes.length + 1));
        expect(keepsGrowing(kept)).toBe(false);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kioskAddress } from '../../../src/elements/cj-loop/fresh.ts';
import { statusWords } from '../../../src/elements/cj-loop/words.ts';
import { dwellOf } from '../../../src/talk/dwell.ts';
import { keepsGrowing, withLoop } from '../../../src/talk/heap.ts';
import { loopAsked } from '../../../src/talk/loop-settings.ts';
import { statusLine } from '../../../src/talk/status.ts';

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

  it('is asked for again when the page is opened anew', () => {
    expect(kioskAddress('https://x.org/present/?kiosk&idle=9#top')).toBe(
      'https://x.org/present/?kiosk&idle=9',
    );
    for (const query of ['', '?route=short', '?kiosk=no']) {
      const address = new URL(kioskAddress(`https://x.org/present/${query}#a`));
      expect(loopAsked(address.searchParams)).toEqual({ ...usual, kiosk: true });
      expect(address.hash).toBe('');
    }
    expect(kioskAddress('https://x.org/?route=short')).toContain('route=short');
  });
});

describe('how long a slide stands', () => {
  it('goes by what there is to read, within bounds', () => {
    expect(dwellOf('')).toBe(7000);
    expect(dwellOf('五'.repeat(40))).toBe(14_000);
    expect(dwellOf('one hundred and twenty-five words, 12.5% more; it’s '.repeat(4))).toBe(14_667);
    expect(dwellOf('字'.repeat(4000))).toBe(30_000);
    // Signs are not read.
    expect(dwellOf(`${'五'.repeat(40)}，。——（）·`)).toBe(14_000);
    expect(dwellOf(`${'五'.repeat(40)}2021年`)).toBe(14_583);
  });

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
  const told = (count: number, grows: (loop: number) => number) =>
    loops(Array.from({ length: count }, (_, loop) => grows(loop) * mb));

  it('keeps growing when the least of each loop does, by enough, however slowly', () => {
    expect(keepsGrowing(told(12, (loop) => 40 + loop * 6))).toBe(true);
    expect(keepsGrowing(told(11, (loop) => 40 + loop * 6))).toBe(false);
    expect(keepsGrowing(told(40, (loop) => 100 + loop))).toBe(false);
    expect(keepsGrowing(told(60, (loop) => 100 + loop))).toBe(true);
    // Little, or once and no more, or up and down again is no growth.
    expect(keepsGrowing(told(60, (loop) => 10 + loop / 3))).toBe(false);
    expect(keepsGrowing(told(60, () => 400))).toBe(false);
    expect(keepsGrowing(told(60, (loop) => (loop < 20 ? 50 : 200)))).toBe(false);
    expect(keepsGrowing(told(60, (loop) => (loop === 59 ? 100 : 100 + loop)))).toBe(false);
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

describe('the status line', () => {
  const vitals = {
    ...{ running: 3 * 86_400_000 + 4 * 3_600_000 + 65_000, loops: 512, heap: 41_260_000 },
    ...{ freshAt: new Date(2026, 2, 9, 4, 0).getTime(), fullscreen: true },
    ...{ wake: 'held' as const, probe: 'answered' as const },
  };

  it('tells how the screen fares', () => {
    expect(statusLine(statusWords.zh, vitals)).toBe(
      '已运行 3 天 04:01:05；循环 512 遍；下次重新开始 2026-03-09 04:00；内存 41.3 兆；常亮 是；全屏 是；上次探测 有应答',
    );
    const bare = {
      ...{ running: 61_000, loops: 0, heap: null, freshAt: null, fullscreen: false },
      ...{ wake: 'missing' as const, probe: 'not asked' as const },
    };
    expect(statusLine(statusWords.en, bare)).toBe(
      'Running 00:01:01; loops 0; next fresh start none; memory unknown; kept on not to be had; full screen no; last probe none',
    );
  });
});

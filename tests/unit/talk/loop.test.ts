import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Deed,
  type LoopSettings,
  type Showing,
  shown,
  startLoop,
  tick,
  touch,
  waitOf,
} from '../../../src/talk/loop.ts';

const hour = 3_600_000;
const kiosk: LoopSettings = { kiosk: true, idle: 60_000, fresh: 4 * 60 };
const first: Showing = { slide: 0, count: 3, turning: true, dwell: 8000, moving: false, visible: true };
const noon = new Date(2026, 2, 5, 12, 0, 0).getTime();
const at = (day: number, hours: number) => new Date(2026, 2, day, hours, 0, 0).getTime();

/** A page that does what the loop says, and rests at once. */
function page(settings = kiosk, showing = first, wall = noon) {
  let [now, clock] = [0, wall];
  let loop = startLoop(settings, showing, now, clock);
  const deeds: { readonly at: number; readonly deed: Deed; readonly slide: number }[] = [];
  const show = (change: Partial<Showing>) => {
    loop = shown(loop, { ...loop.showing, ...change }, now);
  };
  const look = () => {
    const told = tick(loop, now, clock);
    loop = told.loop;
    const { slide: last, count } = loop.showing;
    if (told.deed === null) return;
    const slide = told.deed === 'turn' ? (last + 1) % count : 0;
    deeds.push({ at: now, deed: told.deed, slide });
    show({ slide, turning: true });
  };
  return {
    deeds,
    loop: () => loop,
    touch: () => {
      loop = touch(loop, now);
    },
    want: () => {
      loop = { ...loop, due: true };
    },
    show,
    setClock: (by: number) => {
      clock += by;
    },
    /** Time passes as the page's own timer would have it. */
    pass(time: number) {
      const end = now + time;
      while (now < end) {
        const step = Math.min(end - now, Math.max(1, waitOf(loop, now)));
        [now, clock] = [now + step, clock + step];
        look();
      }
    },
    look,
  };
}

describe('the loop', () => {
  it('turns in a ring, each slide in its time, without drift', () => {
    const { pass, deeds, loop } = page();
    pass(3000 * 24_000);
    expect(deeds).toHaveLength(9000);
    deeds.forEach(({ at: time, slide }, index) => {
      expect([time, slide]).toEqual([(index + 1) * 8000, (index + 1) % 3]);
    });
    expect(loop().loops).toBe(3000);
  });

  it('begins a slide’s time when it rests and is seen, and again when a presenter acts', () => {
    const { pass, deeds, show, touch: act } = page({ ...kiosk, kiosk: false }, { ...first, moving: true });
    pass(100_000);
    show({ moving: false });
    pass(7000);
    show({ visible: false });
    pass(hour);
    show({ visible: true });
    pass(7000);
    act();
    pass(7999);
    expect(deeds).toEqual([]);
    pass(1);
    expect(deeds).toHaveLength(1);
    show({ turning: false });
    pass(hour);
    expect(deeds).toHaveLength(1);
  });
});

describe('the fresh start', () => {
  it('comes once a day, at the first slide after its hour', () => {
    const { pass, deeds } = page();
    pass(72 * hour);
    const fresh = deeds.filter(({ deed }) => deed === 'fresh');
    expect(fresh.map(({ at: time }) => Math.floor((noon + time - at(6, 4)) / 24_000))).toEqual([
      0,
      24 * 150,
      48 * 150,
    ]);
    expect(fresh.every(({ slide }) => slide === 0)).toBe(true);
  });

  it('is not made before a visitor has gone, nor while somebody presents, nor where it is off', () => {
    const { pass, deeds, touch: act, show } = page();
    pass(16 * hour - 10_000);
    show({ slide: 2, turning: false });
    for (let minutes = 0; minutes < 10; minutes += 0.5) {
      act();
      pass(30_000);
    }
    expect(deeds.filter(({ deed }) => deed !== 'turn')).toEqual([]);
    pass(30_000);
    expect(deeds.at(-1)?.deed).toBe('fresh');
    for (const settings of [
      { ...kiosk, kiosk: false },
      { ...kiosk, fresh: null },
    ]) {
      const other = page(settings);
      other.pass(48 * hour);
      expect(other.deeds.every(({ deed }) => deed === 'turn')).toBe(true);
    }
  });

  it('is made at once while nobody sees the page, and when memory asks for it', () => {
    const hidden = page();
    hidden.show({ visible: false });
    hidden.pass(17 * hour);
    expect(hidden.deeds.map(({ deed }) => deed)).toEqual(['fresh']);
    const full = page();
    full.pass(8000);
    full.want();
    full.pass(16_000);
    expect(full.deeds.map(({ deed }) => deed)).toEqual(['turn', 'turn', 'fresh']);
    full.pass(24_000);
    expect(full.deeds.at(-1)?.deed).toBe('turn');
  });

  it('is only moved when the clock on the wall is set', () => {
    for (const by of [-25, -5, -1, 1, 5, 15.9, 16.5, 30]) {
      const { pass, deeds, setClock, loop } = page();
      pass(40_000);
      setClock(by * hour);
      pass(8000);
      expect(deeds.map(({ deed }) => deed)).toEqual(['turn', 'turn', 'turn', 'turn', 'turn', 'turn']);
      const wall = noon + 48_000 + by * hour;
      const next = loop().freshAt ?? 0;
      expect(next).toBeGreaterThan(wall);
      expect(next - wall).toBeLessThanOrEqual(24 * hour);
      expect(new Date(next).getHours()).toBe(4);
    }
  });
});

describe('whatever happens', () => {
  const event = fc.oneof(
    fc.tuple(fc.constant('pass' as const), fc.integer({ min: 1, max: 200_000 })),
    fc.tuple(fc.constant('setClock' as const), fc.integer({ min: -30 * hour, max: 30 * hour })),
    fc.tuple(
      fc.constant('show' as const),
      fc.record(
        { slide: fc.nat({ max: 2 }), turning: fc.boolean(), moving: fc.boolean(), visible: fc.boolean() },
        { requiredKeys: [] },
      ),
    ),
    fc.tuple(fc.constantFrom('touch' as const, 'look' as const, 'want' as const), fc.constant(null)),
  );

  it('is never stuck, and never does two things at once', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const there = page();
        const { deeds, loop } = there;
        for (const [kind, by] of events) {
          const { visible } = loop().showing;
          const before = deeds.length;
          if (kind === 'pass' || kind === 'setClock') there[kind](by);
          else if (kind === 'show') there.show(by);
          else there[kind]();
          // What is not seen is not turned.
          if (!visible) expect(deeds.slice(before).every(({ deed }) => deed === 'fresh')).toBe(true);
          expect(loop().freshAt).not.toBeNull();
        }
        // At least a slide's whole time lies between two turns, and a clock that is set brings no turn.
        deeds.slice(1).forEach(({ at: time, deed }, index) => {
          const least = { turn: 8000, again: 60_000, fresh: 0 }[deed ?? 'fresh'];
          expect(time - (deeds[index]?.at ?? 0)).toBeGreaterThanOrEqual(least);
        });
        // Once it is seen and left alone it goes round.
        there.show({ visible: true, moving: false });
        there.pass(60_000 + 3 * 8000);
        const last = deeds.length;
        there.pass(24_000);
        const slides = deeds.slice(last).map(({ slide }) => slide);
        expect(slides.sort()).toEqual([0, 1, 2]);
      }),
    );
  });
});

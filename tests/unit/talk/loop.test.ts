import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Deed,
  type Loop,
  type LoopSettings,
  rest,
  type Showing,
  seen,
  shown,
  startLoop,
  tick,
  touch,
  waitOf,
  wantFresh,
} from '../../../src/talk/loop.ts';

const hour = 3_600_000;
const kiosk: LoopSettings = { kiosk: true, idle: 60_000, fresh: 4 * 60 };
const first: Showing = { slide: 0, count: 3, turning: true, dwell: 8000 };
const noon = new Date(2026, 2, 5, 12, 0, 0).getTime();
const at = (day: number, hours: number) => new Date(2026, 2, day, hours, 0, 0).getTime();

/** A page that does what the loop says, and rests at once. */
function page(settings = kiosk, showing = first, wall = noon) {
  let [now, clock] = [0, wall];
  let loop = rest(startLoop(settings, showing, now, clock), now);
  const deeds: { readonly at: number; readonly deed: Deed; readonly slide: number }[] = [];
  const show = (next: Showing) => {
    loop = rest(shown(loop, next, now), now);
  };
  const look = () => {
    const told = tick(loop, now, clock);
    loop = told.loop;
    const { showing: was } = loop;
    if (told.deed === null) return;
    const slide = told.deed === 'turn' ? (was.slide + 1) % was.count : 0;
    deeds.push({ at: now, deed: told.deed, slide });
    show({ ...was, slide, turning: true });
  };
  return {
    deeds,
    loop: () => loop,
    change: (by: (loop: Loop, now: number) => Loop) => {
      loop = by(loop, now);
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
    deeds.forEach((deed, index) => {
      const fresh = deed.deed === 'fresh';
      expect(deed).toEqual({
        at: (index + 1) * 8000,
        deed: fresh ? 'fresh' : 'turn',
        slide: (index + 1) % 3,
      });
      if (fresh) expect(deed.slide).toBe(0);
    });
    expect(loop().loops).toBe(3000);
  });

  it('begins a slide’s time when it rests and is seen', () => {
    let loop = startLoop(kiosk, first, 0, noon);
    expect(tick(loop, 100_000, noon + 100_000).deed).toBeNull();
    loop = rest(loop, 100_000);
    expect(tick(loop, 107_999, noon + 107_999).deed).toBeNull();
    expect(tick(loop, 108_000, noon + 108_000).deed).toBe('turn');
    loop = seen(loop, false);
    expect(tick(rest(loop, 110_000), 900_000, noon + 900_000).deed).toBeNull();
    loop = rest(seen(loop, true), 900_000);
    expect(tick(loop, 907_000, noon + 907_000).deed).toBeNull();
    expect(tick(loop, 908_000, noon + 908_000).deed).toBe('turn');
  });

  it('turns nothing that does not turn by itself, and never one slide twice', () => {
    const still = rest(startLoop({ ...kiosk, kiosk: false }, { ...first, turning: false }, 0, noon), 0);
    expect(tick(still, hour, noon + hour).deed).toBeNull();
    const { loop, deed } = tick(rest(startLoop(kiosk, first, 0, noon), 0), 9000, noon + 9000);
    expect(deed).toBe('turn');
    expect(tick(loop, 99_000, noon + 99_000).deed).toBeNull();
  });

  it('waits for a visitor, and goes on from the start when they have gone', () => {
    const { pass, deeds, change, show } = page();
    pass(10_000);
    change(touch);
    show({ ...first, slide: 2, turning: false });
    pass(59_000);
    expect(deeds).toHaveLength(1);
    change(touch);
    pass(59_999);
    expect(deeds).toHaveLength(1);
    pass(1);
    expect(deeds.at(-1)).toMatchObject({ deed: 'again', slide: 0 });
    pass(8000);
    expect(deeds.at(-1)).toMatchObject({ deed: 'turn', slide: 1 });
  });

  it('gives a presenter who acts a slide’s whole time', () => {
    const { pass, deeds, change } = page({ ...kiosk, kiosk: false });
    pass(7000);
    change(touch);
    pass(7999);
    expect(deeds).toHaveLength(0);
    pass(1);
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
    const { pass, deeds, change, show } = page();
    pass(16 * hour - 10_000);
    show({ ...first, slide: 2, turning: false });
    for (let minutes = 0; minutes < 10; minutes += 0.5) {
      change(touch);
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
    hidden.change((loop) => seen(loop, false));
    hidden.pass(17 * hour);
    expect(hidden.deeds.map(({ deed }) => deed)).toEqual(['fresh']);
    const full = page();
    full.pass(8000);
    full.change(wantFresh);
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
    fc.record({ kind: fc.constant('pass' as const), time: fc.integer({ min: 1, max: 200_000 }) }),
    fc.record({ kind: fc.constant('clock' as const), by: fc.integer({ min: -30, max: 30 }) }),
    fc.record({ kind: fc.constant('visible' as const), on: fc.boolean() }),
    fc.record({
      kind: fc.constant('show' as const),
      slide: fc.integer({ min: 0, max: 2 }),
      turning: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('touch' as const) }),
    fc.record({ kind: fc.constant('look' as const) }),
    fc.record({ kind: fc.constant('want' as const) }),
  );

  it('is never stuck, and never does two things at once', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const { pass, deeds, change, show, setClock, look, loop } = page();
        for (const each of events) {
          const visible = loop().visible;
          const before = deeds.length;
          if (each.kind === 'pass') pass(each.time);
          if (each.kind === 'clock') setClock(each.by * hour);
          if (each.kind === 'visible') change((now, time) => rest(seen(now, each.on), time));
          if (each.kind === 'show') show({ ...first, ...each });
          if (each.kind === 'touch') change(touch);
          if (each.kind === 'look') look();
          if (each.kind === 'want') change(wantFresh);
          // What is not seen is not turned.
          if (!visible) expect(deeds.slice(before).every(({ deed }) => deed === 'fresh')).toBe(true);
          expect(loop().freshAt).not.toBeNull();
        }
        // At least a slide's whole time lies between two turns, and a clock that is set brings no turn.
        deeds.slice(1).forEach(({ at: time, deed }, index) => {
          if (deed === 'turn') expect(time - (deeds[index]?.at ?? 0)).toBeGreaterThanOrEqual(8000);
          if (deed === 'again') expect(time - (deeds[index]?.at ?? 0)).toBeGreaterThanOrEqual(60_000);
        });
        // Once it is seen and left alone it goes round.
        change((now, time) => rest(seen(now, true), time));
        const before = deeds.length;
        pass(60_000 + 3 * 8000);
        expect(deeds.length).toBeGreaterThan(before);
        expect(deeds.at(-1)?.deed).not.toBeNull();
        const last = deeds.length;
        pass(24_000);
        expect(
          deeds
            .slice(last)
            .map(({ slide }) => slide)
            .sort(),
        ).toEqual([0, 1, 2]);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settler } from '../../../src/elements/embed-height/settle.ts';

/** A host and a page on a clock of their own. `answer` gives the frame's inside for a height asked; null: none. */
function world(options: { readonly room: number; readonly full: number; readonly brief?: number }) {
  const jobs: { at: number; work: () => void }[] = [];
  const state = { now: 0, room: options.room, full: options.full, short: false, least: 0 };
  const told: number[] = [];
  let answer: (height: number) => number | null = () => null;
  const heights = settler({
    content() {
      const height = state.short ? (options.brief ?? state.full) : state.full;
      return height === 0 ? 0 : Math.max(state.least, height);
    },
    room: () => state.room,
    tell(height) {
      told.push(height);
      const given = answer(height);
      if (given !== null && given !== state.room) {
        jobs.push({
          at: state.now + 20,
          work: () => {
            state.room = given;
            heights.look();
          },
        });
      }
    },
    fill(height) {
      state.least = height;
    },
    shorten(short) {
      state.short = short;
    },
    later(work, ms) {
      const job = { at: state.now + ms, work };
      jobs.push(job);
      return () => {
        const index = jobs.indexOf(job);
        if (index !== -1) jobs.splice(index, 1);
      };
    },
  });
  /** Lets time pass, ms; the answer says how many jobs ran. */
  function pass(ms: number): number {
    const end = state.now + ms;
    let ran = 0;
    for (;;) {
      jobs.sort((a, b) => a.at - b.at);
      const [next] = jobs;
      if (next === undefined || next.at > end) break;
      jobs.shift();
      state.now = next.at;
      next.work();
      ran += 1;
      if (ran > 1000) throw new Error('never at rest');
    }
    state.now = end;
    return ran;
  }
  return {
    ...{ state, told, heights, pass },
    host(next: typeof answer) {
      answer = next;
    },
    /** Its content is so high: the page looks, and a minute passes. */
    settle(full = state.full) {
      state.full = full;
      heights.look();
      pass(60_000);
    },
  };
}

describe('telling a height', () => {
  it('is once where the host obeys, and again when the content grows or shrinks', () => {
    const page = world({ room: 150, full: 640 });
    page.host((height) => height);
    page.settle();
    expect(page.told).toEqual([640]);
    page.settle(900);
    page.settle(900);
    page.settle(500);
    expect(page.told).toEqual([640, 900, 500]);
  });

  it('is not while the frame is not shown', () => {
    const page = world({ room: 0, full: 0 });
    page.heights.look();
    page.heights.turn();
    page.heights.again();
    page.pass(60_000);
    expect(page.told).toEqual([]);
    page.state.full = 640;
    page.heights.look();
    expect(page.told).toEqual([640]);
  });

  it('repeats ever more slowly for hosts that come late, then rests', () => {
    const page = world({ room: 2000, full: 640 });
    page.heights.look();
    page.pass(3000);
    page.host((height) => height);
    page.pass(60_000);
    expect(page.told.length).toBeLessThanOrEqual(5);
    expect(page.state.room).toBe(640);

    const alone = world({ room: 2000, full: 640 });
    alone.settle();
    expect(alone.told.length).toBeLessThanOrEqual(7);
    expect(alone.pass(600_000)).toBe(0);
    // One that asks is told at any time.
    alone.heights.again();
    expect(alone.told.at(-1)).toBe(640);
    expect(alone.state.short).toBe(false);
  });

  it('lays out in short where the host allows much less, and rests in it', () => {
    const capped = world({ room: 150, full: 1300, brief: 800 });
    capped.host((height) => Math.min(1000, height));
    capped.settle();
    expect(capped.state).toMatchObject({ short: true, room: 800 });
    const { length } = capped.told;
    capped.pass(600_000);
    expect(capped.told).toHaveLength(length);

    const fixed = world({ room: 400, full: 1300, brief: 800 });
    fixed.settle();
    expect(fixed.state.short).toBe(true);
    expect(fixed.pass(600_000)).toBe(0);

    // As high as the short layout by chance is no answer.
    const chance = world({ room: 800, full: 1300, brief: 800 });
    chance.settle();
    expect(chance.state.short).toBe(true);
    expect(chance.pass(600_000)).toBe(0);
  });

  it('gives up the short layout for a host that speaks late, and in another width', () => {
    const late = world({ room: 400, full: 1300, brief: 800 });
    late.heights.look();
    late.pass(5000);
    expect(late.state.short).toBe(true);
    late.host((height) => height);
    late.heights.again();
    late.pass(60_000);
    expect(late.state).toMatchObject({ short: false, room: 1300 });

    const turned = world({ room: 150, full: 1300, brief: 800 });
    turned.host((height) => Math.min(1000, height));
    turned.settle();
    turned.state.full = 700;
    turned.heights.turn();
    turned.pass(60_000);
    expect(turned.state).toMatchObject({ short: false, room: 700 });
  });

  it('keeps what was reserved where it is a little more than needed, as long as it is', () => {
    const page = world({ room: 680, full: 640 });
    page.host((height) => height);
    page.settle();
    expect(page.told).toEqual([680]);
    page.settle(900);
    page.settle(640);
    expect(page.told).toEqual([680, 900, 680]);
    // In another width the height is what the content needs.
    page.state.full = 610;
    page.heights.turn();
    page.pass(60_000);
    expect(page.state).toMatchObject({ room: 610, least: 0 });

    const asked = world({ room: 680, full: 640 });
    asked.heights.again();
    expect(asked.told).toEqual([680]);
    const far = world({ room: 900, full: 640 });
    far.host((height) => height);
    far.settle();
    expect(far.told).toEqual([640]);
  });

  it('does not take a border for a refusal', () => {
    const page = world({ room: 150, full: 640 });
    page.host((height) => height - 4);
    page.settle();
    expect(page.state).toMatchObject({ short: false, room: 636 });
    expect(page.told.length).toBeLessThanOrEqual(7);
  });

  it('comes to rest with any host', () => {
    const host = fc.oneof(
      fc.constant((height: number): number | null => height),
      fc.integer({ min: 100, max: 2000 }).map((most) => (height: number) => Math.min(most, height)),
      fc.integer({ min: 100, max: 2000 }).map((least) => (height: number) => Math.max(least, height)),
      fc.integer({ min: -40, max: 40 }).map((more) => (height: number) => height + more),
      fc.integer({ min: 100, max: 2000 }).map((fixed) => () => fixed),
      fc.constant(() => null),
    );
    const heights = fc.integer({ min: 200, max: 1500 });
    fc.assert(
      fc.property(
        host,
        heights,
        fc.nat(800),
        fc.array(heights, { maxLength: 4 }),
        fc.integer({ min: 100, max: 1600 }),
        (answer, full, less, later, room) => {
          const page = world({ room, full, brief: Math.max(100, full - less) });
          page.host(answer);
          page.heights.look();
          for (const next of later) {
            page.state.full = next;
            page.heights.look();
            page.pass(500);
          }
          page.pass(120_000);
          expect(page.pass(1_000_000)).toBe(0);
        },
      ),
    );
  });
});

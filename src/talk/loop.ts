/*
 * When the slides turn by themselves, as a plain value and what happens to it. Waits are measured by a clock that only
 * ever runs on (`now`, ms); the clock on the wall (`wall`, ms since 1970) may be set at any time and says nothing but
 * when the hour of a fresh start has come.
 */

export interface LoopSettings {
  /** Nobody presents: visitors may turn the slides, and then the loop goes on. */
  readonly kiosk: boolean;
  /** Whoever does nothing for so long has gone, ms. */
  readonly idle: number;
  /** When a fresh start is made, in minutes of the day; null: never. */
  readonly fresh: number | null;
}

/** What is shown. */
export interface Showing {
  readonly slide: number;
  readonly count: number;
  /** The slides turn by themselves, and nothing lies over them. */
  readonly turning: boolean;
  /** How long this one stands, ms. */
  readonly dwell: number;
  /** Its picture moves still. */
  readonly moving: boolean;
  /** Somebody can see the page. */
  readonly visible: boolean;
}

export interface Loop {
  readonly settings: LoopSettings;
  readonly showing: Showing;
  /** Since when the slide has stood still where it could be seen; null: it does not yet. */
  readonly rested: number | null;
  /** When somebody last did something. */
  readonly touched: number;
  /** How often the last slide was followed by the first. */
  readonly loops: number;
  /** The next fresh start by the clock on the wall; null: none. */
  readonly freshAt: number | null;
  /** A fresh start is made as soon as it disturbs nobody. */
  readonly due: boolean;
  /** Both clocks when they were last read. */
  readonly read: { readonly now: number; readonly wall: number };
}

/**
 * What is to be done: the next slide; the loop again from its first slide; a fresh start, at the first slide. Never
 * more than one of them at once.
 */
export type Deed = 'turn' | 'again' | 'fresh' | null;

const minute = 60_000;
/** By how much the clocks may disagree between two readings, ms, before the one on the wall has been set. */
const setBy = minute;

export function startLoop(settings: LoopSettings, showing: Showing, now: number, wall: number): Loop {
  const loop: Loop = {
    ...{ settings, showing, rested: null, touched: now, loops: 0, due: false },
    freshAt: freshAfter(settings, wall),
    read: { now, wall },
  };
  return shown(loop, showing, now);
}

/**
 * Something else is shown, or the same again. A slide's time runs from when it rests and is seen; a visitor's from when
 * the slides turn no more.
 */
export function shown(loop: Loop, showing: Showing, now: number): Loop {
  const { slide, turning } = loop.showing;
  const same = slide === showing.slide && turning === showing.turning;
  const touched = turning && !showing.turning ? now : loop.touched;
  const rested = showing.moving || !showing.visible ? null : ((same ? loop.rested : null) ?? now);
  return { ...loop, showing, touched, rested };
}

/** Somebody did something. */
export function touch(loop: Loop, now: number): Loop {
  return { ...loop, touched: now, rested: loop.rested === null ? null : now };
}

/** What the clocks say now. Whoever calls does the deed and then tells what is `shown`. */
export function tick(before: Loop, now: number, wall: number): { readonly loop: Loop; readonly deed: Deed } {
  const loop = readClocks(before, now, wall);
  const { showing, settings, rested, touched, due } = loop;
  const done = (deed: Deed, change: Partial<Loop> = {}) => ({
    loop: deed === null ? loop : { ...loop, rested: null, ...change },
    deed,
  });
  // Nobody sees it: nothing turns, and this is the best time of all to start afresh.
  if (!showing.visible) return due ? done('fresh', { due: false }) : done(null);
  if (showing.turning) {
    if (rested === null || now - rested < showing.dwell) return done(null);
    if (showing.slide < showing.count - 1) return done('turn');
    return done(due ? 'fresh' : 'turn', { loops: loop.loops + 1, due: false });
  }
  if (!settings.kiosk || now - touched < settings.idle) return done(null);
  return done(due ? 'fresh' : 'again', { due: false, touched: now });
}

/** How long nothing can happen, ms; at most a minute, so that a clock that is set is noticed. */
export function waitOf({ showing, rested, settings, touched }: Loop, now: number): number {
  let next = now + minute;
  if (showing.visible && showing.turning && rested !== null) next = rested + showing.dwell;
  if (showing.visible && !showing.turning && settings.kiosk) next = touched + settings.idle;
  return Math.max(0, Math.min(minute, next - now));
}

function readClocks(loop: Loop, now: number, wall: number): Loop {
  const { read, settings } = loop;
  const set = Math.abs(wall - read.wall - (now - read.now)) > setBy;
  const come = !set && loop.freshAt !== null && wall >= loop.freshAt;
  return {
    ...loop,
    read: { now, wall },
    due: loop.due || (come && settings.kiosk),
    freshAt: set || come ? freshAfter(settings, wall) : loop.freshAt,
  };
}

/** The first time after `wall` that the clock shows the hour of a fresh start. */
function freshAfter({ fresh }: LoopSettings, wall: number): number | null {
  if (fresh === null) return null;
  const date = new Date(wall);
  date.setHours(Math.floor(fresh / 60), fresh % 60, 0, 0);
  // By the calendar: a day may have 23 or 25 hours.
  if (date.getTime() <= wall) date.setDate(date.getDate() + 1);
  return date.getTime();
}

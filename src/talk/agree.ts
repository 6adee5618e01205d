/*
 * What windows that tell the same story agree on: one small value, replicated. The later change wins, in every window
 * the same one, in whatever order and however often messages come.
 */
import type { Origin, State } from './model.ts';

export interface Shared {
  /** From 0, among the slides that are told. */
  readonly slide: number;
  /** The screen shows nothing. */
  readonly dark: 'black' | 'white' | null;
  readonly auto: boolean;
  readonly origin: Origin | null;
  /** When the talk began, ms since 1970; null: it has not. */
  readonly startedAt: number | null;
}

/** A value and its stamp: when it was changed last, and by which window. */
export interface Agreed {
  /**
   * Grows with every change and is never below its time, ms since 1970: what happened last holds, also against windows
   * that have long been left. 0: what a window opened with, which nobody has seen; 1: which somebody has.
   */
  readonly counter: number;
  readonly by: string;
  readonly value: Shared;
}

export type Role = 'slides' | 'speaker';

export interface Message extends Agreed {
  /** `hello` is answered with `state`; `bye`: the window goes away. */
  readonly kind: 'hello' | 'state' | 'bye';
  readonly role: Role;
}

/** The later of two; the very first where they are the same. */
export function merge(a: Agreed, b: Agreed): Agreed {
  return isLater(b, a) ? b : a;
}

/** A total order, so that all windows choose alike: two with one stamp differ only where somebody lies. */
function isLater(a: Agreed, b: Agreed): boolean {
  if (a.counter !== b.counter) return a.counter > b.counter;
  if (a.by !== b.by) return a.by > b.by;
  return textOf(a.value) > textOf(b.value);
}

/** What a window makes of what was agreed; the very same where that changes nothing. */
export function change(agreed: Agreed, value: Shared, by: string, now: number): Agreed {
  return textOf(agreed.value) === textOf(value) ? agreed : confirm({ ...agreed, value }, by, now);
}

/** What was agreed, said anew: it holds against whatever others thought. */
export function confirm({ counter, value }: Agreed, by: string, now: number): Agreed {
  return { counter: Math.max(counter + 1, now), by, value };
}

/** What a window opened with holds from now on against those that come later; the very same where it does already. */
export function claim(agreed: Agreed): Agreed {
  return agreed.counter === 0 ? { ...agreed, counter: 1 } : agreed;
}

/** What a state says to all windows. Looking into the slide that is shown is nobody else's business. */
export function sharedOf({ slide, mode, auto, origin }: State, startedAt: number | null): Shared {
  const dark = mode === 'black' || mode === 'white' ? mode : null;
  return mode === 'explore' && origin !== null && isInPlace(origin, slide)
    ? { slide, dark, auto: origin.auto, origin: null, startedAt }
    : { slide, dark, auto, origin, startedAt };
}

function isInPlace(origin: Origin, slide: number): boolean {
  return origin.slide === slide && origin.at === slide;
}

/**
 * A window's state once something is agreed on; the same one where it says so already. What lies over the slides in
 * this window alone stays, unless the screen is to be dark.
 */
export function withShared(state: State, value: Shared): State {
  const { slide, dark, auto, origin } = value;
  if (textOf(sharedOf(state, null)) === textOf({ ...value, startedAt: null })) return state;
  const covered = state.mode === 'black' || state.mode === 'white';
  const mode = dark ?? (covered ? 'slides' : state.mode);
  return { ...state, mode, slide, chosen: mode === 'overview' ? state.chosen : slide, auto, origin };
}

/** When the talk began: with the first turn of a slide. */
export function begun(before: Shared, slide: number, now: number): number | null {
  return before.startedAt ?? (slide === before.slide ? null : now);
}

function textOf({ slide, dark, auto, origin, startedAt }: Shared): string {
  return JSON.stringify([slide, dark, auto, origin && [origin.slide, origin.auto, origin.at], startedAt]);
}

/** So far no window is ahead of another, ms: about two years. */
const mostAhead = 2 ** 36;
const longestId = 40;
/** The last moment that a Date can tell. */
const lastMoment = 8.64e15;

/**
 * A message as another window sent it, every part of it checked; null: it is none. `count` slides are told; `latest` is
 * the time, or the last counter that is known here.
 */
export function messageFrom(data: unknown, count: number, latest: number): Message | null {
  if (!isRecord(data) || !isRecord(data.value)) return null;
  const { kind, role, by, counter } = data;
  if (kind !== 'hello' && kind !== 'state' && kind !== 'bye') return null;
  if (role !== 'slides' && role !== 'speaker') return null;
  if (typeof by !== 'string' || by.length > longestId || !isWithin(counter, latest + mostAhead)) return null;
  const { slide, dark, auto, startedAt } = data.value;
  const origin = originFrom(data.value.origin, count);
  if (!isWithin(slide, count) || typeof auto !== 'boolean' || origin === undefined) return null;
  if (dark !== 'black' && dark !== 'white' && dark !== null) return null;
  if (startedAt !== null && !isWithin(startedAt, lastMoment)) return null;
  return { kind, role, by, counter, value: { slide, dark, auto, origin, startedAt } };
}

function originFrom(data: unknown, count: number): Origin | null | undefined {
  if (data === null) return null;
  if (!isRecord(data)) return undefined;
  const { slide, auto, at } = data;
  return isWithin(slide, count) && isWithin(at, count) && typeof auto === 'boolean'
    ? { slide, auto, at }
    : undefined;
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null;
}

/** A whole number from 0 to below `end`. */
function isWithin(data: unknown, end: number): data is number {
  return Number.isInteger(data) && (data as number) >= 0 && (data as number) < end;
}

/*
 * The slides turn by themselves: what the loop (loop.ts) says is done to the page, and what happens to the page is told
 * to the loop.
 */

import { dwellOf } from '../../../talk/dwell.ts';
import { heapOf, keepsGrowing, withLoop } from '../../../talk/heap.ts';
import { actionOf, keyOf } from '../../../talk/keys.ts';
import {
  type Deed,
  type Loop,
  rest,
  type Showing,
  seen,
  shown,
  startLoop,
  tick,
  touch,
  waitOf,
  wantFresh,
} from '../../../talk/loop.ts';
import { loopAsked } from '../../../talk/loop-settings.ts';
import { advance, goTo, type State, whenOf } from '../../../talk/model.ts';
import { isFullscreen } from '../fullscreen.ts';
import { isSpeaking } from '../speaker/parts.ts';
import type { Part, Talk } from '../talk.ts';
import { type Probe, probe, reload } from './fresh.ts';
import type { Vitals } from './status.ts';

/** What goes on when the talk is built anew in place. */
export interface Carried {
  readonly state: State;
  readonly kiosk: boolean;
  /** When the talk first began, by the clock that only runs on, ms. */
  readonly began: number;
  readonly loops: number;
  readonly probe: Probe;
  /** Full screen was had. */
  readonly full: boolean;
}

export interface KioskPart extends Part {
  /** Nobody presents. */
  unattended(): boolean;
  /** Leaves the screen to itself; call it in a click, for it asks for the full screen. */
  begin(): void;
  vitals(): Omit<Vitals, 'wake'>;
}

/** How often it is looked whether a picture still moves, and how long at most, ms. */
const look = 100;
const longestMove = 5000;

/** Starts turning as the address asks, or as it was before the talk was built anew by `rebuild`. */
export function kioskPart(
  talk: Talk,
  carried: Carried | null,
  rebuild: (carried: Carried) => void,
): KioskPart {
  const { view, signal, slides } = talk;
  const { document } = view;
  const now = () => view.performance.now();
  const { wrong: _, ...asked } = loopAsked(view.location.search);
  const began = carried?.began ?? now();
  let probed: Probe = carried?.probe ?? 'not asked';
  /** Full screen was had, and is to be had again when a visitor's touch allows it. */
  let full = carried?.full ?? false;
  let [timer, settling, shownAt] = [0, 0, now()];
  /** The loop itself changes the state. */
  let own = false;
  let [minima, least]: [readonly number[], number] = [[], Number.POSITIVE_INFINITY];

  const showing = ({ slide, count, auto, mode }: State): Showing => {
    // The slides turn in their own window, not once more in the speaker's.
    const turning = auto && mode === 'slides' && !isSpeaking(document);
    return { slide, count, turning, dwell: turning ? dwellOf(textOf(slides[slide])) : 0 };
  };
  const settings = { ...asked, kiosk: asked.kiosk || carried?.kiosk === true };
  let loop: Loop = {
    ...startLoop(settings, showing(talk.state()), now(), Date.now()),
    ...{ loops: carried?.loops ?? 0, visible: !document.hidden },
  };

  const arm = () => {
    view.clearTimeout(timer);
    if (signal.aborted || !(loop.settings.kiosk || loop.showing.turning)) return;
    timer = view.setTimeout(wakeUp, waitOf(loop, now()));
  };
  const wakeUp = () => {
    const { loops } = loop;
    const told = tick(loop, now(), Date.now());
    loop = told.loop;
    if (told.deed !== null) measure(loop.loops > loops);
    act(told.deed);
    settle();
    arm();
  };
  const change = (next: State) => {
    own = true;
    talk.update(next);
    own = false;
  };
  const act = (deed: Deed) => {
    const state = talk.state();
    if (deed === 'turn') change({ ...advance(state), note: null });
    if (deed === 'again' || deed === 'fresh')
      change({ ...goTo(state, 0), auto: true, note: null, origin: null });
    if (deed === 'fresh') void freshen();
  };
  const settle = () => {
    view.clearTimeout(settling);
    if (signal.aborted || loop.rested !== null || !loop.visible) return;
    const moves = slides[talk.state().slide]?.querySelector('.moving') !== null;
    if (moves && now() - shownAt < longestMove) settling = view.setTimeout(settle, look);
    else loop = rest(loop, now());
    arm();
  };
  const measure = (looped: boolean) => {
    least = Math.min(least, heapOf(view.performance) ?? Number.POSITIVE_INFINITY);
    if (!looped || !Number.isFinite(least) || !loop.settings.kiosk) return;
    minima = withLoop(minima, least);
    least = Number.POSITIVE_INFINITY;
    if (!keepsGrowing(minima)) return;
    minima = [];
    loop = wantFresh(loop);
  };
  const freshen = async () => {
    const { touched } = loop;
    // Opening the page again would give the full screen away.
    const keep = isFullscreen(document);
    if (!keep) {
      probed = await probe(view);
      if (signal.aborted) return;
      // Not while somebody is at it: after them.
      if (loop.touched !== touched) {
        loop = wantFresh(loop);
        return;
      }
      if (probed === 'answered') return reload(view);
    }
    const { kiosk } = loop.settings;
    rebuild({ ...{ kiosk, began, full, probe: probed }, state: talk.state(), loops: loop.loops });
  };

  const begin = (kiosk: boolean) => {
    loop = { ...loop, settings: { ...loop.settings, kiosk } };
    document.documentElement.toggleAttribute('data-kiosk', kiosk);
  };
  const touched = (event: Event) => {
    loop = touch(loop, now());
    const state = talk.state();
    if (!loop.settings.kiosk) return arm();
    const key = event instanceof view.KeyboardEvent ? keyOf(event) : null;
    const action = key === null ? null : actionOf(key, whenOf(state));
    // Whoever has left the full screen by Esc leaves the loop by it as well, unless the address asks for it.
    if (key === 'Escape' && !asked.kiosk && !isFullscreen(document)) begin(false);
    if (state.auto && action !== 'auto') talk.update({ ...state, auto: false });
    arm();
  };
  // Only what a hand does allows it.
  const refill = (event: Event) => {
    if (!loop.settings.kiosk || !full || isFullscreen(document)) return;
    if (event instanceof view.KeyboardEvent && ['f', 'F5', 'Shift+F5', 'Escape', null].includes(keyOf(event)))
      return;
    // The page may not have been told yet that it is gone.
    if (talk.state().fullscreen) talk.update({ ...talk.state(), fullscreen: false });
    talk.update({ ...talk.state(), fullscreen: true });
  };
  for (const name of ['pointerdown', 'keydown', 'wheel'])
    view.addEventListener(name, touched, { signal, capture: true, passive: true });
  for (const name of ['click', 'keydown']) view.addEventListener(name, refill, { signal, capture: true });
  document.addEventListener(
    'visibilitychange',
    () => {
      loop = seen(loop, !document.hidden);
      settle();
      arm();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    view.clearTimeout(timer);
    view.clearTimeout(settling);
  });
  begin(settings.kiosk);

  return {
    unattended: () => loop.settings.kiosk,
    begin() {
      begin(true);
      loop = touch(loop, now());
      talk.update({ ...goTo(talk.state(), 0), auto: true, fullscreen: true });
    },
    vitals: () => ({
      ...{ running: now() - began, loops: loop.loops, probe: probed },
      freshAt: loop.settings.kiosk ? loop.freshAt : null,
      heap: heapOf(view.performance),
      fullscreen: isFullscreen(document),
    }),
    show(state, before) {
      document.documentElement.classList.toggle('turning', state.auto);
      full = full || (loop.settings.kiosk && isFullscreen(document));
      if (before !== null && !own) loop = touch(loop, now());
      if (before === null || before.slide !== state.slide) shownAt = now();
      loop = shown(loop, showing(state), now());
      settle();
      arm();
    },
  };
}

/** What there is to read on a slide as it is shown. */
function textOf(slide: HTMLElement | undefined): string {
  const parts = Array.from(slide?.querySelectorAll<HTMLElement>('.inner, .words, .in-full') ?? []);
  return parts
    .filter((part) => part.getClientRects().length > 0)
    .map(({ textContent }) => textContent)
    .join('\n');
}

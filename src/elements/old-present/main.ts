/*
 * The presentation's one script. What keys do is decided by `press` (model.ts) alone; here the page's events are handed
 * to it, and what it answers is shown by the parts.
 */

import type { ScriptWords } from '../../pages/present/words.ts';
import { slideAt } from '../../talk/address.ts';
import { actionOf, keyOf } from '../../talk/keys.ts';
import { leaveFor, leavesTalk, wayBack } from '../../talk/leave.ts';
import { loopAsked } from '../../talk/loop-settings.ts';
import { goBack, goTo, jump, press, type State, startState, whenOf } from '../../talk/model.ts';
import { besideOn } from './beside.ts';
import { checkPart } from './check/check.ts';
import { wallPart } from './check/wall.ts';
import { exploringOn } from './exploring.ts';
import { isFullscreen, setFullscreen } from './fullscreen.ts';
import { listenToHands } from './hands.ts';
import { restore } from './kiosk/fresh.ts';
import { type Carried, kioskPart } from './kiosk/kiosk.ts';
import { panelPart } from './kiosk/panel.ts';
import { statusPart } from './kiosk/status.ts';
import { screenOn } from './screen.ts';
import { shapesOn } from './shapes.ts';
import { showOn } from './show.ts';
import { isSpeaking, speakerParts } from './speaker/parts.ts';
import { stagesOf } from './stages.ts';
import type { Part, Talk } from './talk.ts';
import { tellRoute } from './told.ts';
import { wakePart } from './wake.ts';

/** A mouse that rests this long is not looked at, ms. */
const idleAfter = 3000;

/** What is said once, however often the talk is built anew. */
const said = { wake: false };

/**
 * Starts the talk on the page, or goes on with one that was taken down. The answer takes it down; `rebuild` is to do so
 * and to start it again.
 */
function start(
  view: Window & typeof globalThis,
  root: HTMLElement,
  carried: Carried | null,
  rebuild: (carried: Carried) => void,
): () => void {
  const { document, location } = view;
  const ending = new AbortController();
  const { signal } = ending;
  const { route, slides, addressed } = tellRoute(root, location.search);
  const reading = location.protocol === 'file:' ? undefined : root.dataset.reading;
  const back = wayBack(
    location.search,
    addressed.flatMap(({ id, scene }) => [id, scene]),
    reading,
  );

  const words = JSON.parse(document.getElementById('words')?.textContent ?? '{}') as ScriptWords;
  const stages = stagesOf(document);
  const screen = screenOn(view, document.getElementById('screen') ?? document.body);
  const shown = showOn(view, slides, stages, screen, words);
  const beside = besideOn({ view, slides, signal }, stages, words);
  const arrive = (state: State): State => {
    const asked = decoded(location.hash.slice(1));
    const { slide, exact } = slideAt(asked, addressed);
    return { ...goTo(state, slide), note: exact ? null : { kind: 'page', asked } };
  };
  let state = arrive(startState(slides.length));
  if (route.unknown !== null) state = { ...state, note: { kind: 'route', asked: route.unknown } };
  const loop = loopAsked(location.search);
  if (loop.wrong !== null) state = { ...state, note: { kind: 'loop', asked: loop.wrong } };
  if (loop.kiosk) state = { ...state, auto: true };
  if (carried !== null) state = carried.state;

  const shaped = shapesOn(view, slides, stages);
  // What stands beside a picture first: it takes room from what has to fit.
  const parts: Part[] = [beside, shown, shaped];
  const update = (next: State) => {
    const before = state;
    if (next === before) return;
    state = next;
    for (const part of parts) part.show(next, before);
    if (next.mode === 'overview' && before.mode !== 'overview') state = { ...next, columns: shown.columns() };
    if (next.fullscreen !== before.fullscreen) {
      setFullscreen(document, next.fullscreen, () =>
        update({ ...state, fullscreen: false, note: { kind: 'fullscreen', asked: '' } }),
      );
    }
  };
  /** The state with what the document says of the full screen; the very same one where they agree. */
  const inStep = (now: State): State => {
    const fullscreen = isFullscreen(document);
    return now.fullscreen === fullscreen ? now : { ...now, fullscreen };
  };
  const talk: Talk = { view, slides, route: route.name, signal, update, state: () => state };
  parts.push(exploringOn(talk, stages, words), ...speakerParts(talk));
  const kiosk = kioskPart(talk, carried, rebuild);
  const wake = wakePart(talk, kiosk.unattended, () => {
    if (said.wake || state.note !== null) return;
    said.wake = true;
    update({ ...state, note: { kind: 'wake', asked: '' } });
  });
  const status = statusPart(talk, words.status, () => ({ ...kiosk.vitals(), wake: wake.wake() }));
  const resized = () => {
    screen.measure();
    beside.resized();
    shown.resized();
    update({ ...state, columns: shown.columns() });
  };
  const [checks, wall] = [checkPart(talk, words.check), wallPart(talk, screen, resized)];
  parts.push(kiosk, wake, panelPart(talk, kiosk), status, checks, wall);
  for (const part of parts) part.show(state, null);

  document.addEventListener(
    'keydown',
    (event) => {
      const key = keyOf(event);
      if (key === null || event.isComposing || isTyping(event.target)) return;
      const action = actionOf(key, whenOf(state));
      if (action === null || action === 'mark') return;
      // Links and buttons are worked as everywhere.
      const { target } = event;
      if (
        (key === 'Enter' || key === ' ') &&
        target instanceof Element &&
        target.closest('a, button') !== null
      )
        return;
      event.preventDefault();
      // Whoever leaves the full screen may be faster than the news of it.
      if (key === 'Escape') update(inStep(state));
      if (action === 'leave' && back !== null && leavesTalk(state)) {
        // Not by a key that is held for what lay over the slides.
        if (!event.repeat) leaveFor(view, back);
        return;
      }
      update(press(state, key));
    },
    { signal },
  );
  const turn = (by: 1 | -1) => update(press(state, by === 1 ? 'PageDown' : 'PageUp'));
  const speaking = isSpeaking(document);
  listenToHands(view, signal, {
    tapped(target, share, touch) {
      if (speaking && state.mode !== 'overview') return;
      const index = slides.findIndex((slide) => slide.contains(target));
      if (state.mode === 'overview') {
        if (index !== -1) update(jump(state, index));
      } else if (state.mode !== 'explore' && state.mode !== 'check') turn(touch && share < 0.5 ? -1 : 1);
    },
    swiped: turn,
    rolled(by) {
      if (state.mode === 'slides' && !speaking) turn(by);
    },
    pointed(at) {
      const dot = document.querySelector<HTMLElement>('.pointer');
      if (dot === null) return;
      dot.hidden = at === null || state.mode !== 'slides' || speaking;
      if (at !== null) dot.style.transform = `translate(${at.x}px, ${at.y}px)`;
    },
  });
  view.addEventListener(
    'hashchange',
    () => {
      if (location.hash.slice(1) !== slides[state.slide]?.id) update(arrive(state));
    },
    { signal },
  );
  view.addEventListener('resize', resized, { signal });
  // Fonts and the pictures' data come when they come.
  const refit = () => {
    beside.resized();
    shown.resized();
  };
  for (const arrival of [stages.ready, document.fonts?.ready]) arrival?.then(refit);
  document.querySelector('.return')?.addEventListener('click', () => update(goBack(state)), { signal });
  for (const name of ['fullscreenchange', 'webkitfullscreenchange']) {
    document.addEventListener(name, () => update(inStep(state)), { signal });
  }
  hideIdleMouse(talk);
  return () => ending.abort();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null)
  );
}

/** An address as it was typed; one that is broken is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function hideIdleMouse({ view, signal }: Talk): void {
  const { classList } = view.document.documentElement;
  let timer = 0;
  view.document.addEventListener(
    'pointermove',
    () => {
      classList.remove('idle');
      view.clearTimeout(timer);
      timer = view.setTimeout(() => classList.add('idle'), idleAfter);
    },
    { signal },
  );
}

const root = document.getElementById('slides');
if (root !== null) {
  const run = (carried: Carried | null) => {
    const stop = start(window, root, carried, (next) => {
      stop();
      restore(root);
      run(next);
    });
  };
  run(null);
  document.documentElement.classList.add('ready');
}

/*
 * The presentation's one script. What keys do is decided by `press` (model.ts) alone; here the page's events are handed
 * to it, and what it answers is shown by the parts.
 */
import { slideAt } from './address.ts';
import { isFullscreen, setFullscreen } from './fullscreen.ts';
import { listenToHands } from './hands.ts';
import { actionOf, keyOf } from './keys.ts';
import { leaveFor, leavesTalk, wayBack } from './leave.ts';
import { goTo, jump, press, type State, startState, whenOf } from './model.ts';
import { routeAsked } from './route.ts';
import { shapesOn } from './shapes.ts';
import { showOn } from './show.ts';
import { stagesOf } from './stages.ts';
import type { Part, Talk } from './talk.ts';

/** A mouse that rests this long is not looked at, ms. */
const idleAfter = 3000;

/** Starts the talk on the page; the answer takes it down. */
function start(view: Window & typeof globalThis, root: HTMLElement): () => void {
  const { document, location } = view;
  const ending = new AbortController();
  const { signal } = ending;
  const all = Array.from(root.querySelectorAll<HTMLElement>('.slide'));
  const routes = Array.from(document.querySelectorAll<HTMLElement>('[data-route]'));
  const route = routeAsked(
    location.search,
    routes.map((link) => link.dataset.route ?? ''),
  );
  const told = (slide: HTMLElement) =>
    route.name === null || (slide.dataset.routes ?? '').split(' ').includes(route.name);
  const slides = all.filter(told);
  const addressed = all.map((slide) => ({
    ...{ id: slide.id, scene: slide.dataset.scene ?? '' },
    told: told(slide),
  }));
  for (const slide of all) slide.classList.toggle('untold', !told(slide));
  slides.forEach((slide, index) => {
    const [number, count] = ['.place .at', '.place .count'].map((part) => slide.querySelector(part));
    if (number) number.textContent = String(index + 1);
    if (count) count.textContent = String(slides.length);
    slide.dataset.number = String(index + 1);
  });
  const reading = location.protocol === 'file:' ? undefined : root.dataset.reading;
  const back = wayBack(
    location.search,
    addressed.flatMap(({ id, scene }) => [id, scene]),
    reading,
  );
  // What the query says of the looks and of the way back holds on other routes, too.
  const kept = location.search
    .slice(1)
    .split('&')
    .filter((part) => /^(theme|from)=[\w-]+$/.test(part));
  for (const link of routes)
    link.setAttribute('href', `?${[`route=${link.dataset.route}`, ...kept].join('&')}`);

  const stages = stagesOf(document);
  const shown = showOn(view, slides, stages);
  const arrive = (state: State): State => {
    const asked = decoded(location.hash.slice(1));
    const { slide, exact } = slideAt(asked, addressed);
    return { ...goTo(state, slide), note: exact ? null : { kind: 'page', asked } };
  };
  let state = arrive(startState(slides.length));
  if (route.unknown !== null) state = { ...state, note: { kind: 'route', asked: route.unknown } };

  const parts: Part[] = [shown, shapesOn(view, slides, stages)];
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
  const talk: Talk = { view, slides, route: route.name, signal, update, state: () => state };
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
  listenToHands(view, signal, {
    tapped(target, share, touch) {
      const index = slides.findIndex((slide) => slide.contains(target));
      if (state.mode === 'overview') {
        if (index !== -1) update(jump(state, index));
      } else if (state.mode !== 'explore' && state.mode !== 'check') turn(touch && share < 0.5 ? -1 : 1);
    },
    swiped: turn,
    rolled(by) {
      if (state.mode === 'slides') turn(by);
    },
    pointed(at) {
      const dot = document.querySelector<HTMLElement>('.pointer');
      if (dot === null) return;
      dot.hidden = at === null || state.mode !== 'slides';
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
  view.addEventListener(
    'resize',
    () => {
      shown.resized();
      update({ ...state, columns: shown.columns() });
    },
    { signal },
  );
  document.fonts?.ready.then(() => shown.resized());
  for (const name of ['fullscreenchange', 'webkitfullscreenchange']) {
    document.addEventListener(name, () => update({ ...state, fullscreen: isFullscreen(document) }), {
      signal,
    });
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
  start(window, root);
  document.documentElement.classList.add('ready');
}

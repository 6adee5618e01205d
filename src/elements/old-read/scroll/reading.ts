import { calmWithin, onScroll } from '../../scrolling/on-scroll.ts';
import { onSkip, setSkipping } from '../../scrolling/skipped.ts';
import { type Position, positionAt } from '../../stage/position.ts';
import { cameBack, saveAddress, savedPlace } from './address.ts';
import { isStaged, type Layout, measure, type Parts, sameLayout } from './measure.ts';
import { obstructed } from './obstacle.ts';
import { afterFrame, pacer } from './pacer.ts';
import { offsetOfPlace, type Place, placeAt, steadyAround } from './place.ts';
import { type Stages, stages } from './stages.ts';
import { unskip } from './unskip.ts';

/** What happens within this after a scroll may have happened in the same frame, ms. */
const sameFrame = 50;
/** How long after the reader was found to be still the address follows, ms. */
const stillness = 200;

/**
 * The reading of the page, from now on.
 *
 *     layout changes  ->  measure once  ->  back to the reader's place
 *     scroll  ->  where anything changes, one frame: offset -> position -> stages, current step
 *             ->  when still: address
 */
export function reading(parts: Parts): void {
  const root = document.documentElement;
  const wide = window.matchMedia('(min-width: 620px)');
  const paper = window.matchMedia('print');
  let layout: Layout = measure(parts);
  let sizes = sizesNow();
  let open: Stages | null = null;
  let place: Place = placeAt(window.pageYOffset, layout);
  let now = -2;
  let frame = 0;
  let settling = 0;
  /** The offset of the last frame that was asked for, and of the last that was drawn. */
  let last = window.pageYOffset;
  let drawn = last;
  /** Whether a picture is on its way at `last`. */
  let moves = false;
  /** The offset as the scroll told it: within a frame others may have changed the page, and asking lays it out anew. */
  let seen: number | null = null;
  /** Offsets, from the first to below the second, at which nothing is to be drawn: all is as it was, or is not drawn yet. */
  let steady: readonly [number, number] = [0, 0];
  /** The last two offsets of a scroll that had nothing drawn. */
  let passed: readonly [before: number, now: number] | null = null;
  let passedAt = 0;
  /** The layout may have changed and has not been measured yet: what the old one says of an offset is wrong. Then what is to be kept. */
  let stale: 'place' | 'step' | null = null;

  const draw = () => {
    frame = 0;
    // Paper is laid out for itself, and leaves the reader where they are.
    if (paper.matches) return;
    if (stale !== null) {
      relayout(stale);
      seen = null;
    }
    const offset = seen ?? window.pageYOffset;
    seen = null;
    const position = positionAt(offset, layout.rests);
    steady = steadyAround(offset, layout);
    moves = position.t > 0;
    calmWithin(steady);
    passed = null;
    last = offset;
    place = placeAt(offset, layout);
    if (moves && !pace.begin()) return;
    drawn = offset;
    open?.look(offset, layout.height, layout.scenes);
    open?.show(still() ? whole(position, layout) : position);
    announce(place.kind === 'step' ? position.step : (parts.reached[place.index] ?? -1));
  };
  /** What moves may be drawn again: it is where the reader has scrolled on. */
  const free = () => {
    if (!moves) return;
    steady = [drawn, drawn];
    calmWithin(steady);
    if (window.pageYOffset !== drawn) ask();
  };
  /** Where the reader has come to with nothing drawn. */
  const catchUp = () => {
    if (passed === null) return;
    const [before, now] = passed;
    passed = null;
    // A window that has changed its size may be scrolled before it says so: that last offset is one of another layout.
    const told = performance.now() - passedAt < sameFrame ? before : now;
    place = placeAt(told, layout);
  };
  /** Saves soon, unless the reader scrolls on. */
  const settle = () => {
    window.clearTimeout(settling);
    settling = window.setTimeout(save, stillness);
  };
  const pace = pacer({ now: () => performance.now(), afterFrame: afterFrame(), free });
  const ask = () => {
    if (frame === 0) frame = window.requestAnimationFrame(draw);
  };
  const still = () => root.getAttribute('data-motion') === 'off';

  const announce = (index: number) => {
    if (index === now) return;
    parts.steps[now]?.classList.remove('is-now');
    parts.steps[index]?.classList.add('is-now');
    now = index;
    settle();
    const detail = { id: parts.steps[index]?.id ?? '', index, count: parts.steps.length };
    document.dispatchEvent(new CustomEvent('cj-step', { detail }));
  };
  const save = () => {
    if (stale === null) place = placeAt(window.pageYOffset, layout);
    saveAddress(parts.steps[now]?.id ?? null, place, window.pageYOffset);
  };

  /** Measures; brings the reader back to where they were: to any place, or only to one on a stage. */
  const relayout = (keep: 'place' | 'step') => {
    stale = null;
    // What was skipped may be laid out because the reader has jumped there, before anybody is told of the jump.
    const jumped =
      keep === 'step' && layout.skipped.length > 0 && window.pageYOffset !== (passed?.[1] ?? last);
    catchUp();
    if (isStaged(parts) && parts.scenes[0] !== undefined && obstructed(parts.scenes[0].steps)) {
      root.classList.remove('scroll');
    }
    const before = layout;
    sizes = sizesNow();
    layout = measure(parts);
    if (layout.staged !== (open !== null)) restage();
    // A phone's address bar comes and goes without moving anything: then nothing is moved here either.
    const kept = (keep === 'place' || place.kind === 'step') && !jumped && !isGuessed(place, before);
    if (kept && !sameLayout(before, layout)) {
      const aim = before.staged === layout.staged ? place : acrossLayouts(place, parts, layout.staged);
      const offset = offsetOfPlace(aim, layout);
      if (offset !== null && Math.abs(offset - window.pageYOffset) > 1) window.scrollTo(0, offset);
    }
    open?.resize();
  };
  const restage = () => {
    open?.destroy();
    open = layout.staged ? stages(parts.scenes, wide.matches ? 'desktop' : 'phone') : null;
  };

  const on = (target: EventTarget, type: string, listener: () => void) => {
    target.addEventListener(type, listener, { passive: true });
  };
  const hear = (offset: number, ended: boolean) => {
    if (ended) settle();
    else window.clearTimeout(settling);
    const [from, to] = steady;
    if (stale === null && frame === 0 && offset >= from && offset < to) {
      open?.look(offset, layout.height, layout.scenes);
      passed = [passed?.[1] ?? last, offset];
      passedAt = performance.now();
      return;
    }
    seen = offset;
    calmWithin([offset, offset]);
    // Not at once: a window that has changed its size may be scrolled before it says so.
    ask();
  };
  onScroll(hear);
  on(window, 'resize', () => {
    stale = 'place';
    ask();
  });
  on(document, 'cj-settings', () => {
    stale = 'place';
    draw();
    open?.restyle();
  });
  on(window, 'pageshow', () => {
    // A page that has just come may have been scrolled already, by the reader or by the browser.
    stale ??= 'step';
    ask();
  });
  onSkip(() => {
    stale ??= 'step';
    ask();
  });
  on(window, 'pagehide', save);
  const listen = (query: MediaQueryList, listener: () => void) => {
    // Safari 13 and older know only addListener; they are below the floor.
    query.addEventListener('change', listener);
  };
  listen(wide, () => {
    if (layout.staged && !paper.matches) restage();
    stale = 'place';
    ask();
  });
  listen(paper, () => {
    stale = 'place';
    ask();
  });
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    listen(window.matchMedia(query), () => open?.restyle());
  }
  // Fonts, opened tables, the reader's text size: the browser's own anchoring holds the place where it can.
  const observer = new ResizeObserver(() => {
    const [width, text] = sizes;
    const now = sizesNow();
    if (paper.matches) return;
    if (now.every((size, index) => size === sizes[index])) return;
    relayout(now[0] !== width || now[1] !== text ? 'place' : 'step');
    ask();
  });
  observer.observe(document.body);

  root.classList.add('reading');
  const isFar = cameBack() && revealSaved(parts);
  relayout('place');
  if (cameBack()) comeBack(parts, layout, isFar);
  draw();
  // A long story's end stays skipped, too, as all of it that is far.
  if (layout.skipped.length === 0) unskip(parts.blocks.filter((block) => block.classList.contains('made')));
}

/**
 * Brings a reader who comes back to where they were, unless the browser has, or they have scrolled on by themselves. In
 * a far part an offset does not tell: there the browser goes to it and then moves it with what it lays out above.
 */
function comeBack(parts: Parts, layout: Layout, isFar: boolean): void {
  const saved = savedPlace();
  const here = window.pageYOffset;
  const target = document.getElementById(window.location.hash.slice(1));
  if (saved === null) {
    // Nothing but the address has been kept.
    if (here === 0) target?.scrollIntoView();
    return;
  }
  const atTarget = target !== null && Math.abs(target.getBoundingClientRect().top) < 100;
  if (!isFar && here > 1 && Math.abs(here - saved.y) > 1 && !atTarget) return;
  const { place } = saved;
  const known = place.kind === 'block' || layout.staged;
  const offset = offsetOfPlace(known ? place : acrossLayouts(place, parts, false), layout);
  if (offset !== null && Math.abs(offset - here) > 1) window.scrollTo(0, offset);
}

/** Whether a place was guessed, from a layout that was skipped there: then the browser keeps the reader in place, not we. */
function isGuessed(place: Place, layout: Layout): boolean {
  const line = (offsetOfPlace(place, layout) ?? 0) + layout.height / 2;
  return layout.skipped.some(({ top, height }) => line > top && line < top + height);
}

/** Has the browser lay out where the reader was; tells whether that is in a far part. */
function revealSaved(parts: Parts): boolean {
  const place = savedPlace()?.place;
  const element =
    place?.kind === 'block' ? parts.blocks[place.index] : document.getElementById(place?.id ?? '');
  setSkipping(element, false);
  return !!element?.closest('.far');
}

/** What every layout depends on: the window's width, the text's size and the page's height, px. */
function sizesNow(): readonly [width: number, text: string, height: number] {
  const root = document.documentElement;
  return [root.clientWidth, getComputedStyle(root).fontSize, document.body.offsetHeight];
}

/** A position without movement, for readers who want none: pictures change half way, at once. */
function whole(position: Position, { rests }: Layout): Position {
  if (position.t === 0) return position;
  return position.t >= 0.5 && rests[position.step + 1] !== undefined
    ? { step: position.step + 1, t: 0, rested: 0 }
    : { ...position, t: 0 };
}

/** From stages to the plain article or back: the same step, from its start. */
function acrossLayouts(place: Place, parts: Parts, staged: boolean): Place {
  if (place.kind === 'step') {
    const index = parts.blocks.findIndex(({ id }) => id === place.id);
    return { kind: 'block', index, share: 0.3 };
  }
  const block = parts.blocks[place.index];
  if (!staged || block === undefined || !block.classList.contains('step')) return place;
  return { kind: 'step', id: block.id, t: 0, rested: 0.4 };
}

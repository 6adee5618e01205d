import { onScroll } from '../scrolling/on-scroll.ts';
import { edgesOf, onSkip, skippedParts } from '../scrolling/skipped.ts';

/** A stretch of the page, px from the document's top. */
export interface Span {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
}

/** The page as laid out now. */
export interface Measured {
  readonly sections: readonly Span[];
  readonly steps: readonly Span[];
  /** How far the page can be scrolled, px. */
  readonly room: number;
  /** How far below the window's top a step comes to stand when it is jumped to, px. */
  readonly landing: number;
  /** The window's height, px. */
  readonly height: number;
}

export interface PageMap {
  measured(): Measured;
  /** Px from the document's top to the window's. */
  offset(): number;
  /** Calls back after the layout changed, and as the reader scrolls, at a pace and once they are still. */
  listen(changed: () => void): void;
}

/** What listens shows how far the reader has come, no picture: while they scroll it hears of it so often, ms. */
const pace = 240;

/** Knows where sections and steps stand. Measures when the layout changes, never while the reader scrolls. */
export function pageMap(): PageMap {
  const sections = Array.from(document.querySelectorAll<HTMLElement>('.section'));
  const steps = Array.from(document.querySelectorAll<HTMLElement>('.step'));
  const listeners = new Set<() => void>();
  let measured = measure(sections, steps);
  let frame = 0;
  let toldAt = 0;
  let stale = false;

  /** While listeners are called: within a frame others may have changed the page, and asking lays it out anew. */
  let seen: number | null = null;

  const tell = (offset: number) => {
    seen = offset;
    for (const changed of listeners) changed();
    seen = null;
  };
  const look = () => {
    frame = 0;
    if (stale) {
      stale = false;
      measured = measure(sections, steps);
    }
    tell(window.pageYOffset);
  };
  const ask = () => {
    if (frame === 0) frame = window.requestAnimationFrame(look);
  };
  const remeasure = () => {
    stale = true;
    ask();
  };
  const observer = new ResizeObserver(remeasure);
  observer.observe(document.body);
  onSkip(remeasure);
  onScroll((offset, still) => {
    const now = performance.now();
    // What waits for the layout to be measured tells, too.
    if (frame !== 0 || (!still && now - toldAt < pace)) return;
    toldAt = now;
    tell(offset);
  });
  window.addEventListener('resize', remeasure, { passive: true });
  document.addEventListener('cj-settings', remeasure);
  document.addEventListener('cj-step', ask);

  return {
    measured: () => measured,
    offset: () => seen ?? window.pageYOffset,
    listen(changed) {
      listeners.add(changed);
    },
  };
}

function measure(sections: readonly HTMLElement[], steps: readonly HTMLElement[]): Measured {
  const root = document.documentElement;
  const origin = window.pageYOffset;
  const skipped = skippedParts();
  const spans = (elements: readonly HTMLElement[]): Span[] =>
    edgesOf(elements, skipped).map(({ top, bottom }, index) => ({
      id: elements[index]?.id ?? '',
      top: top + origin,
      bottom: bottom + origin,
    }));
  const [first] = steps;
  const margin = first === undefined ? '' : getComputedStyle(first).scrollMarginTop;
  return {
    height: window.innerHeight,
    sections: spans(sections),
    steps: spans(steps),
    room: Math.max(0, root.scrollHeight - window.innerHeight),
    landing: px(getComputedStyle(root).scrollPaddingTop) + px(margin),
  };
}

function px(length: string): number {
  return Number.parseFloat(length) || 0;
}

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
  /** The window's size, px, and how many pixels of the screen its width has. */
  readonly height: number;
  readonly pixels: number;
}

export interface PageMap {
  measured(): Measured;
  /** Px from the document's top to the window's. */
  offset(): number;
  /** Calls back after the layout changed and at most once a frame of scrolling, until the function given is called. */
  listen(changed: () => void): () => void;
  destroy(): void;
}

/** Knows where sections and steps stand. Measures when the layout changes, never while the reader scrolls. */
export function pageMap(): PageMap {
  const sections = Array.from(document.querySelectorAll<HTMLElement>('.section'));
  const steps = Array.from(document.querySelectorAll<HTMLElement>('.step'));
  const listeners = new Set<() => void>();
  let measured = measure(sections, steps);
  let frame = 0;
  let stale = false;

  /** Read when the scroll is told of: within a frame others may have changed the page, and asking lays it out anew. */
  let seen: number | null = null;

  const tell = () => {
    frame = 0;
    if (stale) {
      stale = false;
      measured = measure(sections, steps);
      seen = null;
    }
    seen ??= window.pageYOffset;
    for (const changed of listeners) changed();
    seen = null;
  };
  const ask = () => {
    if (frame === 0) frame = window.requestAnimationFrame(tell);
  };
  const remeasure = () => {
    stale = true;
    ask();
  };
  const observer = new ResizeObserver(remeasure);
  observer.observe(document.body);
  const scrolled = () => {
    seen = window.pageYOffset;
    ask();
  };
  window.addEventListener('scroll', scrolled, { passive: true });
  window.addEventListener('resize', remeasure, { passive: true });
  document.addEventListener('cj-settings', remeasure);
  document.addEventListener('cj-step', ask);

  return {
    measured: () => measured,
    offset: () => seen ?? window.pageYOffset,
    listen(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    destroy() {
      listeners.clear();
      observer.disconnect();
      window.cancelAnimationFrame(frame);
      window.removeEventListener('scroll', scrolled);
      window.removeEventListener('resize', remeasure);
      document.removeEventListener('cj-settings', remeasure);
      document.removeEventListener('cj-step', ask);
    },
  };
}

function measure(sections: readonly HTMLElement[], steps: readonly HTMLElement[]): Measured {
  const root = document.documentElement;
  const origin = window.pageYOffset;
  const span = (element: HTMLElement): Span => {
    const { top, bottom } = element.getBoundingClientRect();
    return { id: element.id, top: top + origin, bottom: bottom + origin };
  };
  const [first] = steps;
  const margin = first === undefined ? '' : getComputedStyle(first).scrollMarginTop;
  return {
    height: window.innerHeight,
    pixels: Math.max(1, Math.round(window.innerWidth * window.devicePixelRatio)),
    sections: sections.map(span),
    steps: steps.map(span),
    room: Math.max(0, root.scrollHeight - window.innerHeight),
    landing: px(getComputedStyle(root).scrollPaddingTop) + px(margin),
  };
}

function px(length: string): number {
  return Number.parseFloat(length) || 0;
}

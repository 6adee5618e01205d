/** `offset` is the window's, px; `still` where it is the same as it was told before: the scroll is over. */
type Listener = (offset: number, still: boolean) => void;

export interface ScrollWatch {
  /** Whether every frame that scrolls has to be told: what is drawn next may be due. */
  every(wanted: boolean): void;
  destroy(): void;
}

/** How long nobody is told, ms, while no listener wants every frame: about two of them. */
const pause = 30;

const listeners = new Set<Listener>();
const eager = new Set<Listener>();
let offset = 0;
let timer = 0;
let heard = false;

/**
 * Calls back with the window's offset when it has been scrolled: before anything is drawn in the first frame and in all
 * while `every` is wanted; else now and then, and once more where it has come to. Within a frame, being told and asking
 * for the offset cost a good part of what scrolling does; between two they cost next to nothing.
 */
export function onScroll(listener: Listener): ScrollWatch {
  listeners.add(listener);
  attend();
  return {
    every(wanted) {
      if (wanted === eager.has(listener)) return;
      if (wanted) eager.add(listener);
      else eager.delete(listener);
      attend();
    },
    destroy() {
      listeners.delete(listener);
      eager.delete(listener);
      attend();
    },
  };
}

/** The page is about to scroll by itself: that is told at once. */
export function expectScroll(): void {
  window.clearTimeout(timer);
  timer = 0;
  attend();
}

/** Listens to the window where its next scroll is to be told at once. */
function attend(): void {
  const wanted = listeners.size > 0 && (timer === 0 || eager.size > 0);
  if (wanted === heard) return;
  heard = wanted;
  if (heard) window.addEventListener('scroll', scrolled, { passive: true });
  else window.removeEventListener('scroll', scrolled);
}

function scrolled(): void {
  tell();
  wait();
}

function look(): void {
  timer = 0;
  if (tell()) attend();
  else wait();
}

function wait(): void {
  if (timer === 0) timer = window.setTimeout(look, pause);
  attend();
}

/** Returns whether the window stands where it was told to stand before. */
function tell(): boolean {
  const before = offset;
  offset = window.pageYOffset;
  const still = offset === before;
  for (const listener of listeners) listener(offset, still);
  return still;
}

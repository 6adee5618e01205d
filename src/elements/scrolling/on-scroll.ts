/** `offset` is the window's, px; `at` when it was last scrolled, ms as `performance.now()` counts. */
type Listener = (offset: number, at: number) => void;

/** Whether every frame that scrolls has to be told. */
type Every = () => boolean;

/** How long nobody is told, ms, while no listener wants every frame: about two of them. */
const pause = 30;

const listeners = new Map<Listener, Every>();
let at = 0;
let toldAt = 0;
let timer = 0;

/**
 * Calls back with the window's offset when it has been scrolled: before anything is drawn in the first frame and in all
 * for which `every` says so; else now and then, and with where it has come to. The offset is read once for all. Within
 * a frame reading it has the browser look through the page; between two it costs next to nothing.
 */
export function onScroll(listener: Listener, every: Every = () => false): () => void {
  if (listeners.size === 0) window.addEventListener('scroll', scrolled, { passive: true });
  listeners.set(listener, every);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('scroll', scrolled);
  };
}

function scrolled(): void {
  at = performance.now();
  if (timer === 0 || everyFrame()) tell();
}

function everyFrame(): boolean {
  for (const every of listeners.values()) if (every()) return true;
  return false;
}

function tell(): void {
  toldAt = at;
  if (timer === 0) timer = window.setTimeout(rested, pause);
  const offset = window.pageYOffset;
  for (const listener of listeners.keys()) listener(offset, at);
}

function rested(): void {
  timer = 0;
  if (at > toldAt) tell();
}

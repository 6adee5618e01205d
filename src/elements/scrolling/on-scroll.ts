/** `offset` is the window's, px; `still` where it is the same as it was told before: the scroll is over. */
type Listener = (offset: number, still: boolean) => void;

/** Offsets, px, from the first to below the second. */
type Range = readonly [from: number, to: number];

/** How often the offset is looked at while nobody is told of every frame, ms. */
const pause = 150;

const listeners = new Set<Listener>();
let calm: Range = [0, 0];
let offset = 0;
let timer = 0;
let heard = false;
/** What has the browser watch for the ends of `watched`. */
let watched: Range | null = null;
let watchers: IntersectionObserver[] = [];
let top: Element | null = null;

/**
 * Calls back with the window's offset when it has been scrolled: before anything is drawn in the first frame, and in
 * all where it is not calm; else now and then, and once more where it has come to. Being told within each frame costs
 * a good part of what scrolling does; that the window has left what is calm the browser itself sees, after that frame.
 * The answer ends it.
 */
export function onScroll(listener: Listener): () => void {
  listeners.add(listener);
  attend();
  return () => {
    listeners.delete(listener);
    attend();
  };
}

/** Says where being told now and then will do. */
export function calmWithin(range: Range): void {
  calm = range;
  attend();
}

/** Listens to the window where its next scroll is to be told at once; elsewhere only watches for the end of the calm. */
function attend(): void {
  const isCalm = timer !== 0 && calm[0] <= offset && offset < calm[1];
  if (listeners.size === 0) watch(null);
  const wanted = listeners.size > 0 && !(isCalm && watch(calm));
  if (wanted === heard) return;
  heard = wanted;
  if (heard) window.addEventListener('scroll', scrolled, { passive: true });
  else window.removeEventListener('scroll', scrolled);
}

function scrolled(): void {
  tell();
  if (timer === 0) timer = window.setTimeout(look, pause);
  attend();
}

function look(): void {
  timer = 0;
  if (!tell()) timer = window.setTimeout(look, pause);
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

/** Has the browser tell once the window has left a range, or end telling; false where it can't. */
function watch(range: Range | null): boolean {
  if (range?.[0] === watched?.[0] && range?.[1] === watched?.[1]) return true;
  watched = range;
  for (const watcher of watchers) watcher.disconnect();
  try {
    watchers = (range ?? []).filter(Number.isFinite).map((edge) => watcherOf(edge, edge === range?.[0]));
  } catch {
    // Engines that know no margin around a document.
    watchers = [];
    watched = null;
  }
  return range === watched;
}

/** Tells where the window's offset is below `edge`, px, or where it is not `below` it, whichever is asked. */
function watcherOf(edge: number, below: boolean): IntersectionObserver {
  const watcher = new IntersectionObserver(
    (entries) => {
      // Where frames were late there may be several; and it may have been told meanwhile.
      if (entries.every(({ isIntersecting }) => isIntersecting !== below)) return;
      if (window.pageYOffset !== offset) tell();
      attend();
    },
    // The window and so much above it: the page's top has not gone out of that while the offset is below the edge.
    { root: document, rootMargin: `${Math.ceil(edge) - 1}px 0px 0px` },
  );
  // Nothing, that stands at the top of the page; made for the first who asks.
  if (top === null) {
    top = document.createElement('div');
    document.body.prepend(top);
  }
  watcher.observe(top);
  return watcher;
}

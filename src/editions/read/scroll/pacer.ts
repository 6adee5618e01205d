/** The share of the time that drawing what moves may take: a cheap phone has to scroll, too. */
const share = 1 / 5;

/** What a frame took beyond this, ms, is not counted: the slowest device, too, is to see it move. */
const mostCost = 14;

/** How often what moves is drawn: every frame where that is cheap, more seldom where it is not. */
export interface Pacer {
  /** Whether it may be drawn in this frame; then it has to be. */
  begin(): boolean;
}

/**
 * `now` tells the time, ms; `after` calls back once the frame that is being made is done with, which tells what it
 * has cost.
 */
export function pacer(now: () => number, after: (done: () => void) => void): Pacer {
  let next = Number.NEGATIVE_INFINITY;
  return {
    begin() {
      const began = now();
      if (began < next) return false;
      after(() => {
        next = began + Math.min(now() - began, mostCost) / share;
      });
      return true;
    },
  };
}

/** Calls back when the browser has made the frame: a message waits until then. */
export function afterFrame(): (done: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  let waiting: (() => void) | null = null;
  port1.onmessage = () => waiting?.();
  return (done) => {
    waiting = done;
    port2.postMessage(null);
  };
}

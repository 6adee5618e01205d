/** The share of the time that drawing what moves may take: a cheap phone has to scroll, too. */
const share = 1 / 5;

/** What a frame took beyond this, ms, is not counted: the slowest device, too, is to see it move. */
const mostCost = 16;

/** How often what moves is drawn: every frame where that is cheap, more seldom where it is not. */
export interface Pacer {
  /** Whether what moves may be drawn in this frame; then it has to be. */
  begin(): boolean;
}

export interface PacerOptions {
  /** The time, ms. */
  readonly now: () => number;
  /** Calls back once the frame that is being made is done with, which tells what it has cost. */
  readonly afterFrame: (done: () => void) => void;
  /** Called when it may be drawn again: nobody has to ask in the meantime. */
  readonly free: () => void;
}

export function pacer({ now, afterFrame, free }: PacerOptions): Pacer {
  let busy = false;
  const end = () => {
    busy = false;
    free();
  };
  return {
    begin() {
      if (busy) return false;
      busy = true;
      const began = now();
      afterFrame(() => {
        const cost = now() - began;
        setTimeout(end, Math.min(cost, mostCost) / share - cost);
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

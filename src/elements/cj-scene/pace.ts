/** Drawing takes at most one part in so many of the time. */
const parts = 5;

/** Nobody waits longer for the next picture, ms. */
const longest = 90;

/**
 * Says when a picture that moves with the scroll may be drawn again: at once where a frame is cheap, a few frames later on
 * a slow phone. What is asked for last is always drawn.
 */
export class Pace {
  private draw: () => boolean;
  private free = 0;
  private timer = 0;
  private frame = 0;

  /** `draw` tells whether anything has changed. */
  constructor(draw: () => boolean) {
    this.draw = draw;
  }

  ask(): void {
    if (this.timer !== 0 || this.frame !== 0) return;
    const wait = this.free - performance.now();
    if (wait <= 0) this.run();
    else this.timer = window.setTimeout(this.wait, wait);
  }

  stop(): void {
    window.clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
    this.timer = this.frame = 0;
  }

  private wait = (): void => {
    this.timer = 0;
    this.frame = requestAnimationFrame(this.run);
  };

  private run = (): void => {
    this.frame = 0;
    const start = performance.now();
    if (!this.draw()) return;
    // A task after this frame: style, layout and paint are over.
    window.setTimeout(() => {
      this.free = start + Math.min(longest, parts * (performance.now() - start));
    });
  };
}

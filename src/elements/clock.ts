import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Run {
  readonly from: number;
  readonly to: number;
  /** Milliseconds for the whole way. */
  readonly duration: number;
  /** Called once a frame with the value of the moment, at the end with `to`. */
  readonly show: (value: number) => void;
  readonly end: () => void;
}

/** Runs a value evenly from one number to another, frame by frame. One run at a time; stops when its host leaves. */
export class Clock implements ReactiveController {
  private frame = 0;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  run({ from, to, duration, show, end }: Run) {
    this.stop();
    let start: number | null = null;
    const tick = (time: number) => {
      start ??= time;
      const share = Math.min(1, (time - start) / duration);
      show(share === 1 ? to : from + (to - from) * share);
      if (share === 1) end();
      else this.frame = requestAnimationFrame(tick);
    };
    show(from);
    this.frame = requestAnimationFrame(tick);
  }

  stop() {
    cancelAnimationFrame(this.frame);
  }

  hostDisconnected() {
    this.stop();
  }
}

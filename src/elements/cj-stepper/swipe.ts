import type { ReactiveControllerHost } from 'lit';
import { Listeners } from '../listeners.ts';

/** A finger has to go this far to turn to another step, CSS px, and farther sideways than down. */
const least = 36;

/** Tells of fingers that sweep sideways over some part of its host. Needs `touch-action: pan-y` there. */
export class Swipe {
  private start: PointerEvent | null = null;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    private readonly area: string,
    private readonly turn: (by: 1 | -1) => void,
  ) {
    const heard = { pointerdown: this.hear, pointerup: this.hear, pointercancel: this.hear };
    host.addController(new Listeners(() => host, heard));
  }

  private hear = (event: PointerEvent) => {
    const start = this.start;
    this.start = null;
    if (event.pointerType !== 'touch' || !event.isPrimary) return;
    if (event.type === 'pointerdown') {
      if (event.target instanceof Element && event.target.closest(this.area) !== null) this.start = event;
    } else if (event.type === 'pointerup' && start !== null) {
      const [dx, dy] = [event.clientX - start.clientX, event.clientY - start.clientY];
      if (Math.abs(dx) >= least && Math.abs(dx) > 1.5 * Math.abs(dy)) this.turn(dx < 0 ? 1 : -1);
    }
  };
}

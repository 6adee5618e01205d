import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Listeners } from '../listeners.ts';

/** How long a finger or a mouse button rests before it points, ms. */
const hold = 350;
/** A finger has to go this far to turn to another slide, px, and farther sideways than down. */
const swipe = 60;
/** What goes no farther than this, px, is a tap. */
const tap = 12;
/** The wheel has to go this far, px, and then rests this long, ms. */
const wheel = 80;
const wheelRest = 450;
/** A mouse that rests this long is not looked at, ms. */
const idleAfter = 3000;
/** What answers to hands itself. */
const own = 'a, button, input, label, .trace-panel, .start';

export interface HandsHost extends ReactiveControllerHost {
  /** A tap or click on `target` at a share of the window's width, 0..1. */
  tapped(target: Element, share: number, touch: boolean): void;
  swiped(by: 1 | -1): void;
  rolled(by: 1 | -1): void;
  /** Where a held finger points, px; null: no more. */
  pointed(at: { readonly x: number; readonly y: number } | null): void;
}

/** Tells taps, swipes and pointing apart, for mouse, pen and finger alike; hides a mouse that rests. */
export class Hands implements ReactiveController {
  private start: PointerEvent | null = null;
  private pointing = false;
  private timer = 0;
  private idle = 0;
  private rolled = 0;
  private lastTurn = Number.NEGATIVE_INFINITY;

  constructor(private readonly host: HandsHost) {
    const heard = {
      pointerdown: this.down,
      pointermove: this.move,
      pointerup: this.up,
      pointercancel: this.end,
      contextmenu: this.menu,
      click: this.clicked,
    };
    host.addController(this);
    host.addController(new Listeners(() => document, heard));
    host.addController(new Listeners(() => window, { blur: this.end, wheel: this.roll }, { passive: true }));
  }

  hostDisconnected(): void {
    this.end();
    clearTimeout(this.idle);
  }

  private readonly end = (): void => {
    clearTimeout(this.timer);
    if (this.pointing) this.host.pointed(null);
    this.pointing = false;
    this.start = null;
  };

  private readonly down = (event: PointerEvent): void => {
    if (!event.isPrimary || event.button !== 0 || closest(event.target, own) !== null) return;
    this.end();
    this.start = event;
    this.timer = window.setTimeout(() => {
      this.pointing = true;
      this.host.pointed({ x: event.clientX, y: event.clientY });
    }, hold);
  };

  private readonly move = (event: PointerEvent): void => {
    const { classList } = document.documentElement;
    classList.remove('idle');
    clearTimeout(this.idle);
    this.idle = window.setTimeout(() => classList.add('idle'), idleAfter);
    if (this.start === null || event.pointerId !== this.start.pointerId) return;
    if (this.pointing) this.host.pointed({ x: event.clientX, y: event.clientY });
    else if (distance(this.start, event) > tap) clearTimeout(this.timer);
  };

  private readonly up = (event: PointerEvent): void => {
    const [from, pointed] = [this.start, this.pointing];
    this.end();
    if (from === null || pointed || event.pointerId !== from.pointerId) return;
    const [dx, dy] = [event.clientX - from.clientX, event.clientY - from.clientY];
    const touch = event.pointerType === 'touch';
    const target = closest(event.target, '*');
    if (distance(from, event) <= tap) {
      if (target !== null) this.host.tapped(target, event.clientX / window.innerWidth, touch);
    } else if (touch && Math.abs(dx) >= swipe && Math.abs(dx) > 1.5 * Math.abs(dy)) {
      this.host.swiped(dx < 0 ? 1 : -1);
    }
  };

  /** A turn of the wheel is one slide, however many events it comes as; what rolls on by itself turns no more. */
  private readonly roll = (event: WheelEvent): void => {
    if (event.ctrlKey) return;
    const by = Math.abs(event.deltaY) >= Math.abs(event.deltaX) ? event.deltaY : event.deltaX;
    if (event.timeStamp - this.lastTurn < wheelRest || by === 0) return;
    this.rolled = Math.sign(this.rolled) === Math.sign(by) ? this.rolled + by : by;
    // Lines and pages count more than pixels.
    if (Math.abs(this.rolled) * (event.deltaMode === 0 ? 1 : 40) < wheel) return;
    this.rolled = 0;
    this.lastTurn = event.timeStamp;
    this.host.rolled(by > 0 ? 1 : -1);
  };

  /** A finger that points asks for no menu. */
  private readonly menu = (event: Event): void => {
    if (this.pointing) event.preventDefault();
  };

  /** A button that was clicked gives the keys back: Space and Enter turn slides again. Keyboards keep their focus. */
  private readonly clicked = (event: MouseEvent): void => {
    if (event.detail > 0) closest<HTMLElement>(event.target, 'button')?.blur();
  };
}

function closest<Found extends Element>(target: EventTarget | null, selector: string): Found | null {
  return target instanceof Element ? target.closest<Found>(selector) : null;
}

function distance(a: PointerEvent, b: PointerEvent): number {
  return Math.hypot(b.clientX - a.clientX, b.clientY - a.clientY);
}

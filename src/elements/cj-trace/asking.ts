import type { LitElement, ReactiveController } from 'lit';
import { Listeners } from '../listeners.ts';
import { boxDistance } from './place.ts';

/** Links to a fact's row or card. */
export const numbers = 'a.fact, a.to-fact';
/** What answers a tap itself. */
const interactive = 'a[href], button, input, select, textarea, label, summary, [tabindex="0"]';
/** A finger may miss a number by this much, px. */
const reach = 12;
/** A mouse rests on a number this long before it asks, ms. */
const rest = 160;

export interface AskingHost extends LitElement {
  /** The pointer rests on a number, or Tab has reached it. */
  peek(link: HTMLElement): void;
  /** The pointer has left numbers and panel. */
  linger(): void;
  /** The pointer has reached the panel. */
  stay(): void;
  /** A plain click anywhere; `owner` is the number that is meant. */
  choose(owner: HTMLElement | null, event: MouseEvent): void;
}

/** Tells the trace which number the reader asks: by mouse, finger or Tab, inside the element that holds the trace. */
export class Asking implements ReactiveController {
  private readonly mouse = { x: -1, y: -1 };
  private over: Element | null = null;
  private tabbed = false;
  private timer = 0;

  constructor(
    private readonly host: AskingHost,
    private readonly panel: HTMLElement,
  ) {
    const parent = () => host.parentElement;
    const heard = {
      focusin: (event: FocusEvent) => this.focus(event.target as HTMLElement),
      pointermove: (event: PointerEvent) => this.move(event),
    };
    // Before others, to whom a number is a link into the register.
    const before = {
      click: (event: MouseEvent) => this.click(event),
      keydown: (event: KeyboardEvent) => this.key(event),
      pointerdown: (event: PointerEvent) => this.press(event),
    };
    host.addController(new Listeners(parent, heard));
    host.addController(new Listeners(parent, before, { capture: true }));
    host.addController(this);
  }

  hostDisconnected(): void {
    window.clearTimeout(this.timer);
  }

  private click(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    window.clearTimeout(this.timer);
    const target = event.target as Element;
    const owner = target.closest<HTMLElement>(numbers);
    this.host.choose(owner ?? this.missedNumber(event), event);
  }

  /** The number that a finger just missed. */
  private missedNumber({ target, clientX, clientY, detail }: MouseEvent): HTMLElement | null {
    const at = target as Element;
    if (detail === 0 || this.mouse.x >= 0 || at.closest(interactive)) return null;
    const part = at.closest('p, h1, h2, h3, h4, li, table, .step-text, .slip');
    const near = Array.from(part?.querySelectorAll<HTMLElement>(numbers) ?? [], (link) => {
      const rects = Array.from(link.getClientRects());
      return { link, away: Math.min(...rects.map((rect) => boxDistance(rect, clientX, clientY))) };
    });
    near.sort((a, b) => a.away - b.away);
    return near[0] !== undefined && near[0].away <= reach ? near[0].link : null;
  }

  private press(event: PointerEvent): void {
    this.tabbed = false;
    if (event.pointerType !== 'mouse') this.mouse.x = -1;
  }

  private move(event: PointerEvent): void {
    const { clientX: x, clientY: y } = event;
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
    // What scrolls under a mouse at rest is not pointed at.
    if (x === this.mouse.x && y === this.mouse.y) return;
    Object.assign(this.mouse, { x, y });
    const target = event.target as Element;
    const over = this.panel.contains(target) ? this.panel : target.closest<HTMLElement>(numbers);
    if (over === this.over) return;
    this.over = over;
    window.clearTimeout(this.timer);
    if (over === null) this.host.linger();
    else if (over === this.panel) this.host.stay();
    else {
      const from = window.scrollY;
      this.timer = window.setTimeout(() => {
        if (window.scrollY === from) this.host.peek(over);
      }, rest);
    }
  }

  private focus(target: HTMLElement): void {
    if (this.tabbed && target.matches(numbers) && !this.panel.contains(target)) this.host.peek(target);
  }

  private key(event: KeyboardEvent): void {
    this.tabbed = event.key === 'Tab';
    const target = event.target as HTMLElement;
    if (event.key !== ' ' || !target.matches(numbers)) return;
    event.preventDefault();
    target.click();
  }
}

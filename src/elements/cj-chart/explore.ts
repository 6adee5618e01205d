import type { ReactiveController } from 'lit';
import { Listeners } from '../listeners.ts';
import { pageLocale } from '../locale.ts';
import type { CjChart } from './cj-chart.ts';
import { boxOf, dataIn, datumAt, groupsOf, marksOf, textOf } from './hit.ts';

/** What made a mark the one that is asked for. */
export type How = 'hover' | 'tap' | 'key';

export interface DatumAsked {
  /** Id of the fact or table row; null: nothing is asked for any more. */
  readonly datum: string | null;
  /** Where its marks are in the window. */
  readonly box: DOMRect;
  readonly how: How;
}

/** A mark may be missed by this much, px of the window. */
const reach = { mouse: 10, finger: 24 } as const;
/** A pointer that rests this long asks. */
const rest = 220;

/** What readers of screens hear of a chart that can be explored. */
const words = {
  zh: {
    kind: '可逐项看的图',
    help: '用方向键逐项移动，Home 和 End 到首尾，回车打开出处，Esc 离开。',
  },
  en: {
    kind: 'explorable picture',
    help: 'Arrow keys move from item to item, Home and End to the first and last, Enter opens the source, Esc leaves.',
  },
};

/**
 * Lets pointer, touch and keys ask for the marks of the chart's picture, while it stands still. Sets the host's `datum`
 * and paints it: `on` and `dim` on the marks, rings around them. Owns the chart's one tab stop (`.keys`).
 */
export class Explore implements ReactiveController {
  private finger = false;
  private timer = 0;
  /** The datum that `cj-datum` told last. */
  private told: string | null = null;
  private how: How = 'hover';
  /** An answer stands open (`cj-trace`, sent from this chart). */
  private answered = false;
  private telling = false;
  private painted: { svg: SVGSVGElement; datum: string } | null = null;
  private rings: HTMLElement[] = [];
  private keys: HTMLElement | null = null;
  private said: HTMLElement | null = null;

  constructor(private readonly host: CjChart) {
    const heard = {
      pointerdown: this.press,
      pointermove: this.hover,
      pointerleave: this.leave,
      click: this.tap,
      keydown: this.key,
      focusin: this.name,
      focusout: this.blur,
      'cj-trace': this.answer,
    };
    host.addController(new Listeners(() => host, heard));
    host.addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.timer);
    this.clear();
    this.remove();
    this.told = null;
    this.answered = false;
  }

  hostUpdated() {
    const { explorable, datum } = this.host;
    this.place(explorable && this.host.querySelector('[data-d]') !== null);
    if (datum === null) {
      this.clear();
      this.told = null;
      return;
    }
    const { resting } = this.host;
    if (explorable && resting !== null && marksOf(resting, datum).length > 0) this.paint(resting, datum);
    else {
      this.clear();
      this.ask(null, 'hover');
    }
  }

  /** Shows a datum; tells it at once, or when the pointer rests on it. */
  private ask(datum: string | null, how: How, wait = 0) {
    clearTimeout(this.timer);
    this.host.datum = datum;
    if (wait > 0) this.timer = window.setTimeout(() => this.tell(datum, how), wait);
    else this.tell(datum, how);
  }

  private tell(datum: string | null, how: How) {
    if (datum === null && this.told === null) return;
    this.told = datum;
    this.how = how;
    const { resting } = this.host;
    const box = (datum !== null && resting && boxOf(resting, datum)) || this.host.getBoundingClientRect();
    const detail: DatumAsked = { datum, box, how };
    // An answer that makes way for the next one closes meanwhile.
    this.telling = true;
    this.host.dispatchEvent(new CustomEvent('cj-datum', { detail, bubbles: true, composed: true }));
    this.telling = false;
  }

  /** What was opened on purpose stays pointed out until it closes. */
  private get pinned() {
    return this.answered && this.how !== 'hover';
  }

  private answer = ({ detail }: CustomEvent<{ open: boolean }>) => {
    this.answered = detail.open;
    if (detail.open || this.telling) return;
    this.told = null;
    // By keys the reader goes on from here.
    if (!this.focused()) this.host.datum = null;
  };

  private press = ({ pointerType }: PointerEvent) => {
    this.finger = pointerType !== 'mouse';
  };

  private hover = ({ pointerType, buttons, clientX, clientY }: PointerEvent) => {
    const { resting, explorable, datum } = this.host;
    if (pointerType !== 'mouse' || buttons !== 0 || !resting || !explorable || this.pinned) return;
    const next = datumAt(resting, clientX, clientY, reach.mouse);
    this.host.toggleAttribute('data-hit', next !== null);
    if (next !== datum) this.ask(next, 'hover', next === null ? 0 : rest);
  };

  private leave = ({ pointerType }: PointerEvent) => {
    if (pointerType !== 'mouse') return;
    this.host.removeAttribute('data-hit');
    if (this.host.datum !== null && !this.focused() && !this.pinned) this.ask(null, 'hover');
  };

  private tap = (event: MouseEvent) => {
    const { resting, explorable } = this.host;
    if (event.defaultPrevented || event.button !== 0 || !resting || !explorable) return;
    this.ask(datumAt(resting, event.clientX, event.clientY, this.finger ? reach.finger : reach.mouse), 'tap');
  };

  private key = (event: KeyboardEvent) => {
    const { resting, datum } = this.host;
    if (event.target !== this.keys || !resting || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      if (datum !== null) this.ask(null, 'key');
      return;
    }
    const order = dataIn(resting);
    const move = moves[event.key];
    if (!move && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    if (!move) return this.ask(datum ?? order[0] ?? null, 'key');
    const next = order[move(datum === null ? -1 : order.indexOf(datum), order.length)] ?? null;
    // What is open belongs to the mark before.
    if (this.told !== null) this.tell(null, 'key');
    this.host.datum = next;
    if (next !== null && this.said) this.said.textContent = textOf(resting, next);
  };

  private blur = () => {
    if (this.told === null) this.host.datum = null;
  };

  private focused = () => this.keys !== null && this.keys === document.activeElement;

  private name = () => {
    this.keys?.setAttribute('aria-label', `${this.host.caption} ${words[pageLocale()].help}`.trim());
  };

  /** The tab stop stands beside the picture, not around it, so that the picture's own name is read in its place. */
  private place(wanted: boolean) {
    if (!wanted || this.keys !== null) {
      if (!wanted) this.remove();
      return;
    }
    this.keys = document.createElement('div');
    this.keys.className = 'keys';
    this.keys.tabIndex = 0;
    // An application, because arrow keys must reach it past a screen reader.
    this.keys.setAttribute('role', 'application');
    this.keys.setAttribute('aria-roledescription', words[pageLocale()].kind);
    this.keys.setAttribute('data-arrows', '');
    this.said = document.createElement('div');
    this.said.className = 'said';
    this.said.setAttribute('aria-live', 'polite');
    this.host.append(this.keys, this.said);
    // A stage is hidden from who listens while nothing can be asked of it; its live copy always is.
    this.host.removeAttribute('aria-hidden');
    this.name();
  }

  private remove() {
    this.keys?.remove();
    this.said?.remove();
    this.keys = this.said = null;
  }

  private paint(svg: SVGSVGElement, datum: string) {
    if (this.painted?.svg === svg && this.painted.datum === datum) return;
    this.clear();
    this.painted = { svg, datum };
    for (const mark of Array.from(svg.querySelectorAll('[data-d]'))) {
      mark.classList.add(mark.getAttribute('data-d') === datum ? 'on' : 'dim');
    }
    const frame = this.host.getBoundingClientRect();
    // In parts of the host: rings stay in their place when the host is resized.
    const part = (value: number, whole: number) => `${(100 * value) / (whole || 1)}%`;
    this.rings = groupsOf(svg, datum).map((box) => {
      const ring = document.createElement('div');
      ring.className = 'ring';
      ring.style.left = part(box.left - frame.left, frame.width);
      ring.style.top = part(box.top - frame.top, frame.height);
      ring.style.width = part(box.width, frame.width);
      ring.style.height = part(box.height, frame.height);
      return ring;
    });
    this.host.append(...this.rings);
  }

  private clear() {
    for (const ring of this.rings) ring.remove();
    this.rings = [];
    for (const mark of Array.from(this.painted?.svg.querySelectorAll('.on, .dim') ?? [])) {
      mark.classList.remove('on', 'dim');
    }
    this.painted = null;
  }
}

/** Index of the next datum by key; -1: none yet. */
const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => Math.min(at + 1, count - 1),
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, count) => count - 1,
};

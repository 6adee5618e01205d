import { LitElement, nothing } from 'lit';
import { Listeners } from '../listeners.ts';
import { Asking, numbers } from './asking.ts';
import { datumView, factIdOf, factView, type TraceView } from './content.ts';
import { TracePanel } from './panel.ts';
import type { Box } from './place.ts';
import { traceName, traceTemplate } from './template.ts';

/** A mouse may leave what it peeks at this long, ms. */
const lingering = 260;
/** A trace closes when the page is scrolled further than this, px. */
const scrollReach = 160;

/** What a mark of a picture asks with (`cj-datum`). */
interface DatumDetail {
  readonly datum: string | null;
  readonly box: Box;
  readonly how: 'hover' | 'tap' | 'key';
}

/** What was asked. */
interface Asked {
  readonly owner: HTMLElement;
  /** Gets the focus back: the owner, or what had the focus in it. */
  readonly back: HTMLElement;
  /** The mark's box relative to the owner's, where the owner is a picture. */
  readonly box: Box | null;
  readonly ownerTop: number;
  readonly scrolledAt: number;
}

/**
 * Answers where a number comes from: the one panel of a page. It stands beside what it explains (Popover API, else a
 * fixed box); in the text with large text and where there is no room.
 *
 * Expects to stand inside the element whose numbers it answers: `a.fact, a.to-fact` with `href="#fact-<id>"`,
 * and charts that send `cj-datum` ({datum, box, how: 'hover' | 'tap' | 'key'}; datum null: nothing is asked for any more). What it says stands in the page (content.ts).
 * Hover and Tab peek; a click, a tap or Enter pins. Closes on Esc, its button, a click elsewhere, scrolling away.
 *
 * Property `datum` (read only): id of the fact or datum that is shown; null when closed.
 * Event `cj-trace` (bubbles, from what was asked): {open: boolean}.
 */
export class CjTrace extends LitElement {
  static override properties = { views: { state: true }, pinned: { state: true } };
  /** The last one is shown; the others are the way back. */
  declare private views: readonly TraceView[];
  /** Stays until it is closed, and takes the focus; otherwise goes with the pointer or the focus. */
  declare private pinned: boolean;
  private readonly panel = new TracePanel();
  private asked: Asked | null = null;
  /** Selector of what gets the focus when the panel is rendered; empty: the panel; null: nothing. */
  private focusNext: string | null = null;
  private timer = 0;
  /** The step that a scene shows now. */
  private step: Element | null = null;

  private readonly documentWhileOpen = new Listeners(
    () => document,
    {
      keydown: (event: KeyboardEvent) => this.key(event),
      focusin: (event: FocusEvent) => this.focusMoved(event.target as Node),
      'cj-settings': () => this.close(true),
    },
    { capture: true },
  );
  private readonly windowWhileOpen = new Listeners(() => window, {
    resize: () => this.layOut(),
    scroll: () => this.follow(),
  });

  constructor() {
    super();
    this.views = [];
    this.pinned = false;
    new Asking(this, this.panel.element);
    const heard = {
      'cj-datum': (event: CustomEvent<DatumDetail>) => this.ask(event.target as HTMLElement, event.detail),
      'cj-step': ({ detail }: CustomEvent<{ id: string }>) => {
        this.step = document.getElementById(detail.id);
      },
    };
    this.addController(new Listeners(() => this.parentElement, heard));
  }

  get datum(): string | null {
    return this.view?.id ?? null;
  }

  private get view(): TraceView | undefined {
    return this.views[this.views.length - 1];
  }

  /** Nothing unasked takes the place of what is pinned, or pushes the text apart. */
  private get mayPeek(): boolean {
    return !this.pinned && !isLarge();
  }

  protected override createRenderRoot(): HTMLElement {
    return this.panel.element;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const link of Array.from(this.parentElement?.querySelectorAll(numbers) ?? [])) {
      link.setAttribute('role', 'button');
      link.setAttribute('aria-haspopup', 'dialog');
      link.setAttribute('aria-expanded', 'false');
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  protected override render(): unknown {
    const { view } = this;
    if (view === undefined) return nothing;
    return traceTemplate(view, this.views.length > 1, {
      close: () => this.close(true),
      back: () => this.goBack(),
      toTable: (row) => this.toTable(row),
    });
  }

  protected override updated(): void {
    const { view } = this;
    const { element } = this.panel;
    if (view === undefined) return;
    element.setAttribute('aria-label', traceName(view));
    // What is only peeked at adds no tab stops.
    for (const stop of this.stops()) {
      if (this.pinned) stop.removeAttribute('tabindex');
      else stop.tabIndex = -1;
    }
    this.layOut();
    if (this.focusNext === null || !element.isConnected) return;
    const wanted = this.focusNext === '' ? null : element.querySelector<HTMLElement>(this.focusNext);
    this.focusNext = null;
    (wanted ?? element).focus({ preventScroll: true });
  }

  private open(view: TraceView, owner: HTMLElement, pinned: boolean, box: Box | null = null): void {
    const { x, y } = owner.getBoundingClientRect();
    const active = document.activeElement;
    this.close();
    this.asked = {
      owner,
      back: active instanceof HTMLElement && owner.contains(active) ? active : (stopIn(owner) ?? owner),
      box: box && { x: box.x - x, y: box.y - y, width: box.width, height: box.height },
      ownerTop: y,
      scrolledAt: window.scrollY,
    };
    this.views = [view];
    this.pinned = pinned;
    this.focusNext = pinned ? '' : null;
    this.documentWhileOpen.on();
    this.windowWhileOpen.on();
    this.tell(owner, true);
  }

  /** `giveBack`: the focus returns to what was asked if it is in the panel. */
  close(giveBack = false): void {
    this.stay();
    if (this.asked === null) return;
    const { owner, back } = this.asked;
    const focused = this.panel.element.contains(document.activeElement);
    this.asked = null;
    this.views = [];
    this.pinned = false;
    this.focusNext = null;
    this.documentWhileOpen.off();
    this.windowWhileOpen.off();
    if (giveBack && focused) back.focus({ preventScroll: true });
    this.panel.leave();
    this.tell(owner, false);
  }

  private tell(owner: HTMLElement, open: boolean): void {
    if (owner.hasAttribute('aria-expanded')) owner.setAttribute('aria-expanded', String(open));
    owner.dispatchEvent(new CustomEvent('cj-trace', { bubbles: true, detail: { open } }));
  }

  /** Places the panel; again when its content, the window or the scroll position changes. */
  private layOut(): void {
    if (this.asked === null || this.panel.inText) return;
    const { owner, box, ownerTop } = this.asked;
    if (!isLarge() && this.panel.float(anchorOf(this.asked), this, box !== null)) return;
    if (!this.pinned) {
      this.close();
      return;
    }
    this.panel.stand(owner);
    // A trace that closed further up must not move what the reader touched.
    const moved = owner.getBoundingClientRect().top - ownerTop;
    if (Math.abs(moved) > 1) window.scrollBy(0, moved);
  }

  private follow(): void {
    if (this.asked === null || this.panel.inText) return;
    const { y, height } = anchorOf(this.asked);
    const away = Math.abs(window.scrollY - this.asked.scrolledAt) > scrollReach;
    if (away || y + height < 0 || y > window.innerHeight) this.close(true);
    else this.layOut();
  }

  choose(owner: HTMLElement | null, event: MouseEvent): void {
    const target = event.target as Element;
    // By the event's path: what was clicked may have been rendered away meanwhile.
    if (event.composedPath().includes(this.panel.element)) {
      this.chooseInside(event, target);
      return;
    }
    const again = owner !== null && owner === this.asked?.owner && this.pinned;
    const view = owner === null || again ? null : viewOf(owner);
    if (again || view !== null) event.preventDefault();
    if (owner !== null && view !== null) this.open(view, owner, true);
    // A chart says itself that nothing of it is asked for any more.
    else if (again || !(this.panel.inText || this.asked?.owner.contains(target))) this.close(true);
  }

  private chooseInside(event: MouseEvent, target: Element): void {
    const link = target.closest('a');
    if (link === null || this.asked === null) return;
    const id = link.dataset.fact === undefined ? null : factIdOf(link);
    const view = id === null ? null : factView(id, this.asked.owner);
    if (view === null) {
      this.close();
      return;
    }
    event.preventDefault();
    this.pinned = true;
    this.views = [...this.views, view];
    this.focusNext = '';
  }

  private goBack(): void {
    this.focusNext = `[data-fact="${this.datum}"]`;
    this.views = this.views.slice(0, -1);
  }

  private toTable(row: HTMLElement): void {
    this.close();
    for (let at = row.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
      at.open = true;
    if (row.tagName !== 'A') row.tabIndex = -1;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'center' });
  }

  /** Opens without a click, unless something pinned is open. */
  peek(link: HTMLElement): void {
    this.stay();
    const view = !this.mayPeek || link === this.asked?.owner ? null : viewOf(link);
    if (view !== null) this.open(view, link, false);
  }

  stay(): void {
    window.clearTimeout(this.timer);
  }

  /** Closes soon what is only peeked at, unless its number has the focus. */
  linger(): void {
    this.stay();
    this.timer = window.setTimeout(() => {
      if (!this.pinned && (this.asked?.box || document.activeElement !== this.asked?.owner)) this.close();
    }, lingering);
  }

  private ask(chart: HTMLElement, { datum, box, how }: DatumDetail): void {
    const own = this.asked?.owner === chart;
    if (datum === null) {
      if (own && how === 'hover') this.linger();
      else if (own) this.close(true);
      return;
    }
    if (how === 'hover' && !this.mayPeek) return;
    const view = datumView(datum, chart, chart.closest('.step') ?? this.step);
    if (view !== null) this.open(view, chart, how !== 'hover', box);
    else if (own) this.close();
  }

  private focusMoved(target: Node): void {
    const own = this.panel.element.contains(target) || this.asked?.owner.contains(target);
    if (!own && !this.panel.inText) this.close();
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.close(true);
    } else if (event.key === 'Tab' && this.pinned && this.asked !== null) this.tab(event, this.asked.back);
  }

  /** The order of Tab: the number, the panel, what follows the number. */
  private tab(event: KeyboardEvent, back: HTMLElement): void {
    const stops = this.stops();
    const [first, last] = [stops[0], stops[stops.length - 1]];
    const active = document.activeElement;
    if (active === back && !event.shiftKey) {
      event.preventDefault();
      first?.focus({ preventScroll: !this.panel.inText });
    } else if (event.shiftKey && (active === first || active === this.panel.element)) {
      event.preventDefault();
      back.focus({ preventScroll: true });
    } else if (!event.shiftKey && active === last) back.focus({ preventScroll: true });
  }

  private stops(): HTMLElement[] {
    return Array.from(this.panel.element.querySelectorAll<HTMLElement>('a[href], button'));
  }
}

/** A picture's own tab stop. */
function stopIn(owner: HTMLElement): HTMLElement | null {
  return owner.querySelector<HTMLElement>('[tabindex="0"]');
}

function isLarge(): boolean {
  return document.documentElement.hasAttribute('data-size');
}

function viewOf(owner: HTMLElement): TraceView | null {
  const id = factIdOf(owner);
  return id === null ? null : factView(id, owner);
}

function anchorOf({ owner, box }: Asked): Box {
  const rect = owner.getBoundingClientRect();
  return box === null ? rect : { ...box, x: box.x + rect.x, y: box.y + rect.y };
}

customElements.define('cj-trace', CjTrace);

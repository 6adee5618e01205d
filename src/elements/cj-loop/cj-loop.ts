import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { fill } from '../../lib/fill.ts';
import { dwellOf } from '../../talk/dwell.ts';
import { keepsGrowing, withLoop } from '../../talk/heap.ts';
import { actionOf, keyOf } from '../../talk/keys.ts';
import * as talk from '../../talk/loop.ts';
import { loopAsked } from '../../talk/loop-settings.ts';
import { advance, goTo, type State, startState, whenOf } from '../../talk/model.ts';
import { durationText } from '../../talk/schedule.ts';
import { isFullscreen } from '../cj-deck/fullscreen.ts';
import type { Wake } from '../cj-deck/wake.ts';
import { Listeners } from '../listeners.ts';
import { pageLocale } from '../locale.ts';
import { heapInUse, type Probe, probe, reload } from './fresh.ts';
import { statusWords } from './words.ts';

/** In s. */
const day = 86_400;

/** What goes on when the deck is built anew in place. */
export interface Carried {
  readonly state: State;
  readonly kiosk: boolean;
  /** When the talk first began, by the clock that only runs on, ms. */
  readonly began: number;
  readonly loops: number;
  readonly probe: Probe;
  /** Full screen was had. */
  readonly full: boolean;
}

/**
 * The slides turn by themselves: what the loop (talk/loop.ts) says is done, and what happens is told to the loop. Shows
 * a line on how the screen fares while the state asks for it.
 *
 * @property state, slides - of the deck
 * @property moving - the slide's picture moves still
 * @property wake - whether the screen is kept on
 * @property speaking - this is the speaker's window, where no slides turn by themselves
 * @property carried - what goes on from a deck before
 * @event cj-change - another state; @event cj-kiosk - whether nobody presents; @event cj-fresh - the deck is to be built
 * anew with `detail`: what of `Carried` the loop knows
 */
export class CjLoop extends LitElement {
  static override properties = {
    state: { attribute: false },
    slides: { attribute: false },
    moving: { attribute: false },
    wake: { attribute: false },
    speaking: { attribute: false },
    carried: { attribute: false },
  };
  declare state: State;
  declare slides: readonly HTMLElement[];
  declare moving: boolean;
  declare wake: Wake;
  declare speaking: boolean;
  declare carried: Carried | null;

  /** The address asks for a kiosk: Esc does not end it. */
  private asked = false;
  private began = performance.now();
  private loop: talk.Loop | null = null;
  private probed: Probe = 'not asked';
  /** Full screen was had, and is to be had again when a visitor's touch allows it. */
  private full = false;
  /** The loop itself changes the state. */
  private own = false;
  private timer = 0;
  private second = 0;
  private minima: readonly number[] = [];
  private least = Number.POSITIVE_INFINITY;

  constructor() {
    super();
    this.state = startState(1);
    this.slides = [];
    this.moving = false;
    this.wake = 'off';
    this.speaking = false;
    this.carried = null;
    const { touched, refill } = this;
    const touches = { pointerdown: touched, keydown: touched, wheel: touched };
    this.addController(new Listeners(() => window, touches, { capture: true, passive: true }));
    this.addController(new Listeners(() => window, { click: refill, keydown: refill }, { capture: true }));
    this.addController(new Listeners(() => document, { visibilitychange: () => this.requestUpdate() }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    clearTimeout(this.second);
  }

  /** Leaves the screen to itself; call it in a click, for it asks for the full screen. */
  begin(): void {
    this.setKiosk(true);
    if (this.loop) this.loop = talk.touch(this.loop, performance.now());
    this.change((state) => ({ ...goTo(state, 0), auto: true, fullscreen: true }));
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    clearTimeout(this.second);
    if (!this.state.status) return nothing;
    this.second = window.setTimeout(() => this.requestUpdate(), 1000);
    const locale = pageLocale();
    const words = statusWords[locale];
    const { loops = 0, freshAt = null, settings } = this.loop ?? {};
    const seconds = (performance.now() - this.began) / 1000;
    const heap = heapInUse();
    const line = fill(words.line, {
      days: String(Math.floor(seconds / day)),
      time: durationText(seconds % day),
      loops: String(loops),
      fresh: settings?.kiosk && freshAt !== null ? new Date(freshAt).toLocaleString(locale) : words.never,
      heap: heap === null ? words.unknown : fill(words.heap, { mb: (heap / 1e6).toFixed(1) }),
      wake: words.wake[this.wake],
      full: isFullscreen(document) ? words.yes : words.no,
      probe: words.probe[this.probed],
    });
    return html`<p class="status">${line}</p>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const now = performance.now();
    if (this.loop === null) this.start(now);
    if (this.loop === null) return;
    const { kiosk } = this.loop.settings;
    this.full ||= kiosk && isFullscreen(document);
    if (changed.get('state') !== undefined && !this.own) this.loop = talk.touch(this.loop, now);
    if (changed.has('state')) this.own = false;
    this.loop = talk.shown(this.loop, this.showing(), now);
    this.arm();
  }

  private start(now: number): void {
    const { wrong: _, ...asked } = loopAsked(new URLSearchParams(location.search));
    const { carried } = this;
    this.asked = asked.kiosk;
    this.began = carried?.began ?? now;
    this.probed = carried?.probe ?? 'not asked';
    this.full = carried?.full ?? false;
    const settings = { ...asked, kiosk: asked.kiosk || carried?.kiosk === true };
    const loop = talk.startLoop(settings, this.showing(), now, Date.now());
    this.loop = { ...loop, loops: carried?.loops ?? 0 };
    this.setKiosk(settings.kiosk);
  }

  private showing(): talk.Showing {
    const { slide, count, auto, mode } = this.state;
    // The slides turn in their own window, not once more in the speaker's.
    const turning = auto && mode === 'slides' && !this.speaking;
    const dwell = turning ? dwellOf(textOf(this.slides[slide])) : 0;
    return { slide, count, turning, dwell, moving: this.moving, visible: !document.hidden };
  }

  private arm(): void {
    clearTimeout(this.timer);
    const loop = this.loop;
    if (loop === null || !this.isConnected || !(loop.settings.kiosk || loop.showing.turning)) return;
    this.timer = window.setTimeout(this.wakeUp, talk.waitOf(loop, performance.now()));
  }

  private readonly wakeUp = (): void => {
    if (this.loop === null) return;
    const { loops } = this.loop;
    const told = talk.tick(this.loop, performance.now(), Date.now());
    this.loop = told.loop;
    if (told.deed !== null) this.measure(told.loop.loops > loops);
    this.act(told.deed);
    this.arm();
  };

  private act(deed: talk.Deed): void {
    if (deed === null) return;
    this.own = true;
    if (deed === 'turn') this.change((state) => ({ ...advance(state), note: null }));
    else this.change((state) => ({ ...goTo(state, 0), auto: true, note: null, origin: null }));
    if (deed === 'fresh') void this.freshen();
  }

  /** Looks at the memory; what keeps growing from loop to loop wants a fresh start. */
  private measure(looped: boolean): void {
    this.least = Math.min(this.least, heapInUse() ?? Number.POSITIVE_INFINITY);
    if (this.loop === null || !looped || !Number.isFinite(this.least) || !this.loop.settings.kiosk) return;
    this.minima = withLoop(this.minima, this.least);
    this.least = Number.POSITIVE_INFINITY;
    if (!keepsGrowing(this.minima)) return;
    this.minima = [];
    this.loop = { ...this.loop, due: true };
  }

  private async freshen(): Promise<void> {
    const touched = this.loop?.touched;
    // Opening the page again would give the full screen away.
    if (!isFullscreen(document)) {
      this.probed = await probe(window);
      if (!this.isConnected || this.loop === null) return;
      // Not while somebody is at it: after them.
      if (this.loop.touched !== touched) {
        this.loop = { ...this.loop, due: true };
        return;
      }
      if (this.probed === 'answered') return reload();
    }
    if (this.loop === null) return;
    const { loops, settings } = this.loop;
    const detail: Omit<Carried, 'state'> = {
      ...{ kiosk: settings.kiosk, began: this.began, loops },
      ...{ full: this.full, probe: this.probed },
    };
    this.dispatchEvent(new CustomEvent('cj-fresh', { detail, bubbles: true }));
  }

  private readonly touched = (event: Event): void => {
    if (this.loop === null) return;
    this.loop = talk.touch(this.loop, performance.now());
    if (this.loop.settings.kiosk) {
      const key = event instanceof KeyboardEvent ? keyOf(event) : null;
      const action = key === null ? null : actionOf(key, whenOf(this.state));
      // Whoever has left the full screen by Esc leaves the loop by it as well, unless the address asks for it.
      if (key === 'Escape' && !this.asked && !isFullscreen(document)) this.setKiosk(false);
      if (this.state.auto && action !== 'auto') this.change((state) => ({ ...state, auto: false }));
    }
    this.arm();
  };

  /** Takes the full screen again that was lost: only what a hand does allows it. */
  private readonly refill = (event: Event): void => {
    if (!this.loop?.settings.kiosk || !this.full || isFullscreen(document)) return;
    const key = event instanceof KeyboardEvent ? keyOf(event) : '';
    if (key === null || ['f', 'F5', 'Shift+F5', 'Escape'].includes(key)) return;
    // The page may not have been told yet that it is gone.
    this.change((state) => ({ ...state, fullscreen: false }));
    this.change((state) => ({ ...state, fullscreen: true }));
  };

  private setKiosk(kiosk: boolean): void {
    if (this.loop) this.loop = { ...this.loop, settings: { ...this.loop.settings, kiosk } };
    this.dispatchEvent(new CustomEvent('cj-kiosk', { detail: kiosk, bubbles: true }));
  }

  private change(detail: (state: State) => State): void {
    this.dispatchEvent(new CustomEvent('cj-change', { detail, bubbles: true }));
  }
}

/** What there is to read on a slide as it is shown. */
function textOf(slide: HTMLElement | undefined): string {
  return Array.from(slide?.querySelectorAll<HTMLElement>('.inner, .words, .in-full') ?? [])
    .filter((part) => part.getClientRects().length > 0)
    .map(({ textContent }) => textContent)
    .join('\n');
}

customElements.define('cj-loop', CjLoop);

declare global {
  interface HTMLElementTagNameMap {
    'cj-loop': CjLoop;
  }
}

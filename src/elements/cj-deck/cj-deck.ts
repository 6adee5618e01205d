import { html, LitElement, nothing, type PropertyValues, render } from 'lit';
import { fill } from '../../lib/fill.ts';
import { wayBack } from '../../talk/address.ts';
import type { Action } from '../../talk/keys.ts';
import { goBack, jump, leavesTalk, press, type State, startState } from '../../talk/model.ts';
import type { KnownRoute } from '../../talk/slides.ts';
import type { Wall } from '../../talk/wall.ts';
import '../cj-checks/cj-checks.ts';
import type { Carried } from '../cj-loop/cj-loop.ts';
import '../cj-loop/cj-loop.ts';
import '../cj-speaker/cj-speaker.ts';
import { Listeners } from '../listeners.ts';
import { pageLocale } from '../locale.ts';
import { leaveFor, openSpeaker, slideInAddress, speakerAddress, talkName, writeSlide } from './addresses.ts';
import { Agreement } from './agreement.ts';
import { Exploring } from './exploring.ts';
import { columnsOf, Fit } from './fit.ts';
import { FullScreen } from './fullscreen.ts';
import { Hands, type HandsHost } from './hands.ts';
import { helpSheet } from './help.ts';
import { Keys } from './keys.ts';
import { MovingPicture } from './moving-picture.ts';
import { arrive, firstState, minutesOf, restore, type Told, tellRoute } from './route.ts';
import { Screen } from './screen.ts';
import { fillOtherScreen } from './screens.ts';
import { type Beginning, startPanel } from './start.ts';
import { WakeLock } from './wake.ts';
import { deckWords } from './words.ts';

/**
 * The slides and all that surrounds them: the one state of the talk, and everything that changes it.
 *
 * Expects `<cj-deck story routes reading><main class="slides">` with an `<article class="slide" id data-routes>` a slide
 * (`data-scene` on steps) and a `.beginning` in the first, where the ways to begin stand; what else it renders stands after them. The root element carries `data-mode` and
 * `data-shape` for the styles.
 *
 * @property state - what is shown (talk/model.ts); `change` sets it
 * @property story - the story's id
 * @property routes - the story's routes, as JSON
 * @property reading - address of the reading page; absent: it does not stand beside
 * @property carried - what goes on from a deck that this one replaces
 * @event cj-state - the state is another one; `detail`: { state, before }
 *
 * Hears `cj-change` (detail: state => state), `cj-wall`, `cj-kiosk`, `cj-start-time` and `cj-fresh` from
 * the elements inside.
 */
export class CjDeck extends LitElement implements HandsHost {
  static override properties = {
    state: { attribute: false },
    story: {},
    routes: { type: Array },
    reading: {},
    carried: { attribute: false },
    unattended: { state: true },
  };
  declare state: State;
  declare story: string;
  declare routes: readonly KnownRoute[];
  declare reading: string | undefined;
  declare carried: Carried | null;
  declare unattended: boolean;

  private readonly words = deckWords[pageLocale()];
  private readonly speaking = document.documentElement.dataset.view === 'speaker';
  private readonly screen = new Screen(this, () => this.resized());
  private readonly picture = new MovingPicture(this);
  private readonly agreement = new Agreement(this);
  private readonly fullScreen = new FullScreen(this);
  private readonly wake = new WakeLock(this, () => this.sayAwake());
  private readonly exploring = new Exploring(this);
  private readonly fit = new Fit();
  private told: Told = { route: { name: null, unknown: null }, slides: [], addressed: [] };
  /** Where Esc leads once there is nothing nearer to leave. */
  private back: string | null = null;

  constructor() {
    super();
    this.state = startState(1);
    this.story = '';
    this.routes = [];
    this.carried = null;
    this.unattended = false;
    new Keys(this, (key, action, event) => this.pressed(key, action, event));
    new Hands(this);
    this.addController(new Listeners(() => window, { hashchange: () => this.sent() }));
  }

  /** The slides that are told. */
  get slides(): readonly HTMLElement[] {
    return this.told.slides;
  }

  get current(): HTMLElement | undefined {
    return this.slides[this.state.slide];
  }

  /** What this window and others of the same talk have in common. */
  private get name(): string {
    return talkName(this.story, location.pathname, this.told.route.name);
  }

  override connectedCallback(): void {
    const all = Array.from(this.querySelectorAll<HTMLElement>('.slide'));
    this.told = tellRoute(
      all,
      location.search,
      this.routes.map(({ name }) => name),
    );
    this.state = this.carried?.state ?? firstState(this.told);
    const query = new URLSearchParams(location.search);
    const known = this.told.addressed.flatMap(({ id, scene }) => [id, scene]);
    this.back = wayBack(query, known, location.protocol === 'file:' ? undefined : this.reading);
    // The head's script takes .js away where nobody has said so by the time the page is loaded.
    document.documentElement.classList.add('ready');
    super.connectedCallback();
    this.agreement.open(this.speaking ? 'speaker' : 'slides', this.name);
    // Fonts come when they come.
    document.fonts?.ready.then(() => this.resized());
  }

  /** The slides stay as they are; what the deck renders stands after them. */
  protected override createRenderRoot(): HTMLElement {
    const own = document.createElement('div');
    own.className = 'deck-ui';
    this.append(own);
    this.addEventListener('cj-change', (event) => this.change(event.detail(this.state)));
    return own;
  }

  /** Shows another state. */
  change(next: State): void {
    const before = this.state;
    if (next === before) return;
    this.state = next;
    if (next.fullscreen !== before.fullscreen) {
      this.fullScreen.set(next.fullscreen, () => {
        this.change({ ...this.state, fullscreen: false, note: { kind: 'fullscreen', asked: '' } });
      });
    }
    if (next.speaker > before.speaker) this.openSpeaker();
  }

  protected override render() {
    const { state, slides } = this;
    const words = this.words;
    const { note, origin, mode } = state;
    const { value, company } = this.agreement;
    const chip = origin !== null && (mode === 'explore' || origin.at === state.slide);
    const title = this.current?.querySelector('h1, h2')?.textContent ?? '';
    return html`
      ${
        this.speaking
          ? html`<cj-speaker
            .state=${state}
            .slides=${slides}
            .startedAt=${value.startedAt}
            .company=${company}
            .minutes=${minutesOf(this.told, this.routes)}
            @cj-start-time=${(event: CustomEvent<number | null>) => this.agreement.start(event.detail)}
          ></cj-speaker>`
          : nothing
      }
      ${mode === 'help' ? helpSheet(words, this.routes) : nothing}
      <cj-checks
        .open=${mode === 'check'}
        .wall=${this.screen.wall}
        @cj-wall=${(event: CustomEvent<Wall>) => this.screen.setWall(event.detail)}
      ></cj-checks>
      <cj-loop
        .state=${state}
        .slides=${slides}
        .moving=${this.picture.moving}
        .wake=${this.wake.value}
        .speaking=${this.speaking}
        .carried=${this.carried}
        @cj-kiosk=${(event: CustomEvent<boolean>) => this.kiosk(event.detail)}
        @cj-fresh=${(event: CustomEvent<Omit<Carried, 'state'>>) => this.rebuild(event.detail)}
      ></cj-loop>
      <button class="return" type="button" ?hidden=${!chip} @click=${() => this.change(goBack(this.state))}>
        ${fill(words.back, { page: String((origin?.slide ?? 0) + 1) })}
      </button>
      <p class="typed" ?hidden=${state.typed === ''}>${state.typed}</p>
      <p class="note" role="status">${
        note === null
          ? nothing
          : note.kind === 'speaker'
            ? html`<a href=${note.asked} target="_blank" rel="opener">${words.notes.speaker}</a>`
            : fill(words.notes[note.kind], { asked: note.asked })
      }</p>
      <p class="said sr-only" aria-live="polite">${`${state.slide + 1} / ${state.count} ${title}`}</p>
      <div class="pointer" hidden></div>
    `;
  }

  /** Shows the slide before anything is rendered, so that what is rendered knows whether its picture moves. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('state')) return;
    const { state, slides, current } = this;
    const before = changed.get('state') ?? null;
    const { documentElement: root } = document;
    root.dataset.mode = state.mode;
    root.classList.toggle('turning', state.auto);
    slides.forEach((slide, index) => {
      slide.classList.toggle('on', index === state.slide);
      slide.classList.toggle('chosen', index === state.chosen);
    });
    this.fitNow();
    const last = slides[before?.slide ?? -1];
    if (!isSeen(state) || (before !== null && !isSeen(before)) || this.speaking) this.picture.stop();
    else if (current !== undefined && last !== undefined && last !== current)
      this.picture.go(last, current, slides);
    if (current !== undefined) writeSlide(current.id);
    this.exploring.show(state.mode === 'explore' ? current : undefined);
    if (state.mode === 'overview') slides[state.chosen]?.scrollIntoView({ block: 'nearest' });
    else window.scrollTo(0, 0);
    if (state.mode === 'overview' && before?.mode !== 'overview') this.countColumns();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { state } = this;
    const { mode, auto, fullscreen } = state;
    this.wake.want(auto || fullscreen || this.unattended);
    const start = this.querySelector<HTMLElement>('.beginning');
    const begins = state.slide === 0 && mode === 'slides' && !fullscreen && !auto && !this.unattended;
    const panel = () => startPanel(this.words, this.routes, (how) => void this.begin(how));
    if (start !== null) render(begins ? panel() : nothing, start);
    if (!changed.has('state')) return;
    const detail = { state, before: changed.get('state') ?? null };
    this.dispatchEvent(new CustomEvent('cj-state', { detail, bubbles: true }));
  }

  // What hands do.

  tapped(target: Element, share: number, touch: boolean): void {
    const { mode } = this.state;
    if (this.speaking && mode !== 'overview') return;
    const index = this.slides.findIndex((slide) => slide.contains(target));
    if (mode === 'overview') {
      if (index !== -1) this.change(jump(this.state, index));
    } else if (mode !== 'explore' && mode !== 'check') this.swiped(touch && share < 0.5 ? -1 : 1);
  }

  swiped(by: 1 | -1): void {
    this.change(press(this.state, by === 1 ? 'PageDown' : 'PageUp'));
  }

  rolled(by: 1 | -1): void {
    if (this.state.mode === 'slides' && !this.speaking) this.swiped(by);
  }

  pointed(at: { readonly x: number; readonly y: number } | null): void {
    const dot = this.querySelector<HTMLElement>('.pointer');
    if (dot === null) return;
    dot.hidden = at === null || this.state.mode !== 'slides' || this.speaking;
    const { x, y, scaleX, scaleY } = this.screen.placed;
    if (at !== null) dot.style.transform = `translate(${(at.x - x) / scaleX}px, ${(at.y - y) / scaleY}px)`;
  }

  private pressed(key: string, action: Action, event: KeyboardEvent): void {
    // Whoever leaves the full screen may be faster than the news of it.
    if (key === 'Escape') this.change(this.fullScreen.seen(this.state));
    if (action === 'mark') this.exploring.pressed(event);
    else if (action === 'leave' && this.back !== null && leavesTalk(this.state)) leaveFor(this.back);
    else this.change(press(this.state, key));
  }

  private sent(): void {
    if (slideInAddress() !== this.current?.id) this.change(arrive(this.state, this.told));
  }

  /** Says that the screen may go dark, unless something else is being said. */
  private sayAwake(): boolean {
    if (this.state.note !== null) return false;
    this.change({ ...this.state, note: { kind: 'wake', asked: '' } });
    return true;
  }

  private resized(): void {
    if (!this.isConnected) return;
    this.picture.stop();
    this.fit.forget();
    this.fitNow();
    this.countColumns();
  }

  private fitNow(): void {
    if (this.state.mode !== 'overview') this.fit.fit(this.current, this.screen.placed.height);
  }

  private countColumns(): void {
    const columns = columnsOf(this.slides);
    if (columns !== this.state.columns) this.change({ ...this.state, columns });
  }

  private async begin(how: Beginning): Promise<void> {
    const keys = { speaker: 's', check: 'i', help: '?', screens: 's' } as const;
    if (how === 'kiosk') return this.querySelector('cj-loop')?.begin();
    const here = how === 'present' || (how === 'screens' && !(await fillOtherScreen(window)));
    if (here) this.change({ ...this.state, fullscreen: true });
    if (how !== 'present') this.change(press(this.state, keys[how]));
  }

  private openSpeaker(): void {
    // Asked for where it is already: the other one comes to the front.
    if (this.speaking) {
      (window.opener as Window | null)?.focus();
      return;
    }
    this.agreement.lead();
    const opened = openSpeaker(this.name);
    if (opened !== null) this.agreement.meet(opened);
    else this.change({ ...this.state, note: { kind: 'speaker', asked: speakerAddress(location.href) } });
  }

  private kiosk(on: boolean): void {
    this.unattended = on;
    document.documentElement.toggleAttribute('data-kiosk', on);
  }

  /** Puts a new deck with the same slides in this one's place: nothing of this one is left. */
  private rebuild(carried: Omit<Carried, 'state'>): void {
    const fresh = document.createElement('cj-deck');
    for (const { name, value } of Array.from(this.attributes))
      if (name !== 'style') fresh.setAttribute(name, value);
    fresh.carried = { ...carried, state: this.state };
    restore(Array.from(this.querySelectorAll<HTMLElement>('.slide')));
    this.picture.stop();
    const own: Node = this.renderRoot;
    fresh.append(...Array.from(this.children).filter((child) => child !== own));
    this.replaceWith(fresh);
  }
}

/** Whether slides turn before everyone's eyes. */
function isSeen({ mode }: State): boolean {
  return mode === 'slides' || mode === 'explore';
}

customElements.define('cj-deck', CjDeck);

declare global {
  interface HTMLElementTagNameMap {
    'cj-deck': CjDeck;
  }
  interface HTMLElementEventMap {
    'cj-change': CustomEvent<(state: State) => State>;
    'cj-state': CustomEvent<{ readonly state: State; readonly before: State | null }>;
  }
}

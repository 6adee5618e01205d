import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { fill } from '../../lib/fill.ts';
import { goBack, jump, press, type State, startState } from '../../talk/model.ts';
import { durationText, plannedSeconds, plannedStarts } from '../../talk/schedule.ts';
import { slidesAddress } from '../cj-deck/addresses.ts';
import type { Company } from '../cj-deck/agreement.ts';
import { pictureOf } from '../cj-deck/moving-picture.ts';
import { Listeners } from '../listeners.ts';
import { pageLocale } from '../locale.ts';
import { Clock } from './clock.ts';
import { lineOf, notesOf, saidWith, titleOf } from './said.ts';
import { timesOf } from './times.ts';
import { speakerWords } from './words.ts';

/** How long a restart of the clock can be undone, ms. */
const undoFor = 10_000;
/** Sizes of the notes as shares of their full one. */
const shares = [1, 0.92, 0.84, 0.76, 0.7];

/**
 * The speaker's window: the slide on the screen and the next one, the notes, the time, and what drives the talk.
 *
 * @property state, slides - of the deck
 * @property startedAt - when the talk began, ms since 1970; null: it has not
 * @property company - whether a window with slides answers
 * @property minutes - planned for the talk; null: none
 * @event cj-change - another state; @event cj-start-time - the talk began then; `detail`: number | null
 */
export class CjSpeaker extends LitElement {
  static override properties = {
    state: { attribute: false },
    slides: { attribute: false },
    startedAt: { attribute: false },
    company: { attribute: false },
    minutes: { attribute: false },
    listed: { state: true },
    former: { state: true },
  };
  declare state: State;
  declare slides: readonly HTMLElement[];
  declare startedAt: number | null;
  declare company: Company;
  declare minutes: number | null;
  /** The list of slides is open. */
  declare listed: boolean;
  /** What a restart of the clock can go back to. */
  declare former: number | null;

  private readonly words = speakerWords[pageLocale()];
  private planned: readonly number[] | null = null;
  private undoing = 0;

  constructor() {
    super();
    this.state = startState(1);
    this.slides = [];
    this.startedAt = null;
    this.company = 'there';
    this.minutes = null;
    this.listed = false;
    this.former = null;
    new Clock(this);
    this.addController(new Listeners(() => window, { resize: this.fit }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = `${this.words.title} · ${document.title}`;
    document.fonts?.ready.then(this.fit);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.title = document.title.replace(`${this.words.title} · `, '');
    clearTimeout(this.undoing);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { slides, minutes } = this;
    if (changed.has('slides') || changed.has('minutes'))
      this.planned = minutes === null ? null : plannedSeconds(slides.map(saidWith), minutes);
  }

  protected override render() {
    const { words, slides } = this;
    const { mode, slide } = this.state;
    const [now, next] = [slides[slide], slides[slide + 1]];
    const [title, coming] = [titleOf(now), next === undefined ? words.end : titleOf(next)];
    const dark = mode === 'black' ? words.isBlack : mode === 'white' ? words.isWhite : '';
    return html`<div class="speaker">
      ${this.top()}
      <p class="speaker-alone" role="status">${this.alone()}</p>
      <section class="speaker-now" aria-label=${words.now} data-dark=${dark === '' ? '' : mode}>
        <div class="speaker-picture">${pictureIn(now, html`<p>${title}</p>`)}</div>
        <p class="speaker-dark">${dark}</p>
      </section>
      <section class="speaker-next">
        <div class="speaker-picture">${pictureIn(next, nothing)}</div>
        <div class="speaker-words">
          <h2 class="speaker-label">${words.next}</h2>
          <p class="speaker-title">${coming === title ? lineOf(next) : coming}</p>
        </div>
      </section>
      <section class="speaker-notes" aria-label=${words.notes} tabindex="0">
        <h1>${title}</h1>
        <div class="speaker-said">${guard([now], () => this.said(now))}</div>
      </section>
      <nav class="speaker-list ${this.listed ? 'open' : ''}" aria-label=${words.all}>
        <ol>
          ${this.rows()}
        </ol>
      </nav>
      ${this.keys()}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('state') || changed.get('state')?.slide === this.state.slide) return;
    const [notes, list] = ['.speaker-notes', '.speaker-list'].map((part) => this.querySelector(part));
    if (notes) notes.scrollTop = 0;
    const row = list?.querySelector<HTMLElement>('[aria-current]');
    if (list && row) list.scrollTop = Math.max(0, row.offsetTop - list.clientHeight / 3);
    this.fit();
  }

  private said(slide: HTMLElement | undefined) {
    const notes = slide === undefined ? [] : notesOf(slide);
    return notes.length === 0
      ? html`<p class="speaker-silent">${this.words.silent}</p>`
      : notes.map(({ kind, nodes }) => html`<p class="speaker-${kind}">${nodes}</p>`);
  }

  private top() {
    const words = this.words;
    const { startedAt, state, minutes } = this;
    const { clock, elapsed, pace, off } = timesOf(startedAt, this.planned, state.slide, words);
    return html`<header class="speaker-top">
      <p class="speaker-time"><span>${words.elapsed}</span> <b>${elapsed}</b></p>
      ${
        minutes === null
          ? nothing
          : html`<p class="speaker-time">
            <span>${words.plan}</span> <span class="speaker-plan">${durationText(minutes * 60)}</span>
          </p>`
      }
      <p class="speaker-pace" data-pace=${off}>
        ${pace}
      </p>
      <span class="speaker-room"></span>
      <p class="speaker-place">
        ${state.slide + 1} / ${state.count}${state.auto ? html` · ${words.auto}` : nothing}
      </p>
      <p class="speaker-time"><span>${words.clock}</span> <time>${clock}</time></p>
      <button
        type="button"
        class="speaker-toggle"
        aria-expanded=${this.listed}
        @click=${() => {
          this.listed = !this.listed;
        }}
      >
        ${words.all}
      </button>
      <button type="button" class="speaker-theme" title=${words.theme} aria-label=${words.theme} @click=${turnTheme}>
        <span></span>
      </button>
    </header>`;
  }

  /** Says when there are no slides to drive, with a way to them. */
  private alone() {
    const words = this.words;
    if (this.company === 'there') return nothing;
    if (this.company === 'apart') return words.apart;
    const address = slidesAddress(location.href);
    return html`${words.nobody} <a href=${address} target="_blank" rel="opener">${words.open}</a>`;
  }

  /** All slides to choose from, each with the time it is planned to begin at. */
  private rows() {
    const starts = this.planned && plannedStarts(this.planned);
    return this.slides.map((slide, index) => {
      const line = lineOf(slide);
      const time = starts && durationText(starts[index] ?? 0);
      return html`<li>
        <button
          type="button"
          class=${line === '' ? 'speaker-part' : ''}
          title=${time === null ? nothing : fill(this.words.planned, { time })}
          aria-current=${index === this.state.slide ? 'true' : nothing}
          @click=${() => this.choose(index)}
        >
          <span class="speaker-number">${index + 1}</span><span>${line || titleOf(slide)}</span>
          ${time && html`<span class="speaker-start">${time}</span>`}
        </button>
      </li>`;
    });
  }

  private keys() {
    const words = this.words;
    const { mode, origin, slide, count } = this.state;
    const away = origin !== null && origin.slide !== slide;
    const pressing = (key: string) => () => this.change((state) => press(state, key));
    return html`<footer class="speaker-keys">
      <button
        type="button"
        ?disabled=${this.startedAt === null && this.former === null}
        @click=${this.restart}
      >
        ${this.former === null ? words.restart : words.undo}
      </button>
      <span class="speaker-room"></span>
      <button type="button" ?hidden=${!away} @click=${() => this.change(goBack)}>
        <span>${fill(words.back, { number: String((origin?.slide ?? 0) + 1) })}</span><kbd>R</kbd>
      </button>
      <button type="button" aria-pressed=${mode === 'black'} @click=${pressing('b')}>
        <span>${words.black}</span><kbd>B</kbd>
      </button>
      <button type="button" aria-pressed=${mode === 'white'} @click=${pressing('w')}>
        <span>${words.white}</span><kbd>W</kbd>
      </button>
      <button type="button" ?disabled=${slide === 0} @click=${pressing('PageUp')}>
        <span>${words.turnBack}</span><kbd>←</kbd>
      </button>
      <button type="button" class="speaker-on" ?disabled=${slide === count - 1} @click=${pressing('PageDown')}>
        <span>${words.turnOn}</span><kbd>→</kbd>
      </button>
    </footer>`;
  }

  private choose(index: number): void {
    this.listed = false;
    this.change((state) => jump(state, index));
  }

  /** Starts the clock anew; a restart by mistake would cost the talk its time, so it can be undone for a while. */
  private readonly restart = (): void => {
    const { former, startedAt } = this;
    clearTimeout(this.undoing);
    this.former = former === null ? startedAt : null;
    if (this.former !== null) {
      this.undoing = window.setTimeout(() => {
        this.former = null;
      }, undoFor);
    }
    const detail = former ?? (this.state.slide === 0 ? null : Date.now());
    this.dispatchEvent(new CustomEvent('cj-start-time', { detail, bubbles: true }));
  };

  private change(detail: (state: State) => State): void {
    this.dispatchEvent(new CustomEvent('cj-change', { detail, bubbles: true }));
  }

  /** Makes the notes as much smaller as it takes for all of them to be seen; below that they are scrolled. */
  private readonly fit = (): void => {
    const notes = this.querySelector<HTMLElement>('.speaker-notes');
    if (notes === null) return;
    for (const share of shares) {
      notes.style.setProperty('--fit', String(share));
      if (notes.scrollHeight <= notes.clientHeight + 1) return;
    }
  };
}

/** A chart with a slide's picture, made once for each slide. */
function pictureIn(slide: HTMLElement | undefined, without: unknown) {
  return guard([slide], () => {
    const picture = slide && pictureOf(slide, 'screen');
    return picture
      ? html`<cj-chart .pictures=${[picture]} .progress=${0} .explorable=${false}></cj-chart>`
      : without;
  });
}

function turnTheme(): void {
  const { dataset } = document.documentElement;
  dataset.theme = dataset.theme === 'day' ? 'night' : 'day';
}

customElements.define('cj-speaker', CjSpeaker);

declare global {
  interface HTMLElementTagNameMap {
    'cj-speaker': CjSpeaker;
  }
}

import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { fill } from '../../lib/fill.ts';
import { type Check, checkRoom, metres, type Room, roomFrom } from '../../talk/checks.ts';
import { press, type State } from '../../talk/model.ts';
import { plainWall, ratioText, readMargin, readRatio, type Wall } from '../../talk/wall.ts';
import { keep, kept } from '../kept.ts';
import { Listeners } from '../listeners.ts';
import { pageLocale } from '../locale.ts';
import { type Looks, lookAround, lookedAt } from './look.ts';
import { type CheckWords, checkWords } from './words.ts';

/** The room is kept under this name. */
const roomName = 'changjuan-room';

/**
 * The checks before a talk: looked at anew each time that the sheet is opened, with the fields of the room and the wall.
 *
 * @property open - whether the sheet is shown
 * @property wall - the wall that slides are laid out for
 * @event cj-wall - another wall is set; `detail`: Wall
 * @event cj-change - the sheet is left
 */
export class CjChecks extends LitElement {
  static override properties = {
    open: { attribute: false },
    wall: { attribute: false },
    found: { state: true },
    room: { state: true },
  };
  declare open: boolean;
  declare wall: Wall;
  /** Null: it is being looked at. */
  declare found: Looks | null;
  declare room: Room;

  private readonly words = checkWords[pageLocale()];
  /** What stands in the fields and cannot be meant. */
  private readonly wrong = new Set<string>();

  constructor() {
    super();
    this.open = false;
    this.wall = plainWall;
    this.found = null;
    this.room = roomFrom(new URLSearchParams(kept(roomName)));
    this.addController(new Listeners(() => window, { resize: this.look }));
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    this.wrong.clear();
    this.found = null;
    void this.look();
  }

  protected override render() {
    if (!this.open) return nothing;
    const { words, found, room } = this;
    const { ratio, margin } = this.wall;
    return html`<section class="check" aria-label=${words.title} @keydown=${this.key}>
      <p class="help-title">${words.title}</p>
      <ul>
        ${lookedAt.map((name) => this.row(name, found?.[name]))} ${this.row('room', found && checkRoom(room))}
      </ul>
      <div class="room">
        ${this.field('distance', String(room.distance ?? ''))} ${this.field('height', String(room.height ?? ''))}
      </div>
      <div class="room">
        ${this.field('ratio', ratio === null ? '' : ratioText(ratio))}
        ${this.field('margin', margin === 0 ? '' : String(margin))}
      </div>
      <p>
        <button type="button" class="leave" @click=${this.leave}>${words.close}</button>
        <span class="fine">${words.keys}</span>
      </p>
    </section>`;
  }

  private row(name: keyof Looks | 'room', check: Check | null | undefined) {
    const { words } = this;
    const { name: item, ...results } = words.checks[name];
    return html`<li data-check=${name} data-sign=${check?.sign ?? nothing}>
      <span class="item">${item}</span>
      <span class="sign">${check && words.signs[check.sign]}</span>
      <span class="result">${check ? fill(results[check.sign] ?? '', check.values) : words.checking}</span>
    </li>`;
  }

  /** The field keeps what is typed: the value is what it opened with. */
  private field(name: keyof CheckWords['fields'], value: string) {
    return html`<label
      >${this.words.fields[name]}
      <input
        type="text"
        maxlength="11"
        size="6"
        autocomplete="off"
        data-field=${name}
        value=${value}
        aria-invalid=${this.wrong.has(name)}
        @input=${this.typed}
    /></label>`;
  }

  private readonly look = async (): Promise<void> => {
    if (!this.open) return;
    const found = await lookAround();
    if (this.isConnected) this.found = found;
  };

  /** What is typed holds at once; what nobody could mean is marked and left out. */
  private readonly typed = (): void => {
    const text = (name: string) =>
      this.querySelector<HTMLInputElement>(`[data-field="${name}"]`)?.value.trim() ?? '';
    const read = <T>(name: string, parse: (text: string) => T | null): T | null => {
      const value = parse(text(name));
      if (text(name) !== '' && value === null) this.wrong.add(name);
      else this.wrong.delete(name);
      return value;
    };
    this.room = {
      distance: read('distance', (typed) => metres(typed, 'distance')),
      height: read('height', (typed) => metres(typed, 'height')),
    };
    const { distance, height } = this.room;
    keep(roomName, `distance=${distance ?? ''}&height=${height ?? ''}`);
    const wall = { ratio: read('ratio', readRatio), margin: read('margin', readMargin) ?? plainWall.margin };
    this.requestUpdate();
    if (wall.ratio === this.wall.ratio && wall.margin === this.wall.margin) return;
    this.wall = wall;
    this.dispatchEvent(new CustomEvent<Wall>('cj-wall', { detail: wall, bubbles: true }));
  };

  /** In a field keys are typing, but for this one. */
  private readonly key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !(event.target instanceof HTMLInputElement)) return;
    event.target.blur();
    this.leave();
  };

  private readonly leave = (): void => {
    const detail = (state: State) => press(state, 'Escape');
    this.dispatchEvent(new CustomEvent('cj-change', { detail, bubbles: true }));
  };
}

customElements.define('cj-checks', CjChecks);

declare global {
  interface HTMLElementTagNameMap {
    'cj-checks': CjChecks;
  }
}

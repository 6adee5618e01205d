import { LitElement, nothing, type PropertyValues } from 'lit';
import { keep, kept } from '../kept.ts';
import { Listeners } from '../listeners.ts';
import { apply, paintBrowser, putInAddress } from './apply.ts';
import {
  defaults,
  queryWith,
  type SettingName,
  type Settings,
  settingNames,
  settingsFrom,
  storageKey,
  viewFor,
} from './settings.ts';
import { type ContentsEntry, panelTemplate } from './template.ts';

/**
 * The reader's settings: the panel, and the bar's buttons for it.
 *
 *     a choice  ->  storage, address  ->  attributes of the root, `cj-settings`  ->  the panel shows what holds now
 *
 * Expects in its parent: `[data-opens="settings"]` (buttons that stand hidden, or links), `.bar-theme` (hidden);
 * `.section`s with an `h2`, `.bar-numeral`s in links to them, a link `.to-slides`. Head script: what was chosen is on the
 * root already.
 *
 * Properties: `open`; a string each for `view`, `theme`, `size`, `motion`, `keys`, empty for the default (settings.ts).
 * Event `cj-settings` on the document: the root's attributes have changed.
 */
export class CjSettings extends LitElement {
  static override properties = {
    open: { type: Boolean, reflect: true },
    view: {},
    theme: {},
    size: {},
    motion: {},
    keys: {},
  };
  declare open: boolean;
  declare view: string;
  declare theme: string;
  declare size: string;
  declare motion: string;
  declare keys: string;
  private opener: HTMLElement | null = null;
  private wasOpen = false;
  private readonly less = window.matchMedia('(prefers-reduced-motion: reduce)');
  private readonly whileOpen = new Listeners(() => document, {
    keydown: (event: KeyboardEvent) => this.key(event),
    click: (event: MouseEvent) => this.outside(event),
    focusin: (event: FocusEvent) => this.outside(event),
  });

  constructor() {
    super();
    this.open = false;
    Object.assign(this, settingsFrom(window.location.search, kept));
    this.addController(
      new Listeners(() => this.parentElement, {
        click: (event: MouseEvent) => this.press(event),
        keydown: (event: KeyboardEvent) => this.space(event),
      }),
    );
    this.addController(new Listeners(() => this.less, { change: () => this.systemChanged() }));
    this.addController(new Listeners(() => window, { hashchange: () => this.requestUpdate() }));
  }

  get settings(): Settings {
    const { view, theme, size, motion, keys } = this;
    return { view, theme, size, motion, keys };
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const button of this.openers()) {
      if (button.tagName === 'A') button.setAttribute('role', 'button');
      button.setAttribute('aria-haspopup', 'dialog');
      button.setAttribute('aria-expanded', 'false');
      button.hidden = false;
    }
    const theme = this.parentElement?.querySelector<HTMLElement>('.bar-theme');
    if (theme) theme.hidden = false;
    if (theme) theme.title = theme.getAttribute('aria-label') ?? '';
    paintBrowser(this.theme);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.whileOpen.off();
  }

  protected override render(): unknown {
    this.wasOpen ||= this.open;
    if (!this.wasOpen) return nothing;
    const { open, settings } = this;
    const { pathname, search, hash } = window.location;
    return panelTemplate(
      {
        open,
        settings,
        lessMotion: this.less.matches,
        contents: this.contents(),
        slides: this.parentElement?.querySelector<HTMLAnchorElement>('.bar .to-slides') ?? null,
        address: pathname + queryWith(search, settings) + hash,
      },
      {
        close: () => this.close(),
        choose: (name, value) => this.choose(name, value),
        reset: () => Object.assign(this, defaults),
      },
    );
  }

  protected override updated(changed: PropertyValues): void {
    const names = settingNames.filter((name) => changed.get(name) !== undefined);
    if (names.length > 0) {
      for (const name of names) keep(storageKey(name), this[name]);
      putInAddress(this.settings);
      apply(this.settings, this.less.matches);
    }
    if (!changed.has('open')) return;
    for (const button of this.openers()) button.setAttribute('aria-expanded', String(this.open));
    if (this.open) {
      this.whileOpen.on();
      this.querySelector<HTMLElement>('.panel')?.focus({ preventScroll: true });
    } else this.whileOpen.off();
  }

  private choose(name: SettingName, value: string): void {
    this[name] =
      name === 'view' ? viewFor(value === 'scroll' ? 'scroll' : 'plain', this.less.matches) : value;
  }

  /** Closes and gives the focus back to what opened the panel, or what does so in the window's new width. */
  private close(): void {
    this.open = false;
    const shown = [this.opener, ...this.openers()].find((each) => each && each.getClientRects().length > 0);
    shown?.focus({ preventScroll: true });
  }

  private press(event: MouseEvent): void {
    const target = event.target as Element;
    if (target.closest('.bar-theme')) this.theme = this.isNight() ? 'day' : 'night';
    const opener = target.closest<HTMLElement>('[data-opens="settings"]');
    if (opener !== null) {
      event.preventDefault();
      this.opener = opener;
      if (this.open) this.close();
      else this.open = true;
    }
    // The place that a link of the panel leads to is what the reader wants now.
    if (this.contains(target) && target.closest('a[href^="#"]')) this.open = false;
  }

  /** A link that has become a button answers to the space bar as well. */
  private space(event: KeyboardEvent): void {
    const link =
      event.key === ' ' && (event.target as Element).closest<HTMLElement>('a[data-opens="settings"]');
    if (!link) return;
    event.preventDefault();
    link.click();
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.close();
  }

  private outside({ target }: Event): void {
    const inside = (each: HTMLElement) => each.contains(target as Node);
    if (![this, ...this.openers()].some(inside)) this.open = false;
  }

  private systemChanged(): void {
    apply(this.settings, this.less.matches);
    this.requestUpdate();
  }

  private isNight(): boolean {
    return this.theme === ''
      ? window.matchMedia('(prefers-color-scheme: dark)').matches
      : this.theme === 'night';
  }

  private openers(): HTMLElement[] {
    return Array.from(this.parentElement?.querySelectorAll<HTMLElement>('[data-opens="settings"]') ?? []);
  }

  private contents(): ContentsEntry[] {
    const sections = this.parentElement?.querySelectorAll<HTMLElement>('.section') ?? [];
    return Array.from(sections, ({ id, firstElementChild }) => {
      const inBar = this.parentElement?.querySelector(`.bar-parts a[href="#${id}"]`);
      const title = firstElementChild?.querySelector('h2')?.lastElementChild?.textContent;
      return {
        href: `#${id}`,
        numeral: inBar?.querySelector('.bar-numeral')?.textContent ?? '',
        title: title ?? '',
        isCurrent: inBar?.hasAttribute('aria-current') ?? false,
      };
    });
  }
}

customElements.define('cj-settings', CjSettings);

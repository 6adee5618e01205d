import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { type Locale, locales } from '../../lib/locale.ts';
import { Listeners } from '../listeners.ts';
import { pageLocale } from '../locale.ts';
import {
  type EmbedChoice,
  type EmbedEntry,
  type EmbedManifest,
  embedAddress,
  embedCode,
  forms,
  themes,
} from './codes.ts';
import { heightAt } from './heights.ts';
import { heightFrom } from './message.ts';
import { type EmbedWords, embedWords } from './words.ts';

/** Widths that a preview can have, px; 0: all there is. */
const widths = [320, 600, 0] as const;

type Option = readonly [value: string, text: string];

/**
 * The dialog for one scene's embed codes: choose, look, copy. Opens when it is connected and takes itself out of the page
 * when it is closed.
 *
 * Properties: `manifest`, `scene`; `base` (address of the site's root as this page sees it: what the preview shows);
 * `codes` (address of the page with all codes); the choices `step` (empty: the whole scene), `form`, `language`, `theme`,
 * `plain`, and the preview's `width`.
 */
export class CjEmbedDialog extends LitElement {
  static override properties = {
    manifest: { attribute: false },
    scene: {},
    base: {},
    codes: {},
    step: {},
    form: {},
    language: {},
    theme: {},
    plain: { type: Boolean },
    width: { type: Number },
    said: { state: true },
  };
  declare manifest: EmbedManifest;
  declare scene: string;
  declare base: string;
  declare codes: string;
  declare step: string;
  declare form: EmbedChoice['form'];
  declare language: Locale;
  declare theme: EmbedChoice['theme'];
  declare plain: boolean;
  declare width: number;
  /** What became of copying. */
  declare private said: string;
  /** The height that the preview's page has told. */
  private height = 0;

  constructor() {
    super();
    this.manifest = { address: '', embeds: [] };
    this.scene = this.base = this.codes = this.step = this.said = '';
    this.form = 'frame';
    this.theme = 'auto';
    this.language = pageLocale();
    this.plain = false;
    // A column of text where there is room for one.
    this.width = window.innerWidth < 680 ? widths[0] : widths[1];
    this.addController(new Listeners(() => window, { message: (event: MessageEvent) => this.hear(event) }));
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): unknown {
    const words = embedWords(pageLocale());
    const own = this.entries(pageLocale());
    const entry = this.entries(this.language).find((each) => (each.step ?? '') === this.step);
    if (entry === undefined) return nothing;
    const choice: EmbedChoice = {
      entry,
      form: this.form,
      theme: this.theme,
      plain: this.plain,
      root: this.manifest.address,
    };
    const code = embedCode(choice);
    return html`<dialog
      class="embed-dialog"
      aria-labelledby="embed-h"
      @close=${() => this.remove()}
      @click=${(event: Event) => event.target === event.currentTarget && this.close()}
      @keydown=${(event: Event) => event.stopPropagation()}
    >
      <div class="embed-head">
        <p class="embed-title" id="embed-h">${words.title} · ${own[0]?.title}</p>
        <button class="panel-close embed-close" type="button" aria-label=${words.close} @click=${() => this.close()}></button>
      </div>
      <div class="embed-controls">
        ${this.select('step', words.step, stepOptions(own, words))}
        ${this.select(
          'form',
          words.form,
          forms.map((each) => [each, words.forms[each].name]),
        )}
        ${this.select(
          'language',
          words.language,
          locales.map((each) => [each, words.languages[each]]),
        )}
        ${this.select(
          'theme',
          words.theme,
          themes.map((each) => [each, words.themes[each]]),
        )}
        <label class="embed-tick">
          <input type="checkbox" .checked=${this.plain} @change=${() => this.choose({ plain: !this.plain })} />
          <span>${words.plain}</span>
        </label>
      </div>
      <p class="embed-hint">${words.forms[this.form].hint}</p>
      <div class="embed-code">
        <label class="embed-field">
          <span class="embed-label">${words.code}</span>
          <textarea
            class="embed-text"
            readonly
            spellcheck="false"
            rows=${Math.min(9, Math.max(3, Math.ceil(code.length / 85)))}
            .value=${code}
          ></textarea>
        </label>
        <button class="embed-copy" type="button" @click=${() => this.copy(words)}>${words.copy}</button>
        <span class="embed-said" role="status">${this.said}</span>
        <a class="embed-all" href=${this.codes}>${words.allCodes}</a>
      </div>
      ${this.preview(choice, words)}
    </dialog>`;
  }

  private select(name: 'step' | 'form' | 'language' | 'theme', label: string, options: readonly Option[]) {
    const id = `embed-${name}`;
    const changed = (event: Event) => this.choose({ [name]: (event.target as HTMLSelectElement).value });
    return html`<div class="embed-field">
      <label class="embed-label" for=${id}>${label}</label>
      <select class="embed-select" id=${id} @change=${changed}>
        ${options.map(
          ([value, text]) => html`<option value=${value} ?selected=${value === this[name]}>${text}</option>`,
        )}
      </select>
    </div>`;
  }

  /** The very page in a frame, at the widths of columns. */
  private preview(choice: EmbedChoice, words: EmbedWords): TemplateResult {
    const { entry, theme, form } = choice;
    const address = embedAddress({ ...choice, root: this.base });
    const picture = this.base + entry.pictures[theme === 'night' ? 'night' : 'day'].png;
    // A new frame, because another address in the old one would be one more step back in the reader's history.
    const frame = () =>
      keyed(
        address,
        html`<iframe class="embed-shown" title=${words.previewName.replace('{title}', entry.title)} src=${address}></iframe>`,
      );
    return html`<div class="embed-preview">
      <div class="embed-widths" role="group" aria-label=${words.previewWidth}>
        <span class="embed-label">${words.preview}</span>
        ${widths.map((each) => {
          const label = each === 0 ? words.previewFull : `${each} px`;
          const set = () => this.choose({ width: each });
          return html`<button class="embed-width" type="button" aria-pressed=${String(each === this.width)} @click=${set}>${label}</button>`;
        })}
      </div>
      <div class="embed-room" role="group" tabindex="0" aria-label=${words.preview}>
        ${form === 'picture' ? html`<img class="embed-shown" src=${picture} alt=${entry.alt} />` : frame()}
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    const dialog = this.querySelector('dialog');
    if (dialog === null) return;
    const shown = this.querySelector<HTMLElement>('.embed-shown');
    if (['step', 'form', 'language', 'theme', 'plain'].some((name) => changed.has(name))) this.height = 0;
    if (shown !== null) {
      const room = shown.parentElement?.clientWidth ?? 0;
      const entry = this.entries(this.language).find((each) => (each.step ?? '') === this.step);
      const height = this.height || heightAt(entry?.heights ?? [], this.width || room) || 400;
      shown.style.width = this.width === 0 ? '100%' : `${this.width}px`;
      shown.style.height = shown.tagName === 'IFRAME' ? `${height}px` : '';
    }
    if (!dialog.open) dialog.showModal();
  }

  private choose(choice: Partial<Pick<this, 'step' | 'form' | 'language' | 'theme' | 'plain' | 'width'>>) {
    Object.assign(this, choice, { said: '' });
  }

  close(): void {
    this.querySelector('dialog')?.close();
  }

  private async copy(words: EmbedWords): Promise<void> {
    const field = this.querySelector('textarea');
    if (field === null) return;
    try {
      await navigator.clipboard.writeText(field.value);
      this.said = words.copied;
    } catch {
      // The text stands selected, to be copied by hand.
      field.focus();
      field.select();
      this.said = document.execCommand?.('copy') ? words.copied : words.byHand;
    }
  }

  private hear({ data, source }: MessageEvent): void {
    const height = heightFrom(data);
    const frame = this.querySelector('iframe');
    if (height === null || frame === null || frame.contentWindow !== source) return;
    this.height = height;
    frame.style.height = `${height}px`;
  }

  private entries(language: Locale): readonly EmbedEntry[] {
    return this.manifest.embeds.filter((entry) => entry.scene === this.scene && entry.language === language);
  }
}

function stepOptions(entries: readonly EmbedEntry[], words: EmbedWords): readonly Option[] {
  return entries.map(({ step, title }, index) =>
    step === null
      ? ['', words.wholeScene]
      : [step, `${words.stepName.replace('{n}', String(index))} · ${title}`],
  );
}

/**
 * Opens the dialog of the scene that a link (`href="…/embed/#scene"`, `data-manifest`) names, at the step that holds the
 * link. Rejects when the list of embeds does not come, or lacks the scene.
 */
export async function openEmbedDialog(link: HTMLAnchorElement): Promise<CjEmbedDialog> {
  const address = new URL(link.dataset.manifest ?? '', document.baseURI);
  const response = await fetch(address.href);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const manifest = (await response.json()) as EmbedManifest;
  const scene = decodeURIComponent(link.hash.slice(1));
  const own = manifest.embeds.filter((entry) => entry.scene === scene);
  if (own.length === 0) throw new Error(`no scene ${scene}`);
  const step = link.closest('.step')?.id ?? '';
  const dialog = new CjEmbedDialog();
  Object.assign(dialog, {
    manifest,
    scene,
    base: new URL('..', address).href,
    codes: link.href,
    step: own.some((entry) => entry.step === step) ? step : '',
  });
  (link.closest('cj-story') ?? document.body).append(dialog);
  return dialog;
}

customElements.define('cj-embed-dialog', CjEmbedDialog);

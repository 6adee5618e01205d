import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { when } from 'lit/directives/when.js';
import { pageLocale } from '../locale.ts';
import { layoutOf, type SettingName, type Settings, settingValues } from './settings.ts';
import { type SettingsWords, type SettingWords, settingsWords } from './words.ts';

/** A place of the page that the contents list leads to. */
export interface ContentsEntry {
  readonly href: string;
  readonly numeral: string;
  readonly title: string;
  readonly isCurrent: boolean;
}

export interface PanelState {
  readonly open: boolean;
  readonly settings: Settings;
  readonly lessMotion: boolean;
  readonly contents: readonly ContentsEntry[];
  /** Leads to the slides; null where there are none. */
  readonly slides: HTMLAnchorElement | null;
  /** The page's address with the choices in it. */
  readonly address: string;
}

export interface PanelActions {
  readonly close: () => void;
  readonly choose: (name: SettingName, value: string) => void;
  readonly reset: () => void;
}

/** The settings and, where the bar has no room for it, the contents. */
export function panelTemplate(state: PanelState, actions: PanelActions): TemplateResult {
  const words = settingsWords[pageLocale()];
  const names = Object.keys(words.settings) as SettingName[];
  return html`<div class="panel" role="dialog" aria-labelledby="settings-h" tabindex="-1" ?hidden=${!state.open}>
      <div class="panel-head">
        <p class="panel-title" id="settings-h"><span class="with-parts">${words.menu}</span><span class="without-parts">${words.title}</span></p>
        <button class="panel-close" type="button" aria-label=${words.close} @click=${actions.close}></button>
      </div>
      ${contents(state, words)}
      ${names.map((name) => choiceTemplate(name, words.settings[name], state, actions))}
      <p class="panel-foot">
        <button type="button" data-share>${words.share}</button>
        <a class="link-copy" href=${state.address}>${words.copy}</a>
        <button class="panel-reset" type="button" @click=${actions.reset}>${words.reset}</button>
        <span class="copied" role="status"></span>
      </p>
    </div>`;
}

function contents({ contents: entries, slides }: PanelState, words: SettingsWords): TemplateResult {
  return html`<nav class="panel-parts" aria-label=${words.menu}>
      <ol>
        ${entries.map(
          ({ href, numeral, title, isCurrent }) =>
            html`<li><a href=${href} aria-current=${isCurrent ? 'true' : nothing}><span class="panel-numeral">${numeral}</span>${title}</a></li>`,
        )}
        ${when(
          slides,
          ({ href, textContent }) =>
            html`<li><a class="to-slides" href=${href}><span class="panel-numeral"></span>${textContent}</a></li>`,
        )}
      </ol>
    </nav>`;
}

/** A setting's values in the panel's order: the default first. Of the layouts one always holds. */
function valuesOf(name: SettingName): readonly string[] {
  return name === 'view' ? ['scroll', 'plain'] : ['', ...settingValues[name]];
}

/** One setting: a group of radio buttons; what the system or another choice forbids is disabled. */
function choiceTemplate(
  name: SettingName,
  { label, options, hint }: SettingWords,
  { settings, lessMotion }: PanelState,
  actions: PanelActions,
): TemplateResult {
  const forced = name === 'motion' && lessMotion;
  const held = forced ? 'off' : name === 'view' ? layoutOf(settings, lessMotion) : settings[name];
  const hasHint = hint !== undefined && (name !== 'motion' || lessMotion);
  const hintId = `set-${name}-hint`;
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    actions.choose(name, input.value);
    // The panel grows with the text: what the reader has in hand stays in sight.
    requestAnimationFrame(() => input.scrollIntoView({ block: 'nearest' }));
  };
  return html`<fieldset class="set set-${name}" aria-describedby=${hasHint ? hintId : nothing}>
      <legend>${label}</legend>
      <div class="set-options" @change=${chosen}>${valuesOf(name).map(
        (value) =>
          html`<label><input
                type="radio"
                name="set-${name}"
                value=${value}
                .checked=${live(value === held)}
                ?disabled=${forced || (name === 'view' && value === 'scroll' && settings.size !== '')}
              /><span>${options[value]}</span></label>`,
      )}</div>
      ${when(hasHint, () => html`<p class="set-hint" id=${hintId}>${hint}</p>`)}
    </fieldset>`;
}

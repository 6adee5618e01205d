import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { when } from 'lit/directives/when.js';
import { pageLocale } from '../locale.ts';
import { layoutOf, type SettingName, type Settings } from './settings.ts';
import { type SettingsWords, settingsWords } from './words.ts';

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
  return html`<div class="panel" role="dialog" aria-labelledby="settings-h" tabindex="-1" ?hidden=${!state.open}>
      <div class="panel-head">
        <p class="panel-title" id="settings-h"><span class="with-parts">${words.menu}</span><span class="without-parts">${words.title}</span></p>
        <button class="panel-close" type="button" aria-label=${words.close} @click=${actions.close}></button>
      </div>
      ${contents(state, words)}
      ${choices(words).map((choice) => choiceTemplate(choice, state, actions))}
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

interface Choice {
  readonly name: SettingName;
  readonly label: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly hint?: string;
}

function choices(words: SettingsWords): readonly Choice[] {
  const { view, size, theme, motion, keys } = words;
  const sizes = ['18', '22', '26', '30'].map((px, index) => [String(index + 1), px] as const);
  return [
    {
      name: 'view',
      label: view.label,
      options: [
        ['scroll', view.scroll],
        ['plain', view.plain],
      ],
    },
    { name: 'size', label: size.label, options: [['', size.normal], ...sizes], hint: size.hint },
    {
      name: 'theme',
      label: theme.label,
      options: [
        ['', theme.auto],
        ['day', theme.day],
        ['night', theme.night],
      ],
    },
    {
      name: 'motion',
      label: motion.label,
      options: [
        ['', motion.on],
        ['off', motion.off],
      ],
      hint: motion.less,
    },
    {
      name: 'keys',
      label: keys.label,
      options: [
        ['', keys.off],
        ['on', keys.on],
      ],
      hint: keys.hint,
    },
  ];
}

/** One setting: a group of radio buttons; what the system or another choice forbids is disabled. */
function choiceTemplate(
  { name, label, options, hint }: Choice,
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
      <div class="set-options" @change=${chosen}>${options.map(
        ([value, text]) =>
          html`<label><input
                type="radio"
                name="set-${name}"
                value=${value}
                .checked=${live(value === held)}
                ?disabled=${forced || (name === 'view' && value === 'scroll' && settings.size !== '')}
              /><span>${text}</span></label>`,
      )}</div>
      ${when(hasHint, () => html`<p class="set-hint" id=${hintId}>${hint}</p>`)}
    </fieldset>`;
}

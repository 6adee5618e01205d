import { type Locale, locales } from '../../lib/locale.ts';
import { type EmbedEntry, forms, themes } from './codes.ts';
import type { EmbedWords } from './words.ts';

/** The dialog's controls. */
export interface EmbedControls {
  readonly step: HTMLSelectElement;
  readonly language: HTMLSelectElement;
  readonly theme: HTMLSelectElement;
  readonly form: HTMLSelectElement;
  readonly plain: HTMLInputElement;
  /** All of them, with their labels. */
  readonly box: HTMLElement;
}

type Make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
  text?: string,
) => HTMLElementTagNameMap[K];

/** Makes elements of a document with a class and a text. */
export function maker(document: Document): Make {
  return (tag, name, text = '') => {
    const made = document.createElement(tag);
    made.className = name;
    made.textContent = text;
    return made;
  };
}

/** Controls for the pages of one scene; `entries` are those in the page's language. */
export function embedControls(
  make: Make,
  words: EmbedWords,
  entries: readonly EmbedEntry[],
  locale: Locale,
): EmbedControls {
  const box = make('div', 'embed-controls');
  const select = (label: string, options: readonly (readonly [value: string, text: string])[]) => {
    const field = make('div', 'embed-field');
    const control = make('select', 'embed-select');
    const name = make('label', 'embed-label', label);
    control.id = `embed-choice-${box.childElementCount}`;
    name.htmlFor = control.id;
    for (const [value, text] of options) {
      const option = make('option', '', text);
      option.value = value;
      control.append(option);
    }
    field.append(name, control);
    box.append(field);
    return control;
  };
  const step = select(
    words.step,
    entries.map((entry, index) => [
      entry.step ?? '',
      entry.step === null
        ? words.wholeScene
        : `${words.stepName.replace('{n}', String(index))} · ${entry.title}`,
    ]),
  );
  const form = select(
    words.form,
    forms.map((each) => [each, words.forms[each].name]),
  );
  const language = select(
    words.language,
    locales.map((each) => [each, words.languages[each]]),
  );
  language.value = locale;
  const theme = select(
    words.theme,
    themes.map((each) => [each, words.themes[each]]),
  );
  const tick = make('label', 'embed-tick');
  const plain = make('input', '');
  plain.type = 'checkbox';
  tick.append(plain, make('span', '', words.plain));
  box.append(tick);
  return { step, form, language, theme, plain, box };
}

import { type Locale, locales } from '../../lib/locale.ts';
import { type EmbedChoice, embedCode, forms, themes } from './codes.ts';
import { copyText } from './copy.ts';
import { embedControls, maker } from './form.ts';
import { type EmbedManifest, loadManifest } from './manifest.ts';
import { embedPreview } from './preview.ts';
import { type EmbedWords, embedWords } from './words.ts';

/**
 * Opens the dialog of the scene that a link (`href="…/embed/#scene"`, `data-manifest`) names: choose, look, copy.
 * Rejects when the list of embeds does not come, or lacks the scene.
 */
export async function openEmbedDialog(link: HTMLAnchorElement): Promise<void> {
  const document = link.ownerDocument;
  const manifestAddress = new URL(link.dataset.manifest ?? '', document.baseURI);
  const manifest = await loadManifest(manifestAddress.href);
  const scene = decodeURIComponent(link.hash.slice(1));
  const locale: Locale = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  if (!manifest.embeds.some((entry) => entry.scene === scene)) throw new Error(`no scene ${scene}`);

  const dialog = embedDialog(document, {
    manifest,
    scene,
    locale,
    base: new URL('..', manifestAddress).href,
    codes: link.href,
  });
  document.body.append(dialog);
  dialog.showModal();
}

interface DialogInput {
  readonly manifest: EmbedManifest;
  readonly scene: string;
  readonly locale: Locale;
  /** Address of the site's root as this page sees it: what the preview shows. */
  readonly base: string;
  /** Address of the page with all codes. */
  readonly codes: string;
}

function embedDialog(document: Document, input: DialogInput): HTMLDialogElement {
  const { manifest, scene, locale, base, codes } = input;
  const words = embedWords(locale);
  const make = maker(document);
  const entriesOf = (language: Locale) =>
    manifest.embeds.filter((entry) => entry.scene === scene && entry.language === language);
  const own = entriesOf(locale);

  const dialog = make('dialog', 'embed-dialog');
  dialog.setAttribute('aria-labelledby', 'embed-h');
  const controls = embedControls(make, words, own, locale);
  const { field, copy, said, codeBox } = codeField(make, words);
  const preview = embedPreview(document, make, words);
  const hint = make('p', 'embed-hint');

  const update = () => {
    const { step, language, theme, form, plain } = controls;
    const entries = entriesOf(pick(locales, language.value));
    const entry = entries.find((each) => (each.step ?? '') === step.value) ?? entries[0];
    if (entry === undefined) return;
    const choice: EmbedChoice = {
      entry,
      form: pick(forms, form.value),
      theme: pick(themes, theme.value),
      plain: plain.checked,
      root: manifest.address,
    };
    hint.textContent = words.forms[choice.form].hint;
    field.value = embedCode(choice);
    field.rows = Math.min(9, Math.max(3, Math.ceil(field.value.length / 85)));
    said.textContent = '';
    preview.show(choice, base);
  };

  controls.box.addEventListener('change', update);
  copy.addEventListener('click', async () => {
    said.textContent = (await copyText(field)) ? words.copied : words.byHand;
  });
  // The page's own shortcuts rest while the dialog is open.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    preview.destroy();
    dialog.remove();
  });
  const headline = own[0]?.title ?? '';
  dialog.append(head(make, words, headline, dialog), controls.box, hint, codeBox, preview.box);
  const all = make('a', 'embed-all', words.allCodes);
  all.href = codes;
  codeBox.append(all);
  update();
  return dialog;
}

type Make = ReturnType<typeof maker>;

function head(make: Make, words: EmbedWords, headline: string, dialog: HTMLDialogElement): HTMLElement {
  const box = make('div', 'embed-head');
  const title = make('p', 'embed-title', `${words.title} · ${headline}`);
  title.id = 'embed-h';
  const close = make('button', 'panel-close embed-close');
  close.type = 'button';
  close.setAttribute('aria-label', words.close);
  close.addEventListener('click', () => dialog.close());
  box.append(title, close);
  return box;
}

function codeField(make: Make, words: EmbedWords) {
  const codeBox = make('div', 'embed-code');
  const label = make('label', 'embed-field');
  const field = make('textarea', 'embed-text');
  field.readOnly = true;
  field.spellcheck = false;
  label.append(make('span', 'embed-label', words.code), field);
  const copy = make('button', 'embed-copy', words.copy);
  copy.type = 'button';
  const said = make('span', 'embed-said');
  said.setAttribute('role', 'status');
  codeBox.append(label, copy, said);
  return { codeBox, field, copy, said };
}

/** The allowed value that a control holds. */
function pick<T extends string>(allowed: readonly T[], value: string): T {
  return allowed.find((each) => each === value) ?? (allowed[0] as T);
}

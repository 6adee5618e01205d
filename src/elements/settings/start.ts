import { address, apply, paintBrowser } from './apply.ts';
import { openable } from './panel.ts';
import {
  defaults,
  layoutOf,
  queryWith,
  type SettingName,
  type Settings,
  settingNames,
  settingsFrom,
  viewFor,
} from './settings.ts';
import { store, stored } from './storage.ts';

/**
 * The reader's settings: the panel and the bar's controls for it. The page holds the panel's markup in
 * `template.later`; what the inline script chose before the first paint is taken over.
 *
 *     a choice  ->  storage, address  ->  attributes of the root, `cj-settings`  ->  the panel shows what holds now
 */
export function startSettings(): { destroy(): void } {
  const template = document.querySelector<HTMLTemplateElement>('template.later');
  const added = Array.from(template?.content.children ?? [], (child) => document.importNode(child, true));
  const panel = added.find((child): child is HTMLElement => child.classList.contains('panel'));
  if (panel === undefined) return { destroy() {} };
  document.body.append(...added);

  const less = window.matchMedia('(prefers-reduced-motion: reduce)');
  let settings = settingsFrom(window.location.search, stored);
  let keptByOthers = false;

  const show = () => {
    const layout = layoutOf(settings, less.matches);
    const shown: Settings = {
      ...settings,
      view: layout,
      motion: less.matches ? 'off' : settings.motion,
    };
    for (const input of inputsOf(panel)) {
      const name = nameOf(input);
      if (name === null) continue;
      input.checked = input.value === shown[name];
      input.disabled =
        (name === 'view' && settings.size !== '' && input.value === 'scroll') ||
        (name === 'motion' && less.matches);
    }
    for (const hint of Array.from(panel.querySelectorAll<HTMLElement>('[data-less]'))) {
      hint.hidden = !less.matches;
    }
    const link = panel.querySelector<HTMLAnchorElement>('.link-copy');
    const { pathname, search, hash } = window.location;
    if (link !== null) link.href = pathname + queryWith(search, settings) + hash;
  };
  const choose = (next: Settings, names: readonly SettingName[]) => {
    settings = next;
    store(settings, names);
    address(settings);
    apply(settings, less.matches, keptByOthers);
    show();
  };
  const set = (name: SettingName, value: string) => choose({ ...settings, [name]: value }, [name]);

  const change = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const name = nameOf(input);
    if (name === null) return;
    set(
      name,
      name === 'view' ? viewFor(input.value === 'scroll' ? 'scroll' : 'plain', less.matches) : input.value,
    );
    // The panel grows with the text: what the reader has in hand stays in sight.
    input.scrollIntoView({ block: 'nearest' });
  };
  const reset = (event: Event) => {
    if ((event.target as Element).closest('[data-reset]')) choose(defaults, settingNames);
  };
  const flip = () => set('theme', isNight(settings.theme) ? 'day' : 'night');
  const moved = () => {
    apply(settings, less.matches, keptByOthers);
    show();
  };
  const kept = () => {
    keptByOthers = true;
  };

  const openers = Array.from(document.querySelectorAll<HTMLElement>('[data-opens="settings"]'));
  const theme = document.querySelector<HTMLButtonElement>('.bar-theme');
  const shut = openable(panel, openers, show);
  panel.addEventListener('change', change);
  panel.addEventListener('click', reset);
  theme?.addEventListener('click', flip);
  if (theme !== null) {
    theme.title = theme.getAttribute('aria-label') ?? '';
    theme.hidden = false;
  }
  less.addEventListener('change', moved);
  document.addEventListener('cj-step', kept);
  window.addEventListener('hashchange', show);
  paintBrowser(settings.theme);
  show();
  return {
    destroy() {
      shut();
      for (const element of added) element.remove();
      theme?.removeEventListener('click', flip);
      if (theme !== null) theme.hidden = true;
      less.removeEventListener('change', moved);
      document.removeEventListener('cj-step', kept);
      window.removeEventListener('hashchange', show);
    },
  };
}

function inputsOf(panel: HTMLElement): HTMLInputElement[] {
  return Array.from(panel.querySelectorAll<HTMLInputElement>('input[type="radio"]'));
}

/** The setting that a control of the panel is for. */
function nameOf(input: HTMLInputElement): SettingName | null {
  return settingNames.find((name) => input.name === `set-${name}`) ?? null;
}

function isNight(theme: string): boolean {
  return theme === '' ? window.matchMedia('(prefers-color-scheme: dark)').matches : theme === 'night';
}

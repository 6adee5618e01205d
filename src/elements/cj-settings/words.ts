import type { Localized } from '../../lib/locale.ts';
import type { SettingName } from './settings.ts';

/** What a setting and its values are called; the value '' is the default. */
export interface SettingWords {
  readonly label: string;
  readonly options: Readonly<Record<string, string>>;
  readonly hint?: string;
}

/** Sizes of text, px. */
const sizes = { 1: '18', 2: '22', 3: '26', 4: '30' };

const zh = {
  title: '设置',
  menu: '菜单',
  close: '关闭',
  /** In the panel's order. */
  settings: {
    view: { label: '版式', options: { scroll: '长卷', plain: '文章' } },
    size: {
      label: '字号',
      options: { '': '标准', ...sizes },
      hint: '18以上是长辈版：大字、高对比、大按钮，按文章版式，不弹窗。',
    },
    theme: { label: '明暗', options: { '': '随系统', day: '白天', night: '夜间' } },
    motion: { label: '动态', options: { '': '开', off: '关' }, hint: '系统已要求减少动态。' },
    keys: { label: '快捷键', options: { '': '关', on: '开' }, hint: 'J或→：下一步；K或←：上一步。' },
  } as Record<SettingName, SettingWords>,
  share: '分享',
  copy: '复制带设置的链接',
  reset: '恢复默认',
};

export type SettingsWords = typeof zh;

const en: SettingsWords = {
  title: 'Settings',
  menu: 'Menu',
  close: 'Close',
  settings: {
    view: { label: 'Layout', options: { scroll: 'Scroll', plain: 'Article' } },
    size: {
      label: 'Text size',
      options: { '': 'Normal', ...sizes },
      hint: 'From 18 up: large text, high contrast, large buttons, no pop-ups, laid out as an article.',
    },
    theme: { label: 'Theme', options: { '': 'System', day: 'Day', night: 'Night' } },
    motion: {
      label: 'Motion',
      options: { '': 'On', off: 'Off' },
      hint: 'Your system asks for reduced motion.',
    },
    keys: {
      label: 'Shortcuts',
      options: { '': 'Off', on: 'On' },
      hint: 'J or →: next step. K or ←: previous step.',
    },
  },
  share: 'Share',
  copy: 'Copy link with these settings',
  reset: 'Reset to defaults',
};

export const settingsWords: Localized<SettingsWords> = { zh, en };

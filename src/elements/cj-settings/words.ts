import type { Localized } from '../../lib/locale.ts';

const zh = {
  title: '设置',
  menu: '菜单',
  close: '关闭',
  view: { label: '版式', scroll: '长卷', plain: '文章' },
  size: {
    label: '字号',
    normal: '标准',
    hint: '18以上是长辈版：大字、高对比、大按钮，按文章版式，不弹窗。',
  },
  theme: { label: '明暗', auto: '随系统', day: '白天', night: '夜间' },
  motion: { label: '动态', on: '开', off: '关', less: '系统已要求减少动态。' },
  keys: { label: '快捷键', on: '开', off: '关', hint: 'J或→：下一步；K或←：上一步。' },
  share: '分享',
  copy: '复制带设置的链接',
  reset: '恢复默认',
};

export type SettingsWords = typeof zh;

const en: SettingsWords = {
  title: 'Settings',
  menu: 'Menu',
  close: 'Close',
  view: { label: 'Layout', scroll: 'Scroll', plain: 'Article' },
  size: {
    label: 'Text size',
    normal: 'Normal',
    hint: 'From 18 up: large text, high contrast, large buttons, no pop-ups, laid out as an article.',
  },
  theme: { label: 'Theme', auto: 'System', day: 'Day', night: 'Night' },
  motion: { label: 'Motion', on: 'On', off: 'Off', less: 'Your system asks for reduced motion.' },
  keys: { label: 'Shortcuts', on: 'On', off: 'Off', hint: 'J or →: next step. K or ←: previous step.' },
  share: 'Share',
  copy: 'Copy link with these settings',
  reset: 'Reset to defaults',
};

export const settingsWords: Localized<SettingsWords> = { zh, en };

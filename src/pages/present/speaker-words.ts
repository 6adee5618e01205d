import type { Locale, Localized } from '../../lib/locale.ts';

/** The words of the speaker's window. The script fills in what stands in braces. */
const zh = {
  title: '讲解窗口',
  now: '正在放映',
  next: '下一页',
  end: '这是最后一页',
  notes: '讲解词',
  silent: '这一页没有讲解词',
  all: '全部各页',
  planned: '计划从 {time} 讲起',
  clock: '现在',
  elapsed: '已讲',
  plan: '计划',
  waiting: '翻过第一页后开始计时',
  onPlan: '与计划相符',
  behind: '比计划慢',
  ahead: '比计划快',
  turnOn: '下一页',
  turnBack: '上一页',
  black: '黑屏',
  white: '白屏',
  isBlack: '现在是黑屏',
  isWhite: '现在是白屏',
  auto: '自动翻页中',
  restart: '重新计时',
  undo: '撤销重新计时',
  back: '回到第 {number} 页',
  theme: '换成日间或夜间',
  nobody: '没有放映窗口回应。',
  open: '打开放映窗口',
  apart: '这里的浏览器不让窗口互通：两个窗口要各翻各的。',
};

export type SpeakerWords = typeof zh;

const en: SpeakerWords = {
  title: 'Speaker’s window',
  now: 'On the screen',
  next: 'Next',
  end: 'This is the last slide',
  notes: 'Notes',
  silent: 'No notes for this slide',
  all: 'All slides',
  planned: 'planned from {time}',
  clock: 'Now',
  elapsed: 'Elapsed',
  plan: 'Planned',
  waiting: 'The clock starts with the first turn',
  onPlan: 'on time',
  behind: 'behind plan',
  ahead: 'ahead of plan',
  turnOn: 'Next',
  turnBack: 'Previous',
  black: 'Black',
  white: 'White',
  isBlack: 'The screen is black',
  isWhite: 'The screen is white',
  auto: 'turns by itself',
  restart: 'Restart clock',
  undo: 'Undo restart',
  back: 'Back to {number}',
  theme: 'Change between day and night',
  nobody: 'No window with slides answers.',
  open: 'Open the slides',
  apart: 'This browser keeps windows apart: each has to be turned by itself.',
};

const words: Localized<SpeakerWords> = { zh, en };

export function speakerWords(locale: Locale): SpeakerWords {
  return words[locale];
}

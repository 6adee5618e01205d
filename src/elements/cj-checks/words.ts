import type { Localized } from '../../lib/locale.ts';
import type { Sign } from '../../talk/checks.ts';
import type { Looks } from './look.ts';

/** What stands in braces is filled in. */
export interface CheckWords {
  readonly title: string;
  readonly close: string;
  readonly keys: string;
  readonly checking: string;
  readonly signs: Readonly<Record<Sign, string>>;
  /** A check's name, and what is said of each outcome that it can have. */
  readonly checks: Readonly<
    Record<keyof Looks | 'room', { readonly name: string } & Partial<Record<Sign, string>>>
  >;
  readonly fields: Readonly<Record<'distance' | 'height' | 'ratio' | 'margin', string>>;
}

const zh: CheckWords = {
  title: '开讲前的检查',
  close: '返回',
  keys: 'Esc 或 I 返回',
  checking: '正在检查',
  signs: { ok: '✓ 正常', todo: '！请处理', without: '○ 没有也行' },
  checks: {
    fonts: {
      name: '标题字体',
      ok: '已装好',
      todo: '没有装上：标题用系统的字体，照样能讲。想要原样，请连上网络重新打开，或用单个文件',
    },
    screen: {
      name: '画面',
      ok: '{width} × {height}，约 {ratio}',
      todo: '窗口 {width} × {height}，约 {ratio}，没有占满屏幕：按 F 全屏',
    },
    wake: { name: '屏幕常亮', ok: '能保持', todo: '不能保持：请在系统的电源设置里关掉息屏和休眠' },
    fullscreen: { name: '全屏', ok: '可以，按 F', todo: '这里不能：请用浏览器自己的全屏（多为 F11）' },
    speaker: {
      name: '讲解窗口的通道',
      ok: '通',
      todo: '不通：讲解窗口不会跟着走，请只用这一个窗口',
    },
    offline: { name: '离线', ok: '都在这个文件里，不用网络', todo: '打开时要用网络，打开后不用' },
    screens: {
      name: '多块屏幕',
      ok: '接有多块屏幕：封面页上一点，就把各页投到另一块',
      todo: '接有多块屏幕，但浏览器没有允许：请在地址栏旁允许管理窗口，或把窗口拖过去再按 F',
      without: '没有另一块屏幕可选：若有，把窗口拖过去再按 F',
    },
    storage: { name: '记住设置', ok: '能记住', without: '不能记住：墙面与会场的设置下次要重填' },
    room: {
      name: '最后一排',
      ok: '最小的字在 {small} 米内看得清，最后一排没有问题',
      todo: '最小的字只在 {small} 米内看得清，标题在 {headline} 米内：请把座位往前移，或换至少 {height} 米高的屏幕',
      without: '填上下面两个数，就知道最后一排看不看得清',
    },
  },
  fields: {
    distance: '最后一排离屏幕（米）',
    height: '屏幕高（米；竖屏填宽）',
    ratio: '拼接屏的真实比例（如 32:9；不填按窗口）',
    margin: '四边留空（%）',
  },
};

const en: CheckWords = {
  title: 'Checks before the talk',
  close: 'Return',
  keys: 'Esc or I returns',
  checking: 'being checked',
  signs: { ok: '✓ fine', todo: '! to do', without: '○ works without' },
  checks: {
    fonts: {
      name: 'Headline fonts',
      ok: 'there',
      todo: 'not there: headlines are set in the system’s; the talk works. For the real ones open the page again with network, or the single file',
    },
    screen: {
      name: 'Picture',
      ok: '{width} × {height}, about {ratio}',
      todo: 'the window is {width} × {height}, about {ratio}, and does not fill the screen: press F',
    },
    wake: {
      name: 'Screen kept on',
      ok: 'can be kept on',
      todo: 'cannot be kept on: turn sleep off in the system’s power settings',
    },
    fullscreen: {
      name: 'Full screen',
      ok: 'yes, press F',
      todo: 'not here: use the browser’s own (mostly F11)',
    },
    speaker: {
      name: 'Speaker’s channel',
      ok: 'open',
      todo: 'closed: the speaker’s window cannot follow, so use this window alone',
    },
    offline: {
      name: 'Without network',
      ok: 'all of it is in this file',
      todo: 'opening needs the network; once open, nothing does',
    },
    screens: {
      name: 'Several screens',
      ok: 'there are several: one click on the opening puts the slides on another',
      todo: 'there are several, but the browser did not allow choosing: allow window management beside the address, or drag the window over and press F',
      without: 'no other screen can be chosen: if there is one, drag the window over and press F',
    },
    storage: {
      name: 'Settings kept',
      ok: 'yes',
      without: 'no: what is set for wall and room has to be set again next time',
    },
    room: {
      name: 'The last row',
      ok: 'the smallest text can be read up to {small} m away: the last row can',
      todo: 'the smallest text can be read up to {small} m away, headlines up to {headline} m: move the seats up, or take a screen at least {height} m high',
      without: 'fill in the two numbers below to see whether the last row can read',
    },
  },
  fields: {
    distance: 'From the last row to the screen (m)',
    height: 'Height of the screen (m; upright: its width)',
    ratio: 'True ratio of a wall (32:9; blank: as the window)',
    margin: 'Kept free at the edges (%)',
  },
};

export const checkWords: Localized<CheckWords> = { zh, en };

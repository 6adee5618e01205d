import type { Localized } from '../../lib/locale.ts';
import type { CheckName, CheckResult } from '../../talk/checks.ts';

/** What stands in braces is filled in. */
interface CheckWords {
  readonly title: string;
  readonly close: string;
  readonly keys: string;
  readonly checking: string;
  readonly signs: Readonly<Record<'ok' | 'todo' | 'without', string>>;
  readonly items: Readonly<Record<CheckName, string>>;
  readonly results: Readonly<Record<CheckResult, string>>;
  readonly distance: string;
  readonly height: string;
  readonly wall: Readonly<Record<'ratio' | 'margin', string>>;
}

const zh: CheckWords = {
  title: '开讲前的检查',
  close: '返回',
  keys: 'Esc 或 I 返回',
  checking: '正在检查',
  signs: { ok: '✓ 正常', todo: '！请处理', without: '○ 没有也行' },
  items: {
    fonts: '标题字体',
    screen: '画面',
    wake: '屏幕常亮',
    fullscreen: '全屏',
    speaker: '讲解窗口的通道',
    storage: '记住设置',
    offline: '离线',
    screens: '多块屏幕',
    room: '最后一排',
  },
  results: {
    fontsOk: '已装好',
    fontsTodo: '没有装上：标题用系统的字体，照样能讲。想要原样，请连上网络重新打开，或用单个文件',
    screenOk: '{width} × {height}，约 {ratio}',
    screenTodo: '窗口 {width} × {height}，约 {ratio}，没有占满屏幕：按 F 全屏',
    wakeOk: '能保持',
    wakeTodo: '不能保持：请在系统的电源设置里关掉息屏和休眠',
    fullscreenOk: '可以，按 F',
    fullscreenTodo: '这里不能：请用浏览器自己的全屏（多为 F11）',
    speakerOk: '通',
    speakerTodo: '不通：讲解窗口不会跟着走，请只用这一个窗口',
    storageOk: '能记住',
    storageWithout: '不能记住：墙面与会场的设置下次要重填',
    offlineOk: '都在这个文件里，不用网络',
    offlineTodo: '打开时要用网络，打开后不用',
    screensOk: '接有多块屏幕：封面页上一点，就把各页投到另一块',
    screensTodo: '接有多块屏幕，但浏览器没有允许：请在地址栏旁允许管理窗口，或把窗口拖过去再按 F',
    screensOne: '只有一块',
    screensWithout: '这个浏览器不能选屏幕：把窗口拖过去再按 F',
    roomAsk: '填上下面两个数，就知道最后一排看不看得清',
    roomOk: '最小的字在 {small} 米内看得清，最后一排没有问题',
    roomTodo:
      '最小的字只在 {small} 米内看得清，标题在 {headline} 米内：请把座位往前移，或换至少 {height} 米高的屏幕',
  },
  distance: '最后一排离屏幕（米）',
  height: '屏幕高（米；竖屏填宽）',
  wall: { ratio: '拼接屏的真实比例（如 32:9；不填按窗口）', margin: '四边留空（%）' },
};

const en: CheckWords = {
  title: 'Checks before the talk',
  close: 'Return',
  keys: 'Esc or I returns',
  checking: 'being checked',
  signs: { ok: '✓ fine', todo: '! to do', without: '○ works without' },
  items: {
    fonts: 'Headline fonts',
    screen: 'Picture',
    wake: 'Screen kept on',
    fullscreen: 'Full screen',
    speaker: 'Speaker’s channel',
    storage: 'Settings kept',
    offline: 'Without network',
    screens: 'Several screens',
    room: 'The last row',
  },
  results: {
    fontsOk: 'there',
    fontsTodo:
      'not there: headlines are set in the system’s; the talk works. For the real ones open the page again with network, or the single file',
    screenOk: '{width} × {height}, about {ratio}',
    screenTodo: 'the window is {width} × {height}, about {ratio}, and does not fill the screen: press F',
    wakeOk: 'can be kept on',
    wakeTodo: 'cannot be kept on: turn sleep off in the system’s power settings',
    fullscreenOk: 'yes, press F',
    fullscreenTodo: 'not here: use the browser’s own (mostly F11)',
    speakerOk: 'open',
    speakerTodo: 'closed: the speaker’s window cannot follow, so use this window alone',
    storageOk: 'yes',
    storageWithout: 'no: what is set for wall and room has to be set again next time',
    offlineOk: 'all of it is in this file',
    offlineTodo: 'opening needs the network; once open, nothing does',
    screensOk: 'there are several: one click on the opening puts the slides on another',
    screensTodo:
      'there are several, but the browser did not allow choosing: allow window management beside the address, or drag the window over and press F',
    screensOne: 'there is one',
    screensWithout: 'this browser cannot choose one: drag the window over and press F',
    roomAsk: 'fill in the two numbers below to see whether the last row can read',
    roomOk: 'the smallest text can be read up to {small} m away: the last row can',
    roomTodo:
      'the smallest text can be read up to {small} m away, headlines up to {headline} m: move the seats up, or take a screen at least {height} m high',
  },
  distance: 'From the last row to the screen (m)',
  height: 'Height of the screen (m; upright: its width)',
  wall: {
    ratio: 'True ratio of a wall (32:9; blank: as the window)',
    margin: 'Kept free at the edges (%)',
  },
};

export const checkWords: Localized<CheckWords> = { zh, en };

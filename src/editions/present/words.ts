import { sharedWords } from '../../html/words.ts';
import type { Locale, Localized } from '../../lib/locale.ts';
import type { Action } from './keys.ts';

/** The presentation's own words. Nothing of a story stands here. */
const zh = {
  ...sharedWords('zh'),
  updated: '数据更新于',
  version: '版本',
  licence: '文字与数据：',
  whole: '整幅长卷',
  qr: '二维码',
  slides: '各页',
  help: '按键',
  close: '任意键返回',
  route: '讲法',
  routes: { full: '完整', short: '精简' },
  minutes: '分钟',
  pages: '页',
  keys: {
    ' ': '空格',
    'Shift+ ': 'Shift+空格',
    PageUp: 'PageUp',
    PageDown: 'PageDown',
    '0': '页码',
  } as Readonly<Record<string, string>>,
  actions: {
    go: '到这一页（先按页码）',
    erase: '改页码',
    next: '下一页',
    previous: '上一页',
    first: '第一页',
    last: '最后一页',
    digit: '页码，再按 Enter 就到那一页',
    black: '黑屏，再按返回',
    white: '白屏，再按返回',
    overview: '全部各页',
    fullscreen: '全屏',
    help: '这张按键表',
    leave: '返回；离开全屏；从长卷打开的，回到长卷',
    down: '全部各页里：下一行',
    up: '全部各页里：上一行',
    open: '全部各页里：打开选中的一页',
    explore: '细看图里的数，Esc 离开',
    mark: '细看时：换一个标记；Enter 看它的来历',
    return: '回到岔开之前的那一页',
    auto: '自动翻页，再按停下',
    speaker: '讲解窗口',
    check: '开讲前的检查与屏幕设置',
    status: '一行运行状况',
  } satisfies Record<Action, string> as Readonly<Record<Action, string>>,
  hands: '鼠标一点下一页；触屏左右滑动，或点左右半边换页；按住不放，指处有光点',
  /** The script fills in what stands in braces. */
  notes: {
    page: '没有“{asked}”这一页，打开的是最接近的一页',
    route: '没有“{asked}”这种讲法，打开的是完整的一种',
    fullscreen: '这里不能全屏',
    speaker: '讲解窗口被浏览器拦住了：在新窗口打开',
  },
};

type Words = typeof zh;

const en: Words = {
  ...sharedWords('en'),
  updated: 'data updated',
  version: 'version',
  licence: 'Text and data: ',
  whole: 'The whole scroll',
  qr: 'QR code',
  slides: 'Slides',
  help: 'Keys',
  close: 'Any key returns',
  route: 'Route',
  routes: { full: 'full', short: 'short' },
  minutes: 'minutes',
  pages: 'slides',
  keys: { ' ': 'Space', 'Shift+ ': 'Shift+Space', '0': 'number' },
  actions: {
    go: 'to that slide (after its number)',
    erase: 'mend the number',
    next: 'next slide',
    previous: 'previous slide',
    first: 'first slide',
    last: 'last slide',
    digit: 'a slide’s number, then Enter',
    black: 'black screen, again to return',
    white: 'white screen, again to return',
    overview: 'all slides',
    fullscreen: 'full screen',
    help: 'this sheet',
    leave: 'return; leave full screen; then back to the page this was opened from',
    down: 'among all slides: a row down',
    up: 'among all slides: a row up',
    open: 'among all slides: open the chosen one',
    explore: 'look into the picture; Esc leaves',
    mark: 'looking into it: another mark; Enter: where it comes from',
    return: 'back to where the detour began',
    auto: 'slides turn by themselves; again to stop',
    speaker: 'the speaker’s window',
    check: 'checks before the talk, and the screen’s settings',
    status: 'a line on how the screen fares',
  },
  hands: 'A click turns on; on a touch screen swipe, or tap the left or right half; hold to point',
  notes: {
    page: 'There is no slide “{asked}”: this is the nearest',
    route: 'There is no route “{asked}”: this is the full one',
    fullscreen: 'No full screen here',
    speaker: 'The speaker’s window was blocked: open it here',
  },
};

const words: Localized<Words> = { zh, en };

export function wordsOf(locale: Locale): Words {
  return words[locale];
}

/** What readers of screens hear of a chart that can be explored. */
const both = {
  zh: {
    kind: '可逐项看的图',
    help: '用方向键逐项移动，Home 和 End 到首尾，回车打开出处，Esc 离开。',
  },
  en: {
    kind: 'explorable picture',
    help: 'Arrow keys move from item to item, Home and End to the first and last, Enter opens the source, Esc leaves.',
  },
};

export function words() {
  return document.documentElement.lang.startsWith('zh') ? both.zh : both.en;
}

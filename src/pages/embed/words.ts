import type { Locale, Localized } from '../../lib/locale.ts';
import { sharedWords } from '../parts/words.ts';

/** The embedded page's own words. Nothing of a story stands here. */
const zh = {
  ...sharedWords('zh'),
  steps: '各步',
  previous: '上一步',
  next: '下一步',
  /** Said when the reader has moved by a step; the script fills in what stands in braces. */
  stepSaid: '第{n}步，共{count}步：{title}',
  facts: '数字的出处',
  close: '关闭',
  whole: '看整幅长卷',
  version: '版本',
  licence: '文字与数据：',
};

type Words = typeof zh;

const en: Words = {
  ...sharedWords('en'),
  steps: 'Steps',
  previous: 'Previous step',
  next: 'Next step',
  stepSaid: 'Step {n} of {count}: {title}',
  facts: 'About the numbers',
  close: 'Close',
  whole: 'See the whole scroll',
  version: 'version',
  licence: 'Text and data: ',
};

const words: Localized<Words> = { zh, en };

export function wordsOf(locale: Locale): Words {
  return words[locale];
}

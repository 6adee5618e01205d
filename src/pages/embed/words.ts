import type { Locale, Localized } from '../../lib/locale.ts';
import { sharedWords } from '../parts/words.ts';

/** The embedded page's own words. Nothing of a story stands here. */
const zh = {
  ...sharedWords('zh'),
  steps: '各步',
  previous: '上一步',
  next: '下一步',
  more: '来源与数据',
  facts: '数字的出处',
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
  more: 'Source and data',
  facts: 'About the numbers',
  whole: 'See the whole scroll',
  version: 'version',
  licence: 'Text and data: ',
};

const words: Localized<Words> = { zh, en };

export function wordsOf(locale: Locale): Words {
  return words[locale];
}

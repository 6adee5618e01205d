import type { Locale, Localized } from '../../lib/locale.ts';
import { sharedWords } from '../parts/words.ts';

/** The slides' own words. Nothing of a story stands here; what elements say stands beside them. */
const zh = {
  ...sharedWords('zh'),
  updated: '数据更新于',
  version: '版本',
  licence: '文字与数据：',
  whole: '整幅长卷',
  qr: '二维码',
  slides: '各页',
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
};

const words: Localized<Words> = { zh, en };

export function wordsOf(locale: Locale): Words {
  return words[locale];
}

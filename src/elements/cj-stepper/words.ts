import type { Localized } from '../../lib/locale.ts';

interface Words {
  /** Said when the reader has turned to another step. */
  readonly said: (number: number, count: number, title: string) => string;
}

const words: Localized<Words> = {
  zh: { said: (number, count, title) => `第${number}步，共${count}步：${title}` },
  en: { said: (number, count, title) => `Step ${number} of ${count}: ${title}` },
};

/** The words in the page's language. */
export function wordsOf(lang: string): Words {
  return lang.startsWith('zh') ? words.zh : words.en;
}

import type { Locale } from '../lib/locale.ts';

/** The page's language, for the words of elements. */
export function pageLocale(): Locale {
  return document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
}

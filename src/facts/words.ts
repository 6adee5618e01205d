import type { Locale, Localized } from '../lib/locale.ts';
import { chineseNumeral } from '../lib/number-text.ts';
import type { Qualifier, Status } from './fact.ts';

/** Words for the codes of the facts layer, as pages print them. */

const statusWords: Readonly<Record<Status, Localized>> = {
  reported: { zh: '来源所载', en: 'reported' },
  derived: { zh: '推算', en: 'derived' },
  converted: { zh: '换算', en: 'converted' },
  planned: { zh: '计划', en: 'planned' },
  'not-published': { zh: '未公布', en: 'not published' },
};

export function statusWord(status: Status, locale: Locale): string {
  return statusWords[status][locale];
}

const qualifierWords: Readonly<Record<Qualifier, Localized>> = {
  '': { zh: '', en: '' },
  about: { zh: '约', en: 'about' },
  over: { zh: '超过', en: 'more than' },
  'at-least': { zh: '至少', en: 'at least' },
  'up-to': { zh: '至多', en: 'up to' },
};

/** Empty for exact values. */
export function qualifierWord(qualifier: Qualifier, locale: Locale): string {
  return qualifierWords[qualifier][locale];
}

const locatorPlaces: Readonly<Record<string, Localized>> = {
  lead: { zh: '框内导语', en: 'boxed text' },
  title: { zh: '标题', en: 'headline' },
  byline: { zh: '署名', en: 'byline' },
  definition: { zh: '按定义', en: 'by definition' },
};

/** A locator for reading: `1.2` → 第一部分第2段 / section 1, paragraph 2; `lead` → 框内导语 / boxed text. */
export function locatorText(locator: string, locale: Locale): string {
  return locator
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => placeText(one, locale))
    .join(locale === 'zh' ? '；' : '; ');
}

function placeText(locator: string, locale: Locale): string {
  const named = Object.hasOwn(locatorPlaces, locator) ? locatorPlaces[locator] : undefined;
  if (named !== undefined) return named[locale];
  const [section = '', paragraph] = locator.split('.');
  if (!/^\d+$/u.test(section)) return locator;
  if (locale === 'en')
    return `section ${section}${paragraph === undefined ? '' : `, paragraph ${paragraph}`}`;
  return `第${chineseNumeral(section)}部分${paragraph === undefined ? '' : `第${paragraph}段`}`;
}

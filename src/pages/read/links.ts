import { type Locale, locales } from '../../lib/locale.ts';
import type { ReadSite } from './input.ts';

/** Folder of each language below the site's root. */
const folders: Readonly<Record<Locale, string>> = { zh: '', en: 'en/' };

/** Address of a file of the site as written in this page. */
export function local(site: ReadSite, path: string): string {
  return `${site.base}${path}`;
}

/** Address of the read edition in a language, as written in this page. */
export function localPage(site: ReadSite, locale: Locale): string {
  return local(site, folders[locale]) || './';
}

export function absolute(site: ReadSite, path: string): string {
  return `${site.address}${path}`;
}

export function absolutePage(site: ReadSite, locale: Locale): string {
  return absolute(site, folders[locale]);
}

/** Path of the editors' page, which lists what can be embedded, below the site's root. */
export function codesPath(locale: Locale): string {
  return `${folders[locale]}embed/`;
}

export function otherLocale(locale: Locale): Locale {
  return locales.find((candidate) => candidate !== locale) ?? locale;
}

import { type Locale, locales } from '../lib/locale.ts';
import { policyHash } from './content-policy.ts';
import { dataAddress } from './data-address.ts';
import { type DisplayFont, fontFaces } from './fonts.ts';
import type { LoadedStory } from './load.ts';
import { type PresentParts, presentPage } from './present-files.ts';
import { type Assets, printPage } from './printed.ts';
import type { SiteFile } from './site.ts';

/** The slides of a language in one file. */
export interface PresentFile extends SiteFile {
  readonly locale: Locale;
  readonly content: string;
}

interface Inside {
  /** Absolute address of the story's root, with a trailing slash: where links lead. */
  readonly address: string;
  readonly fonts: readonly DisplayFont[];
  /** The icon as SVG; null: none. */
  readonly icon: Uint8Array | null;
}

/** The slides as one file a language, which holds all that it shows and opens from a disk. */
export function singleFiles(
  loaded: LoadedStory,
  parts: PresentParts,
  { address, fonts, icon }: Inside,
): PresentFile[] {
  const faces = fonts.map(({ weight, woff2 }) => ({ weight, address: dataAddress('font/woff2', woff2) }));
  const assets: Assets = {
    base: '',
    css: parts.css,
    fontFaces: fontFaces(faces),
    fonts: [],
    script: { code: inlineScript(parts.script) },
    icon: icon === null ? null : dataAddress('image/svg+xml', icon),
    contentPolicy: singlePolicy,
  };
  return locales.map((locale) => ({
    locale,
    path: `changjuan-${loaded.name}-${locale}.html`,
    content: printPage(presentPage(loaded, locale, { address, reading: null }), assets),
  }));
}

/** What one file may load: nothing but the styles, scripts, fonts and pictures in it. */
function singlePolicy({
  styles,
  scripts,
}: {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}): string {
  return [
    "default-src 'none'",
    `style-src ${styles.map(policyHash).join(' ')}`,
    `script-src ${scripts.map(policyHash).join(' ')}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Code as it can stand between script tags. Throws where it opens a comment, which might be a text's or an operator's. */
export function inlineScript(code: string): string {
  if (code.includes('<!--'))
    throw new Error('The script of the slides cannot stand in a page: it has "<!--".');
  return code.replace(/<\/(?=script)/gi, '<\\/');
}

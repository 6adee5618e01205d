import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Locale, locales } from '../lib/locale.ts';
import { embedCodesPage } from '../pages/read/embed-codes.ts';
import type { ReadSite } from '../pages/read/input.ts';
import { codesPath } from '../pages/read/links.ts';
import { bundleCss } from './bundle-css.ts';
import { embedEntries } from './embed-entries.ts';
import { hostScript } from './host-script.ts';
import type { LoadedStory } from './load.ts';
import { pageInput } from './pages.ts';
import { type Assets, printPage } from './printed.ts';
import type { SiteFile } from './site.ts';

/** What other sites' pages and their editors need, the same for every story. */
export interface HostParts {
  /** `embed.js`, bundled. */
  readonly script: string;
  /** Styles of the editors' page alone, minified. */
  readonly codesCss: string;
}

export async function hostParts(root: string): Promise<HostParts> {
  const [script, codesCss] = await Promise.all([
    hostScript(root),
    bundleCss(join(root, 'src/pages/read/embed-codes.css')),
  ]);
  return { script, codesCss };
}

/** `embed.js` under its lasting name and under that of its content, and the editors' page in each language. */
export function hostFiles(
  loaded: LoadedStory,
  { script, codesCss }: HostParts,
  siteOf: (locale: Locale, base: string) => ReadSite,
  assetsOf: (base: string) => Assets,
): SiteFile[] {
  const hash = createHash('sha256').update(script).digest('hex').slice(0, 10);
  const versioned = {
    path: `embed.${hash}.js`,
    integrity: `sha384-${createHash('sha384').update(script).digest('base64')}`,
  };
  const pages = locales.map((locale) => {
    const path = codesPath(locale);
    const base = '../'.repeat(path.split('/').length - 1);
    const assets = assetsOf(base);
    const input = pageInput(loaded, locale, siteOf(locale, base));
    return {
      path: `${path}index.html`,
      content: printPage(
        embedCodesPage({ ...input, entries: embedEntries(loaded, locale), script: versioned }),
        { ...assets, css: assets.css + codesCss, script: null },
      ),
    };
  });
  return [{ path: 'embed.js', content: script }, { path: versioned.path, content: script }, ...pages];
}

import { escapeHtml } from '../lib/html.ts';
import type { Locale } from '../lib/locale.ts';

/** Folder of a language's page below the story's root; the primary language stands at the root. */
export const pageFolders: Readonly<Record<Locale, string>> = { zh: '', en: 'en/' };

/** sitemap.xml with both languages of a story as alternates of each other. `address` ends in a slash. */
export function siteMap(address: string, updated: string): string {
  const links = Object.entries({ 'zh-Hans': pageFolders.zh, en: pageFolders.en, 'x-default': pageFolders.zh })
    .map(
      ([lang, folder]) =>
        `<xhtml:link rel="alternate" hreflang="${lang}" href="${escapeHtml(address + folder)}"/>`,
    )
    .join('');
  const urls = Object.values(pageFolders)
    .map(
      (folder) =>
        `<url><loc>${escapeHtml(address + folder)}</loc><lastmod>${escapeHtml(updated)}</lastmod>${links}</url>`,
    )
    .join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls}
</urlset>
`;
}

export function robots(address: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${address}sitemap.xml\n`;
}

import { type Html, html, jsonForScript } from '../../lib/html.ts';
import { plainText } from '../parts/inline.ts';
import type { Context } from './context.ts';
import { absolute, absolutePage } from './links.ts';

const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** Of files for download, by their ending; JSON when it is none of these. */
const mediaTypes: Readonly<Record<string, string>> = { csv: 'text/csv', geojson: 'application/geo+json' };

/** Article and Dataset for search engines. Only what is true: no publisher, author or date is made up. */
export function structuredData(context: Context): Html {
  const { telling, site, story, locale, words } = context;
  const { settings } = story;
  const name = plainText(context, telling.title);
  const description = plainText(context, telling.description);
  const url = absolutePage(site, locale);
  const dataset = {
    '@type': 'Dataset',
    '@id': `${site.address}#data`,
    name: `${name} · ${plainText(context, telling.body)}`,
    description,
    license: licence,
    version: settings.version,
    dateModified: settings.updated,
    isAccessibleForFree: true,
    distribution: site.downloads.map((file) => ({
      '@type': 'DataDownload',
      name: file.label,
      contentUrl: absolute(site, file.path),
      encodingFormat: mediaTypes[file.path.split('.').at(-1) ?? ''] ?? 'application/json',
    })),
  };
  const publisher = settings.slots.publisher[locale];
  const article = {
    '@type': 'Article',
    '@id': `${url}#article`,
    headline: name,
    description,
    inLanguage: words.lang,
    url,
    mainEntityOfPage: url,
    dateModified: settings.updated,
    version: settings.version,
    license: licence,
    isAccessibleForFree: true,
    ...(site.shareImages && {
      image: [site.shareImages.wide, site.shareImages.square].map(({ path }) => absolute(site, path)),
    }),
    ...(publisher !== '' && { publisher: { '@type': 'Organization', name: publisher } }),
    isBasedOn: [...context.book.sources.values()]
      .filter((source) => source.authors[locale] !== '')
      .map((source) => ({
        '@type': 'Article',
        name: source.title[locale],
      })),
    hasPart: { '@id': dataset['@id'] },
  };
  return html`<script type="application/ld+json">${jsonForScript({ '@context': 'https://schema.org', '@graph': [article, dataset] })}</script>`;
}

import { type Html, html } from '../../lib/html.ts';
import { locales } from '../../lib/locale.ts';
import { plainText } from '../parts/inline.ts';
import type { Context } from './context.ts';
import { absolute, absolutePage } from './links.ts';
import { wordsOf } from './words.ts';

export interface HeadTexts {
  readonly title: string;
  readonly description: string;
}

/** What browsers, search engines and share cards read. */
export function head(context: Context, texts: HeadTexts): Html {
  const { site, locale, story } = context;
  const image = site.shareImages;
  const address = absolutePage(site, locale);
  return html`${basics(texts)}
    <link rel="canonical" href="${address}">
    ${locales.map((each) => html`<link rel="alternate" hreflang="${wordsOf(each).lang}" href="${absolutePage(site, each)}">`)}
    <link rel="alternate" hreflang="x-default" href="${absolutePage(site, locales[0])}">
    <meta property="og:type" content="article">
    <meta property="og:title" content="${texts.title}">
    <meta property="og:description" content="${texts.description}">
    <meta property="og:url" content="${address}">
    <meta property="og:site_name" content="${plainText(context, context.telling.title)}">
    <meta property="og:locale" content="${locale === 'zh' ? 'zh_CN' : 'en_US'}">
    <meta property="article:modified_time" content="${story.settings.updated}">
    ${
      image &&
      html`<meta property="og:image" content="${absolute(site, image.wide.path)}">
      <meta property="og:image:width" content="${image.wide.width}">
      <meta property="og:image:height" content="${image.wide.height}">
      <meta property="og:image:alt" content="${texts.title}">
      <meta property="og:image" content="${absolute(site, image.square.path)}">
      <meta name="twitter:image" content="${absolute(site, image.wide.path)}">
      <meta itemprop="image" content="${absolute(site, image.square.path)}">`
    }
    <meta name="twitter:card" content="summary_large_image">
    <meta itemprop="name" content="${texts.title}">
    <meta itemprop="description" content="${texts.description}">`;
}

/** The part of the head that every page of the site has. */
export function basics({ title, description }: HeadTexts): Html {
  return html`<title>${title}</title>
    <meta name="description" content="${description}">
    <meta name="color-scheme" content="light dark">
    <meta name="theme-color" content="#f3ead7" media="(prefers-color-scheme: light)">
    <meta name="theme-color" content="#14213a" media="(prefers-color-scheme: dark)">
    <meta name="format-detection" content="telephone=no">`;
}

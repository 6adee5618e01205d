import { type Html, html } from '../../lib/html.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Section } from '../../story/story.ts';
import type { Page } from '../page.ts';
import { plainText } from '../parts/inline.ts';
import { bar } from './bar.ts';
import { contextOf } from './context.ts';
import { footer } from './footer.ts';
import { basics, head } from './head.ts';
import { headScript } from './head-script.ts';
import { hero } from './hero.ts';
import type { ReadPageInput } from './input.ts';
import { absolutePage, localPage, otherLocale } from './links.ts';
import { methodSection } from './method.ts';
import { mountains } from './mountains.ts';
import { sectionHtml } from './section.ts';
import { structuredData } from './structured-data.ts';

/** The whole story in one language: everything is in the HTML, and scripts only add comfort. */
export function readPage(input: ReadPageInput): Page {
  const context = contextOf(input);
  const { telling, words, story } = context;
  const section = (each: Section) =>
    each.id === story.settings.method ? methodSection(context, each) : sectionHtml(context, each);
  const title = `${plainText(context, telling.title)} · ${plainText(context, telling.body)}`;
  const description = plainText(context, telling.description);
  return {
    lang: words.lang,
    root: { itemscope: '', itemtype: 'https://schema.org/Article' },
    head: head(context, { title, description }),
    headScript,
    body: html`<cj-story>
        <a class="skip" href="#main">${words.skip}</a>
        ${bar(context)}
        <main id="main" tabindex="-1">
          ${hero(context)}
          ${telling.sections.map(section)}
        </main>
        ${footer(context)}
        <p class="said sr-only" role="status" data-said="${words.stepSaid}"></p>
        <cj-trace></cj-trace>
        <cj-settings></cj-settings>
        <cj-share></cj-share>
      </cj-story>
      ${structuredData(context)}`,
  };
}

/** Says in one language that nothing is here, and leads to the story told in it. */
function lostIn(input: ReadPageInput, locale: Locale): Html {
  const context = contextOf({ ...input, locale });
  const { words, telling, site } = context;
  // The page may stand in another one's frame, where the story would be too small, and in a sandbox links do not open.
  return html`<p lang="${words.lang}">${words.notFound.body}<a href="${localPage(site, locale)}" target="_top">${plainText(context, telling.title)}</a> <span class="lost-address">${absolutePage(site, locale)}</span></p>`;
}

/** The page a static host shows for an unknown address, in the same look. `input.site.base` must be absolute. */
export function notFoundPage(input: ReadPageInput): Page {
  const context = contextOf(input);
  const { words, telling, locale, story } = context;
  const { title, body } = words.notFound;
  return {
    lang: words.lang,
    head: html`${basics({ title: `${title} · ${plainText(context, telling.title)}`, description: body })}
      <meta name="robots" content="noindex">`,
    headScript,
    body: html`<main class="hero lost" id="main">
        ${mountains(story.settings.seed)}
        <div class="hero-inner">
          <h1 class="lost-title">${title}</h1>
          ${[locale, otherLocale(locale)].map((each) => lostIn(input, each))}
        </div>
      </main>`,
  };
}

import type { PictureTable } from '../../charts/picture.ts';
import { type Html, html } from '../../lib/html.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Step } from '../../story/story.ts';
import type { Page } from '../page.ts';
import { blocksHtml, inlineHtml, plainText } from '../parts/inline.ts';
import { sourceText } from '../parts/sources.ts';
import { pictureTable } from '../parts/tables.ts';
import { type Context, contextOf, factsOfPage } from './context.ts';
import { factsHtml } from './facts.ts';
import { type FramePictures, figure, framePictures, notes, stageBlocks } from './figure.ts';
import { headScript } from './head-script.ts';
import type { EmbedFrame, EmbedPageInput } from './input.ts';

/** Folder of each language below the site's root. */
const folders: Readonly<Record<Locale, string>> = { zh: '', en: 'en/' };

const licence = 'CC BY 4.0';

/**
 * A scene, or one step of it, as a page for other pages' frames: all of it is in the HTML, the script only steps
 * through it, answers for numbers in place and tells the frame's height.
 */
export function embedPage(input: EmbedPageInput): Page {
  const context = contextOf(input);
  const { words, steps, single, scene } = context;
  const frames = framePictures(context);
  const [headline, second] = headlines(context);
  const many = steps.length > 1;
  return {
    lang: words.lang,
    head: head(context, plainText(context, headline)),
    headScript,
    body: html`<main class="embed${many && ' many'}" id="embed"${hasMap(context) && html` data-map`} data-close="${words.close}">
        <header class="head">
          <h1>${inlineHtml(context, headline)}</h1>
          ${second.length > 0 && html`<p class="measure">${inlineHtml(context, second)}</p>`}
        </header>
        <div class="steps">
          ${many && stepper(context)}
          ${steps.map((step, index) => stepHtml(context, step, frames, index === 0))}
        </div>
        <footer class="foot">
          <p class="source">${sourceText(context, steps, factsOfPage(context))}</p>
          ${factsHtml(context)}
          ${tablesHtml(
            context,
            frames.column.pictures.map(({ table }) => table),
          )}
          ${credit(context, single ? (steps[0]?.id ?? scene.id) : scene.id)}
        </footer>
      </main>
      ${stageBlocks(context, frames)}`,
  };
}

/** The page's statement, and the line under it: what the scene measures, or for one step the statement it belongs to. */
function headlines({ scene, steps, single }: Context): readonly [Step['title'], Step['title']] {
  const own = single ? (steps[0]?.title ?? []) : [];
  return own.length > 0 ? [own, scene.title] : [scene.title, scene.measure];
}

function head(context: Context, title: string): Html {
  const { site, scene, steps, telling } = context;
  const [first] = steps;
  const description = first === undefined ? '' : plainText(context, first.alt);
  return html`<meta name="responsive-embedded-sizing">
    <title>${title} · ${plainText(context, telling.title)}</title>
    <meta name="description" content="${description}">
    <meta name="format-detection" content="telephone=no">
    <link rel="canonical" href="${storyAddress(context, context.single ? (first?.id ?? scene.id) : scene.id)}">
    ${site.oembed && html`<link rel="alternate" type="application/json+oembed" href="${site.address}${site.oembed.path}" title="${title}">`}
    <meta property="og:type" content="article">
    <meta property="og:title" content="${title}">
    <meta property="og:site_name" content="${plainText(context, telling.title)}">
    ${
      site.image &&
      html`<meta property="og:image" content="${site.address}${site.image.path}">
      <meta property="og:image:width" content="${site.image.width}">
      <meta property="og:image:height" content="${site.image.height}">
      <meta property="og:image:alt" content="${description}">`
    }`;
}

/** One step. Where it is the page's only one the page's headline is its own. */
function stepHtml(
  context: Context,
  step: Step,
  frames: Readonly<Record<EmbedFrame, FramePictures>>,
  on: boolean,
): Html {
  const name = context.single ? [] : step.title;
  return html`<article class="step${on && ' on'}" id="${step.id}">
      ${figure(context, step, frames)}
      <div class="below">
        <div class="text">
          ${name.length > 0 && html`<h2>${inlineHtml(context, name)}</h2>`}
          ${blocksHtml(context, step.body)}
        </div>
        ${notes(context, step, frames)}
      </div>
    </article>`;
}

/**
 * Buttons to go through the steps; without scripts the steps stand one under the other and these are not shown. First
 * in the page, below the picture to see: browsers show pages that are half there, and what comes later must not move text.
 */
function stepper({ words, steps }: Context): Html {
  return html`<nav class="stepper" aria-label="${words.steps}" data-said="${words.stepSaid}">
      <button class="turn previous" type="button" aria-label="${words.previous}" disabled></button>
      <p class="place" aria-hidden="true"><span class="n">1</span> / ${steps.length}</p>
      <ol class="dots" aria-hidden="true">${steps.map((_, index) => html`<li${index === 0 && html` class="on"`}></li>`)}</ol>
      <button class="turn next" type="button" aria-label="${words.next}"></button>
      <p class="said sr-only" role="status"></p>
    </nav>`;
}

/** The tables behind the pictures, each distinct one once. */
function tablesHtml(context: Context, tables: readonly PictureTable[]): Html | false {
  const { words, steps, scene } = context;
  const distinct = new Map<string, Html>();
  tables.forEach((table, index) => {
    const key = JSON.stringify(table);
    if (table.rows.length === 0 || distinct.has(key)) return;
    const caption = plainText(context, steps[index]?.title ?? []) || plainText(context, scene.title);
    distinct.set(key, pictureTable(context, table, caption, `table-${distinct.size + 1}`));
  });
  if (distinct.size === 0) return false;
  return html`<details class="more tables"><summary>${words.table}</summary>${[...distinct.values()]}</details>`;
}

/** Whose story this is, and the way to it; in a sandbox links do not open, so the address can be read, too. */
function credit(context: Context, anchor: string): Html {
  const { words, telling, story, locale } = context;
  const { makers, version, slots } = story.settings;
  const address = storyAddress(context, anchor);
  const onMap = slots.mapApproval !== '' && hasMap(context);
  return html`<div class="credit">
      <p class="whole"><strong>${plainText(context, telling.title)}</strong> · ${plainText(context, telling.body)}</p>
      <p><a class="to-story" href="${address}" target="_blank" rel="noopener">${words.whole}</a> <span class="address">${address}</span></p>
      <p class="fine">${makers[locale]} ${words.licence}${licence}${words.semicolon}${words.version} ${version}${onMap && html`${words.semicolon}${slots.mapApproval}`}</p>
    </div>`;
}

function hasMap({ steps }: Context): boolean {
  return steps.some(({ view }) => view.chart === 'map');
}

function storyAddress({ site, locale }: Context, anchor: string): string {
  return `${site.address}${folders[locale]}#${anchor}`;
}

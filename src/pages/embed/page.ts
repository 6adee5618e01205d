import { type Html, html, raw } from '../../lib/html.ts';
import type { Step } from '../../story/story.ts';
import type { Page } from '../page.ts';
import { blocksHtml, inlineHtml, plainText } from '../parts/inline.ts';
import { type Context, contextOf, storyAddress } from './context.ts';
import { type FramePictures, figure, framePictures } from './figure.ts';
import { headScript } from './head-script.ts';
import type { EmbedFrame, EmbedPageInput } from './input.ts';
import { foot } from './more.ts';

/**
 * A scene, or one step of it, as a page for other pages' frames. All of it is in the HTML; scripts step through it, answer
 * for its numbers and tell the frame's height.
 */
export function embedPage(input: EmbedPageInput): Page {
  const context = contextOf(input);
  const { words, steps } = context;
  const frames = framePictures(context);
  const [headline, second] = headlines(context);
  return {
    lang: words.lang,
    head: head(context, plainText(context, headline)),
    headScript,
    body: compact(html`<main class="embed" id="embed">
      <cj-stepper>
        <header class="head">
          <h1>${inlineHtml(context, headline)}</h1>
          ${second.length > 0 && html`<p class="measure">${inlineHtml(context, second)}</p>`}
        </header>
        <div class="steps">
          <cj-chart class="stage" aria-hidden="true"></cj-chart>
          ${steps.length > 1 && stepper(context)}
          ${steps.map((step, index) => stepHtml(context, step, frames, index === 0))}
        </div>
        ${foot(context, frames)}
      </cj-stepper>
      <cj-trace></cj-trace>
    </main>`),
  };
}

/** Without the templates' indentation. */
function compact({ text }: Html): Html {
  return raw(text.replace(/\s*\n\s*/g, '\n'));
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
      <div class="text">
        ${name.length > 0 && html`<h2>${inlineHtml(context, name)}</h2>`}
        ${blocksHtml(context, step.body)}
      </div>
    </article>`;
}

/**
 * Buttons to go through the steps; without scripts the steps stand one under the other and these are not shown. First
 * in the page, below the picture to see: browsers show pages that are half there, and what comes later must not move text.
 */
function stepper({ words, steps }: Context): Html {
  return html`<nav class="stepper" aria-label="${words.steps}">
      <button class="turn previous" type="button" aria-label="${words.previous}" disabled></button>
      <p class="place" aria-hidden="true"><span class="n">1</span> / ${steps.length}</p>
      <ol class="dots" aria-hidden="true">${steps.map((_, index) => html`<li${index === 0 && html` class="on"`}></li>`)}</ol>
      <button class="turn next" type="button" aria-label="${words.next}"></button>
      <p class="said sr-only" role="status"></p>
    </nav>`;
}

import {
  type EmbedEntry,
  type EmbedForm,
  embedAddress,
  embedCode,
  forms,
} from '../../elements/cj-embed-dialog/codes.ts';
import { type EmbedWords, embedWords } from '../../elements/cj-embed-dialog/words.ts';
import { type Html, html } from '../../lib/html.ts';
import type { Page } from '../page.ts';
import { plainText } from '../parts/inline.ts';
import { contextOf } from './context.ts';
import { basics } from './head.ts';
import { headScript } from './head-script.ts';
import type { ReadPageInput } from './input.ts';
import { absolute, codesPath, local, localPage, otherLocale } from './links.ts';
import { wordsOf } from './words.ts';

export interface EmbedCodesInput extends ReadPageInput {
  /** In the page's language, each scene before its steps. */
  readonly entries: readonly EmbedEntry[];
  /** `embed.js` under the name of its content, and what its `integrity` says. */
  readonly script: { readonly path: string; readonly integrity: string };
}

/** The page for editors: every code there is, to be marked and copied without scripts. */
export function embedCodesPage(input: EmbedCodesInput): Page {
  const context = contextOf(input);
  const { site, locale, telling, entries, script } = { ...context, ...input };
  const words = embedWords(locale);
  const title = plainText(context, telling.title);
  const scenes = telling.sections.flatMap(({ scenes }) => scenes);
  const versioned = `<script src="${absolute(site, script.path)}" integrity="${script.integrity}" crossorigin="anonymous" async></script>`;
  const other = otherLocale(locale);
  return {
    lang: context.words.lang,
    head: html`${basics({ title: `${words.pageTitle} · ${title}`, description: words.lead })}
      <link rel="canonical" href="${absolute(site, codesPath(locale))}">
      <meta name="robots" content="noindex">`,
    headScript,
    body: html`<div class="codes-page">
      <header class="codes-head">
        <p class="codes-links">
          <a href="${localPage(site, locale)}">${title}</a>
          <a href="${local(site, codesPath(other))}" hreflang="${wordsOf(other).lang}" lang="${wordsOf(other).lang}">${words.otherLanguage}</a>
        </p>
        <h1 class="codes-title">${words.pageTitle}</h1>
        <p>${words.lead}</p>
        <dl class="codes-forms">${forms.map(
          (form) => html`<dt>${words.forms[form].name}</dt><dd>${words.forms[form].hint}</dd>`,
        )}</dl>
        <h2 class="codes-title">${words.rules}</h2>
        <ul>${words.ruleList.map((rule) => html`<li>${rule}</li>`)}</ul>
        <p>${words.versioned}</p>
        ${code(versioned)}
        <nav aria-label="${words.scenes}"><ol class="codes-contents">${scenes
          .filter(({ id }) => entries.some(({ scene }) => scene === id))
          .map(
            (scene) => html`<li><a href="#${scene.id}">${plainText(context, scene.title)}</a></li>`,
          )}</ol></nav>
      </header>
      <main id="main">${scenes.map((scene) =>
        sceneCodes(
          input,
          words,
          entries.filter((entry) => entry.scene === scene.id),
        ),
      )}</main>
    </div>`,
  };
}

/** The scene's codes, then those of each step, closed. */
function sceneCodes(input: EmbedCodesInput, words: EmbedWords, entries: readonly EmbedEntry[]): Html | false {
  const { site } = input;
  const [whole, ...steps] = entries;
  return (
    whole !== undefined &&
    html`<section class="codes" id="${whole.scene}" aria-labelledby="${whole.scene}-h">
      <div class="codes-look">
        <h2 id="${whole.scene}-h">${whole.title}</h2>
        <a href="${local(site, whole.path)}"><img src="${local(site, whole.pictures.day.svg)}" alt="${whole.alt}" loading="lazy"></a>
      </div>
      <div class="codes-list">
        ${codesOf(input, words, whole)}
        ${steps.map(
          (entry, index) => html`<details id="${entry.step}">
            <summary>${words.stepName.replace('{n}', String(index + 1))} · ${entry.title}</summary>
            ${codesOf(input, words, entry)}
          </details>`,
        )}
      </div>
    </section>`
  );
}

function codesOf({ site }: EmbedCodesInput, words: EmbedWords, entry: EmbedEntry): Html {
  const choice = { entry, theme: 'auto', plain: false, root: site.address } as const;
  const item = (form: EmbedForm) => html`<dt>${words.forms[form].name}</dt>
    <dd>
      ${code(embedCode({ ...choice, form }))}
      ${form === 'oembed' && html`<p>${words.oembedPage}</p>${code(embedAddress({ ...choice, form }))}`}
    </dd>`;
  return html`<dl>${forms.map(item)}</dl>`;
}

/** A code that one click marks as a whole. */
function code(text: string): Html {
  return html`<pre class="code"><code>${text}</code></pre>`;
}

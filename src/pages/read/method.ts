import type { Fact } from '../../facts/fact.ts';
import { statuses } from '../../facts/fact.ts';
import { factAnchor, traceOf } from '../../facts/trace.ts';
import { statusWord } from '../../facts/words.ts';
import { type Html, html } from '../../lib/html.ts';
import type { Section } from '../../story/story.ts';
import { formulaHtml } from '../parts/formula.ts';
import { blocksHtml, inlineHtml } from '../parts/inline.ts';
import { qrHtml } from '../parts/qr.ts';
import { unstated } from '../parts/sources.ts';
import type { Context } from './context.ts';
import { absolutePage, local } from './links.ts';
import { register } from './register.ts';
import { sceneHtml } from './scene.ts';

/** "How this was made": the story's own words, then everything the data can answer for, closed until asked for. */
export function methodSection(context: Context, section: Section): Html {
  const { words, book } = context;
  const { made } = words;
  const part = (name: string, title: string, content: Html | readonly Html[]) =>
    html`<details class="made${name === 'register' && ' made-wide'}" id="${section.id}-${name}">
        <summary><h3>${title}</h3></summary>
        <div class="made-body">${content}</div>
      </details>`;
  const facts = [...book.facts.values()];
  return html`<section class="section method" id="${section.id}" aria-labelledby="${section.id}-h">
      <header class="opener"><div class="opener-inner">
        <h2 class="opener-title" id="${section.id}-h"><span>${inlineHtml(context, section.title)}</span></h2>
        <div class="lead">${blocksHtml(context, section.lead)}</div>
      </div></header>
      ${section.scenes.map((scene) => sceneHtml(context, scene))}
      <div class="made-all">
        ${part('sources', made.sources, sources(context))}
        ${part('statuses', made.statuses, legend(context))}
        ${part('formulas', made.formulas, formulas(context, facts))}
        ${part('missing', made.missing, missing(context, facts))}
        ${part('corrections', made.corrections, corrections(context))}
        ${part('register', made.register, html`<p>${made.registerLead}</p>${register(context)}`)}
        ${part('glossary', made.glossary, glossary(context))}
        ${part('downloads', made.downloads, downloads(context))}
        ${part('licence', made.licence, licence(context))}
      </div>
    </section>`;
}

function sources(context: Context): Html[] {
  const { book, locale, words } = context;
  return [...book.sources.values()].map((source) => {
    const stated = [
      source.authors[locale],
      source.publication[locale],
      source.date,
      unstated(context, source),
    ];
    const about = stated.filter((text) => text !== '').join(words.comma);
    return html`<p><strong>${source.title[locale]}</strong>${about !== '' && html`<br>${about}${words.stop}`}${source.note[locale] !== '' && html`<br>${source.note[locale]}`}</p>`;
  });
}

/** Each status drawn in the form it has in every picture. */
function legend({ words, locale }: Context): Html {
  return html`<ul class="legend">${statuses.map(
    (status) =>
      html`<li><svg class="form form-${status}" viewBox="0 0 28 20" width="28" height="20" aria-hidden="true" focusable="false"><rect x="1.5" y="1.5" width="25" height="17" rx="2"/></svg><span><strong>${statusWord(status, locale)}</strong>${words.colon}${words.forms[status]}</span></li>`,
  )}</ul>`;
}

function formulas(context: Context, facts: readonly Fact[]): Html {
  const computed = facts.filter((fact) => fact.formula !== '');
  return html`<p>${context.words.made.formulasLead}</p>
    <dl class="formulas">${computed.map(
      (fact) =>
        html`<div><dt>${fact.label[context.locale]}</dt><dd>${formulaHtml(context, traceOf(fact.id, context.book, context.locale))}</dd></div>`,
    )}</dl>`;
}

function missing({ book, locale, words }: Context, facts: readonly Fact[]): Html {
  const entries = facts.filter((fact) => fact.missing[locale] !== '' && book.facts.has(fact.id));
  return html`<p>${words.made.missingLead}</p>
    <ul class="missing">${entries.map(
      (fact) =>
        html`<li><a class="to-fact" href="#${factAnchor(fact.id)}">${fact.label[locale]}</a>${words.colon}${fact.missing[locale]}</li>`,
    )}</ul>`;
}

function corrections({ book, words, locale }: Context): Html {
  if (book.corrections.length === 0) return html`<p>${words.made.noCorrections}</p>`;
  return html`<dl>${book.corrections.map(
    ({ date, what }) => html`<dt><time datetime="${date}">${date}</time></dt><dd>${what[locale]}</dd>`,
  )}</dl>`;
}

function glossary({ book, locale, words }: Context): Html {
  const rows = book.tables.get('glossary')?.rows ?? [];
  return html`<p>${words.made.glossaryLead}</p>
    <table class="table">
      <caption class="sr-only">${words.made.glossary}</caption>
      <thead><tr><th scope="col">${words.glossary.zh}</th><th scope="col">${words.glossary.en}</th><th scope="col">${words.glossary.note}</th></tr></thead>
      <tbody>${rows.map(({ cells }) => {
        const ours = cells.ours === 'yes' && words.made.ours;
        const note = [ours, cells[`note_${locale}`]].filter((text) => text).join(words.semicolon);
        return html`<tr><th scope="row" lang="zh-Hans">${cells.zh ?? ''}</th><td lang="en" data-label="${words.glossary.en}">${cells.en ?? ''}</td><td data-label="${words.glossary.note}">${note}</td></tr>`;
      })}</tbody>
    </table>`;
}

function downloads({ site, words }: Context): Html {
  const file = site.slides?.file ?? null;
  const slides = file === null ? [] : [{ ...file, label: words.made.slides }];
  return html`<ul class="downloads">${[...slides, ...site.downloads].map(
    (file) =>
      html`<li><a href="${local(site, file.path)}" download>${file.label}</a> <span class="size">${file.path.split('/').at(-1) ?? ''}, ${size(file.bytes)}</span></li>`,
  )}</ul>`;
}

function size(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
}

function licence({ words, story, locale, site, qr }: Context): Html[] {
  const { settings } = story;
  const page = absolutePage(site, locale);
  const lines = [
    html`<p>${words.licence.prose}<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a><br>${words.licence.code}<a href="https://opensource.org/license/mit">MIT</a><br>${words.licence.font}<a href="https://openfontlicense.org/">OFL 1.1</a></p>`,
    html`<p>${settings.makers[locale]}</p>`,
    html`<p>${words.made.version} ${settings.version}${words.comma}${words.updated} <time datetime="${settings.updated}">${settings.updated}</time><br><a href="${site.address}">${site.address}</a></p>`,
    qrHtml(qr(page), `${words.made.qr}${words.colon}${page}`),
  ];
  return lines;
}

import type { Picture } from '../../charts/picture.ts';
import type { FactBook } from '../../facts/fact.ts';
import { traceOf } from '../../facts/trace.ts';
import { type Html, html } from '../../lib/html.ts';
import type { Locale } from '../../lib/locale.ts';
import { textsOf } from '../../story/plain-text.ts';
import type { Block, Scene, Step, Story, View } from '../../story/story.ts';
import type { ScreenFrame } from '../../talk/shape.ts';
import { type KnownRoute, routesOf, type Slide, slidesOf } from '../../talk/slides.ts';
import type { Page } from '../page.ts';
import { factCard } from '../parts/fact-card.ts';
import { plainText, slideText } from '../parts/inline.ts';
import { type QrCode, qrHtml } from '../parts/qr.ts';
import { sourceText } from '../parts/sources.ts';
import { factsOfStep, type TellingContext } from '../parts/telling.ts';
import { headScript } from './head-script.ts';
import { pictureNotes, pictureRows, type ScenePictures, scenePictures, slidePicture } from './pictures.ts';
import { wordsOf } from './words.ts';

/** Where the page will stand and the files that stand beside it. */
export interface PresentSite {
  /** Absolute address of the site's root, with a trailing slash. */
  readonly address: string;
  /** Address of the reading page, as seen from this page; null: it does not stand beside. */
  readonly reading: string | null;
}

/** All that the slides of one language are made from. */
interface PresentPageInput {
  readonly story: Story;
  readonly locale: Locale;
  readonly book: FactBook;
  readonly picture: (view: View, frame: ScreenFrame) => Picture;
  /** The QR code of an address. */
  readonly qr: (text: string) => QrCode;
  /** Says nothing; null: none. */
  readonly decoration: {
    /** What both are made of, laid out whatever slide is shown. */
    readonly defs: Html;
    /** At the foot of the opening. */
    readonly opening: Html;
    /** At the foot of a section's slide; sections count from 0. */
    readonly section: (index: number) => Html;
  } | null;
  readonly site: PresentSite;
}

/** Folder of each language below the site's root. */
const folders: Readonly<Record<Locale, string>> = { zh: '', en: 'en/' };

const licence = 'CC BY 4.0';

/** Everything the parts of the page share. */
interface Context extends Omit<PresentPageInput, 'picture'>, TellingContext {
  readonly words: ReturnType<typeof wordsOf>;
  readonly count: number;
  readonly routes: readonly KnownRoute[];
}

/** The story as slides: all of them are in the HTML; the script shows one at a time and moves their pictures. */
export function presentPage(input: PresentPageInput): Page {
  const { story, locale, picture } = input;
  const telling = story.tellings[locale];
  const slides = slidesOf(telling, story.settings);
  const routes = routesOf(story.settings, slides);
  const context: Context = { ...input, telling, words: wordsOf(locale), count: slides.length, routes };
  const scenes = telling.sections.flatMap((section) => section.scenes);
  const pictures = new Map(scenes.map((scene) => [scene, scenePictures(scene, picture)]));
  const { words } = context;
  const { reading } = input.site;
  return {
    lang: words.lang,
    root: { 'data-theme': 'night' },
    head: head(context),
    headScript,
    body: html`${input.decoration?.defs}
      <cj-deck story="${story.settings.id}" routes="${JSON.stringify(routes)}"${reading !== null && html` reading="${reading}"`}>
        <main class="slides" aria-label="${words.slides}">
          ${slides.map((slide, index) => slideHtml(context, slide, index + 1, pictures))}
        </main>
        <cj-trace></cj-trace>
      </cj-deck>
      <div class="facts" hidden>${[...input.book.facts.keys()].map((id) => factCard(context, traceOf(id, input.book, locale)))}</div>`,
  };
}

function head(context: Context): Html {
  const { telling } = context;
  return html`<title>${plainText(context, telling.title)} · ${context.words.slides}</title>
    <meta name="description" content="${plainText(context, telling.description)}">
    <meta name="color-scheme" content="dark light">
    <meta name="format-detection" content="telephone=no">
    <link rel="canonical" href="${storyAddress(context)}">`;
}

function slideHtml(
  context: Context,
  slide: Slide,
  number: number,
  pictures: ReadonlyMap<Scene, ScenePictures>,
): Html {
  const scene = slide.kind === 'step' && slide.scene.id;
  const place = html`<p class="place" aria-hidden="true"><span class="at">${number}</span> / <span class="count">${context.count}</span></p>`;
  return html`<article class="slide ${slide.kind}" id="${slide.id}" data-routes="${slide.routes.join(' ')}"${scene !== false && html` data-scene="${scene}"`} aria-labelledby="${slide.id}-h">${inner(context, slide, place, pictures)}</article>`;
}

function inner(
  context: Context,
  slide: Slide,
  place: Html,
  pictures: ReadonlyMap<Scene, ScenePictures>,
): Html | false {
  const { telling, words, story, decoration } = context;
  const name = `${slide.id}-h`;
  switch (slide.kind) {
    case 'opening':
      return html`${decoration?.opening}
        <div class="inner">
          <h1 id="${name}">${slideText(context, telling.title)}</h1>
          <p class="deck">${slideText(context, telling.deck)}</p>
          <p class="whose"><span>${slideText(context, telling.body)}</span> <span>${slideText(context, telling.period)}</span></p>
        </div>
        <div class="beginning"></div>`;
    case 'section':
      return html`${decoration?.section(telling.sections.indexOf(slide.section))}
        <div class="inner">
          <h2 id="${name}">${slide.numeral !== '' && html`<span class="numeral">${slide.numeral}</span> `}<span>${slideText(context, slide.section.title)}</span></h2>
          <div class="lead">${slideBlocks(context, slide.section.lead)}</div>
        </div>
        <footer class="foot"><p></p>${place}</footer>`;
    case 'step': {
      const { section, scene, step, numeral } = slide;
      const frames = pictures.get(scene);
      if (frames === undefined) return false;
      const notes = pictureNotes(scene, step, frames);
      const source = sourceText(context, [step], factsOfStep(step));
      return html`<div class="words">
          <p class="part">${numeral !== '' && html`<span class="numeral">${numeral}</span> `}${slideText(context, section.title)}</p>
          <h2 id="${name}">${slideText(context, scene.title)}</h2>
          <p class="line">${slideText(context, step.summary)}</p>
          <div class="in-full">${slideBlocks(context, step.body)}</div>
          ${notes.length > 0 && html`<div class="notes">${notes.map((note) => html`<p>${note}</p>`)}</div>`}
        </div>
        ${slidePicture(context, scene, step, frames)}
        ${pictureRows(context, scene, step, frames)}
        ${speech(context, step)}
        <footer class="foot">
          <p class="source">${source}${words.semicolon}${words.updated} <time>${story.settings.updated}</time></p>
          ${place}
        </footer>`;
    }
    case 'closing': {
      const { makers, version, slots, updated } = story.settings;
      const map = telling.sections.some(({ scenes }) =>
        scenes.some(({ steps }) => steps.some(({ view }) => view.chart === 'map')),
      );
      const address = storyAddress(context);
      return html`<div class="inner">
          <h2 id="${name}">${slideText(context, telling.title)}</h2>
          <p class="deck">${words.whole}${words.colon}<a href="${address}">${address}</a></p>
          <p class="fine">${makers[context.locale]}</p>
          <p class="fine">${words.licence}${licence}${words.semicolon}${words.version} ${version}${words.semicolon}${words.updated} <time>${updated}</time>${map && slots.mapApproval !== '' && html`${words.semicolon}${slots.mapApproval}`}</p>
        </div>
        ${qrHtml(context.qr(address), `${words.qr}${words.colon}${address}`)}
        <footer class="foot"><p></p>${place}</footer>`;
    }
  }
}

/** Paragraphs and items of lists, a paragraph each. */
function slideBlocks(context: Context, blocks: readonly Block[]): Html[] {
  return textsOf(blocks).map((text) => html`<p>${slideText(context, text)}</p>`);
}

/** A step's notes, for the speaker's window alone. */
function speech(context: Context, { notes }: Step): Html | false {
  return (
    notes.length > 0 &&
    html`<div class="speech" hidden>${notes.map((note) => html`<p>${slideText(context, note)}</p>`)}</div>`
  );
}

function storyAddress({ site, locale }: Context): string {
  return `${site.address}${folders[locale]}`;
}

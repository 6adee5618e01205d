/** A page of six slides for tests of the deck and what belongs to it; nothing of a story. */
import '../../src/pages/present/present.css';

const frames = ['tall', 'screen', 'broad'] as const;

function picture(id: string, width: number): string {
  const svgs = frames.map(
    (
      frame,
    ) => `<svg class="${frame} pic" viewBox="0 0 100 80">${frame === 'screen' ? `<title>${id}</title>` : ''}
      <rect data-k="bar" data-d="bars" data-e="grow-x" x="0" y="10" width="${width}" height="20"/><rect data-k="${id}" x="0" y="50" width="9" height="9"/></svg>`,
  );
  return `<figure class="picture"><cj-chart class="pics">${svgs.join('')}</cj-chart></figure>`;
}

function step(scene: string, id: string, width: number, routes = 'full short'): string {
  return `<article class="slide step" id="${id}" data-routes="${routes}" data-scene="${scene}" aria-labelledby="${id}-h">
    <div class="words"><h2 id="${id}-h">${scene}</h2><p class="line">The line of ${id}: <span class="number" data-fact="${id}">12</span></p>
      <div class="in-full"><p>All of ${id}.</p></div><div class="notes"><p>${id} is counted.</p></div></div>
    ${picture(id, width)}
    <div class="speech" hidden><p>Say ${id}.</p></div>
    <footer class="foot"><p class="source">Source</p><p class="place"><span class="at"></span> / <span class="count"></span></p></footer>
  </article>`;
}

function plain(kind: string, id: string, title: string, more = '', routes = 'full short'): string {
  return `<article class="slide ${kind}" id="${id}" data-routes="${routes}" aria-labelledby="${id}-h">
    <div class="inner"><h2 id="${id}-h">${title}</h2><p class="deck">About ${title}.</p></div>${more}</article>`;
}

/** The slides in their order. */
export const deckIds = ['top', 'part', 'a1', 'a2', 'a3', 'closing'] as const;

const routes = [
  { name: 'full', minutes: 30, count: 6 },
  { name: 'short', minutes: 5, count: 4 },
];

export const slidesHtml = [
  plain('opening', 'top', 'Apples', '<div class="beginning"></div>'),
  plain('section', 'part', 'Part', '', 'full'),
  step('orchard', 'a1', 10),
  step('orchard', 'a2', 40, 'full'),
  step('orchard', 'a3', 90),
  plain('closing', 'closing', 'End'),
].join('');

export const deckHtml = `<cj-deck story="apples" routes='${JSON.stringify(routes)}' reading="../"><main class="slides">${slidesHtml}</main></cj-deck>`;

/** The root as the head's script leaves it. */
export function prepareRoot(view: 'speaker' | null = null): void {
  const root = document.documentElement;
  root.lang = 'en';
  root.className = 'js';
  root.dataset.theme = 'night';
  root.removeAttribute('data-kiosk');
  if (view === null) delete root.dataset.view;
  else root.dataset.view = view;
}

/** Parses HTML of these tests into elements. */
export function parsed(text: string): DocumentFragment {
  return document.createRange().createContextualFragment(text);
}

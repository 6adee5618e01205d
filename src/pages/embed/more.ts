import type { PictureTable } from '../../charts/picture.ts';
import { traceOf } from '../../facts/trace.ts';
import { type Html, html } from '../../lib/html.ts';
import { factCard } from '../parts/fact-card.ts';
import { plainText } from '../parts/inline.ts';
import { sourceText } from '../parts/sources.ts';
import { pictureTable } from '../parts/tables.ts';
import { type Context, factsOfPage, hasMap, storyAddress } from './context.ts';
import { type FramePictures, notes } from './figure.ts';
import type { EmbedFrame } from './input.ts';

const licence = 'CC BY 4.0';

/** The foot: whose story this is and the way to it, and the page's one control with all that stands behind the pictures. */
export function foot(context: Context, frames: Readonly<Record<EmbedFrame, FramePictures>>): Html {
  const { words, telling, steps, scene, single } = context;
  const address = storyAddress(context, single ? (steps[0]?.id ?? scene.id) : scene.id);
  const facts = factsOfPage(context);
  return html`<footer class="foot">
      <p class="credit"><a class="to-story" href="${address}" target="_blank" rel="noopener">${plainText(context, telling.title)}</a> <span class="body">${plainText(context, telling.body)}</span></p>
      <details class="more">
        <summary>${words.more}</summary>
        ${notes(frames).map((line) => html`<p class="line">${line}</p>`)}
        <p class="line source">${sourceText(context, steps, facts)}</p>
        <p class="line">${words.whole}${words.colon}<span class="address">${address}</span></p>
        <p class="line">${finePrint(context)}</p>
        ${tables(context, frames)}
        ${cards(context, facts)}
      </details>
    </footer>`;
}

function finePrint(context: Context): string {
  const { story, locale, words } = context;
  const { makers, version, slots } = story.settings;
  const approval = hasMap(context) ? slots.mapApproval : '';
  return [
    `${makers[locale]} ${words.licence}${licence}`,
    `${words.version} ${version}`,
    ...(approval === '' ? [] : [approval]),
  ].join(words.semicolon);
}

/** The tables behind the pictures, each distinct one once. */
function tables(context: Context, frames: Readonly<Record<EmbedFrame, FramePictures>>): Html | false {
  const { steps, scene, words } = context;
  const distinct = new Map<string, Html>();
  frames.column.pictures.forEach(({ table }: { table: PictureTable }, index) => {
    const key = JSON.stringify(table);
    if (table.rows.length === 0 || distinct.has(key)) return;
    const caption = plainText(context, steps[index]?.title ?? []) || plainText(context, scene.title);
    distinct.set(key, pictureTable(context, table, caption, `table-${distinct.size + 1}`));
  });
  if (distinct.size === 0) return false;
  return html`<details class="tables"><summary>${words.table}</summary>${[...distinct.values()]}</details>`;
}

/** Where each of the page's numbers comes from: the targets of the numbers in its text and tables. */
function cards(context: Context, facts: ReadonlySet<string>): Html | false {
  const { book, locale, words } = context;
  const known = [...facts].filter((id) => book.facts.has(id));
  if (known.length === 0) return false;
  return html`<details class="cards">
      <summary>${words.facts}</summary>
      ${known.map((id) => factCard(context, traceOf(id, book, locale)))}
    </details>`;
}

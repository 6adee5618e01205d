import type { PictureTable } from '../../charts/picture.ts';
import { type Html, html } from '../../lib/html.ts';
import type { Scene, Step } from '../../story/story.ts';
import { inlineHtml, plainText } from '../parts/inline.ts';
import { sourceLine } from '../parts/sources.ts';
import { pictureTable } from '../parts/tables.ts';
import { factsOfScene } from '../parts/telling.ts';
import type { Context } from './context.ts';
import { cropsOf, figure, notesOf, picturesOf, sameView } from './figure.ts';
import { local } from './links.ts';
import { seal } from './seal.ts';
import { stepHtml } from './step.ts';

interface CaptionedTable {
  readonly table: PictureTable;
  readonly caption: string;
  readonly id: string;
}

/** A scene: headline, what is measured, its steps with their pictures, its source and tables. */
export function sceneHtml(context: Context, scene: Scene): Html {
  const { words } = context;
  const title = plainText(context, scene.title);
  const pictures = scene.steps.map((step) => picturesOf(context, step));
  const crops = cropsOf(pictures);
  const tables = new Map<string, CaptionedTable>();
  const steps = scene.steps.map((step, index) => {
    const own = pictures[index];
    if (own === undefined) return '';
    const { table } = own.wide;
    const key = JSON.stringify(table);
    if (table.rows.length > 0 && !tables.has(key)) {
      const caption = plainText(context, step.title) || title;
      tables.set(key, { table, caption, id: `table-${scene.id}-${tables.size + 1}` });
    }
    return stepHtml(context, step, {
      scene,
      figure: sameView(step, scene.steps[index - 1]) ? null : figure(context, scene, step, own, crops),
      notes: notesOf(own),
      table: tables.get(key)?.id,
    });
  });
  return html`<section class="scene${scene.stage === 'full' && ' full'}" id="${scene.id}" aria-labelledby="${scene.id}-h">
      <cj-scene>
        <div class="track"><cj-chart class="stage"></cj-chart></div>
        <header class="scene-head">
          ${sealOf(context, scene)}
          <h3 id="${scene.id}-h">${inlineHtml(context, scene.title)}</h3>
          ${scene.measure.length > 0 && html`<p class="measure">${inlineHtml(context, scene.measure)}</p>`}
        </header>
        <div class="steps">${steps}</div>
        <footer class="scene-foot">
          <p class="source">${sourceLine(context, scene, factsOfScene(scene))}</p>
          <details class="tables">
            <summary>${words.table}</summary>
            ${[...tables.values()].map(({ table, caption, id }) => pictureTable(context, table, caption, id))}
            <p class="scene-links">${csvLinks(context, scene.steps)}</p>
          </details>
        </footer>
      </cj-scene>
    </section>`;
}

/** The seal whose work the scene tells. */
function sealOf({ book, story, locale }: Context, scene: Scene): Html | null {
  const rows = book.tables.get(story.settings.seals)?.rows ?? [];
  const row = rows.find(({ cells }) => cells.id !== undefined && cells.id === scene.seal);
  return row ? html`<p class="scene-seal">${seal(row, locale)}</p>` : null;
}

/** The CSV files behind a scene's pictures: each table once, or the facts. */
function csvLinks({ book, site, words }: Context, steps: readonly Step[]): Html[] {
  const names = new Set(
    steps.flatMap(({ view }) => view.data.map((name) => (book.tables.has(name) ? name : 'facts'))),
  );
  return [...names].flatMap((name) => {
    const file = site.downloads.find(({ path }) => path.split('/').at(-1) === `${name}.csv`);
    if (file === undefined) return [];
    return html`<a href="${local(site, file.path)}" download>${words.csv}${words.colon}${file.label}</a>`;
  });
}

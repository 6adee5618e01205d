import type { PictureTable } from '../../charts/picture.ts';
import { type Html, html } from '../../lib/html.ts';
import type { Scene, Step } from '../../story/story.ts';
import { blocksHtml, inlineHtml, plainText } from '../parts/inline.ts';
import { sourceLine } from '../parts/sources.ts';
import { pictureTable } from '../parts/tables.ts';
import { factsOfScene } from '../parts/telling.ts';
import type { Context } from './context.ts';
import { figure, picturesOf, sameView, stageCrops } from './figure.ts';
import type { FrameClass } from './input.ts';
import { codesPath, local } from './links.ts';

/**
 * Nothing: data that nobody reads. Chromium's parser works for up to half a second at a stretch, but after each script
 * it lets the page be painted and used.
 */
const pause = html`<script type="text/plain"></script>`;

/** A scene: headline, what is measured, its steps with their pictures, source, tables, links. */
export function sceneHtml(context: Context, scene: Scene): Html {
  const { words } = context;
  const tables = new Map<string, { table: PictureTable; caption: string; id: string }>();
  const title = plainText(context, scene.title);
  const pictures = scene.steps.map((step) => picturesOf(context, step));
  const crops = stageCrops(pictures);
  const steps = scene.steps.map((step, index) => {
    const own = pictures[index];
    const shown = own === undefined || sameView(step, scene.steps[index - 1]) ? null : own;
    const name = plainText(context, step.title) || title;
    const table = own?.desktop.table;
    const key = JSON.stringify(table);
    if (table !== undefined && table.rows.length > 0 && !tables.has(key)) {
      tables.set(key, { table, caption: name, id: `table-${scene.id}-${tables.size + 1}` });
    }
    const tableId = tables.get(key)?.id;
    return html`<article class="step${shown === null && ' step-on'}" id="${step.id}">
        ${shown && figure(context, scene, step, shown, crops)}
        <div class="step-text">
          ${step.title.length > 0 && html`<h4>${inlineHtml(context, step.title)}</h4>`}
          ${blocksHtml(context, step.body)}
        </div>
        <div class="step-tools">
          <button class="step-sources" type="button" hidden>${words.source}</button>
          ${tableId !== undefined && html`<a href="#${tableId}" aria-label="${words.table}${words.colon}${name}">${words.tableShort}</a>`}
          ${pictureLinks(context, step, name)}
          <a class="link-here" href="#${step.id}" aria-label="${words.copyStep}${words.colon}${name}">${words.copyStep}</a>
        </div>
        ${pause}
      </article>`;
  });
  const data = (frameClass: FrameClass) => {
    const path = context.site.stages(scene.id, frameClass);
    return path !== null && html` data-${frameClass}="${local(context.site, path)}"`;
  };
  return html`<section class="scene" id="${scene.id}" aria-labelledby="${scene.id}-h"${data('phone')}${data('desktop')}${data('large')}>
      <div class="roll">
        <header class="scene-head">
          <h3 id="${scene.id}-h">${inlineHtml(context, scene.title)}</h3>
          ${scene.measure.length > 0 && html`<p class="measure">${inlineHtml(context, scene.measure)}</p>`}
        </header>
        <div class="steps">${steps}</div>
      </div>
      <footer class="scene-foot">
        <p class="source">${sourceLine(context, scene, factsOfScene(scene))}</p>
        <details class="tables">
          <summary>${words.table}</summary>
          ${[...tables.values()].map(({ table, caption, id }) => pictureTable(context, table, caption, id))}
        </details>
        <p class="scene-links">
          ${csvLinks(context, scene.steps)}
          <a class="embed-here" href="${local(context.site, codesPath(context.locale))}#${scene.id}" data-manifest="${local(context.site, 'embed/manifest.json')}" aria-label="${words.embed}${words.colon}${title}">${words.embed}</a>
          <a class="link-here" href="#${scene.id}" aria-label="${words.copyScene}${words.colon}${title}">${words.copyScene}</a>
        </p>
      </footer>
      ${pause}
    </section>`;
}

/** The step's picture as files of its own: for texts and slides, and for print. */
function pictureLinks({ site, words }: Context, step: Step, title: string): Html[] {
  return (['png', 'svg'] as const).flatMap((ending) => {
    const path = site.pictureFile(step.id, ending);
    if (path === null) return [];
    const name = ending === 'png' ? words.picture : words.vector;
    return html`<a class="picture-file" href="${local(site, path)}" download aria-label="${name}${words.colon}${title}">${name}</a>`;
  });
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

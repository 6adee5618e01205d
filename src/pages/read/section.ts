import { type Html, html } from '../../lib/html.ts';
import type { Section } from '../../story/story.ts';
import { blocksHtml, inlineHtml } from '../parts/inline.ts';
import { partsOf } from './bar.ts';
import type { Context } from './context.ts';
import { foothills } from './mountains.ts';
import { sceneHtml } from './scene.ts';

/** A section: its opener (with a numeral when it is one of the parts) and its scenes. */
export function sectionHtml(context: Context, section: Section): Html {
  const parts = partsOf(context);
  const index = parts.findIndex((part) => part.section.id === section.id);
  const numeral = parts[index]?.numeral;
  const kind = `section${numeral === undefined ? '' : ' part'}`;
  return html`<section class="${kind}" id="${section.id}" aria-labelledby="${section.id}-h">
      <header class="opener">
        <div class="opener-inner">
          <h2 class="opener-title" id="${section.id}-h">
            ${numeral !== undefined && html`<span class="numeral">${numeral}</span> `}
            <span>${inlineHtml(context, section.title)}</span>
          </h2>
          <div class="lead">${blocksHtml(context, section.lead)}</div>
        </div>
        ${numeral !== undefined && foothills(context.story.settings.seed + index + 1)}
      </header>
      ${section.scenes.map((scene) => sceneHtml(context, scene))}
    </section>`;
}

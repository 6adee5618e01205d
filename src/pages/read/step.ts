import { type Html, html } from '../../lib/html.ts';
import type { Scene, Step } from '../../story/story.ts';
import { blocksHtml, inlineHtml, plainText } from '../parts/inline.ts';
import { sourceText } from '../parts/sources.ts';
import { factsOfStep } from '../parts/telling.ts';
import type { Context } from './context.ts';
import { codesPath, local } from './links.ts';

/** What a step is made from besides its own text. */
export interface StepParts {
  readonly scene: Scene;
  /** Null where the picture of the step before goes on. */
  readonly figure: Html | null;
  readonly notes: readonly string[];
  /** Id of the table behind its picture. */
  readonly table: string | undefined;
}

/**
 * A step: its picture, its text and the one control that says where both come from. With scripts the pictures of a scene
 * are shown on its stage; `.step-words` is what sticks beside it.
 */
export function stepHtml(context: Context, step: Step, parts: StepParts): Html {
  const alt = plainText(context, step.alt);
  return html`<article class="step" id="${step.id}">
      ${parts.figure}
      <div class="step-words">
        <div class="step-text">
          ${step.title.length > 0 && html`<h4>${inlineHtml(context, step.title)}</h4>`}
          ${blocksHtml(context, step.body)}
        </div>
        ${alt !== '' && html`<p class="alt">${alt}</p>`}
        ${moreHtml(context, step, parts)}
      </div>
    </article>`;
}

/** Where the step comes from and what can be taken from it. */
function moreHtml(context: Context, step: Step, { scene, notes, table }: StepParts): Html {
  const { words, site } = context;
  const name = plainText(context, step.title.length > 0 ? step.title : scene.title);
  const link = (label: string, href: string, attributes: Html) =>
    html`<li><a href="${href}" aria-label="${label}${words.colon}${name}"${attributes}>${label}</a></li>`;
  const file = (ending: 'png' | 'svg', label: string) => {
    const path = site.pictureFile(step.id, ending);
    return path !== null && link(label, local(site, path), html` class="picture-file" download`);
  };
  const codes = `${local(site, codesPath(context.locale))}#${scene.id}`;
  const manifest = local(site, 'embed/manifest.json');
  return html`<details class="more">
      <summary aria-label="${words.more}${words.colon}${name}"><span class="more-sign"></span><span class="more-what">${words.more}</span></summary>
      <div class="more-body">
        <p>${sourceText(context, [step], factsOfStep(step))}</p>
        ${missingOf(context, step, notes).map((line) => html`<p>${line}</p>`)}
        <ul class="more-links">
          ${table !== undefined && link(words.table, `#${table}`, html` class="to-table"`)}
          ${file('png', words.picture)}
          ${file('svg', words.vector)}
          ${link(words.copyStep, `#${step.id}`, html` class="link-here"`)}
          ${link(words.embed, codes, html` class="embed-here" data-manifest="${manifest}"`)}
        </ul>
      </div>
    </details>`;
}

/** The picture's notes, and what is not published of the step's facts where they do not say so. */
function missingOf({ book, locale, words }: Context, step: Step, notes: readonly string[]): string[] {
  const missing = [...factsOfStep(step)].flatMap((id) => {
    const fact = book.facts.get(id);
    const text = fact?.missing[locale] ?? '';
    if (fact === undefined || text === '' || notes.some((note) => note.includes(text))) return [];
    return [`${fact.label[locale]}${words.colon}${text}`];
  });
  return [...notes, ...new Set(missing)];
}

import { filled } from '../../charts/crop.ts';
import type { Picture } from '../../charts/picture.ts';
import { svgText } from '../../draw/svg-text.ts';
import { type Html, html, raw } from '../../lib/html.ts';
import type { Scene, Step } from '../../story/story.ts';
import type { Context } from './context.ts';
import { plainText } from './inline.ts';

/** A step's picture in both frame classes. */
export interface StepPictures {
  readonly phone: Picture;
  readonly desktop: Picture;
}

export function picturesOf(context: Context, step: Step): StepPictures {
  return { phone: context.picture(step.view, 'phone'), desktop: context.picture(step.view, 'desktop') };
}

/** Whether a step shows anything else than the one before it. */
export function sameView(a: Step, b: Step | undefined): boolean {
  return b !== undefined && JSON.stringify(a.view) === JSON.stringify(b.view);
}

/** The figure of a step: one SVG for each frame class (CSS shows one), and what must stand under it. */
export function figure(context: Context, scene: Scene, step: Step, pictures: StepPictures): Html {
  const title = plainText(context, step.title.length > 0 ? step.title : scene.title);
  const alt = plainText(context, step.alt);
  const drawn = (name: keyof StepPictures) => {
    const picture = pictures[name];
    const desc = alt || picture.summary;
    return html`<div class="pic-${name}">${raw(svgText(picture, { idPrefix: `${step.id}-${name}`, title, desc, crop: filled(picture) }))}</div>`;
  };
  const notes = [...new Set([...pictures.desktop.notes, ...pictures.phone.notes])];
  return html`<figure class="stage">
      ${drawn('phone')}
      ${drawn('desktop')}
      ${notes.length > 0 && html`<figcaption>${notes.map((note) => html`<p>${note}</p>`)}</figcaption>`}
    </figure>`;
}

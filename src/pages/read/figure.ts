import { stageCrop } from '../../charts/crop.ts';
import type { Box, Picture } from '../../charts/picture.ts';
import { svgText } from '../../draw/svg-text.ts';
import { type Html, html, raw } from '../../lib/html.ts';
import type { Scene, Step } from '../../story/story.ts';
import { plainText } from '../parts/inline.ts';
import type { Context } from './context.ts';
import type { FrameClass } from './input.ts';
import { local } from './links.ts';

/** The pictures of a step that stand in the page; CSS shows the one that fits the window. */
export const shownClasses = ['phone', 'wide'] as const satisfies readonly FrameClass[];

export type StepPictures = Readonly<Record<(typeof shownClasses)[number], Picture>>;

export function picturesOf(context: Context, step: Step): StepPictures {
  return { phone: context.picture(step.view, 'phone'), wide: context.picture(step.view, 'wide') };
}

/** Whether a step shows the same picture as the one before it. */
export function sameView(a: Step, b: Step | undefined): boolean {
  return b !== undefined && JSON.stringify(a.view) === JSON.stringify(b.view);
}

/** The part of its frame that a scene's pictures fill, the same for all its steps: so none changes its scale. */
export type SceneCrops = Readonly<Record<keyof StepPictures, Box>>;

export function cropsOf(pictures: readonly StepPictures[]): SceneCrops {
  return {
    phone: stageCrop(pictures.map(({ phone }) => phone)),
    wide: stageCrop(pictures.map(({ wide }) => wide)),
  };
}

/** Notes under a step's pictures, each once. */
export function notesOf({ phone, wide }: StepPictures): string[] {
  return [...new Set([...wide.notes, ...phone.notes])];
}

/** A step's picture in a narrow and a wide frame, and the notes that belong under it. */
export function figure(
  context: Context,
  scene: Scene,
  step: Step,
  pictures: StepPictures,
  crops: SceneCrops,
): Html {
  const title = plainText(context, step.title.length > 0 ? step.title : scene.title);
  const drawn = (name: keyof StepPictures) => {
    const picture = pictures[name];
    const desc = plainText(context, step.alt) || picture.summary;
    const text = svgText(picture, { idPrefix: `${step.id}-${name}`, title, desc, crop: crops[name] });
    return raw(text.replace('class="pic', `class="pic ${name === 'phone' ? 'narrow' : 'wide'}`));
  };
  const notes = notesOf(pictures);
  const large = context.site.largeFile(step.id);
  return html`<figure>
      <cj-chart class="pics"${large !== null && html` data-large="${local(context.site, large)}"`}>${drawn('phone')}${drawn('wide')}</cj-chart>
      ${notes.length > 0 && html`<figcaption>${notes.map((note) => html`<p>${note}</p>`)}</figcaption>`}
    </figure>`;
}

import { filled, stageCrop } from '../../charts/crop.ts';
import type { Box, Picture } from '../../charts/picture.ts';
import { svgNames, svgText } from '../../draw/svg-text.ts';
import { type Html, html, raw } from '../../lib/html.ts';
import type { Scene, Step } from '../../story/story.ts';
import { plainText } from '../parts/inline.ts';
import type { Context } from './context.ts';

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

/** The parts of the frames that a scene's pictures fill: what its stage shows. */
export type StageCrops = Readonly<Record<keyof StepPictures, Box>>;

export function stageCrops(pictures: readonly StepPictures[]): StageCrops {
  return {
    phone: stageCrop(pictures.map(({ phone }) => phone)),
    desktop: stageCrop(pictures.map(({ desktop }) => desktop)),
  };
}

/**
 * The figure of a step: one SVG for each frame class (CSS shows one), and what must stand under it. The picture is
 * cropped to what it fills. On a stage, air holds the room of the stage's whole crop, so that the drawing in it may be
 * left out while nobody can see it, and more air brings the picture down to its place. The box around both is the image
 * for readers who listen: it is always there. Air, too, holds the room of the picture with large text, which is fetched
 * where it is wanted.
 */
export function figure(
  context: Context,
  scene: Scene,
  step: Step,
  pictures: StepPictures,
  crops: StageCrops,
): Html {
  const title = plainText(context, step.title.length > 0 ? step.title : scene.title);
  const alt = plainText(context, step.alt);
  const drawn = (name: keyof StepPictures) => {
    const picture = pictures[name];
    const desc = alt || picture.summary;
    const [crop, stage] = [filled(picture), crops[name]];
    const options = { idPrefix: `${step.id}-${name}`, title, desc, crop, namedOutside: true };
    return html`<div class="pic-${name}" role="img" aria-labelledby="${svgNames(picture, options)}">
        ${air(stage.width, stage.height)}
        <div class="drawn">
          ${air(crop.width, crop.y - stage.y)}
          ${raw(svgText(picture, options))}
        </div>
      </div>`;
  };
  const large = filled(context.picture(step.view, 'large'));
  const notes = [...new Set([...pictures.desktop.notes, ...pictures.phone.notes])];
  return html`<figure class="stage">
      <div class="pics">
        ${drawn('phone')}
        ${drawn('desktop')}
        <div class="pic-large" aria-hidden="true">${air(large.width, large.height)}</div>
      </div>
      ${notes.length > 0 && html`<figcaption>${notes.map((note) => html`<p>${note}</p>`)}</figcaption>`}
    </figure>`;
}

/**
 * Room in a picture's proportions, without a style of its own: only where scripts run does anything show it. Not an empty
 * SVG, which would do without them, too: engines look at each SVG of a page in every frame.
 */
function air(width: number, height: number): Html | false {
  return (
    height > 0 && html`<canvas class="air" width="${width}" height="${height}" aria-hidden="true"></canvas>`
  );
}

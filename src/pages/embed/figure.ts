import { stageCrop } from '../../charts/crop.ts';
import type { Box, Picture } from '../../charts/picture.ts';
import { svgText } from '../../draw/svg-text.ts';
import { coarse } from '../../elements/old-embed/coarse.ts';
import { type Html, html, raw } from '../../lib/html.ts';
import { encodeStage } from '../../scenes/stage-data.ts';
import type { Step } from '../../story/story.ts';
import { plainText } from '../parts/inline.ts';
import type { Context } from './context.ts';
import { type EmbedFrame, embedFrames, movingFrames } from './input.ts';

/** Pictures of the page's steps in one frame, and the band of it that any of them fills: all are cropped alike. */
export interface FramePictures {
  readonly pictures: readonly Picture[];
  readonly crop: Box;
}

export function framePictures(context: Context): Readonly<Record<EmbedFrame, FramePictures>> {
  const made = (frame: EmbedFrame): FramePictures => {
    const pictures = context.steps.map((step) => coarse(context.picture(step.view, frame)));
    return { pictures, crop: stageCrop(pictures) };
  };
  return { narrow: made('narrow'), phone: made('phone'), column: made('column') };
}

/** The figure of a step: one SVG for each frame; CSS shows one. */
export function figure(
  context: Context,
  step: Step,
  frames: Readonly<Record<EmbedFrame, FramePictures>>,
): Html {
  const index = context.steps.indexOf(step);
  const title = plainText(context, step.title.length > 0 ? step.title : context.scene.title);
  const alt = plainText(context, step.alt);
  const drawn = embedFrames.map((frame) => {
    const { pictures, crop } = frames[frame];
    const picture = pictures[index];
    if (picture === undefined) return null;
    const desc = alt || picture.summary;
    return html`<div class="pic-${frame}">${raw(svgText(picture, { idPrefix: `${step.id}-${frame}`, title, desc, crop }))}</div>`;
  });
  return html`<figure class="stage"><div class="pics">${drawn}</div></figure>`;
}

/** What must be said with a step's picture: conversions, what is not published, what dashes mean. */
export function notes(
  { steps }: Context,
  step: Step,
  frames: Readonly<Record<EmbedFrame, FramePictures>>,
): Html | false {
  const index = steps.indexOf(step);
  const lines = new Set(embedFrames.flatMap((frame) => frames[frame].pictures[index]?.notes ?? []));
  return lines.size > 0 && html`<div class="notes">${[...lines].map((line) => html`<p>${line}</p>`)}</div>`;
}

/** The pictures as data, for the script that moves them from step to step; nothing where nothing moves. */
export function stageBlocks(
  { steps }: Context,
  frames: Readonly<Record<EmbedFrame, FramePictures>>,
): Html | false {
  if (steps.length < 2) return false;
  const blocks = movingFrames.map((frame) => {
    const { pictures, crop } = frames[frame];
    const shown = pictures.flatMap((picture, index) => {
      const id = steps[index]?.id;
      // What is read aloud or as a table stands in the page already.
      const bare = { ...picture, summary: '', notes: [], table: { columns: [], rows: [] } };
      return id === undefined ? [] : [{ id, picture: bare }];
    });
    const text = encodeStage({ crop, steps: shown }, { plainPaths: true }).replaceAll('<', '\\u003c');
    return html`<script type="application/json" data-stage="${frame}">${raw(text)}</script>`;
  });
  return html`${blocks}`;
}

import { stageCrop } from '../../charts/crop.ts';
import type { Box, Mark, Picture } from '../../charts/picture.ts';
import { svgText } from '../../draw/svg-text.ts';
import { type Html, html, raw } from '../../lib/html.ts';
import type { Step } from '../../story/story.ts';
import { plainText } from '../parts/inline.ts';
import type { Context } from './context.ts';
import { type EmbedFrame, embedFrames } from './input.ts';

/** Pictures of the page's steps in one frame, and the band of it that any of them fills: all are cropped alike. */
export interface FramePictures {
  readonly pictures: readonly Picture[];
  readonly crop: Box;
}

export function framePictures(context: Context): Readonly<Record<EmbedFrame, FramePictures>> {
  const made = (frame: EmbedFrame): FramePictures => {
    const pictures = context.steps.map((step) => light(context.picture(step.view, frame)));
    return { pictures, crop: stageCrop(pictures) };
  };
  return { narrow: made('narrow'), phone: made('phone'), column: made('column') };
}

/** Hundreds of dots make a page heavy: they stand on whole px, which nobody sees in a heap. */
function light(picture: Picture): Picture {
  const heap = picture.marks.filter(({ kind }) => kind === 'circle').length >= 100;
  const whole = (mark: Mark): Mark =>
    mark.kind === 'circle' ? { ...mark, x: Math.round(mark.x), y: Math.round(mark.y) } : mark;
  return heap ? { ...picture, marks: picture.marks.map(whole) } : picture;
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
  const drawn = embedFrames.map((frame, place) => {
    const { pictures, crop } = frames[frame];
    const picture = pictures[index];
    if (picture === undefined) return null;
    const desc = alt || picture.summary;
    const svg = svgText(picture, { idPrefix: step.id, title, desc, crop, namedBefore: place > 0 });
    return raw(svg.replace('class="pic', `class="pic ${frame}`));
  });
  return html`<figure><cj-chart class="pics">${drawn}</cj-chart></figure>`;
}

/** What must be said with the pictures: conversions, what is not published, what dashes mean. Each line once. */
export function notes(frames: Readonly<Record<EmbedFrame, FramePictures>>): string[] {
  const pictures = embedFrames.flatMap((frame) => frames[frame].pictures);
  return [...new Set(pictures.flatMap((picture) => picture.notes))];
}

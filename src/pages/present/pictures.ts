import { stageCrop } from '../../charts/crop.ts';
import type { Box, Picture } from '../../charts/picture.ts';
import { svgText } from '../../draw/svg-text.ts';
import { type Html, html, raw } from '../../lib/html.ts';
import type { Scene, Step, View } from '../../story/story.ts';
import { type ScreenFrame, screenFrames } from '../../talk/shape.ts';
import { plainText } from '../parts/inline.ts';
import type { TellingContext } from '../parts/telling.ts';

/** A scene's pictures in one frame, and the band of it that any of them fills: all are cropped alike. */
interface FramePictures {
  readonly pictures: readonly Picture[];
  readonly crop: Box;
}

export type ScenePictures = Readonly<Record<ScreenFrame, FramePictures>>;

export function scenePictures(
  scene: Scene,
  picture: (view: View, frame: ScreenFrame) => Picture,
): ScenePictures {
  const made = (frame: ScreenFrame): FramePictures => {
    const pictures = scene.steps.map(({ view }) => picture(view, frame));
    return { pictures, crop: stageCrop(pictures) };
  };
  return { tall: made('tall'), screen: made('screen'), broad: made('broad') };
}

/** The picture of a slide, once for each shape of screen; CSS shows one. */
export function slidePicture(context: TellingContext, scene: Scene, step: Step, frames: ScenePictures): Html {
  const index = scene.steps.indexOf(step);
  const title = plainText(context, step.title.length > 0 ? step.title : scene.title);
  const alt = plainText(context, step.alt);
  const drawn = screenFrames.map((frame) => {
    const { pictures, crop } = frames[frame];
    const picture = pictures[index];
    if (picture === undefined) return null;
    // One of them names the picture; the others refer to it.
    const options = { idPrefix: step.id, title, desc: alt || picture.summary, crop };
    const svg = svgText(picture, options).replace('<svg class="pic', `<svg class="${frame} pic`);
    return raw(frame === 'screen' ? svg : svg.replace(/<(title|desc) id=[^>]*>[^<]*<\/\1>/g, ''));
  });
  // What a camera shows reaches beyond its picture and is cut off there, on the slides before and after it as well.
  const camera = screenFrames.some((frame) => frames[frame].pictures.some((picture) => picture.camera));
  return html`<figure class="picture${camera && ' whole'}"><cj-chart class="pics">${drawn}</cj-chart></figure>`;
}

/** What must be said with a slide's picture: conversions, what is not published, what dashes mean. */
export function pictureNotes(scene: Scene, step: Step, frames: ScenePictures): string[] {
  const index = scene.steps.indexOf(step);
  return [...new Set(screenFrames.flatMap((frame) => frames[frame].pictures[index]?.notes ?? []))];
}

/** What a slide's marks say of themselves where they are no facts: the rows that `cj-trace` answers with. */
export function pictureRows(context: TellingContext, scene: Scene, step: Step, frames: ScenePictures): Html {
  const table = frames.screen.pictures[scene.steps.indexOf(step)]?.table;
  const rows = table?.rows.filter(({ datum }) => !context.book.facts.has(datum)) ?? [];
  if (table === undefined || rows.length === 0) return html``;
  const [, ...columns] = table.columns;
  return html`<table hidden><tbody>${rows.map(
    ({ datum, cells: [name = '', ...cells] }) =>
      html`<tr data-d="${datum}"><th>${name}</th>${cells.map(
        (cell, index) => html`<td data-label="${columns[index]?.label ?? ''}">${cell}</td>`,
      )}</tr>`,
  )}</tbody></table>`;
}

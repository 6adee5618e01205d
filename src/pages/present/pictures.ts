import { stageCrop } from '../../charts/crop.ts';
import type { Box, Picture } from '../../charts/picture.ts';
import { svgText } from '../../draw/svg-text.ts';
import { type Html, html, raw } from '../../lib/html.ts';
import type { Scene, Step, View } from '../../story/story.ts';
import { type ScreenFrame, screenFrames } from '../../talk/shape.ts';
import { plainText } from '../parts/inline.ts';
import type { TellingContext } from '../parts/telling.ts';
import { encodeStages } from './stage-text.ts';

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

/**
 * The picture of a slide: the SVG of one frame, and places for those of the others, which the script draws from the
 * pictures' data once the screen's shape asks for them.
 */
export function slidePicture(context: TellingContext, scene: Scene, step: Step, frames: ScenePictures): Html {
  const index = scene.steps.indexOf(step);
  const title = plainText(context, step.title.length > 0 ? step.title : scene.title);
  const alt = plainText(context, step.alt);
  const drawn = screenFrames.map((frame) => {
    if (frame !== 'screen') return html`<div class="pic-${frame}"></div>`;
    const { pictures, crop } = frames[frame];
    const picture = pictures[index];
    if (picture === undefined) return null;
    const options = { idPrefix: step.id, title, desc: alt || picture.summary, crop };
    return html`<div class="pic-${frame}">${raw(svgText(picture, options))}</div>`;
  });
  // What a camera shows reaches beyond its picture and is cut off there, on the slides before and after it as well.
  const camera = screenFrames.some((frame) => frames[frame].pictures.some((picture) => picture.camera));
  return html`<figure class="picture${camera && ' whole'}">${drawn}</figure>`;
}

/** What must be said with a slide's picture: conversions, what is not published, what dashes mean. */
export function pictureNotes(scene: Scene, step: Step, frames: ScenePictures): string[] {
  const index = scene.steps.indexOf(step);
  return [...new Set(screenFrames.flatMap((frame) => frames[frame].pictures[index]?.notes ?? []))];
}

/** The pictures of all scenes as data, in every frame, with their tables: what `stagesOf` reads. */
export function stageTexts(scenes: ReadonlyMap<Scene, ScenePictures>): string {
  return encodeStages(
    Array.from(scenes, ([scene, frames]) => {
      const stage = (frame: ScreenFrame) => ({
        crop: frames[frame].crop,
        steps: scene.steps.flatMap(({ id }, index) => {
          const picture = frames[frame].pictures[index];
          // What is read aloud or stands beside the picture is in the HTML.
          return picture === undefined ? [] : [{ id, picture: { ...picture, summary: '', notes: [] } }];
        }),
      });
      return { scene: scene.id, tall: stage('tall'), screen: stage('screen'), broad: stage('broad') };
    }),
  );
}

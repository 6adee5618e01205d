import { between, type MovingPicture, type Tween } from '../../charts/between.ts';
import type { Picture } from '../../charts/picture.ts';
import { type LiveDrawing, liveDrawing } from '../../draw/live.ts';
import type { StageData } from '../../scenes/stage-data.ts';

/** From this many marks in a picture on, shapes are drawn on a canvas. */
const manyMarks = 160;

/** One scene's moving picture. What it shows depends on `show`'s arguments alone, never on what it showed before. */
export interface Stage {
  readonly element: HTMLElement;
  /** Shows step `step` (its index in the scene) on its way to the next; `t` from 0, at rest, to 1. */
  show(step: number, t: number): void;
  /** The picture at rest that is shown now; null while it moves. */
  picture(): Picture | null;
  /** Colours changed. */
  restyle(): void;
  /** Its size or the pixel ratio changed. */
  resize(): void;
  destroy(): void;
}

/** A stage for a scene's pictures; the caller puts its element into the page. */
export function stage(data: StageData): Stage {
  const pictures = data.steps.map((step) => step.picture);
  const many = pictures.some(({ marks }) => marks.length > manyMarks);
  const drawing: LiveDrawing = liveDrawing({ crop: data.crop, many });
  let tween: { readonly step: number; readonly at: Tween } | null = null;
  let shown: { readonly step: number; readonly t: number } | null = null;

  const pictureAt = (step: number, t: number): MovingPicture | undefined => {
    const [from, to] = [pictures[step], pictures[step + 1]];
    if (t <= 0 || from === undefined || to === undefined || from === to) return from;
    if (tween?.step !== step) tween = { step, at: between(from, to) };
    return tween.at(t);
  };
  return {
    element: drawing.element,
    show(step, t) {
      if (shown !== null && shown.step === step && shown.t === t) return;
      const picture = pictureAt(step, t);
      if (picture === undefined) return;
      shown = { step, t };
      drawing.draw(picture);
    },
    picture: () => (shown === null || shown.t > 0 ? null : (pictures[shown.step] ?? null)),
    restyle: () => drawing.restyle(),
    resize: () => drawing.resize(),
    destroy() {
      tween = null;
      drawing.destroy();
    },
  };
}

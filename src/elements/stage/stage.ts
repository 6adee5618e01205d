import { between, type MovingPicture, type Tween } from '../../charts/between.ts';
import type { Mark, Picture } from '../../charts/picture.ts';
import type { LiveDrawing } from '../../draw/live.ts';
import type { LiveOptions, Many } from '../../draw/live-many.ts';
import type { StageData } from '../../scenes/stage-data.ts';
import { whenIdle } from '../scrolling/when-idle.ts';

/** From this many marks in a picture on, they do not have an element each. */
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

/** A stage for a scene's pictures, drawn by `draw`; the caller puts its element into the page. */
export function stage(data: StageData, draw: (options: LiveOptions) => LiveDrawing): Stage {
  const pictures = data.steps.map((step) => step.picture);
  const drawing = draw({ crop: data.crop, many: manyOf(pictures) });
  /** The ways to the next and from the last step, made while the picture rests. */
  const tweens = new Map<number, Tween>();
  let idle: (() => void) | null = null;
  let shown: { readonly step: number; readonly t: number } | null = null;

  const tweenFrom = (step: number): Tween | null => {
    const [from, to] = [pictures[step], pictures[step + 1]];
    if (from === undefined || to === undefined || from === to) return null;
    const tween = tweens.get(step) ?? between(from, to);
    tweens.set(step, tween);
    // A fling across a long scene leaves no trail of them.
    for (const made of tweens.keys()) if (tweens.size > 3 && made !== step) tweens.delete(made);
    return tween;
  };
  const pictureAt = (step: number, t: number): MovingPicture | undefined =>
    (t > 0 ? tweenFrom(step)?.(t) : undefined) ?? pictures[step];
  const getReady = (step: number) => {
    for (const made of tweens.keys()) if (made !== step && made !== step - 1) tweens.delete(made);
    tweenFrom(step - 1);
    tweenFrom(step);
  };
  return {
    element: drawing.element,
    show(step, t) {
      if (shown !== null && shown.step === step && shown.t === t) return;
      const picture = pictureAt(step, t);
      if (picture === undefined) return;
      if (t === 0 && shown?.step !== step) {
        idle?.();
        idle = whenIdle(() => getReady(step));
      }
      shown = { step, t };
      drawing.draw(picture);
    },
    picture: () => (shown === null || shown.t > 0 ? null : (pictures[shown.step] ?? null)),
    restyle: () => drawing.restyle(),
    resize: () => drawing.resize(),
    destroy() {
      idle?.();
      tweens.clear();
      drawing.destroy();
    },
  };
}

function manyOf(pictures: readonly Picture[]): Many | null {
  const count = (kinds: (mark: Mark) => boolean) =>
    Math.max(0, ...pictures.map(({ marks }) => marks.filter(kinds).length));
  if (count(({ kind }) => kind === 'path') > manyMarks) return 'outlines';
  return count(() => true) > manyMarks ? 'shapes' : null;
}

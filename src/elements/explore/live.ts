import type { Box, Picture } from '../../charts/picture.ts';
import { rectBox } from '../trace/panel.ts';
import { datumTraces } from './datum-trace.ts';
import { type Explorer, explore } from './explore.ts';
import { keysOf } from './plain.ts';

export interface ExploreStageOptions {
  /** The scene whose stage is live. */
  readonly scene: HTMLElement;
  /** The sticky box of the stage; receives pointer events. */
  readonly view: HTMLElement;
  /** What the picture is drawn on, in the view; the crop fills it. */
  readonly drawing: HTMLElement;
  readonly crop: Box;
  /** The picture at rest; null while it moves. */
  readonly picture: () => Picture | null;
}

/**
 * Makes a live stage explorable. Keys come from the boxes of the static figures, which stay in their places for
 * readers who listen. Call `refresh` after every change of the stage: it is cheap while the picture is the same.
 */
export function exploreStage({ scene, view, drawing, crop, picture }: ExploreStageOptions): Explorer {
  const keys = keysOf(scene);
  const frame = () => rectBox(drawing.getBoundingClientRect());
  /** The focused box, or the one of the step that is read. */
  const owner = (): HTMLElement => {
    const focused = keys.find((box) => box === box.ownerDocument.activeElement);
    if (focused !== undefined) return focused;
    const now = scene.querySelector('.is-now');
    const reached = keys.filter(
      (box) =>
        now !== null &&
        (now.contains(box) || (box.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0),
    );
    return reached[reached.length - 1] ?? keys[0] ?? view;
  };
  return explore({
    picture,
    crop: () => crop,
    frame,
    pointer: view,
    keys,
    ...datumTraces({ scene, picture, pointer: view, owner }),
  });
}

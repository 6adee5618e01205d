import { svgDrawing } from '../../draw/live.ts';
import { type MovingFrame, movingFrames } from '../../pages/embed/input.ts';
import { decodeStage } from '../../scenes/stage-data.ts';
import { type Stage, stage } from '../stage/stage.ts';

/** How long a picture takes to become the next one, ms. */
const duration = 700;

export interface Movement {
  /** Moves from one step's picture to a neighbour's; where nothing moves the caller's change of classes is all. */
  go(from: number, to: number): void;
}

/**
 * Pictures that become one another. The drawing that moves lies over the static figures only while it moves; at rest
 * the figures of the page are seen, which are the same picture.
 */
export function moveThrough(root: HTMLElement, steps: readonly HTMLElement[]): Movement {
  const box = root.querySelector<HTMLElement>('.steps');
  const { document, window } = { document: root.ownerDocument, window: root.ownerDocument.defaultView };
  let live: { readonly frame: MovingFrame; readonly stage: Stage; readonly element: HTMLElement } | null =
    null;
  let request = 0;
  /** Where the picture is on its way, in steps: 1.5 is halfway from the second to the third. */
  let at: number | null = null;

  const frameShown = () =>
    movingFrames.find(
      (frame) => (steps[0]?.querySelector(`.pic-${frame}`)?.getClientRects().length ?? 0) > 0,
    );

  const open = (frame: MovingFrame): Stage | null => {
    if (live?.frame === frame) return live.stage;
    live?.stage.destroy();
    live?.element.remove();
    live = null;
    const text = document.querySelector(`script[data-stage="${frame}"]`)?.textContent;
    const data = text ? decodeStage(text) : null;
    if (data === null || data.steps.length !== steps.length || box === null) return null;
    const element = document.createElement('div');
    element.className = 'live';
    element.setAttribute('aria-hidden', 'true');
    // Hundreds of marks, too: what moves for a moment is not worth a canvas' bytes.
    const made = stage(data, ({ crop }) => svgDrawing(crop));
    element.append(made.element);
    box.append(element);
    live = { frame, stage: made, element };
    return made;
  };
  const rest = () => {
    window?.cancelAnimationFrame(request);
    at = null;
    box?.classList.remove('moving');
    live?.element.classList.remove('on');
  };

  return {
    go(from, to) {
      const frame = frameShown();
      const still = window === null || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      const drawn = frame === undefined || still ? null : open(frame);
      if (drawn === null || window === null || Math.abs(to - from) !== 1) {
        rest();
        return;
      }
      const begin = at ?? from;
      window.cancelAnimationFrame(request);
      let started: number | null = null;
      const show = (place: number) => {
        at = place;
        const step = Math.min(Math.floor(place), steps.length - 1);
        drawn.show(step, place - step);
      };
      const frames = (time: number) => {
        started ??= time;
        const share = Math.min(1, (time - started) / duration);
        show(begin + (to - begin) * share);
        if (share < 1) request = window.requestAnimationFrame(frames);
        else rest();
      };
      live?.element.classList.add('on');
      box?.classList.add('moving');
      show(begin);
      drawn.resize();
      drawn.restyle();
      request = window.requestAnimationFrame(frames);
    },
  };
}

import { between } from '../../charts/between.ts';
import { type LiveDrawing, svgDrawing } from '../../draw/live.ts';
import type { StageData } from '../../scenes/stage-data.ts';
import { pace } from '../../talk/pace.ts';
import { shownFrame } from './shapes.ts';
import type { Stages } from './stages.ts';

/** Whoever turns faster than this, ms, is looking for a slide: pictures then change without moving. */
const hurry = 150;

export interface Movement {
  /** Moves the picture of one slide to that of another, which is shown already; nothing where nothing is to move. */
  go(from: HTMLElement, to: HTMLElement): void;
  /** At rest, at once. */
  stop(): void;
}

/**
 * Pictures that become one another on a clock. The drawing that moves lies over the slide's own figure only while it
 * moves, and is gone afterwards.
 */
export function movement(view: Window, stages: Stages): Movement {
  const { document } = view;
  let live: { readonly drawing: LiveDrawing; readonly layer: HTMLElement; readonly figure: Element } | null =
    null;
  let request = 0;
  let last = Number.NEGATIVE_INFINITY;
  /** The two pictures on whose way it is, and how far from the first, 0..1. */
  let way: { readonly from: string; readonly to: string; at: number } | null = null;

  const stop = () => {
    view.cancelAnimationFrame(request);
    live?.figure.classList.remove('moving');
    live?.drawing.destroy();
    live?.layer.remove();
    live = null;
    way = null;
  };
  return {
    stop,
    go(from, to) {
      const since = view.performance.now() - last;
      last = view.performance.now();
      const turned = way !== null && way.from === to.id && way.to === from.id ? 1 - way.at : 0;
      stop();
      const scene = to.dataset.scene ?? '';
      const figure = to.querySelector('.picture');
      const frame = shownFrame(to);
      const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
      if (scene === '' || scene !== from.dataset.scene || frame === undefined || figure === null) return;
      if (still || (since < hurry && turned === 0)) return;
      const data = stages.get(scene, frame);
      const pictures = [from, to].map((slide) => data?.steps.find(({ id }) => id === slide.id)?.picture);
      const [a, b] = pictures;
      if (data === null || a === undefined || b === undefined || a === b) return;

      // Forwards and backwards are the same way.
      const back = indexOf(data, from.id) > indexOf(data, to.id);
      const tween = back ? between(b, a) : between(a, b);
      const duration = pace(a, b);
      const drawing = svgDrawing(data.crop);
      const layer = document.createElement('div');
      layer.className = 'live';
      layer.setAttribute('aria-hidden', 'true');
      layer.append(drawing.element);
      figure.append(layer);
      figure.classList.add('moving');
      live = { drawing, layer, figure };
      const now = { from: from.id, to: to.id, at: turned };
      way = now;
      let started: number | null = null;
      const frames = (time: number) => {
        started ??= time - turned * duration;
        now.at = Math.min(1, (time - started) / duration);
        if (now.at >= 1) return stop();
        drawing.draw(tween(back ? 1 - now.at : now.at));
        request = view.requestAnimationFrame(frames);
      };
      drawing.draw(tween(back ? 1 - turned : turned));
      request = view.requestAnimationFrame(frames);
    },
  };
}

function indexOf(data: StageData, id: string): number {
  return data.steps.findIndex((step) => step.id === id);
}

import type { Box } from '../../../charts/picture.ts';
import type { Explorer } from '../../../elements/explore/explore.ts';
import { exploreStage } from '../../../elements/explore/live.ts';
import { type FrameClass, forgetStage, loadStage } from '../../../elements/stage/load-stage.ts';
import { type Position, shownIn } from '../../../elements/stage/position.ts';
import { type Stage, stage } from '../../../elements/stage/stage.ts';
import type { SceneSteps } from './measure.ts';

/** How far from the window scenes are made ready, in windows. */
const nearness = '120% 0px';

/** The stages of the scenes near the window. */
export interface Stages {
  /** Shows a position on every stage there is. */
  show(position: Position): void;
  restyle(): void;
  resize(): void;
  destroy(): void;
}

interface OpenStage {
  readonly scene: SceneSteps;
  readonly stage: Stage;
  readonly explorer: Explorer;
  close(): void;
}

/** Opens stages as scenes come near and closes them as they go. A scene that fails keeps its static figures. */
export function stages(scenes: readonly SceneSteps[], frameClass: FrameClass): Stages {
  const open = new Map<Element, OpenStage>();
  const near = new Set<Element>();
  let position: Position = { step: -1, t: 0, rested: 0 };

  const close = (element: Element) => {
    open.get(element)?.close();
    open.delete(element);
  };
  const show = ({ scene, stage, explorer }: OpenStage) => {
    const { step, t } = shownIn(scene, position);
    try {
      stage.show(step, t);
      explorer.refresh();
    } catch {
      near.delete(scene.element);
      close(scene.element);
    }
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const scene = scenes.find(({ element }) => element === target);
        if (scene === undefined) continue;
        if (!isIntersecting) {
          near.delete(target);
          target.classList.remove('is-near');
          close(target);
          forgetStage(scene.element);
        } else if (!near.has(target)) {
          near.add(target);
          target.classList.add('is-near');
          loadStage(scene.element, frameClass).then((data) => {
            if (data === null || !near.has(target) || open.has(target)) return;
            if (data.steps.length !== scene.last - scene.first + 1) return;
            try {
              const opened = openStage(scene, stage(data), data.crop);
              open.set(target, opened);
              show(opened);
            } catch {
              close(target);
            }
          });
        }
      }
    },
    { rootMargin: nearness },
  );
  for (const { element } of scenes) observer.observe(element);
  return {
    show(next) {
      position = next;
      for (const opened of open.values()) show(opened);
    },
    restyle() {
      for (const opened of open.values()) opened.stage.restyle();
    },
    resize() {
      for (const opened of open.values()) opened.stage.resize();
    },
    destroy() {
      observer.disconnect();
      for (const element of near) element.classList.remove('is-near');
      near.clear();
      for (const element of Array.from(open.keys())) close(element);
    },
  };
}

/** Puts a stage over a scene's steps; the figures below stay for readers who listen and for paper. */
function openStage(scene: SceneSteps, drawn: Stage, crop: Box): OpenStage {
  const live = document.createElement('div');
  live.className = 'stage-live';
  live.setAttribute('aria-hidden', 'true');
  const view = document.createElement('div');
  view.className = 'stage-view';
  view.append(drawn.element);
  live.append(view);
  scene.steps.append(live);
  scene.element.classList.add('is-live');
  drawn.resize();
  const { picture, element } = drawn;
  const explorer = exploreStage({ scene: scene.element, view, drawing: element, crop, picture });
  // What takes the keys lies in the step's own place: there the stage shows that step's picture at rest.
  const align = ({ target }: FocusEvent) => {
    if (target instanceof Element && target.matches('.explore-keys:focus-visible')) {
      target.closest('.step')?.scrollIntoView();
    }
  };
  scene.steps.addEventListener('focusin', align);
  return {
    scene,
    stage: drawn,
    explorer,
    close() {
      scene.steps.removeEventListener('focusin', align);
      explorer.destroy();
      scene.element.classList.remove('is-live');
      live.remove();
      drawn.destroy();
    },
  };
}

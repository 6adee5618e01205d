import type { Box } from '../../../charts/picture.ts';
import { liveDrawing } from '../../../draw/live-many.ts';
import type { StageData } from '../../../scenes/stage-data.ts';
import type { Explorer } from '../../explore/explore.ts';
import { exploreStage } from '../../explore/live.ts';
import { setSkipping } from '../../scrolling/skipped.ts';
import { whenIdle } from '../../scrolling/when-idle.ts';
import { type FrameClass, forgetStage, loadStage } from '../../stage/load-stage.ts';
import { type Position, shownIn } from '../../stage/position.ts';
import { type Stage, stage } from '../../stage/stage.ts';
import type { Extent, SceneSteps } from './measure.ts';

/** How far from the window scenes are made ready, in windows. */
const nearness = 1.2;

/** And how far from it they are shown (`is-near`), in windows: each that sticks costs every frame. */
const sight = 0.5;

/** The stages of the scenes near the window. */
export interface Stages {
  /** Readies the scenes near a window `height` px high at `offset`, lets go of others; `extents` are the scenes', px. */
  look(offset: number, height: number, extents: readonly Extent[]): void;
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
  /** Scenes that lost their canvas, as engines short of memory do: until they go, they do without one. */
  const lost = new Set<Element>();
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
      close(scene.element);
    }
  };
  const come = (scene: SceneSteps) => {
    const { element } = scene;
    near.add(element);
    setSkipping(element, false);
    loadStage(element, frameClass).then((data) => {
      if (data === null || data.steps.length !== scene.last - scene.first + 1) return;
      // What is not seen yet has time until a frame is free.
      if (element.classList.contains('is-near')) begin(scene, data);
      else whenIdle(() => begin(scene, data));
    });
  };
  const begin = (scene: SceneSteps, data: StageData) => {
    const { element } = scene;
    if (!near.has(element) || open.has(element)) return;
    try {
      const drawn = stage(data, ({ crop, many }) =>
        liveDrawing({ crop, many: many && (lost.has(element) ? 'shapes' : many) }),
      );
      const opened = openStage(scene, drawn, data.crop, () => {
        lost.add(element);
        close(element);
        come(scene);
      });
      open.set(element, opened);
      show(opened);
    } catch {
      close(element);
    }
  };
  const go = ({ element }: SceneSteps) => {
    near.delete(element);
    lost.delete(element);
    element.classList.remove('is-near');
    close(element);
    forgetStage(element);
    // Once more it is laid out: of what it skips the browser keeps what had stuck there, with all that was drawn in it.
    requestAnimationFrame(() => requestAnimationFrame(() => release(element)));
  };
  const release = (gone: Element) => {
    setSkipping(gone, true);
    // What is around both stays.
    for (const element of near) setSkipping(element, false);
  };
  return {
    look(offset, height, extents) {
      const [top, bottom] = [offset - nearness * height, offset + (1 + nearness) * height];
      for (const [index, scene] of scenes.entries()) {
        const extent = extents[index];
        const isNear = extent !== undefined && extent.top < bottom && extent.top + extent.height > top;
        if (isNear !== near.has(scene.element)) (isNear ? come : go)(scene);
        if (extent === undefined || !isNear) continue;
        const ahead = sight * height;
        const away = extent.top > offset + height + ahead || extent.top + extent.height < offset - ahead;
        scene.element.classList.toggle('is-near', !away);
      }
    },
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
      for (const element of near) {
        element.classList.remove('is-near');
        setSkipping(element, true);
      }
      near.clear();
      for (const element of Array.from(open.keys())) close(element);
    },
  };
}

/**
 * Puts a stage over a scene's steps; the figures below stay for readers who listen and for paper. `lost` is called when
 * what was drawn is gone.
 */
function openStage(scene: SceneSteps, drawn: Stage, crop: Box, lost: () => void): OpenStage {
  const live = document.createElement('div');
  live.className = 'stage-live';
  live.setAttribute('aria-hidden', 'true');
  const view = document.createElement('div');
  view.className = 'stage-view';
  view.append(drawn.element);
  live.append(view);
  // The event does not rise from the canvas, but passes here on its way down.
  live.addEventListener('contextlost', lost, true);
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

import type { Box, Picture } from '../../charts/picture.ts';
import type { StageData } from '../../scenes/stage-data.ts';
import { type FrameClass, loadStage } from '../stage/load-stage.ts';
import { rectBox } from '../trace/panel.ts';
import { datumTraces } from './datum-trace.ts';
import { explore } from './explore.ts';

/**
 * Makes the pictures of the article explorable, each on its own. Where a scene is live (`is-live`) its stage answers
 * for it: these rest, but their boxes for the keys stay and may be handed to the stage's explorer (`keysOf`).
 */
export function startExploring(root: Document): () => void {
  const near = new Map<Element, (() => void)[]>();
  const leave = (scene: Element) => {
    for (const one of near.get(scene) ?? []) one();
    near.delete(scene);
  };
  // Only scenes near the window listen, and only those in parts of the page near it are watched, each of which costs every
  // frame: what a long story costs does not grow with it.
  const parts = Array.from(root.querySelectorAll('main > *'));
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (parts.includes(target)) {
          for (const scene of Array.from(target.querySelectorAll('.scene'))) {
            if (isIntersecting) observer.observe(scene);
            else {
              observer.unobserve(scene);
              leave(scene);
            }
          }
        } else if (!isIntersecting) leave(target);
        else if (!near.has(target)) {
          near.set(target, Array.from(target.querySelectorAll<HTMLElement>('.pics'), explorePicture));
        }
      }
    },
    { rootMargin: '150% 0px' },
  );
  for (const part of parts) observer.observe(part);
  return () => {
    observer.disconnect();
    for (const scene of Array.from(near.keys())) leave(scene);
    root.getElementById('explore-said')?.remove();
  };
}

/** The boxes that take the keys for a scene's pictures, in the order of the steps that have a figure of their own. */
export function keysOf(scene: HTMLElement): HTMLElement[] {
  return Array.from(scene.querySelectorAll<HTMLElement>('.pics'), keysBox);
}

function explorePicture(pics: HTMLElement): () => void {
  const scene = pics.closest<HTMLElement>('.scene');
  const step = pics.closest<HTMLElement>('.step');
  if (scene === null || step === null) return () => undefined;
  const keys = keysBox(pics);
  const data: Partial<Record<FrameClass, StageData | null>> = {};

  const shownSvg = (): { frameClass: FrameClass; svg: SVGSVGElement } | null => {
    for (const frameClass of ['large', 'phone', 'desktop'] as const) {
      const svg = pics.querySelector<SVGSVGElement>(`.pic-${frameClass} .pic`);
      if (svg !== null && svg.getClientRects().length > 0) return { frameClass, svg };
    }
    return null;
  };
  const picture = (): Picture | null => {
    const shown = shownSvg();
    const steps = shown === null ? undefined : data[shown.frameClass]?.steps;
    return steps?.find(({ id }) => id === step.id)?.picture ?? null;
  };
  const prepare = (): Promise<void> | null => {
    const frameClass = shownSvg()?.frameClass;
    if (frameClass === undefined || data[frameClass] !== undefined) return null;
    return loadStage(scene, frameClass).then((loaded) => {
      // A failure is asked again the next time.
      if (loaded !== null) data[frameClass] = loaded;
      // A picture with large text may have come in its place meanwhile.
      return shownSvg()?.frameClass === frameClass ? undefined : prepare()?.then(() => undefined);
    });
  };
  const explorer = explore({
    picture,
    crop: () => viewBox(shownSvg()?.svg),
    frame: () => rectBox((shownSvg()?.svg ?? pics).getBoundingClientRect()),
    pointer: pics,
    keys: [keys],
    active: () => !scene.classList.contains('is-live'),
    prepare,
    ...datumTraces({ scene, picture, pointer: pics, owner: () => keys }),
  });
  pics.classList.add('explore-on');
  return () => {
    explorer.destroy();
    keys.remove();
    pics.classList.remove('explore-on');
  };
}

/**
 * The focusable box over a picture. An application, because arrow keys must reach it past a screen reader; it stands
 * beside the picture, not around it, so that the picture's own name and description are read in their place.
 */
function keysBox(pics: HTMLElement): HTMLElement {
  const known = pics.querySelector<HTMLElement>('.explore-keys');
  if (known !== null) return known;
  const root = pics.ownerDocument;
  const box = root.createElement('div');
  box.className = 'explore-keys';
  box.tabIndex = 0;
  box.setAttribute('role', 'application');
  box.setAttribute('aria-roledescription', root.getElementById('trace-words')?.dataset.kind ?? '');
  box.setAttribute('aria-labelledby', `explore-name ${pics.querySelector('title')?.id ?? ''}`.trim());
  box.setAttribute('aria-describedby', 'explore-help');
  box.setAttribute('data-arrows', '');
  pics.append(box);
  return box;
}

function viewBox(svg: SVGSVGElement | undefined): Box {
  const { x = 0, y = 0, width = 1, height = 1 } = svg?.viewBox.baseVal ?? {};
  return { x, y, width, height };
}

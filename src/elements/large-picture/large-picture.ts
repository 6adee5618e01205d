import { filled } from '../../charts/crop.ts';
import { type LiveDrawing, svgDrawing } from '../../draw/live.ts';
import { loadStage } from '../stage/load-stage.ts';

/**
 * Pictures whose own text is large. The stylesheet shows a box (`.pic-large`) in a picture's proportions where they are
 * wanted; its picture is fetched and drawn as it comes near and let go as it leaves. What does not come leaves the
 * picture that is in the page already.
 */
export function startLargePictures(root: Document): () => void {
  const near = new Set<Element>();
  const drawn = new Map<Element, LiveDrawing>();
  const come = (box: Element) => {
    const [scene, step] = [box.closest<HTMLElement>('.scene'), box.closest('.step')];
    if (scene === null || step === null || near.has(box)) return;
    near.add(box);
    loadStage(scene, 'large').then((data) => {
      const picture = data?.steps.find(({ id }) => id === step.id)?.picture;
      if (picture === undefined || !near.has(box) || drawn.has(box)) return;
      const drawing = svgDrawing(filled(picture));
      drawn.set(box, drawing);
      box.append(drawing.element);
      drawing.draw(picture);
      box.parentElement?.classList.add('is-large');
    });
  };
  const go = (box: Element) => {
    near.delete(box);
    drawn.get(box)?.destroy();
    drawn.delete(box);
    box.parentElement?.classList.remove('is-large');
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) (isIntersecting ? come : go)(target);
    },
    { rootMargin: '150% 0px' },
  );
  const boxes = Array.from(root.querySelectorAll('.pic-large'));
  let watched = false;
  // What is watched costs every frame: boxes are while the reader's text is large.
  const watch = () => {
    const large = root.documentElement.hasAttribute('data-size');
    if (large === watched) return;
    watched = large;
    for (const box of boxes) {
      if (large) observer.observe(box);
      else {
        observer.unobserve(box);
        go(box);
      }
    }
  };
  root.addEventListener('cj-settings', watch);
  watch();
  return () => {
    root.removeEventListener('cj-settings', watch);
    observer.disconnect();
    for (const box of Array.from(near)) go(box);
  };
}

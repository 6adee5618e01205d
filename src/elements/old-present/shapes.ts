import { svgDrawing } from '../../draw/live.ts';
import type { State } from '../../talk/model.ts';
import { type ScreenFrame, screenFrames } from '../../talk/shape.ts';
import type { Stages } from './stages.ts';
import type { Part } from './talk.ts';

/** Of each frame of the screen, ms: how long the overview's pictures are drawn. */
const share = 8;

/**
 * Gives each slide its picture in the shape that the screen asks for, when the slide is first shown in it. The class
 * `shapes` on the root says that it can be done; until then, and where it cannot, all layouts show the HTML's pictures.
 * To be told of a state after what shows the slides.
 */
export function shapesOn(view: Window, slides: readonly HTMLElement[], stages: Stages): Part {
  let now: State | null = null;
  let request = 0;
  const drawAll = () => {
    view.cancelAnimationFrame(request);
    if (now?.mode !== 'overview') return;
    const { chosen } = now;
    const nearest = Array.from(slides.keys()).sort((a, b) => Math.abs(a - chosen) - Math.abs(b - chosen));
    const start = view.performance.now();
    for (const index of nearest) {
      const slide = slides[index];
      if (slide === undefined || !drawShape(slide, stages)) continue;
      if (view.performance.now() - start < share) continue;
      request = view.requestAnimationFrame(drawAll);
      return;
    }
  };
  const show = (state: State) => {
    now = state;
    const slide = slides[state.slide];
    if (slide !== undefined) drawShape(slide, stages);
    drawAll();
  };
  stages.ready.then((there) => {
    if (there) view.document.documentElement.classList.add('shapes');
    if (there && now !== null) show(now);
  });
  return { show };
}

/** The frame whose picture a slide that is laid out shows; undefined: it shows none. */
export function shownFrame(slide: HTMLElement): ScreenFrame | undefined {
  return screenFrames.find((name) => placeOf(slide, name)?.getClientRects().length);
}

/** Draws the picture that a slide shows where it is not there yet, and says whether it did: it stays from then on. */
function drawShape(slide: HTMLElement, stages: Stages): boolean {
  const frame = shownFrame(slide);
  const place = frame && placeOf(slide, frame);
  if (!frame || !place || place.firstChild !== null) return false;
  const data = stages.get(slide.dataset.scene ?? '', frame);
  const picture = data?.steps.find(({ id }) => id === slide.id)?.picture;
  if (!data || !picture) return false;
  const drawing = svgDrawing(data.crop);
  drawing.draw(picture);
  const svg = drawing.element.querySelector('svg');
  const named = slide.querySelector('.pic-screen svg')?.getAttribute('aria-labelledby');
  if (svg && named) {
    svg.removeAttribute('aria-hidden');
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-labelledby', named);
  }
  place.append(drawing.element);
  return true;
}

function placeOf(slide: HTMLElement, frame: ScreenFrame): HTMLElement | null {
  return slide.querySelector(`.pic-${frame}`);
}

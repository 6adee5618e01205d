import type { Box, Picture } from '../../charts/picture.ts';
import type { ScriptWords } from '../../pages/present/words.ts';
import { actionOf, keyOf } from '../../talk/keys.ts';
import { type State, whenOf } from '../../talk/model.ts';
import { frameOf } from '../../talk/shape.ts';
import { type Explorer, explore } from '../explore/explore.ts';
import { cardIn } from './card.ts';
import type { Stages } from './stages.ts';
import type { Part, Talk } from './talk.ts';

/**
 * While the presenter looks into a slide: its picture takes the focus, its marks and numbers answer to keys and pointer.
 * All of it goes with the mode.
 */
export function exploringOn(talk: Talk, stages: Stages, words: ScriptWords): Part {
  const { view, slides, signal } = talk;
  const { document } = view;
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  const card = cardIn(
    find('.card') ?? document.createElement('div'),
    words.close,
    () => slides[talk.state().slide]?.querySelector('.source')?.textContent ?? '',
  );
  let leave: (() => void) | null = null;
  let entered: HTMLElement | undefined;

  // Where nothing has the focus the picture's keys are still the picture's: browsers take it away when they look for
  // the address's fragment, and so does a click beside everything.
  document.addEventListener(
    'keydown',
    (event) => {
      const keys = entered?.querySelector<HTMLElement>('.explore-keys');
      if (!keys || event.target !== document.body) return;
      const key = keyOf(event);
      if (key === null || actionOf(key, whenOf(talk.state())) !== 'mark') return;
      event.preventDefault();
      keys.focus({ preventScroll: true });
      keys.dispatchEvent(new view.KeyboardEvent('keydown', { key: event.key, cancelable: true }));
    },
    { signal },
  );

  // What is open goes first; the next Esc leaves.
  view.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !card.isOpen()) return;
      event.stopPropagation();
      event.preventDefault();
      card.close();
    },
    { capture: true, signal },
  );

  const enter = (slide: HTMLElement): (() => void) => {
    const numbers = answerNumbers(slide, card.open);
    const figure = slide.querySelector<HTMLElement>('.picture');
    const explorer = figure && explorePicture(slide, figure);
    return () => {
      card.close();
      explorer?.();
      numbers();
    };
  };
  const explorePicture = (slide: HTMLElement, figure: HTMLElement): (() => void) => {
    const keys = document.createElement('div');
    keys.className = 'explore-keys';
    keys.tabIndex = 0;
    keys.setAttribute('role', 'application');
    keys.setAttribute('aria-label', words.picture);
    figure.append(keys);
    figure.classList.add('explore-on');
    const stage = () => {
      const shape = document.documentElement.dataset.shape ?? '';
      return stages.get(slide.dataset.scene ?? '', frameOf(shape));
    };
    const picture = (): Picture | null =>
      figure.classList.contains('moving')
        ? null
        : (stage()?.steps.find(({ id }) => id === slide.id)?.picture ?? null);
    const crop = (): Box => stage()?.crop ?? { x: 0, y: 0, width: 1, height: 1 };
    const explorer: Explorer = explore({
      ...{ picture, crop, pointer: figure, keys: [keys] },
      frame: () => cropBox(figure, crop()),
      // Who looks in at once waits until the pictures are unpacked.
      prepare: () => (stage() === null ? stages.ready : null),
      open: (datum, at, how, closed) => {
        if (how !== 'hover' || !card.isOpen()) card.open(datum, picture(), at(), closed);
      },
      close: card.close,
      isOpen: card.isOpen,
      say(datum) {
        const cells = picture()?.table.rows.find((row) => row.datum === datum)?.cells ?? [];
        const said = find('.said');
        if (said) said.textContent = cells.slice(0, 2).join(' ');
      },
    });
    keys.focus({ preventScroll: true });
    return () => {
      explorer.destroy();
      keys.remove();
      figure.classList.remove('explore-on');
    };
  };

  signal.addEventListener('abort', () => leave?.());
  return {
    show({ mode, slide: index }: State) {
      const slide = mode === 'explore' ? slides[index] : undefined;
      if (slide === entered) return;
      leave?.();
      entered = slide;
      leave = slide === undefined ? null : enter(slide);
    },
  };
}

/** Makes the numbers of a slide's text answer; the answer undoes it. */
function answerNumbers(slide: HTMLElement, open: ReturnType<typeof cardIn>['open']): () => void {
  const numbers = Array.from(slide.querySelectorAll<HTMLElement>('.number[data-fact]'));
  const ending = new AbortController();
  for (const number of numbers) {
    number.tabIndex = 0;
    number.setAttribute('role', 'button');
    const answer = (event: Event) => {
      event.preventDefault();
      const { x, y, width, height } = number.getBoundingClientRect();
      open(number.dataset.fact ?? '', null, { x, y, width, height }, () => undefined);
    };
    number.addEventListener('click', answer, { signal: ending.signal });
    number.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Enter' || event.key === ' ') answer(event);
      },
      { signal: ending.signal },
    );
  }
  return () => {
    ending.abort();
    for (const number of numbers) {
      number.removeAttribute('tabindex');
      number.removeAttribute('role');
    }
  };
}

/** Where the crop of the picture that is shown stands in the window, px. */
function cropBox(figure: HTMLElement, crop: Box): Box {
  const svgs = Array.from(figure.querySelectorAll<SVGSVGElement>('svg:not(.explore-mark)'));
  const matrix = svgs.find((svg) => svg.getClientRects().length > 0)?.getScreenCTM();
  if (!matrix) return { x: 0, y: 0, width: 0, height: 0 };
  return {
    x: crop.x * matrix.a + matrix.e,
    y: crop.y * matrix.d + matrix.f,
    width: crop.width * matrix.a,
    height: crop.height * matrix.d,
  };
}

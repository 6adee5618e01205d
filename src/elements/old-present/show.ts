import type { ScriptWords } from '../../pages/present/words.ts';
import type { State } from '../../talk/model.ts';
import { fitSlide } from './fit.ts';
import { movement } from './move.ts';
import type { Screen } from './screen.ts';
import type { Stages } from './stages.ts';
import type { Part } from './talk.ts';

export interface Shown extends Part {
  /** How many slides stand in a row of the overview. */
  columns(): number;
  /** The window's size changed, or its fonts came. */
  resized(): void;
}

/** What a state looks like: the slide, covers and sheets, the address. `slides` are those that are told. */
export function showOn(
  view: Window,
  slides: readonly HTMLElement[],
  stages: Stages,
  screen: Screen,
  words: ScriptWords,
): Shown {
  const { document } = view;
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  const [cover, help, typed, back] = ['.cover', '.help', '.typed', '.return'].map(find);
  const moving = movement(view, stages);

  const columns = () => {
    const top = slides[0]?.offsetTop;
    return Math.max(1, slides.filter((slide) => slide.offsetTop === top).length);
  };
  // What fits is found once for each slide and size of the window.
  let fitted = new Set<HTMLElement>();
  let current: HTMLElement | undefined;
  const fitNow = () => {
    if (current === undefined || fitted.has(current) || document.documentElement.dataset.mode === 'overview')
      return;
    // In the speaker's window slides are seen only while they are explored.
    if (current.offsetHeight === 0) return;
    fitSlide(current, screen.placed().height);
    fitted.add(current);
  };
  const turn = (state: State, before: State | null) => {
    const [now, last] = [slides[state.slide], slides[before?.slide ?? -1]];
    slides.forEach((slide, index) => {
      slide.classList.toggle('on', index === state.slide);
      slide.classList.toggle('chosen', index === state.chosen);
    });
    current = now;
    if (now === undefined) return;
    fitNow();
    if (!isSeen(state) || (before !== null && !isSeen(before))) moving.stop();
    else if (last !== undefined && last !== now) moving.go(last, now);
    if (view.location.hash !== `#${now.id}`) {
      // Never a step of the browser's own history: the way back leads out of the talk.
      try {
        view.history.replaceState(view.history.state, '', `#${now.id}`);
      } catch {
        // Browsers refuse hundreds in a few seconds; the next slide's is written again.
      }
    }
    if (before === null || last !== now) {
      write(
        find('.said'),
        `${state.slide + 1} / ${state.count} ${now.querySelector('h1, h2')?.textContent ?? ''}`,
      );
    }
    if (state.mode === 'overview') slides[state.chosen]?.scrollIntoView({ block: 'nearest' });
    else view.scrollTo(0, 0);
  };
  return {
    columns,
    resized() {
      fitted = new Set();
      fitNow();
    },
    show(state, before) {
      document.documentElement.dataset.mode = state.mode;
      turn(state, before);
      if (cover) {
        cover.hidden = state.mode !== 'black' && state.mode !== 'white';
        cover.className = `cover ${state.mode}`;
      }
      if (help) help.hidden = state.mode !== 'help';
      if (typed) typed.hidden = state.typed === '';
      write(typed, state.typed);
      const { note, origin } = state;
      write(
        find('.note'),
        note === null ? '' : (words.notes[note.kind] ?? '').replace('{asked}', () => note.asked),
      );
      if (back) back.hidden = origin === null || (state.mode !== 'explore' && origin.at !== state.slide);
      write(back, origin === null ? '' : words.back.replace('{page}', String(origin.slide + 1)));
    },
  };
}

/** Whether slides turn before everyone's eyes. */
function isSeen({ mode }: State): boolean {
  return mode === 'slides' || mode === 'explore';
}

function write(element: HTMLElement | null | undefined, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

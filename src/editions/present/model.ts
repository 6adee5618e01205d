import { type Action, actionOf } from './keys.ts';

export type Mode = 'slides' | 'overview' | 'black' | 'white' | 'help';

export interface Note {
  readonly kind: 'page' | 'route' | 'fullscreen';
  readonly asked: string;
}

/** What the presenter sees; a plain value. Slides count from 0. */
export interface State {
  readonly count: number;
  readonly slide: number;
  readonly mode: Mode;
  /** The slide that is chosen among all of them; the one that is shown where the mode is another. */
  readonly chosen: number;
  /** How many slides stand in a row of the overview, at least 1. */
  readonly columns: number;
  /** Digits of a slide's number so far. */
  readonly typed: string;
  /** What was asked for and is not to be had: shown until the next key. */
  readonly note: Note | null;
  readonly fullscreen: boolean;
}

/** More digits than any story has slides. */
const mostDigits = 4;

export function startState(count: number, slide = 0): State {
  const at = within(slide, count);
  return {
    ...{ count, slide: at, chosen: at, columns: 1 },
    ...{ mode: 'slides', typed: '', note: null, fullscreen: false },
  };
}

/** The state after a key; the very same one for a key that means nothing. */
export function press(state: State, key: string): State {
  const { mode, typed } = state;
  const action = actionOf(key, { typed: typed !== '', overview: mode === 'overview' });
  if (action === null) return state;
  const calm: State = { ...state, note: null };
  if (action === 'digit' && (mode === 'slides' || mode === 'overview')) {
    return { ...calm, typed: (typed + key).slice(0, mostDigits) };
  }
  if (action === 'erase') return { ...calm, typed: typed.slice(0, -1) };
  return { ...act(calm, action), typed: '' };
}

function act(state: State, action: Action): State {
  const { mode, count, slide, chosen, columns } = state;
  switch (action) {
    case 'black':
    case 'white':
    case 'help':
    case 'overview':
      return to(state, mode === action ? 'slides' : action);
    case 'fullscreen':
      return { ...state, fullscreen: !state.fullscreen };
    default:
  }
  // Whatever hides the slides goes at any key, and the talk is where it was.
  if (mode === 'black' || mode === 'white' || mode === 'help') return to(state, 'slides');
  const overview = mode === 'overview';
  const at = overview ? chosen : slide;
  switch (action) {
    case 'next':
      return move(state, at + 1);
    case 'previous':
      return move(state, at - 1);
    case 'first':
      return move(state, 0);
    case 'last':
      return move(state, count - 1);
    case 'down':
      return at + columns < count ? move(state, at + columns) : state;
    case 'up':
      return at - columns >= 0 ? move(state, at - columns) : state;
    case 'open':
      return goTo(state, chosen);
    case 'go':
      return goToNumber(state);
    case 'leave':
      if (overview) return to(state, 'slides');
      return state.typed === '' ? { ...state, fullscreen: false } : state;
    default:
      return state;
  }
}

/** Shows a slide, whatever was shown. */
export function goTo(state: State, slide: number): State {
  const at = within(slide, state.count);
  return { ...state, slide: at, chosen: at, mode: 'slides', typed: '' };
}

function goToNumber(state: State): State {
  const number = Number(state.typed);
  const there = number >= 1 && number <= state.count;
  return { ...goTo(state, number - 1), note: there ? null : { kind: 'page', asked: state.typed } };
}

function move(state: State, at: number): State {
  const chosen = within(at, state.count);
  return state.mode === 'overview' ? { ...state, chosen } : { ...state, slide: chosen, chosen };
}

function to(state: State, mode: Mode): State {
  return { ...state, mode, chosen: state.slide };
}

function within(slide: number, count: number): number {
  return Math.max(0, Math.min(count - 1, slide));
}

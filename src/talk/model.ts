import { type Action, actionOf, type When } from './keys.ts';

export const modes = ['slides', 'overview', 'explore', 'black', 'white', 'help', 'check'] as const;
export type Mode = (typeof modes)[number];

export interface Note {
  readonly kind: 'page' | 'route' | 'fullscreen' | 'speaker' | 'wake' | 'loop';
  readonly asked: string;
}

/** Where a detour began. */
export interface Origin {
  readonly slide: number;
  /** Whether the slides turned by themselves there. */
  readonly auto: boolean;
  /** The slide that the detour led to first. */
  readonly at: number;
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
  /** The slides turn by themselves. */
  readonly auto: boolean;
  /** What the way back leads to; null: there was no detour. */
  readonly origin: Origin | null;
  /** How often the speaker's window was asked for. */
  readonly speaker: number;
  /** A line tells how the screen fares. */
  readonly status: boolean;
}

/** More digits than any story has slides. */
const mostDigits = 4;

export function startState(count: number, slide = 0): State {
  const at = within(slide, count);
  return {
    ...{ count, slide: at, chosen: at, columns: 1 },
    ...{ mode: 'slides', typed: '', note: null, fullscreen: false },
    ...{ auto: false, origin: null, speaker: 0, status: false },
  };
}

/** What else decides about a key: a number half typed, then the mode. */
export function whenOf({ typed, mode }: State): When[] {
  const now: When[] = typed === '' ? [] : ['typed'];
  if (mode === 'overview' || mode === 'explore') now.push(mode);
  return now;
}

/** The state after a key; the very same one for a key that means nothing. */
export function press(state: State, key: string): State {
  const { mode, typed } = state;
  const action = actionOf(key, whenOf(state));
  if (action === null || action === 'mark') return state;
  const calm: State = { ...state, note: null };
  if (action === 'digit' && !isSheet(mode)) {
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
    case 'check':
      return to(state, mode === action ? 'slides' : action);
    case 'fullscreen':
      return { ...state, fullscreen: !state.fullscreen };
    case 'speaker':
      return { ...state, speaker: state.speaker + 1 };
    case 'status':
      return { ...state, status: !state.status };
    default:
  }
  // Whatever hides the slides goes at any key, and the talk is where it was.
  if (isSheet(mode)) return to(state, 'slides');
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
      return jump(state, chosen);
    case 'go':
      return goToNumber(state);
    case 'auto':
      return { ...state, auto: !state.auto };
    case 'explore':
      if (mode === 'explore') return leaveExploring(state);
      return {
        ...to(state, 'explore'),
        auto: false,
        origin: state.origin ?? { slide, auto: state.auto, at: slide },
      };
    case 'return':
      return goBack(state);
    case 'leave':
      if (overview) return to(state, 'slides');
      if (mode === 'explore') return leaveExploring(state);
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

/** Goes to a slide that was asked for out of turn: the way back leads to where the first such detour began. */
export function jump(state: State, slide: number): State {
  const next = goTo(state, slide);
  if (next.slide === state.slide) return next;
  const { auto, origin } = state;
  return home({ ...next, origin: { ...(origin ?? { slide: state.slide, auto }), at: next.slide } });
}

/** Where the detour began, as it was there; the same state where there was none. */
export function goBack(state: State): State {
  const { origin } = state;
  return origin === null ? state : { ...goTo(state, origin.slide), auto: origin.auto, origin: null };
}

/** The next slide, after the last one the first: what the clock does. */
export function advance(state: State): State {
  return goTo(state, (state.slide + 1) % state.count);
}

function leaveExploring(state: State): State {
  return state.origin?.slide === state.slide ? goBack(state) : to(state, 'slides');
}

function goToNumber(state: State): State {
  const number = Number(state.typed);
  const there = number >= 1 && number <= state.count;
  return { ...jump(state, number - 1), note: there ? null : { kind: 'page', asked: state.typed } };
}

function move(state: State, at: number): State {
  const chosen = within(at, state.count);
  return state.mode === 'overview' ? { ...state, chosen } : home({ ...state, slide: chosen, chosen });
}

/** Whoever comes back to where a detour began is on the way again. */
function home(state: State): State {
  const { origin, mode, slide } = state;
  return origin !== null && mode === 'slides' && origin.slide === slide
    ? { ...state, auto: origin.auto, origin: null }
    : state;
}

/** Whether something lies over the slides. */
export function isSheet(mode: Mode): boolean {
  return mode === 'black' || mode === 'white' || mode === 'help' || mode === 'check';
}

/** Whether the key that leaves what is nearest has nothing nearer to leave than the talk. */
export function leavesTalk({ mode, typed, note, fullscreen }: State): boolean {
  return mode === 'slides' && typed === '' && note === null && !fullscreen;
}

function to(state: State, mode: Mode): State {
  return { ...state, mode, chosen: state.slide };
}

function within(slide: number, count: number): number {
  return Math.max(0, Math.min(count - 1, slide));
}

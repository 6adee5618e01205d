import type { SpeakerWords } from '../../../pages/present/speaker-words.ts';
import { durationText, offPlan } from '../../../talk/schedule.ts';
import type { Talk } from '../talk.ts';
import type { Agreement } from './agreement.ts';
import { type Make, set } from './elements.ts';

/** How long a restart of the clock can be undone, ms. */
const undoFor = 10_000;

export interface Times {
  readonly elapsed: HTMLElement;
  /** Null where no minutes are planned. */
  readonly plan: HTMLElement | null;
  readonly pace: HTMLElement;
  readonly clock: HTMLElement;
  readonly restart: HTMLButtonElement;
  tell(): void;
}

/** The time: of day, since the talk began, against the plan. `planned` holds each slide's seconds. */
export function times(
  { view, signal, state }: Talk,
  shared: Agreement,
  { el, button }: Make,
  words: SpeakerWords,
  planned: readonly number[] | null,
): Times {
  const [clock, elapsed, pace] = [el('time'), el('b'), el('p', 'speaker-pace')];
  const labelled = (label: string, value: HTMLElement) =>
    el('p', 'speaker-time', el('span', '', label), ' ', value);
  const total = planned?.reduce((sum, seconds) => sum + seconds, 0);
  const plan = total === undefined ? null : el('span', 'speaker-plan', durationText(Math.round(total)));

  // A restart by mistake would cost the talk its time.
  let former: number | null = null;
  let undoing = 0;
  const endUndo = () => {
    view.clearTimeout(undoing);
    former = null;
    set(restart.firstElementChild, words.restart);
  };
  const restart = button(words.restart, '', () => {
    const undone = former;
    endUndo();
    if (undone !== null) return shared.start(undone);
    former = shared.value().startedAt;
    if (former === null) return;
    set(restart.firstElementChild, words.undo);
    undoing = view.setTimeout(endUndo, undoFor);
    shared.start(state().slide === 0 ? null : Date.now());
  });
  signal.addEventListener('abort', endUndo);

  return {
    elapsed: labelled(words.elapsed, elapsed),
    plan: plan && labelled(words.plan, plan),
    ...{ pace, restart, clock: labelled(words.clock, clock) },
    tell() {
      const now = new Date();
      const { startedAt } = shared.value();
      const begun = startedAt !== null;
      // The system's clock may be set back while somebody talks.
      const time = begun ? Math.max(0, (now.getTime() - startedAt) / 1000) : 0;
      const off = begun && planned !== null ? offPlan(planned, state().slide, time) : 0;
      const sign = off === 0 ? '' : `${off > 0 ? '+' : '−'}${durationText(Math.abs(off))} `;
      const word = off === 0 ? words.onPlan : off > 0 ? words.behind : words.ahead;
      set(clock, `${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}`);
      set(elapsed, durationText(time));
      set(pace, !begun ? words.waiting : planned === null ? '' : sign + word);
      pace.dataset.pace = off === 0 ? '' : off > 0 ? 'behind' : 'ahead';
      restart.disabled = !begun && former === null;
    },
  };
}

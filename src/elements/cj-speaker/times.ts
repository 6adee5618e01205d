import { durationText, offPlan } from '../../talk/schedule.ts';
import type { SpeakerWords } from './words.ts';

/**
 * The time as the speaker reads it: of day, since the talk began, and against the plan.
 * `startedAt`: ms since 1970, null before the talk; `planned`: seconds for each slide, null where none are.
 */
export function timesOf(
  startedAt: number | null,
  planned: readonly number[] | null,
  slide: number,
  words: SpeakerWords,
) {
  const now = new Date();
  const clock = `${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}`;
  if (startedAt === null) return { clock, elapsed: durationText(0), pace: words.waiting, off: '' };
  // The system's clock may be set back while somebody talks.
  const time = Math.max(0, (now.getTime() - startedAt) / 1000);
  const elapsed = durationText(time);
  if (planned === null) return { clock, elapsed, pace: '', off: '' };
  const by = offPlan(planned, slide, time);
  if (by === 0) return { clock, elapsed, pace: words.onPlan, off: '' };
  const [off, sign] = by > 0 ? (['behind', '+'] as const) : (['ahead', '−'] as const);
  return { clock, elapsed, pace: `${sign}${durationText(Math.abs(by))} ${words[off]}`, off };
}

import { cumsum, sum } from 'd3';

/** What a slide takes beside what is said with it, as a share of what is said with a slide on average. */
const turning = 0.25;
/** So far off the plan, s, a talk is still on time. */
const tolerance = 15;

/**
 * Seconds for each slide, `minutes` in all: by the length of what is said with it (in any unit), and a little for every
 * slide.
 */
export function plannedSeconds(lengths: readonly number[], minutes: number): number[] {
  const said = sum(lengths);
  const each = said === 0 ? 1 : (turning * said) / lengths.length;
  const all = said + each * lengths.length;
  return lengths.map((length) => ((length + each) / all) * minutes * 60);
}

/** When each slide is planned to begin, s from the talk's beginning. */
export function plannedStarts(planned: readonly number[]): number[] {
  return [0, ...cumsum(planned)].slice(0, planned.length);
}

/**
 * How far a talk is off its plan, s, while a slide is shown: above 0 behind it, below 0 ahead of it, 0 while the slide's
 * own time lasts, give or take a little.
 */
export function offPlan(planned: readonly number[], slide: number, elapsed: number): number {
  const start = plannedStarts(planned)[slide] ?? 0;
  const end = start + (planned[slide] ?? 0);
  const off = elapsed < start ? elapsed - start : Math.max(0, elapsed - end);
  return Math.abs(off) < tolerance ? 0 : off;
}

/** `4:05`, `1:04:05`; whole seconds, never below 0. */
export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(whole % 60)}`;
}

/** What several runs of the same measurement gave. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Throws on an empty list: a measurement that gave nothing is a broken one. */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0),
    high: quantile(sorted, 1),
  };
}

/** Linear interpolation between the two nearest values (type 7 of Hyndman and Fan); `sorted` is ascending. */
export function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new Error('no values');
  return below + (above - below) * (place - Math.floor(place));
}

export interface Frames {
  readonly count: number;
  /** Milliseconds. */
  readonly p95: number;
  readonly worst: number;
  /** Share of frames that took more than 33 ms, 0 to 1. */
  readonly slow: number;
}

/** Frames told by their start times in milliseconds, ascending. A frame on time at 30 Hz is not a slow one. */
export function framesOf(times: readonly number[]): Frames {
  const intervals = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const sorted = intervals.sort((a, b) => a - b);
  return {
    count: sorted.length,
    p95: quantile(sorted, 0.95),
    worst: quantile(sorted, 1),
    slow: sorted.filter((interval) => interval > slowFrame).length / sorted.length,
  };
}

// Two frames of 60 Hz last 33.3 ms and a little jitter; what takes longer has missed the second as well.
const slowFrame = 34;

/** Milliseconds by which tasks exceed 50 ms, for those that begin at or after `from`. */
export function blockingTime(
  tasks: readonly { readonly start: number; readonly duration: number }[],
  from: number,
): number {
  return tasks
    .filter(({ start, duration }) => start + duration > from)
    .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
}

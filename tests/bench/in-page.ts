/*
 * Functions that run inside the measured page, the same in every variant. They are sent as text, so that each
 * stands alone. Times are in milliseconds since navigation began.
 */

/** What the page's own observers saw; kept as a property of window. */
export interface Seen {
  readonly paints: Record<string, number>;
  largest: number;
  shifts: number;
  readonly tasks: { start: number; duration: number }[];
  /** When the first picture was first shown; null: not yet. */
  picture: number | null;
  /** Start times of frames while recording. */
  frames: number[];
}

declare global {
  interface Window {
    benchSeen: Seen;
    benchRecording: boolean;
  }
}

/** Runs before anything else in the page. */
export function observe(): void {
  if (window.top !== window) return;
  const seen: Seen = { paints: {}, largest: 0, shifts: 0, tasks: [], picture: null, frames: [] };
  window.benchSeen = seen;
  const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry);
    }).observe({ type, buffered: true });
  watch('paint', ({ name, startTime }) => {
    seen.paints[name] = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => {
    seen.largest = startTime;
  });
  watch('layout-shift', (entry) => {
    seen.shifts += (entry as PerformanceEntry & { value: number }).value;
  });
  watch('longtask', ({ startTime, duration }) => {
    seen.tasks.push({ start: startTime, duration });
  });
}

/**
 * Runs before anything else in a page opened at a step: notes the first frame after which at least half of the
 * step's picture is in the window, be it the one in the HTML or the stage's copy.
 */
export function observePicture(step: string): void {
  if (window.top !== window) return;
  const drawn = (): boolean => {
    const own = document.getElementById(step);
    const stage = own?.closest('cj-scene')?.querySelector('cj-chart.stage');
    const pictures = [own, stage].flatMap((part) => Array.from(part?.querySelectorAll('svg.pic') ?? []));
    return pictures.some((picture) => {
      const box = picture.getBoundingClientRect();
      const shown = Math.min(box.bottom, window.innerHeight) - Math.max(box.top, 0);
      const { opacity, visibility } = getComputedStyle(picture);
      return box.height > 0 && shown >= box.height / 2 && opacity !== '0' && visibility === 'visible';
    });
  };
  const frame = (time: number) => {
    // What is there before a frame is painted with it.
    if (drawn() && window.benchSeen.paints['first-contentful-paint'] !== undefined) {
      window.benchSeen.picture = time;
    } else requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Begins to note frames. */
export function startRecording(): void {
  const frames: number[] = [];
  window.benchSeen.frames = frames;
  window.benchRecording = true;
  const frame = (time: number) => {
    if (!window.benchRecording) return;
    frames.push(time);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Ends it. */
export function stopRecording(): number[] {
  window.benchRecording = false;
  return window.benchSeen.frames;
}

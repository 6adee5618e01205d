import { fill } from '../lib/fill.ts';

/** Whether the screen is kept on. */
export type Wake = 'held' | 'off' | 'denied' | 'missing';
/** Whether the page's own address would answer if it were opened again. */
export type Probe = 'answered' | 'silent' | 'not asked';

/** Names in braces are filled in. */
export interface StatusWords {
  readonly line: string;
  readonly days: string;
  readonly heap: string;
  readonly unknown: string;
  readonly never: string;
  readonly yes: string;
  readonly no: string;
  readonly wake: Readonly<Record<Wake, string>>;
  readonly probe: Readonly<Record<Probe, string>>;
}

/** How an unattended screen fares. */
export interface Vitals {
  /** Since the talk began, ms. */
  readonly running: number;
  readonly loops: number;
  /** The next fresh start by the clock on the wall; null: none. */
  readonly freshAt: number | null;
  /** Bytes; null: the browser does not tell. */
  readonly heap: number | null;
  readonly wake: Wake;
  readonly fullscreen: boolean;
  readonly probe: Probe;
}

const hour = 3_600_000;

/** The status line's text. */
export function statusLine(words: StatusWords, vitals: Vitals): string {
  const { running, freshAt, heap } = vitals;
  const days = Math.floor(running / (24 * hour));
  const time = [running / hour, running / 60_000, running / 1000]
    .map((each, index) => String(Math.floor(each) % (index === 0 ? 24 : 60)).padStart(2, '0'))
    .join(':');
  const values = {
    running: days === 0 ? time : fill(words.days, { days: String(days), time }),
    loops: String(vitals.loops),
    fresh: freshAt === null ? words.never : clock(new Date(freshAt)),
    heap: heap === null ? words.unknown : fill(words.heap, { mb: (heap / 1e6).toFixed(1) }),
    wake: words.wake[vitals.wake],
    full: vitals.fullscreen ? words.yes : words.no,
    probe: words.probe[vitals.probe],
  };
  return fill(words.line, values);
}

function clock(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

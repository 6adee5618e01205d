import type { wordsOf } from '../../../pages/present/words.ts';
import type { Talk } from '../talk.ts';
import type { Wake } from '../wake.ts';
import type { Probe } from './fresh.ts';

export type StatusWords = ReturnType<typeof wordsOf>['vitals'];

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

/** Puts values where a text has their names in braces. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
}

/** Writes the line once a second while it is wanted. */
export function statusPart({ view, signal, state }: Talk, words: StatusWords, vitals: () => Vitals) {
  const line = view.document.querySelector<HTMLElement>('.status');
  let timer = 0;
  const write = () => {
    view.clearTimeout(timer);
    if (line === null) return;
    line.hidden = !state().status;
    if (line.hidden) return;
    line.textContent = statusLine(words, vitals());
    timer = view.setTimeout(write, 1000);
  };
  signal.addEventListener('abort', () => view.clearTimeout(timer));
  return { show: write };
}

function clock(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

import { heightFor, type Room, readableFrom } from './room.ts';

/** What is checked, in the sheet's order. */
export const checkNames = [
  'fonts',
  'screen',
  'wake',
  'fullscreen',
  'speaker',
  'offline',
  'screens',
  'storage',
  'room',
] as const;
export type CheckName = (typeof checkNames)[number];

/** What is found, as the words name it. */
export type CheckResult =
  | `${'fonts' | 'screen' | 'wake' | 'fullscreen' | 'speaker' | 'offline' | 'screens' | 'room'}${'Ok' | 'Todo'}`
  | ('storageOk' | 'storageWithout' | 'screensOne' | 'screensWithout' | 'roomAsk');

/** What the page and its browser are found to be. */
export interface Found {
  /** All display faces are there. */
  readonly fonts: boolean;
  /** The window and its screen, CSS px, and device pixels to one of them. */
  readonly window: { readonly width: number; readonly height: number };
  readonly screen: { readonly width: number; readonly height: number };
  readonly pixels: number;
  readonly wake: boolean;
  readonly fullscreen: boolean;
  readonly channel: boolean;
  readonly storage: boolean;
  /** The page loads nothing beside itself. */
  readonly whole: boolean;
  /** Null: the browser does not tell. */
  readonly severalScreens: boolean | null;
  readonly screensAllowed: boolean;
  readonly room: { readonly [Of in keyof Room]: number | null };
}

/** One check's outcome: in order, something to do, or missing and not needed. */
export interface Check {
  readonly name: CheckName;
  readonly sign: 'ok' | 'todo' | 'without';
  readonly result: CheckResult;
  /** Go where the result's text has their names in braces. */
  readonly values: Readonly<Record<string, string>>;
}

/** Sizes of the smallest text and of the smallest headline (present.css, shrunk where a slide says much), of the shorter side. */
const small = 1 / 40;
const headline = (42 * 0.76) / 1080;

const ratios = [
  ['4:3', 4 / 3],
  ['3:2', 3 / 2],
  ['16:10', 16 / 10],
  ['16:9', 16 / 9],
  ['21:9', 21 / 9],
  ['32:9', 32 / 9],
  ['48:9', 48 / 9],
  ['1:1', 1],
  ['3:4', 3 / 4],
  ['10:16', 10 / 16],
  ['9:16', 9 / 16],
] as const;

/** The usual ratio that a width and height are closest to. */
export function ratioName(width: number, height: number): string {
  const off = (ratio: number) => Math.abs(Math.log(width / height / ratio));
  return ratios.reduce((best, each) => (off(each[1]) < off(best[1]) ? each : best))[0];
}

export function checksOf(found: Found): Check[] {
  const outcome = (
    name: CheckName,
    good: boolean,
    ok: CheckResult,
    otherwise: CheckResult,
    sign: 'todo' | 'without' = 'todo',
  ): Check => ({ name, sign: good ? 'ok' : sign, result: good ? ok : otherwise, values: {} });
  const { window, screen, pixels, severalScreens } = found;
  const filled = window.width >= screen.width - 2 && window.height >= screen.height - 2;
  return [
    outcome('fonts', found.fonts, 'fontsOk', 'fontsTodo'),
    {
      ...outcome('screen', filled, 'screenOk', 'screenTodo'),
      values: {
        width: String(Math.round(window.width * pixels)),
        height: String(Math.round(window.height * pixels)),
        ratio: ratioName(window.width, window.height),
      },
    },
    outcome('wake', found.wake, 'wakeOk', 'wakeTodo'),
    outcome('fullscreen', found.fullscreen, 'fullscreenOk', 'fullscreenTodo'),
    outcome('speaker', found.channel, 'speakerOk', 'speakerTodo'),
    outcome('offline', found.whole, 'offlineOk', 'offlineTodo'),
    severalScreens === null
      ? outcome('screens', false, 'screensOk', 'screensWithout', 'without')
      : severalScreens
        ? outcome('screens', found.screensAllowed, 'screensOk', 'screensTodo')
        : outcome('screens', true, 'screensOne', 'screensOne'),
    outcome('storage', found.storage, 'storageOk', 'storageWithout', 'without'),
    roomCheck(found.room),
  ];
}

function roomCheck({ distance, height }: Found['room']): Check {
  if (distance === null || height === null)
    return { name: 'room', sign: 'without', result: 'roomAsk', values: {} };
  const reads = readableFrom(small, height);
  const good = distance <= reads + 1e-9;
  return {
    name: 'room',
    sign: good ? 'ok' : 'todo',
    result: good ? 'roomOk' : 'roomTodo',
    values: {
      small: down(reads),
      headline: down(readableFrom(headline, height)),
      height: (Math.ceil(heightFor(small, distance) * 10 - 1e-9) / 10).toFixed(1),
    },
  };
}

/** Never more than it is. */
function down(value: number): string {
  return (Math.floor(value * 10 + 1e-9) / 10).toFixed(1);
}

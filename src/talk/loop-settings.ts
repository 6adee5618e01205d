import type { Query } from './address.ts';
import type { LoopSettings } from './loop.ts';

const [shortestIdle, longestIdle] = [5, 3600];

export interface AskedLoop extends LoopSettings {
  /** What the address asks for and cannot be had, as it stands there; null: nothing. */
  readonly wrong: string | null;
}

/**
 * How an address's query wants the slides to turn: `kiosk`, `idle=<5 to 3600 seconds>`, `fresh=<HH:MM or off>`. What
 * is none of these is as if it were not there, and named.
 */
export function loopAsked(query: Query): AskedLoop {
  const wrong: string[] = [];
  const read = <T>(name: string, usual: T, parse: (text: string) => T | undefined): T => {
    const text = query.get(name);
    if (text === null) return usual;
    const value = parse(text);
    if (value === undefined) wrong.push(`${name}=${text}`);
    return value ?? usual;
  };
  const kiosk = read('kiosk', false, (text) => (text === '' || text === '1' ? true : undefined));
  const idle = read('idle', 60, (text) => {
    const seconds = /^\d{1,4}$/.test(text) ? Number(text) : 0;
    return seconds >= shortestIdle && seconds <= longestIdle ? seconds : undefined;
  });
  const fresh = read<number | 'off'>('fresh', 4 * 60, (text) => {
    if (text === 'off') return 'off';
    const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
    return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
  });
  return {
    ...{ kiosk, idle: idle * 1000, fresh: fresh === 'off' ? null : fresh },
    wrong: wrong.length === 0 ? null : wrong.join(' '),
  };
}

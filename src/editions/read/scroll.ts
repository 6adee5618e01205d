import { partsOf } from './scroll/measure.ts';
import { reading } from './scroll/reading.ts';

/** Starts the scroll: stages, place, address. */
export function start(): void {
  reading(partsOf(document));
}

// What both need is in its file: one less to fetch, and less in all.
import './comfort.ts';
import { startLargePictures } from '../large-picture/large-picture.ts';
import { partsOf } from './scroll/measure.ts';
import { reading } from './scroll/reading.ts';

/** Starts the scroll: stages, place, address; and the pictures of large text, which are drawn alike. */
export function start(): void {
  startLargePictures(document);
  reading(partsOf(document));
}

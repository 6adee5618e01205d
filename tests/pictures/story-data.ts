import type { Datum } from '../../src/charts/datum.ts';
import type { Locale } from '../../src/lib/locale.ts';
import { factDatum } from '../../src/scenes/fact-data.ts';
import { scenePicture } from '../../src/scenes/scene-picture.ts';
import { bookFrom } from '../stories/book.ts';
import { inEveryFrame, type PictureExample } from './example.ts';

const book = bookFrom('tests/pictures/data');

/** One of the examples' facts in a language. */
export function storyDatum(id: string, locale: Locale): Datum {
  return factDatum(book, id, locale);
}

/** A view of the examples' facts and tables in every frame. */
export function drawn(
  name: string,
  chart: string,
  layout: string,
  data: string,
  options: Record<string, string> = {},
): PictureExample[] {
  const view = { chart, layout, data: data.split(' '), options };
  return inEveryFrame(name, (frame) => scenePicture(view, book, frame));
}

import type { Frame } from '../charts/frame.ts';
import type { Picture } from '../charts/picture.ts';
import type { FactBook } from '../facts/fact.ts';
import type { ChartEntry } from '../story/catalogue.ts';
import type { View } from '../story/story.ts';

/** Joins a chart's name to its function: what the check may accept, and how a view becomes that chart's data. */
export interface ChartAdapter {
  readonly entry: ChartEntry;
  /** Draws a view that passed the check. */
  draw(view: View, book: FactBook, frame: Frame): Picture;
}

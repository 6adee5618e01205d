import type { Frame } from '../charts/frame.ts';
import type { Picture } from '../charts/picture.ts';
import type { FactBook } from '../facts/fact.ts';
import type { Locale } from '../lib/locale.ts';
import type { View } from '../story/story.ts';
import { adapters } from './catalogue.ts';

/**
 * The sizes pictures come in; each is shown scaled by at most 15%. The reading page shows `phone` and `wide`, and
 * `large` to readers of large text; embeds show `narrow`, `phone` and `column`, as wide as the room in other sites' text
 * columns. The last three are for big screens, in 1080ths of the shorter side (see pages/present): nothing in them is
 * set smaller than a fortieth of it.
 */
export const frameClasses = {
  narrow: { width: 224, height: 400, text: 13 },
  large: { width: 240, height: 490, text: 14 },
  phone: { width: 358, height: 360, text: 15 },
  column: { width: 600, height: 490, text: 15 },
  wide: { width: 840, height: 640, text: 16 },
  tall: { width: 880, height: 900, text: 32 },
  screen: { width: 1100, height: 850, text: 32 },
  broad: { width: 1640, height: 850, text: 32 },
} as const;
export type FrameClass = keyof typeof frameClasses;

/** The frame of one class in one language. */
export function classFrame(name: FrameClass, locale: Locale): Frame {
  return { ...frameClasses[name], locale };
}

/** What a view that passed the check shows in a frame. Throws when it names an unknown chart, fact or table. */
export function scenePicture(view: View, book: FactBook, frame: Frame): Picture {
  const adapter = Object.hasOwn(adapters, view.chart) ? adapters[view.chart] : undefined;
  if (!adapter) throw new Error(`No chart "${view.chart}" in the catalogue.`);
  return adapter.draw(view, book, frame);
}

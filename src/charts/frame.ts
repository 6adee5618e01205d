import type { Locale } from '../lib/locale.ts';

/** The surroundings handed to a chart. Lengths in px of the picture's own coordinate system. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly locale: Locale;
  /** Size of ordinary chart text. Nothing in a picture is set smaller than `0.85 * text`, and never below 12. */
  readonly text: number;
}

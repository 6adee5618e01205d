import type { Picture } from '../../charts/picture.ts';
import type { FactBook } from '../../facts/fact.ts';
import type { Html } from '../../lib/html.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Story, View } from '../../story/story.ts';
import type { ScreenFrame } from '../../talk/shape.ts';
import type { QrCode } from '../parts/qr.ts';

/** Where the page will stand and the files that stand beside it. */
export interface PresentSite {
  /** Absolute address of the site's root, with a trailing slash. */
  readonly address: string;
  /** Address of the reading page, as seen from this page; null: it does not stand beside. */
  readonly reading: string | null;
}

/** All that the slides of one language are made from. */
export interface PresentPageInput {
  readonly story: Story;
  readonly locale: Locale;
  readonly book: FactBook;
  readonly picture: (view: View, frame: ScreenFrame) => Picture;
  /** The QR code of an address. */
  readonly qr: (text: string) => QrCode;
  /** Says nothing; null: none. */
  readonly decoration: {
    /** What both are made of, laid out whatever slide is shown. */
    readonly defs: Html;
    /** At the foot of the opening. */
    readonly opening: Html;
    /** At the foot of a section's slide; sections count from 0. */
    readonly section: (index: number) => Html;
  } | null;
  readonly site: PresentSite;
}

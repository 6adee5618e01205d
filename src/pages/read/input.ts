import type { Picture } from '../../charts/picture.ts';
import type { FactBook } from '../../facts/fact.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Story, View } from '../../story/story.ts';
import type { QrCode } from '../parts/qr.ts';

/** The two frames the page's HTML holds, of which CSS shows one, and that of large text. */
export type FrameClass = 'phone' | 'wide' | 'large';

/** A file of the built site. `path` is relative to the site's root, without a leading slash. */
export interface SiteFile {
  readonly path: string;
}

export interface Download extends SiteFile {
  /** What the file is, such as a table's name, in the page's language. */
  readonly label: string;
  readonly bytes: number;
}

export interface ShareImage extends SiteFile {
  readonly width: number;
  readonly height: number;
}

/** Where the page will stand and the files that stand beside it. */
export interface ReadSite {
  /** Put before every local path: `/`, `/x/`, or relative to this very page (`./`, `../`). Ends in a slash. */
  readonly base: string;
  /** Absolute address of the site's root, with a trailing slash. */
  readonly address: string;
  /** CSV files and datapackage.json. A table's file is found by its name: `<table>.csv`. */
  readonly downloads: readonly Download[];
  /** The page of slides in the page's language, and the same in one file; null: none. */
  readonly slides: (SiteFile & { readonly file: (SiteFile & { readonly bytes: number }) | null }) | null;
  /** A file of a step's picture, in the page's language; null: none. Path as in SiteFile. */
  readonly pictureFile: (step: string, ending: 'svg' | 'png') => string | null;
  /** The file of a step's picture with large text; null: none. Path as in SiteFile. */
  readonly largeFile: (step: string) => string | null;
  readonly shareImages: { readonly wide: ShareImage; readonly square: ShareImage } | null;
}

/** All that the read edition of one language is made from. */
export interface ReadPageInput {
  readonly story: Story;
  readonly locale: Locale;
  readonly book: FactBook;
  readonly picture: (view: View, frameClass: FrameClass) => Picture;
  /** The QR code of an address. */
  readonly qr: (text: string) => QrCode;
  readonly site: ReadSite;
}

import type { Picture } from '../../charts/picture.ts';
import type { FactBook } from '../../facts/fact.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Scene, Step, Story, View } from '../../story/story.ts';

/** The frames an embedded page's HTML holds; CSS shows one. */
export const embedFrames = ['narrow', 'phone', 'column'] as const;
export type EmbedFrame = (typeof embedFrames)[number];

/** A file of the built site. `path` is relative to the site's root, without a leading slash. */
export interface SitePath {
  readonly path: string;
}

/** Where an embedded page will stand and the files that stand beside it. */
export interface EmbedSite {
  /** Absolute address of the site's root, with a trailing slash. */
  readonly address: string;
  /** The oEmbed answer for this page. */
  readonly oembed: SitePath | null;
  /** The picture a link to this page is shown with. */
  readonly image: (SitePath & { readonly width: number; readonly height: number }) | null;
}

/** All that one embedded page is made from: a scene with its steps, or one step of it. */
export interface EmbedPageInput {
  readonly story: Story;
  readonly locale: Locale;
  readonly book: FactBook;
  readonly scene: Scene;
  /** Null: the whole scene. */
  readonly step: Step | null;
  readonly picture: (view: View, frame: EmbedFrame) => Picture;
  readonly site: EmbedSite;
}

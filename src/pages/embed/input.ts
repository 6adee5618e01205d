import type { Picture } from '../../charts/picture.ts';
import type { FactBook } from '../../facts/fact.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Scene, Step, Story, View } from '../../story/story.ts';

/** The frames an embedded page's HTML holds; CSS shows one. */
export const embedFrames = ['narrow', 'phone', 'column'] as const;
export type EmbedFrame = (typeof embedFrames)[number];

/** The frames whose pictures move from step to step. */
export const movingFrames = ['phone', 'column'] as const;
export type MovingFrame = (typeof movingFrames)[number];

/** A file of the built site. `path` is relative to the site's root, without a leading slash. */
export interface SitePath {
  readonly path: string;
}

/** Where an embedded page will stand and the files that stand beside it. */
export interface EmbedSite {
  /** Put before every local path, relative to this very page (`../../`). Ends in a slash. */
  readonly base: string;
  /** Absolute address of the site's root, with a trailing slash. */
  readonly address: string;
  readonly assets: {
    /** embed.css with its imports and the pictures' CSS, bundled and minified. Printed inline. */
    readonly css: string;
    /** The @font-face rules of the display face, which hold what they load: a face that comes later moves what is seen. */
    readonly fontFaces: string;
    /** The classic script; `module: true` only in development. Null: none. */
    readonly script: (SitePath & { readonly module: boolean }) | null;
    readonly icon: SitePath | null;
  };
  /** The oEmbed answer for this page. */
  readonly oembed: SitePath | null;
  /** The picture a link to this page is shown with. */
  readonly image: (SitePath & { readonly width: number; readonly height: number }) | null;
  /** Makes the text of the meta Content-Security-Policy; null: no meta is printed. */
  readonly contentPolicy:
    | ((inline: { readonly styles: readonly string[]; readonly scripts: readonly string[] }) => string)
    | null;
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

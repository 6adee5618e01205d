import { join } from 'node:path';
import { pictureCss } from '../draw/svg-text.ts';
import { type Locale, locales } from '../lib/locale.ts';
import type { Page } from '../pages/page.ts';
import type { PresentSite } from '../pages/present/input.ts';
import { presentPage as pageOf } from '../pages/present/page.ts';
import { foothills, mountainsApart } from '../pages/read/mountains.ts';
import { stepsOf } from '../story/steps.ts';
import { screenFrames } from '../talk/shape.ts';
import { bundleCss } from './bundle-css.ts';
import { dataAddress } from './data-address.ts';
import type { DisplayText } from './display-text.ts';
import { embedPolicy } from './embed-policy.ts';
import { type FontWeight, fontFaces } from './fonts.ts';
import { hashed } from './hashed.ts';
import { classicBundle } from './host-script.ts';
import type { LoadedStory } from './load.ts';
import { storyPicture } from './pictures.ts';
import { printPage } from './printed.ts';
import { qrCode } from './qr-code.ts';
import type { SiteFile } from './site.ts';
import { pageFolders } from './site-map.ts';

/** What every story's slides share. */
export interface PresentParts {
  /** The stylesheet, minified. */
  readonly css: string;
  /** The classic script. */
  readonly script: string;
}

export async function presentParts(root: string): Promise<PresentParts> {
  const [css, script] = await Promise.all([
    presentStylesheet(root),
    classicBundle(root, 'src/elements/present.ts'),
  ]);
  return { css, script };
}

/** The stylesheet of the slides, minified. */
export async function presentStylesheet(root: string): Promise<string> {
  return (await bundleCss(join(root, 'src/pages/present/present.css'))) + pictureCss;
}

/** Folder of the slides below the story's root. */
export function presentFolder(locale: Locale): string {
  return `${pageFolders[locale]}present/`;
}

/** The slides of a story in one language. */
export function presentPage(loaded: LoadedStory, locale: Locale, site: PresentSite): Page {
  const { story, book } = loaded;
  const apart = mountainsApart(story.settings.seed);
  return pageOf({
    ...{ story, book, locale, site },
    picture: (view, frame) => storyPicture(loaded, locale, view, frame),
    qr: qrCode,
    decoration: {
      defs: apart.defs,
      opening: apart.picture,
      section: (index) => foothills(story.settings.seed + index),
    },
  });
}

/** What the pictures of all slides set in the display face, in every frame. */
export function slidesDisplayText(loaded: LoadedStory, locale: Locale): DisplayText {
  const texts = stepsOf(loaded.story.tellings[locale]).flatMap(({ step }) =>
    screenFrames.flatMap((frame) =>
      storyPicture(loaded, locale, step.view, frame).marks.flatMap((mark) =>
        mark.kind === 'text' && mark.face === 'display' ? [mark.text] : [],
      ),
    ),
  );
  return { 900: '', 700: texts.join('') };
}

interface PresentBeside {
  /** Absolute address of the story's root, with a trailing slash. */
  readonly address: string;
  readonly fonts: readonly { readonly weight: FontWeight; readonly path: string }[];
  /** The icon as SVG; null: none. */
  readonly icon: Uint8Array | null;
}

/** The slides in both languages, and their script. */
export function presentFiles(
  loaded: LoadedStory,
  parts: PresentParts,
  { address, fonts, icon }: PresentBeside,
): SiteFile[] {
  const script = hashed('assets/present', 'js', parts.script);
  const pages = locales.map((locale) => {
    const base = '../'.repeat(presentFolder(locale).split('/').length - 1);
    const faces = fonts.map(({ weight, path }) => ({ weight, address: base + path }));
    return {
      path: `${presentFolder(locale)}index.html`,
      content: printPage(presentPage(loaded, locale, { address, reading: '../' }), {
        base,
        css: parts.css,
        fontFaces: fontFaces(faces),
        fonts: fonts.map(({ path }) => ({ path })),
        script: { path: script.path, module: false },
        // In the page: browsers ask for one anew with every change of the address, also where there is no network.
        icon: icon === null ? null : dataAddress('image/svg+xml', icon),
        // An unattended page asks whether its own address answers before it is opened again.
        contentPolicy: (inline) => `${embedPolicy(inline)}; connect-src 'self'`,
      }),
    };
  });
  return [...pages, script];
}

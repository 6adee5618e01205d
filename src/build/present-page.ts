import type { Locale } from '../lib/locale.ts';
import type { Page } from '../pages/page.ts';
import { type PresentSite, presentPage } from '../pages/present/page.ts';
import { foothills, mountainsApart } from '../pages/read/mountains.ts';
import { stepsOf } from '../story/steps.ts';
import { screenFrames } from '../talk/shape.ts';
import type { DisplayText } from './display-text.ts';
import type { LoadedStory } from './load.ts';
import { storyPicture } from './pictures.ts';
import { qrCode } from './qr-code.ts';

/** The slides of a story in one language. */
export function slidesPage(loaded: LoadedStory, locale: Locale, site: PresentSite): Page {
  const { story, book } = loaded;
  const apart = mountainsApart(story.settings.seed);
  return presentPage({
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

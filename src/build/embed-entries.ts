import { filled } from '../charts/crop.ts';
import type { EmbedEntry } from '../elements/embed-dialog/codes.ts';
import type { WidthHeight } from '../elements/embed-dialog/heights.ts';
import { type Locale, locales } from '../lib/locale.ts';
import { textWidth } from '../lib/text-measure.ts';
import type { FrameClass } from '../scenes/scene-picture.ts';
import type { Scene, Step } from '../story/story.ts';
import type { LoadedStory } from './load.ts';
import { storyPicture } from './pictures.ts';
import { pageFolders } from './site-map.ts';
import { storyText } from './story-text.ts';

/** Every page of a story that can be embedded, in one language: each scene, then its steps. */
export function embedEntries(loaded: LoadedStory, locale: Locale): EmbedEntry[] {
  const scenes = loaded.story.tellings[locale].sections.flatMap((section) => section.scenes);
  return scenes.flatMap((scene) => {
    const [first] = scene.steps;
    return first === undefined
      ? []
      : [
          entry(loaded, locale, scene, first, null),
          ...scene.steps.map((step) => entry(loaded, locale, scene, step, step.id)),
        ];
  });
}

/** `embed/manifest.json`: what can be embedded, for whoever makes codes or lists of their own. */
export function embedManifest(loaded: LoadedStory, address: string): string {
  const embeds = locales.flatMap((locale) => embedEntries(loaded, locale));
  return JSON.stringify({ address, embeds });
}

function entry(
  loaded: LoadedStory,
  locale: Locale,
  scene: Scene,
  shown: Step,
  step: string | null,
): EmbedEntry {
  const text = (inlines: Step['title']) => storyText(loaded, inlines, locale);
  const title = text(step !== null && shown.title.length > 0 ? shown.title : scene.title);
  const picture = (theme: 'day' | 'night') => {
    const stem = `pictures/${shown.id}.${locale}.${theme}`;
    return { svg: `${stem}.svg`, png: `${stem}.png` };
  };
  return {
    scene: scene.id,
    step,
    language: locale,
    title,
    alt: text(shown.alt) || storyPicture(loaded, locale, shown.view, 'desktop').summary || title,
    path: `${pageFolders[locale]}embed/${scene.id}/${step === null ? '' : `${step}/`}`,
    oembed: `embed/oembed/${scene.id}${step === null ? '' : `.${step}`}.${locale}.json`,
    pictures: { day: picture('day'), night: picture('night') },
    heights: heights(loaded, locale, scene, shown),
  };
}

/** Where the frame's layout changes, and the ends. */
const widths = [280, 358, 480, 599, 600, 720, 1000];

/** About how high the frame will be; it says itself when it has loaded. */
function heights(loaded: LoadedStory, locale: Locale, scene: Scene, step: Step): WidthHeight[] {
  const headline = storyText(loaded, scene.title, locale);
  const measure = storyText(loaded, scene.measure, locale);
  return widths.map((width) => {
    const room = width - 32;
    const frameClass: FrameClass = width < 600 ? 'phone' : 'desktop';
    const picture = storyPicture(loaded, locale, step.view, frameClass);
    const crop = filled(picture);
    const lines = (text: string, size: number) => Math.ceil(textWidth(text, size) / room);
    const texts = 30 * lines(headline, 22) + 22 * lines(measure, 14);
    return [width, Math.round((crop.height * room) / crop.width + texts + 200)];
  });
}

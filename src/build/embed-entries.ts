import type { EmbedEntry } from '../elements/cj-embed-dialog/codes.ts';
import { type Locale, locales } from '../lib/locale.ts';
import type { Scene, Step } from '../story/story.ts';
import { embedHeights } from './embed-heights.ts';
import type { LoadedStory } from './load.ts';
import { storyPicture } from './pictures.ts';
import { pageFolders } from './site-map.ts';
import { storyText } from './story-text.ts';

/** Lists, codes and answers ask for the same entries, whose heights take a while: kept as long as their story. */
const kept = new WeakMap<LoadedStory, Map<Locale, EmbedEntry[]>>();

/** Every page of a story that can be embedded, in one language: each scene, then its steps. */
export function embedEntries(loaded: LoadedStory, locale: Locale): EmbedEntry[] {
  const known = kept.get(loaded) ?? new Map<Locale, EmbedEntry[]>();
  kept.set(loaded, known);
  const entries = known.get(locale) ?? listed(loaded, locale);
  known.set(locale, entries);
  return entries;
}

function listed(loaded: LoadedStory, locale: Locale): EmbedEntry[] {
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
    alt: text(shown.alt) || storyPicture(loaded, locale, shown.view, 'wide').summary || title,
    path: `${pageFolders[locale]}embed/${scene.id}/${step === null ? '' : `${step}/`}`,
    oembed: `embed/oembed/${scene.id}${step === null ? '' : `.${step}`}.${locale}.json`,
    pictures: { day: picture('day'), night: picture('night') },
    heights: embedHeights(loaded, locale, scene, step === null ? null : shown),
  };
}

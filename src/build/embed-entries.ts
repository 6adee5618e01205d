import type { EmbedEntry } from '../elements/cj-embed-dialog/codes.ts';
import { type Locale, locales } from '../lib/locale.ts';
import type { Step } from '../story/story.ts';
import { type EmbedAddress, embedAddresses, embedFolder, oembedPath } from './embed-addresses.ts';
import { embedHeights } from './embed-heights.ts';
import type { LoadedStory } from './load.ts';
import { picturePath } from './picture-files.ts';
import { storyPicture } from './pictures.ts';
import { storyText } from './story-text.ts';

/** Lists, codes and answers ask for the same entries, whose heights take a while: kept as long as their story. */
const kept = new WeakMap<LoadedStory, Map<Locale, EmbedEntry[]>>();

/** Every page of a story that can be embedded, in one language: each scene, then its steps. */
export function embedEntries(loaded: LoadedStory, locale: Locale): EmbedEntry[] {
  const known = kept.get(loaded) ?? new Map<Locale, EmbedEntry[]>();
  kept.set(loaded, known);
  const pages = embedAddresses(loaded.story, locale).filter(({ name, scene }) => name === scene.id);
  const entries = known.get(locale) ?? pages.map((page) => entry(loaded, locale, page));
  known.set(locale, entries);
  return entries;
}

/** `embed/manifest.json`: what can be embedded, for whoever makes codes or lists of their own. */
export function embedManifest(loaded: LoadedStory, address: string): string {
  const embeds = locales.flatMap((locale) => embedEntries(loaded, locale));
  return JSON.stringify({ address, embeds });
}

function entry(loaded: LoadedStory, locale: Locale, page: EmbedAddress): EmbedEntry {
  const { scene, step } = page;
  const shown = step ?? scene.steps[0];
  if (shown === undefined) throw new Error(`The scene ${scene.id} has no step.`);
  const text = (inlines: Step['title']) => storyText(loaded, inlines, locale);
  const title = text(step !== null && step.title.length > 0 ? step.title : scene.title);
  const picture = (theme: 'day' | 'night') => ({
    svg: picturePath(locale, shown.id, 'svg', theme),
    png: picturePath(locale, shown.id, 'png', theme),
  });
  return {
    scene: scene.id,
    step: step?.id ?? null,
    language: locale,
    title,
    alt: text(shown.alt) || storyPicture(loaded, locale, shown.view, 'wide').summary || title,
    path: embedFolder(locale, page),
    oembed: oembedPath(locale, page),
    pictures: { day: picture('day'), night: picture('night') },
    heights: embedHeights(loaded, locale, scene, step),
  };
}

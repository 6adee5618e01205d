import type { Picture } from '../charts/picture.ts';
import type { Locale } from '../lib/locale.ts';
import { classFrame, type FrameClass, scenePicture } from '../scenes/scene-picture.ts';
import type { View } from '../story/story.ts';
import type { LoadedStory } from './load.ts';

/** Pictures are shared by pages, stages and files: each is drawn once, and kept as long as its story. */
const kept = new WeakMap<LoadedStory, Map<string, Picture>>();

/** What a view of a checked story shows in a frame class. */
export function storyPicture(
  loaded: LoadedStory,
  locale: Locale,
  view: View,
  frameClass: FrameClass,
): Picture {
  const pictures = kept.get(loaded) ?? new Map<string, Picture>();
  kept.set(loaded, pictures);
  const key = `${locale} ${frameClass} ${JSON.stringify(view)}`;
  const picture = pictures.get(key) ?? scenePicture(view, loaded.book, classFrame(frameClass, locale));
  pictures.set(key, picture);
  return picture;
}

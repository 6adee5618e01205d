import { stageCrop } from '../charts/crop.ts';
import type { Locale } from '../lib/locale.ts';
import type { FrameClass } from '../pages/read/input.ts';
import { encodeStage } from '../scenes/stage-data.ts';
import type { Scene } from '../story/story.ts';
import type { LoadedStory } from './load.ts';
import { storyPicture } from './pictures.ts';
import { pageFolders } from './site-map.ts';

/** A scene's pictures as data, in one frame class and language. */
export interface StageFile {
  readonly scene: string;
  readonly frameClass: FrameClass;
  /** Relative to the story's root, without the ending. */
  readonly stem: string;
  readonly content: string;
}

const frameClasses = ['phone', 'wide', 'large'] as const;

/** The stage files of a story in a language; of one scene when it is named. */
export function stageFiles(loaded: LoadedStory, locale: Locale, only?: string): StageFile[] {
  const scenes = loaded.story.tellings[locale].sections.flatMap((section) => section.scenes);
  return scenes
    .filter((scene) => scene.steps.length > 0 && (only === undefined || scene.id === only))
    .flatMap((scene) =>
      frameClasses.map((frameClass) => ({
        scene: scene.id,
        frameClass,
        stem: stageStem(locale, scene.id, frameClass),
        content: stageContent(loaded, locale, scene, frameClass),
      })),
    );
}

/** Path of a stage file below the story's root, without the ending. */
export function stageStem(locale: Locale, scene: string, frameClass: FrameClass): string {
  return `${pageFolders[locale]}stage/${scene}.${frameClass}`;
}

function stageContent(loaded: LoadedStory, locale: Locale, scene: Scene, frameClass: FrameClass): string {
  const steps = scene.steps.map(({ id, view }) => ({
    id,
    picture: storyPicture(loaded, locale, view, frameClass),
  }));
  return encodeStage({ crop: stageCrop(steps.map(({ picture }) => picture)), steps });
}

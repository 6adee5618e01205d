import type { Locale } from '../lib/locale.ts';
import type { Scene, Step, Story } from '../story/story.ts';
import { pageFolders } from './site-map.ts';

/** One page that can be embedded. */
export interface EmbedAddress {
  /** The name in the address: the scene's id, or an older one of it. */
  readonly name: string;
  readonly scene: Scene;
  /** Null: the whole scene. */
  readonly step: Step | null;
}

/** Every page that can be embedded, scene by scene, the scene first and then its steps; older names of scenes last. */
export function embedAddresses(story: Story, locale: Locale): EmbedAddress[] {
  const scenes = story.tellings[locale].sections
    .flatMap((section) => section.scenes)
    .filter((scene) => scene.steps.length > 0);
  const names = [
    ...scenes.map((scene) => ({ name: scene.id, scene })),
    ...Object.entries(story.settings.aliases ?? {}).flatMap(([name, id]) => {
      const scene = scenes.find((each) => each.id === id);
      return scene === undefined ? [] : [{ name, scene }];
    }),
  ];
  return names.flatMap(({ name, scene }) => [
    { name, scene, step: null },
    ...scene.steps.map((step) => ({ name, scene, step })),
  ]);
}

/** Folder of an embedded page below the story's root. */
export function embedFolder(locale: Locale, { name, step }: Pick<EmbedAddress, 'name' | 'step'>): string {
  return `${pageFolders[locale]}embed/${name}/${step === null ? '' : `${step.id}/`}`;
}

/** Path of the oEmbed answer of an embedded page below the story's root. */
export function oembedPath(locale: Locale, { name, step }: Pick<EmbedAddress, 'name' | 'step'>): string {
  return `embed/oembed/${name}${step === null ? '' : `.${step.id}`}.${locale}.json`;
}
